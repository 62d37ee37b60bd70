// Every place that claims stand on, with their documents.
// $ids: claim ids
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (d:Document {id: c.document})-[:SPOKEN_BY]->(s:Source)
RETURN c.id AS claim, c.frame AS frame, d.id AS document, d.title AS title, d.publisher AS publisher,
  d.published AS published, d.derived_from AS derived_from, s.name AS source
ORDER BY document, claim
