// Entities that have exactly this name, in any kind.
// $name: a name as written, upper and lower case alike; $quoted: the same as a full-text phrase
CALL db.index.fulltext.queryNodes('entity_names', $quoted) YIELD node AS n
WITH n WHERE any(name IN n.names WHERE toLower(name) = toLower($name))
RETURN n.id AS id, n.name AS name, labels(n) AS labels, properties(n) AS properties,
  n.claim_count AS claims
ORDER BY claims DESC, id LIMIT 25
