"""Whether an event is asserted, planned, denied, ended or rumoured, by its clause and by what stands elsewhere."""
