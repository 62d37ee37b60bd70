// The quotes that the edges of an entity stand on: from the projection to the ledger, by the ids of claims; of a hub, those of 5,000 edges.
// Question: Which words do the edges of an entity stand on?
// $id (entity): the entity
// $limit (whole number = 100): how many at most
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.claims IS NOT NULL
WITH r LIMIT 5000
UNWIND r.claims AS claim
MATCH (c:Claim {id: claim})
RETURN startNode(r).name AS from, type(r) AS relation, endNode(r).name AS to, c.quotes AS quotes, c.document AS document
ORDER BY relation, from, to, claim
LIMIT $limit
