// The edges of pairs of entities, in either direction.
// $pairs: pairs of entity ids
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
CALL (a, b) { MATCH (a)-[r]-(b) WHERE r.claims IS NOT NULL RETURN r }
RETURN {id: a.id, name: a.name, labels: labels(a), edges: COUNT { (a)--() }} AS a,
  {id: b.id, name: b.name, labels: labels(b), edges: COUNT { (b)--() }} AS b,
  collect({edge: properties(r), type: type(r), source: startNode(r).id, target: endNode(r).id}) AS edges
