// The latest dated regulatory events, launches and deals.
// $limit: how many at most
MATCH (n:RegulatoryEvent|Launch|Deal)
WHERE n.date_max IS NOT NULL AND n.factuality = 'asserted'
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.date AS date
ORDER BY n.date_max DESC, id LIMIT $limit
