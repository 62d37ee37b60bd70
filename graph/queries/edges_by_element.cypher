// Edges of the projection by the server's own ids, which a result of a moment ago names.
// $elements: element ids
MATCH (a:Entity)-[r]->(b:Entity)
WHERE elementId(r) IN $elements AND r.claims IS NOT NULL
RETURN properties(r) AS edge, type(r) AS type, a.id AS source, b.id AS target
