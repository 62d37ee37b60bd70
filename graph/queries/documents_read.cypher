// Readings for review before a moment of the ledger, the latest first.
// $before: the seq that all of them come before
// $limit: how many readings at most
MATCH (i:Intake) WHERE i.seq < $before
RETURN i.document AS id, i.seq AS seq
ORDER BY i.seq DESC LIMIT $limit
