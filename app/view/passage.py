"""A document's text cut where quotes begin and end, so that a page can light them up in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Segment:
    """A stretch of the text; `lit` where a quote stands."""

    text: str
    lit: bool


def segments(text: str, places: Iterable[tuple[int, int]]) -> list[Segment]:
    """The whole text in order; overlapping places light up as one.

    Places are code points, as the ledger keeps them; what is cut here needs no converting in the browser."""
    cut = []
    at = 0
    for start, end in merged(places, len(text)):
        if start > at:
            cut.append(Segment(text[at:start], lit=False))
        cut.append(Segment(text[start:end], lit=True))
        at = end
    if at < len(text):
        cut.append(Segment(text[at:], lit=False))
    return cut


def merged(places: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The places in order, those that overlap joined; what lies outside the text is left out."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        if not 0 <= start < end <= length:
            continue
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def lit_at(start: int, places: Iterable[tuple[int, int]], length: int) -> int:
    """Which of the lit segments holds the place that starts at `start`; the first where none does."""
    for number, (first, last) in enumerate(merged(places, length)):
        if first <= start < last:
            return number
    return 0


def passage_data(text: str, places: list[tuple[int, int]], start: int, token: str) -> dict[str, Any]:
    """What the passage part is given."""
    cut = segments(text, places)
    return {
        "token": token,
        "current": lit_at(start, places, len(text)),
        "segments": [{"text": segment.text, "lit": segment.lit} for segment in cut],
    }
