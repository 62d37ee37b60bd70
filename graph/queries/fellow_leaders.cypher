// Companies that a report names leaders in the same market.
// $ids: entity ids; $limit: how many of each market at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[own:LEADER_IN]->(m:Market)
CALL (m) {
  MATCH (m)<-[r:LEADER_IN]-(c:Company)
  WHERE NOT c.id IN $ids
  RETURN r, c ORDER BY size(r.sources) DESC, c.id LIMIT $limit
}
RETURN {id: c.id, name: c.name, labels: labels(c)} AS company, {id: m.id, name: m.name, labels: labels(m)} AS market,
  [r IN [own, r] | {edge: properties(r), type: type(r),
  source: {id: startNode(r).id, name: startNode(r).name, labels: labels(startNode(r))},
  target: {id: endNode(r).id, name: endNode(r).name, labels: labels(endNode(r))}}] AS legs
ORDER BY company.id, market.id
