// The edges of an entity with what they lead to, best evidenced first; of a hub, the best of 5,000.
// Question: What is an entity connected to?
// $id (entity): the entity
// $limit (whole number = 50): how many edges at most
MATCH p = (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.claims IS NOT NULL
WITH p, r, m LIMIT 5000
RETURN type(r) AS relation, m.name AS name, r.since AS since, size(r.sources) AS sources, p AS graph
ORDER BY sources DESC, size(r.claims) DESC, relation, name, r.id
LIMIT $limit
