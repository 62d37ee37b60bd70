"""What each kind of event is said with, as data, and how clauses are matched against it and become events."""
