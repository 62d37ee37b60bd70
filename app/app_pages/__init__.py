"""The pages, one a file; each draws, and calls view functions."""
