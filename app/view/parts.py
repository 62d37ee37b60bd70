"""A long text in parts, each drawn with what stands in it: the whole of it would keep a page from answering."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.reads import ReviewItem

LONGEST_PART = 20_000

Part = tuple[int, int]


def parts_of(text: str) -> list[Part]:
    """Where each part starts and ends; one ends with a line, else with a word, where one ends in its second half."""
    parts, start = [], 0
    while len(text) - start > LONGEST_PART:
        half, most = start + LONGEST_PART // 2, start + LONGEST_PART
        end = (text.rfind("\n", half, most) + 1) or (text.rfind(" ", half, most) + 1) or most
        parts.append((start, end))
        start = end
    return [*parts, (start, len(text))]


def part_at(parts: Sequence[Part], position: int) -> int:
    """The number of the part that holds a position."""
    return max(bisect_right(parts, position, key=lambda part: part[0]) - 1, 0)


def begins(item: ReviewItem) -> int:
    """Where in the text a proposal begins."""
    return min((place.start for place in item.subject.places), default=0)


def items_of(parts: Sequence[Part], number: int, items: Sequence[ReviewItem]) -> list[ReviewItem]:
    """The proposals that begin in a part."""
    return [item for item in items if part_at(parts, begins(item)) == number]
