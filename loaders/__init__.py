"""Who says so: documents in, claims out."""
