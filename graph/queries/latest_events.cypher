// The latest dated regulatory events, launches and deals.
// $limit: how many at most
CALL () {
  MATCH (n:RegulatoryEvent) USING INDEX n:RegulatoryEvent(factuality, date_max, id)
  WHERE n.factuality = 'asserted' AND n.date_max IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.factuality DESC, n.date_max DESC, n.id DESC LIMIT $limit
UNION ALL
  MATCH (n:Launch) USING INDEX n:Launch(factuality, date_max, id)
  WHERE n.factuality = 'asserted' AND n.date_max IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.factuality DESC, n.date_max DESC, n.id DESC LIMIT $limit
UNION ALL
  MATCH (n:Deal) USING INDEX n:Deal(factuality, date_max, id)
  WHERE n.factuality = 'asserted' AND n.date_max IS NOT NULL AND n.id IS NOT NULL
  RETURN n ORDER BY n.factuality DESC, n.date_max DESC, n.id DESC LIMIT $limit
}
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.date AS date
ORDER BY n.date_max DESC, id LIMIT $limit
