// What sources are called.
// $keys: the keys of the sources
MATCH (s:Source) WHERE s.key IN $keys
RETURN s.key AS key, s.name AS name
