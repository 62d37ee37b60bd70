// Deals that most sources speak of, with the fields on which their sources differ.
// $limit: how many at most
MATCH (d:Deal)
WHERE d.factuality = 'asserted' AND d.source_count >= 1 AND d.claim_count IS NOT NULL AND d.id IS NOT NULL
WITH d ORDER BY d.factuality DESC, d.source_count DESC, d.claim_count DESC, d.id DESC LIMIT $limit
RETURN d.id AS id, d.name AS name, d.kind AS kind, d.date AS date, d.source_count AS sources, d.claim_count AS claims,
  d.disputed AS disputed
ORDER BY sources DESC, claims DESC, id DESC
