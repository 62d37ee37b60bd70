// The edges among a set of entities.
// $ids: entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]->(m:Entity)
WHERE m.id IN $ids AND r.claims IS NOT NULL
RETURN properties(r) AS edge, type(r) AS type, n.id AS source, m.id AS target
