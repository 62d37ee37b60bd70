"""Zones: what sort of words stand where in a document's text, so that only fit ones are read as prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ZoneKind = Literal["heading", "list_item", "prose", "table_row", "contents", "boilerplate", "caption"]
READABLE: frozenset[str] = frozenset({"prose", "list_item"})


@dataclass(frozen=True)
class Zone:
    """A stretch `text[start:end]` of one kind, under the nearest heading above it."""

    kind: ZoneKind
    start: int
    end: int
    section: str = ""


_BULLET = re.compile(r"(?:[•‣▪●◦·*–—-]|\(?\d{1,2}[.)])\s+")


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that holds more than spaces, spaces at its ends left out."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        inner = line.strip()
        if inner:
            start = match.start() + line.index(inner)
            yield start, start + len(inner)


def bullet_width(line: str) -> int:
    """How many characters the bullet or number at the head of a line takes, 0 where there is none."""
    match = _BULLET.match(line)
    return match.end() if match else 0
