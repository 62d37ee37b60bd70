// The figures of a market, a segment or anything else, with the years they are for.
// Question: Which figures are there of a market or a segment?
// $id (entity): the market or segment
// $limit (whole number = 100): how many at most
MATCH p = (f:Figure)-[:OF]->(:Entity {id: $id})
RETURN f.measure AS measure, f.value AS value, f.unit AS unit, f.currency AS currency, f.year AS year,
  f.period_start AS period_start, f.period_end AS period_end, p AS graph
ORDER BY measure, year, f.id
LIMIT $limit
