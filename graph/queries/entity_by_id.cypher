// An entity by its id, or by the key of any record it is made of.
// $id: entity id or record key
OPTIONAL MATCH (direct:Entity {id: $id})
OPTIONAL MATCH (r:Record {key: $id})
WITH coalesce(direct.id, r.entity) AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.name AS name, labels(n) AS labels, properties(n) AS properties
