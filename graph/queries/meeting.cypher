// Entities that are neighbours of both of two sets of entities, best known first.
// $a, $b: entity ids; $hubs: whether markets, countries, regulators and what has more than 5,000 edges count; $limit: how many at most
UNWIND $a AS id
MATCH (x:Entity {id: id})-[r]-(m:Entity)
WITH DISTINCT m
WHERE $hubs OR (NOT m:Market|Segment|Geography|Regulator|Figure|Question|Scope AND COUNT { (m)--() } <= 5000)
WITH collect(m) AS reached
UNWIND $b AS id
MATCH (y:Entity {id: id})-[r]-(m:Entity)
WHERE m IN reached
WITH DISTINCT m
RETURN m.id AS id ORDER BY m.claim_count DESC, id LIMIT $limit
