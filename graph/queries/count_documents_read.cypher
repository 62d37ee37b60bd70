// How many documents were ever read for review: each has one sketch.
MATCH (s:Sketch)
RETURN count(s) AS count
