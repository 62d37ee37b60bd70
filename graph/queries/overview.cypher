// How many entities of each kind there are.
MATCH (n:Entity)
UNWIND [label IN labels(n) WHERE label <> 'Entity'] AS kind
RETURN kind, count(*) AS count ORDER BY count DESC, kind
