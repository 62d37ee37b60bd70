// Names and events that fit several entities and wait, and ties refused since a person judged otherwise.
// Question: Which names and events wait for a decision?
MATCH (r:Record {open: true})
WHERE r.mentions > 0
RETURN r.key AS key, coalesce(r.waiting, []) AS waiting, coalesce(r.refused, []) AS refused
ORDER BY key
