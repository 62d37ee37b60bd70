// What stands between some entities and others: who develops, sells, owns, targets, detects what, and the derived pairs.
// $ids: entity ids; $limit: how many edges of each at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:OWNED_BY|ORIGINATED|HOLDS_RIGHTS|DEVELOPS|MARKETS|MANUFACTURES|AUTHORISATION_HOLDER_OF|DETECTS|TARGETS|ENCODES
    |MEMBER_OF_CLASS|INDICATED_FOR|COMPANION_TO|PROFILED_IN|LEADER_IN|SPONSORS|STUDIES|IN_INDICATION|CODEVELOPS_WITH
    |COLLABORATES_WITH|LICENSES_TO|SUPPLIES|DISTRIBUTES_FOR|ACQUIRED|INVESTED_IN]-(:Entity)
  WHERE r.claims IS NOT NULL
  RETURN r ORDER BY size(r.sources) DESC, size(r.claims) DESC, r.id LIMIT $limit
}
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN properties(r) AS edge, type(r) AS type, {id: a.id, name: a.name, labels: labels(a)} AS source,
  {id: b.id, name: b.name, labels: labels(b)} AS target
ORDER BY size(edge.sources) DESC, size(edge.claims) DESC, edge.id
