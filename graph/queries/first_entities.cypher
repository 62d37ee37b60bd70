// Entities in the order of their ids.
// $limit: how many at most
MATCH (n:Entity)
WHERE n.id IS NOT NULL
RETURN n.id AS id ORDER BY id LIMIT $limit
