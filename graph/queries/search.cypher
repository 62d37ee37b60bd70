// Entities whose names match what was typed, as words, beginnings or near spellings.
// $text: a full-text expression; $limit: how many at most
CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: $limit}) YIELD node AS n, score
RETURN n.id AS id, n.name AS name, n.names AS names, labels(n) AS labels,
  n.claim_count AS claims, score
ORDER BY score DESC, claims DESC, id
