// The companies, drugs and tests that most claims speak of, to start from.
// $limit: how many at most
CALL () {
  MATCH (n:Company) USING INDEX n:Company(claim_count, id)
  WHERE n.claim_count IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.claim_count DESC, n.id DESC LIMIT $limit
UNION ALL
  MATCH (n:Drug) USING INDEX n:Drug(claim_count, id)
  WHERE n.claim_count IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.claim_count DESC, n.id DESC LIMIT $limit
UNION ALL
  MATCH (n:Diagnostic) USING INDEX n:Diagnostic(claim_count, id)
  WHERE n.claim_count IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.claim_count DESC, n.id DESC LIMIT $limit
}
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.claim_count AS claims
ORDER BY claims DESC, id LIMIT $limit
