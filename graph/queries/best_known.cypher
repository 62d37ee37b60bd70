// The companies, drugs and tests that most claims speak of, to start from.
// $limit: how many at most
MATCH (n:Company|Drug|Diagnostic)
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.claim_count AS claims
ORDER BY claims DESC, id LIMIT $limit
