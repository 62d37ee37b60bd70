// The shortest ways from one entity to another: ten at most, of up to four hops, through nothing with more than 1,000 edges.
// Question: Which are the shortest ways from one entity to another?
// $from (entity): where they begin
// $to (entity): where they end
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = SHORTEST 10 (a)
  (()-[r WHERE r.claims IS NOT NULL]-(m:Entity WHERE m.id = $to OR COUNT { (m)--() } <= 1000)){1,4}
  (b)
RETURN length(p) AS hops, [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | type(r)] AS relations, p AS graph
