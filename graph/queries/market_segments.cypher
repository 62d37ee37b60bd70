// The segments of a market: their dimension, the larger segment each belongs to, the place it covers, its rankings.
// $id: market id; $limit: how many at most
MATCH (m:Entity {id: $id})<-[own:SEGMENT_OF]-(s:Segment)
WHERE own.claims IS NOT NULL
WITH m, s, own LIMIT $limit
RETURN s.id AS id, s.name AS name, s.dimension AS dimension, s.source_count AS sources, own.claims AS claims,
  head([(s)-[:PART_OF]->(p:Segment) | p.id]) AS parent,
  [(s)-[k:RANKS_IN]->(m) | {id: k.id, rank: k.rank, year: k.year, claims: k.claims}] AS ranks
ORDER BY dimension, name, id
