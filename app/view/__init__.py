"""What pages and commands show, as pure functions of query results."""
