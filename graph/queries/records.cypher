// The records an entity is made of, with the names each is written under.
// $id: entity id
MATCH (r:Record {entity: $id})
RETURN r.key AS key, r.kind AS kind, r.claims AS claims,
  [(r)-[w:WRITTEN]->(:Name) WHERE w.count > 0 | w.text] AS written
ORDER BY key
