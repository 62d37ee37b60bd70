// Every document that was ever loaded, newest load first.
MATCH (d:Document)-[:SPOKEN_BY]->(s:Source)
OPTIONAL MATCH (d)<-[:OF_DOCUMENT]-(l:Load)
WITH d, s, max(l.seq) AS seq, max(l.at) AS loaded, any(live IN collect(l.live) WHERE live) AS live
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, s.key AS source, d.published AS published,
  d.derived_from AS derived_from, live, loaded,
  COUNT { MATCH (c:Claim {document: d.id}) WHERE c.live } AS claims
ORDER BY seq DESC
