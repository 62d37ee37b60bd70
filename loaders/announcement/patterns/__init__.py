"""Patterns that are looked for only where a text holds their letters."""
