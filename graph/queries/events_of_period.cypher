// Deals of a period, latest first; the same is asked of every kind of event.
// $first, $last: the period's first and last day, ISO; $ends: the last days of the month, quarter, half and year
// that $last falls in, for what is dated more broadly than the period; $limit: how many at most
CALL () {
  MATCH (e:Deal) WHERE e.date_max >= $first AND e.date_max <= $last
  RETURN e ORDER BY e.date_max DESC LIMIT $limit
UNION
  MATCH (e:Deal) WHERE e.date_min >= $first AND e.date_min <= $last
  RETURN e ORDER BY e.date_min DESC LIMIT $limit
UNION
  MATCH (e:Deal) WHERE e.date_max IN $ends AND e.date_min < $first
  RETURN e LIMIT $limit
}
RETURN properties(e) AS node, labels(e) AS labels
ORDER BY node.date_max DESC, node.id LIMIT $limit
