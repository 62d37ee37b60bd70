"""Gating: a pattern is looked for only where the text holds letters that every match of it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Gated:
    """A pattern, and the letters of which a text must hold one for the pattern to be worth looking for."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Where the pattern stands in the text."""
        for letters in self.needs:
            if letters in text:
                return self.pattern.finditer(text)
        return iter(())
