// Who owns some organizations, and what organizations they own: stated ownership, and acquisitions with their stage.
// $ids: entity ids; $limit: how many edges of each at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:OWNED_BY|ACQUIRED]-(:Company|Institution)
  WHERE r.claims IS NOT NULL
  RETURN r ORDER BY size(r.sources) DESC, size(r.claims) DESC, r.id LIMIT $limit
}
OPTIONAL MATCH (d:Entity {id: r.event})
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b, d
RETURN properties(r) AS edge, type(r) AS type, {id: a.id, name: a.name, labels: labels(a)} AS source,
  {id: b.id, name: b.name, labels: labels(b)} AS target, d.stage AS stage
ORDER BY edge.id
