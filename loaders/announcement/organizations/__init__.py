"""Names of companies, institutes and funds; `finding.find_organizations` is where they are asked for."""
