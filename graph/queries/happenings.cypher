// Deals, regulatory events, trials, launches, figures that some entities play a part in, each with all who do; latest first.
// $ids: entity ids; $limit: how many at most; $parts: how many parts of each at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:PARTY_TO|CONCERNS|BY|FOR|IN|ON|APPLICANT_OF|HOLDER_OF|ANNOUNCED|OF]-
  (e:Deal|RegulatoryEvent|Application|TrialEvent|Launch|Financing|Expansion|Activity|Figure)
WHERE r.claims IS NOT NULL
WITH DISTINCT e ORDER BY coalesce(e.date_max, '') DESC, e.id LIMIT $limit
CALL (e) {
  MATCH (e)-[p]-(:Entity)
  WHERE p.claims IS NOT NULL
  WITH p, startNode(p) AS a, endNode(p) AS b ORDER BY type(p), a.name, b.name, p.id LIMIT $parts
  RETURN collect({edge: properties(p), type: type(p), source: {id: a.id, name: a.name, labels: labels(a)},
    target: {id: b.id, name: b.name, labels: labels(b)}}) AS parts
}
RETURN properties(e) AS node, labels(e) AS labels, parts
