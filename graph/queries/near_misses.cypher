// The passages of a document that its latest reading did not understand.
// $id: document id
MATCH (i:Intake {document: $id})
RETURN i.near_misses AS near_misses
ORDER BY i.seq DESC LIMIT 1
