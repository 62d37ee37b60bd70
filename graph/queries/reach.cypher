// The neighbours of some entities, without hubs unless asked for, each with how many edges it has.
// $ids: entity ids; $hubs: whether markets, countries, regulators and what has more than 5,000 edges count; $ends: ids that always do
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r]-(m:Entity)
WITH DISTINCT x, m
WHERE $hubs OR m.id IN $ends
  OR (NOT m:Market|Segment|Geography|Regulator|Figure|Question|Scope AND COUNT { (m)--() } <= 5000)
RETURN x.id AS here, collect([m.id, COUNT { (m)--() }]) AS there
