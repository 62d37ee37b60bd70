// Companies of the best-evidenced deals that have to do with two others which have nothing to do with each other.
// $deals: how many deals to look at; $partners: how many partners of each company to look at; $limit: how many at most
MATCH (d:Deal)
WHERE d.factuality = 'asserted' AND d.source_count >= 1 AND d.claim_count IS NOT NULL AND d.id IS NOT NULL
WITH d ORDER BY d.factuality DESC, d.source_count DESC, d.claim_count DESC, d.id DESC LIMIT $deals
CALL (d) { MATCH (d)<-[:PARTY_TO]-(b:Company) RETURN b LIMIT 8 }
WITH DISTINCT b
CALL (b) {
  MATCH (b)-[:CODEVELOPS_WITH|COLLABORATES_WITH|LICENSES_TO|SUPPLIES|DISTRIBUTES_FOR|ACQUIRED|INVESTED_IN]-(p:Company)
  WITH DISTINCT p LIMIT $partners
  RETURN collect(p) AS partners
}
UNWIND partners AS a
UNWIND partners AS c
WITH b, a, c
WHERE a.id < c.id
  AND NOT EXISTS { (a)-[:CODEVELOPS_WITH|COLLABORATES_WITH|LICENSES_TO|SUPPLIES|DISTRIBUTES_FOR|ACQUIRED|INVESTED_IN]-(c) }
RETURN b.id AS id, b.name AS name, a.id AS a, a.name AS a_name, c.id AS c, c.name AS c_name LIMIT $limit
