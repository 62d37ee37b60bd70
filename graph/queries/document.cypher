// A document with its text.
// $id: document id
MATCH (d:Document {id: $id})-[:SPOKEN_BY]->(s:Source)
MATCH (t:Text {document: d.id})
RETURN properties(d) AS document, s.name AS source, t.text AS text
