// The regulatory events that concern a drug or a test, with the agency.
// Question: What have agencies decided on a drug or a test?
// $id (entity): the drug or test
// $limit (whole number = 100): how many at most
MATCH p = (:Entity {id: $id})<-[:CONCERNS]-(e:RegulatoryEvent)
OPTIONAL MATCH by = (e)-[:BY]->(a:Regulator)
RETURN e.date AS date, a.name AS agency, e.action AS action, e.pathway AS pathway, e.factuality AS factuality,
  p AS graph, by
ORDER BY e.date_max DESC, agency, e.id
LIMIT $limit
