"""Typed mentions: every name of a text in its place, diseases, and what "the company" stands for."""
