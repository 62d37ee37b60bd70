"""Names of drugs, tests, platforms and devices; `finding.find_products` is where they are asked for."""
