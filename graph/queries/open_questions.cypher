// Names and events that fit several entities and wait, and ties refused since a person judged otherwise.
MATCH (r:Record)
WHERE r.mentions > 0 AND (r.waiting IS NOT NULL OR r.refused IS NOT NULL)
RETURN r.key AS key, coalesce(r.waiting, []) AS waiting, coalesce(r.refused, []) AS refused
ORDER BY key
