// What drives and restrains a market, who leads and is profiled in it, and how it is defined.
// $id: market id; $limit: how many of each at most
MATCH (m:Entity {id: $id})
CALL (m) {
  MATCH (m)<-[r:DRIVES]-() RETURN r ORDER BY size(r.sources) DESC, r.id LIMIT $limit
UNION
  MATCH (m)<-[r:RESTRAINS]-() RETURN r ORDER BY size(r.sources) DESC, r.id LIMIT $limit
UNION
  MATCH (m)<-[r:LEADER_IN]-() RETURN r ORDER BY size(r.sources) DESC, r.id LIMIT $limit
UNION
  MATCH (m)<-[r:PROFILED_IN]-() RETURN r ORDER BY size(r.sources) DESC, r.id LIMIT $limit
UNION
  MATCH (m)<-[r:DEFINES]-() RETURN r ORDER BY size(r.sources) DESC, r.id LIMIT $limit
}
WITH r, startNode(r) AS a, endNode(r) AS b
WHERE r.claims IS NOT NULL
RETURN properties(r) AS edge, type(r) AS type, {id: a.id, name: a.name, labels: labels(a)} AS source,
  {id: b.id, name: b.name, labels: labels(b)} AS target, a.definition AS definition
ORDER BY type, source.name, source.id
