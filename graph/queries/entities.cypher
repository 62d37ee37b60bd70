// Entities by their ids, with how many neighbours each has.
// $ids: entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS node, labels(n) AS labels, COUNT { (n)--(:Entity) } AS degree
