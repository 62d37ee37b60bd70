// Documents under review, the latest reading first, each with its proposals and the decisions on them.
// $documents: document ids
UNWIND $documents AS document
CALL (document) { MATCH (i:Intake {document: document}) RETURN i ORDER BY i.seq DESC LIMIT 1 }
MATCH (d:Document {id: document})-[:SPOKEN_BY]->(s:Source)
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published, s.name AS source,
  s.kind AS kind, i.at AS at, i.method AS method, i.proposals AS listed, size(i.near_misses) AS near_misses,
  i.resembles AS resembles, EXISTS { MATCH (d)<-[:OF_DOCUMENT]-(l:Load) WHERE l.live } AS live,
  COLLECT { MATCH (p:Proposal {document: d.id}) RETURN p.id } AS proposals,
  COLLECT { MATCH (x:Decision {document: d.id}) RETURN [x.seq, x.proposal, x.verdict, x.withdraws] ORDER BY x.seq }
    AS decisions
ORDER BY i.seq DESC
