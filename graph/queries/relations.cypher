// How many edges of each type an entity has.
// $id: entity id
MATCH (n:Entity {id: $id})-[r]-(:Entity)
WHERE r.claims IS NOT NULL
RETURN type(r) AS type, startNode(r) = n AS outgoing, count(*) AS count
ORDER BY count DESC, type
