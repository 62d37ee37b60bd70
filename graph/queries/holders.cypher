// Who develops, sells, makes, holds or has applied for some products.
// $products: entity ids; $limit: how many of each at most
UNWIND $products AS id
MATCH (q:Entity {id: id})
CALL (q) {
  MATCH (q)<-[r:DEVELOPS|MARKETS|MANUFACTURES|HOLDS_RIGHTS|AUTHORISATION_HOLDER_OF]-(c:Company|Institution)
  WHERE r.claims IS NOT NULL
  RETURN c, [r] AS legs ORDER BY size(r.sources) DESC, c.id LIMIT $limit
UNION
  MATCH (q)-[r:OWNED_BY]->(c:Company|Institution)
  WHERE r.claims IS NOT NULL
  RETURN c, [r] AS legs ORDER BY size(r.sources) DESC, c.id LIMIT $limit
UNION
  MATCH (q)<-[s:CONCERNS]-(e:RegulatoryEvent|Application)<-[r:APPLICANT_OF|HOLDER_OF]-(c:Company|Institution)
  WHERE e.factuality = 'asserted'
  RETURN c, [r, s] AS legs ORDER BY size(r.sources) DESC, c.id LIMIT $limit
}
RETURN q.id AS product, {id: c.id, name: c.name, labels: labels(c)} AS company, [r IN legs | {edge: properties(r), type: type(r),
  source: {id: startNode(r).id, name: startNode(r).name, labels: labels(startNode(r))},
  target: {id: endNode(r).id, name: endNode(r).name, labels: labels(endNode(r))}}] AS legs
ORDER BY product, company.id
