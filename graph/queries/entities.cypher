// Entities by their ids, with how many neighbours each has (above 1,000 edges: how many edges).
// $ids: entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, COUNT { (n)--() } AS edges
RETURN properties(n) AS node, labels(n) AS labels,
  CASE WHEN edges <= 1000 THEN COUNT { MATCH (n)--(other) RETURN DISTINCT other } ELSE edges END AS degree
