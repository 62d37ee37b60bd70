"""Word lists that ship with the extractor, and the script that makes them."""
