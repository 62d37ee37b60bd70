// Every document that was ever loaded, newest load first.
// Question: Which documents were loaded?
// $limit (whole number = 1000): how many at most
MATCH (l:Load)
WHERE l.seq >= 0
MATCH (l)-[:OF_DOCUMENT]->(d:Document)
WHERE NOT EXISTS { MATCH (d)<-[:OF_DOCUMENT]-(later) WHERE later.seq > l.seq }
WITH l, d ORDER BY l.seq DESC LIMIT $limit
MATCH (d)-[:SPOKEN_BY]->(s:Source)
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, s.key AS source, d.published AS published,
  d.derived_from AS derived_from, EXISTS { MATCH (d)<-[:OF_DOCUMENT]-(any) WHERE any.live } AS live,
  l.at AS loaded, COUNT { MATCH (c:Claim {document: d.id}) WHERE c.live } AS claims
ORDER BY l.seq DESC
