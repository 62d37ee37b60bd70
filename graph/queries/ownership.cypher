// Who owns some organizations, and what organizations they own: stated ownership, acquisitions, and those that are only
// agreed on, which have no edge of their own, with their stage.
// $ids: entity ids; $limit: how many edges of each at most; $not_closed: the stages of what is only agreed on
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:OWNED_BY|ACQUIRED]-(:Company|Institution)
  WHERE r.claims IS NOT NULL
  WITH r ORDER BY size(r.sources) DESC, size(r.claims) DESC, r.id LIMIT $limit
  OPTIONAL MATCH (d:Entity {id: r.event})
  RETURN properties(r) AS edge, type(r) AS type, startNode(r) AS a, endNode(r) AS b, d.stage AS stage
  UNION
  MATCH (n)-[:PARTY_TO]->(d:Deal)
  WHERE d.kind IN ['acquisition', 'merger'] AND d.stage IN $not_closed
  WITH DISTINCT d ORDER BY size(d.sources) DESC, d.claim_count DESC, d.id LIMIT $limit
  MATCH (a:Company|Institution)-[:PARTY_TO {role: 'acquirer'}]->(d)<-[:PARTY_TO {role: 'target'}]-(b:Company|Institution)
  WHERE NOT (a)-[:ACQUIRED {event: d.id}]->(b)
  RETURN {id: d.id + '|' + a.id + '|' + b.id, claims: d.claims, sources: d.sources, band: d.band,
    factuality: d.factuality, since: d.date, event: d.id} AS edge, 'ACQUIRED' AS type, a, b, d.stage AS stage
}
WITH DISTINCT edge, type, a, b, stage
RETURN edge, type, {id: a.id, name: a.name, labels: labels(a)} AS source,
  {id: b.id, name: b.name, labels: labels(b)} AS target, stage
ORDER BY edge.id
