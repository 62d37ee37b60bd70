// The records an entity is made of, with the names each is written under.
// Question: Which records is an entity made of, and under which names?
// $id (entity): the entity
MATCH (r:Record {entity: $id})
RETURN r.key AS key, r.kind AS kind, r.claims AS claims,
  [(r)-[w:WRITTEN]->(:Name) WHERE w.count > 0 | w.text] AS written
ORDER BY key
