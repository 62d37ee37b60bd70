"""What an event is told with beside its parties: its kind, its sums, its date."""
