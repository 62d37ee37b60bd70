// The edges among a set of entities; those with both ends above 300 edges are asked for by their types apart.
// $ids: entity ids
MATCH (n:Entity)
WHERE n.id IN $ids
WITH collect(n) AS chosen
UNWIND chosen AS n
WITH n, chosen WHERE COUNT { (n)--() } <= 300
MATCH (n)-[r]-(m)
WHERE m IN chosen AND r.claims IS NOT NULL
WITH DISTINCT r
RETURN properties(r) AS edge, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target
