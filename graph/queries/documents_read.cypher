// The ids of all documents that were read for review.
MATCH (i:Intake) WHERE i.document IS NOT NULL
RETURN DISTINCT i.document AS id
