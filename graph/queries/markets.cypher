// Markets by name, to pick one.
// $limit: how many at most
MATCH (m:Market)
WHERE m.name >= ''
WITH m ORDER BY m.name LIMIT $limit
RETURN m.id AS id, m.name AS name, m.claim_count AS claims, m.source_count AS sources
