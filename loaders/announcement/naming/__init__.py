"""Naming: names that no list, shape or phrase has told, by learned weights of their words and of those around them."""
