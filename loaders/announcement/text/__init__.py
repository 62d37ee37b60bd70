"""A text taken apart: sentences, clauses, dates, and where names stand in it."""
