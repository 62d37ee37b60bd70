// What a document's live claims say, counted by what they are claims of.
// $id: document id
MATCH (c:Claim {document: $id})
WHERE c.live
RETURN c.predicate AS predicate, count(*) AS count
ORDER BY count DESC, predicate
