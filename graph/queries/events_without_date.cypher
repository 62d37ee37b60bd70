// Deals whose date is not stated, by name; the same is asked of every kind of event.
// $look: how many deals to look at, in the order of their names; $limit: how many at most
MATCH (e:Deal)
WHERE e.name >= ''
WITH e ORDER BY e.name LIMIT $look
WITH e WHERE e.date_max IS NULL
RETURN properties(e) AS node, labels(e) AS labels LIMIT $limit
