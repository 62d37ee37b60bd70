// The events that some entities play a part in, or that are among them; $look of each are looked at.
// $ids: entity ids; $look: how many edges of each at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:PARTY_TO|CONCERNS|BY|FOR|IN|ON|APPLICANT_OF|HOLDER_OF|ANNOUNCED]-(e:Entity)
  WHERE r.claims IS NOT NULL
  RETURN e LIMIT $look
UNION
  RETURN n AS e
}
WITH DISTINCT e
WHERE e:RegulatoryEvent OR e:Deal OR e:Launch OR e:Financing OR e:TrialEvent OR e:Expansion OR e:Activity
RETURN properties(e) AS node, labels(e) AS labels
ORDER BY coalesce(node.date_max, '') DESC, node.id
