// What surrounds an entity, best evidenced first.
// $id: entity id; $limit: how many edges at most; $relations: relationship types, empty for all
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.claims IS NOT NULL AND ($relations = [] OR type(r) IN $relations)
WITH r, m ORDER BY size(r.sources) DESC, size(r.claims) DESC, type(r), m.name, r.id
LIMIT $limit
RETURN properties(r) AS edge, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target,
  properties(m) AS node, labels(m) AS labels, COUNT { (m)--(:Entity) } AS degree
