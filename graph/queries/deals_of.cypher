// The deals that a company is party to, with the other parties.
// Question: Which deals is a company party to, and with whom?
// $id (entity): the company
// $limit (whole number = 100): how many at most
MATCH p = (c:Entity {id: $id})-[:PARTY_TO]->(d:Deal)<-[:PARTY_TO]-(other:Company)
RETURN other.name AS partner, d.kind AS kind, d.stage AS stage, d.date AS date, d.factuality AS factuality, p AS graph
ORDER BY d.date_max DESC, partner, d.id
LIMIT $limit
