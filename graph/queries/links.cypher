// Which entities of one set are neighbours of which of another.
// $a, $b: entity ids; those of $a are walked
MATCH (end:Entity)
WHERE end.id IN $b
WITH collect(end) AS ends
UNWIND $a AS id
MATCH (x:Entity {id: id})-[r]-(m:Entity)
WHERE m IN ends
RETURN DISTINCT x.id AS here, m.id AS there
