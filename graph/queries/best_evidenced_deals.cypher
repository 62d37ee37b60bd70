// The deals that most sources speak of, to start from.
// $limit: how many at most
MATCH (a:Company)-[:PARTY_TO]->(d:Deal)<-[:PARTY_TO]-(b:Company)
WHERE a.id < b.id AND d.factuality = 'asserted'
RETURN d.id AS id, d.kind AS kind, a.id AS a, a.name AS a_name, b.id AS b, b.name AS b_name, d.date AS date
ORDER BY d.source_count DESC, d.claim_count DESC, id LIMIT $limit
