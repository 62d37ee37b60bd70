// Products that act on, detect, are for, or belong to the same things, by a relation or by a regulatory event or launch.
// $things: entity ids; $apart: ids of products to leave out; $limit: how many of each at most
UNWIND $things AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[r:TARGETS|DETECTS|MEMBER_OF_CLASS|INDICATED_FOR]-(q:Drug|DrugClass|Diagnostic|Platform)
  WHERE r.claims IS NOT NULL AND NOT q.id IN $apart
  RETURN q, [r] AS legs ORDER BY size(r.sources) DESC, q.id LIMIT $limit
UNION
  MATCH (x)<-[f:FOR]-(e:RegulatoryEvent|Launch)-[c:CONCERNS]->(q:Drug|DrugClass|Diagnostic|Platform)
  WHERE e.factuality = 'asserted' AND NOT q.id IN $apart
  RETURN q, [c, f] AS legs ORDER BY size(c.sources) DESC, q.id LIMIT $limit
}
RETURN x.id AS thing, {id: q.id, name: q.name, labels: labels(q)} AS product, [r IN legs | {edge: properties(r), type: type(r),
  source: {id: startNode(r).id, name: startNode(r).name, labels: labels(startNode(r))},
  target: {id: endNode(r).id, name: endNode(r).name, labels: labels(endNode(r))}}] AS legs
ORDER BY thing, product.id
