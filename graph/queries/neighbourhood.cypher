// What surrounds an entity, best evidenced first.
// $id: entity id; $limit: how many edges at most; $compared: how many edges to choose from at most
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.claims IS NOT NULL
WITH r, m LIMIT $compared
WITH r, m ORDER BY size(r.sources) DESC, size(r.claims) DESC, type(r), r.id LIMIT $limit
WITH r, m, COUNT { (m)--() } AS edges
RETURN properties(r) AS edge, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target,
  properties(m) AS node, labels(m) AS labels,
  CASE WHEN edges <= 150 THEN COUNT { MATCH (m)--(other) RETURN DISTINCT other } ELSE edges END AS degree
ORDER BY size(edge.sources) DESC, size(edge.claims) DESC, type, node.name, edge.id
