"""What may be true, and where it is kept."""
