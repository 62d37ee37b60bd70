// The figures of a market and of its segments, and others that its reports give, each with what it measures.
// $id: market id; $limit: how many at most
MATCH (m:Entity {id: $id})
CALL (m) {
  MATCH (m)<-[r:OF|REPORTED_IN]-(f:Figure)
  WHERE r.claims IS NOT NULL
  RETURN f LIMIT $limit
UNION
  MATCH (m)<-[:SEGMENT_OF]-(s:Segment)<-[r:OF]-(f:Figure)
  WHERE r.claims IS NOT NULL
  RETURN f LIMIT $limit
}
WITH f LIMIT $limit
RETURN properties(f) AS figure,
  [(f)-[:OF]->(x:Entity) | {id: x.id, name: x.name, labels: labels(x)}] AS of,
  [(f)-[:IN]->(g:Geography) | g.name] AS places,
  COLLECT { UNWIND f.sources AS key MATCH (s:Source {key: key}) RETURN s.name } AS sources
ORDER BY figure.id
