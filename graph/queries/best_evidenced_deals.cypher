// The deals that most sources speak of, to start from.
// $limit: how many at most
MATCH (d:Deal) USING INDEX d:Deal(factuality, source_count, claim_count, id)
WHERE d.factuality = 'asserted' AND d.source_count IS NOT NULL AND d.claim_count IS NOT NULL AND d.id IS NOT NULL
CALL (d) {
  MATCH (a:Company)-[:PARTY_TO]->(d)<-[:PARTY_TO]-(b:Company)
  WHERE a.id < b.id
  RETURN a, b
}
RETURN d.id AS id, d.kind AS kind, a.id AS a, a.name AS a_name, b.id AS b, b.name AS b_name, d.date AS date
ORDER BY d.factuality DESC, d.source_count DESC, d.claim_count DESC, d.id DESC LIMIT $limit
