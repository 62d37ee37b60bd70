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


# A line that ends with one of these goes on in the next.
_OPEN_END = re.compile(
    r"(?:,|\b(?:a|an|the|and|or|of|in|on|to|for|with|by|from|at|as|its|their|that|which|is|are|was|were|has|have|will|"
    r"under|between|against|into|than|per))$"
)
_WRAPPED = range(55, 141)
# A line of a register or a table ends with its date, or holds the bars that the next one holds too.
_ENDS_WITH_A_DATE = re.compile(r"(?:\b(?:19|20)\d\d|\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)\)?$")


def unwrapped(text: str) -> str:
    """The text with the breaks inside its paragraphs as spaces, every character in its place.

    A break is inside a paragraph where the next line begins small or this one ends open, or where this one, no
    heading and no sentence's end, is as long as lines are that a mail program or an editor wraps."""
    joined = []
    found = list(re.finditer(r"[^\n]*\n?", text))
    for position, match in enumerate(found):
        line, following = match[0], found[position + 1][0] if position + 1 < len(found) else ""
        goes_on = line.endswith("\n") and _goes_on(line.rstrip(), following.strip(), first=match.start() == 0)
        joined.append(line[:-1] + " " if goes_on else line)
    return "".join(joined)


def _goes_on(line: str, following: str, *, first: bool) -> bool:
    if not line or not following or bullet_width(following):
        return False
    if following[0].islower() or _OPEN_END.search(line):
        return True
    entry = _ENDS_WITH_A_DATE.search(line) is not None or (" | " in line and " | " in following)
    return not first and not entry and len(line) in _WRAPPED and line[-1] not in ".!?:;"
