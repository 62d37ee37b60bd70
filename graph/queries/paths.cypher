// The shortest ways from one entity to another.
// $from, $to: entity ids; $avoid: labels that no way may pass through; MAX_PATHS and MAX_HOPS: whole numbers
MATCH p = SHORTEST MAX_PATHS (a:Entity {id: $from})
  (()-[r WHERE r.claims IS NOT NULL]-(m:Entity WHERE m.id = $to OR none(label IN labels(m) WHERE label IN $avoid))){1,MAX_HOPS}
  (b:Entity {id: $to})
RETURN [n IN nodes(p) | {id: n.id, name: n.name, labels: labels(n)}] AS nodes,
  [r IN relationships(p) | {type: type(r), source: startNode(r).id, target: endNode(r).id, edge: properties(r)}] AS edges
