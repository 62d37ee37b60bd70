"""Spacing: a text read with one space between its words, and what was read of it put back where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.model.document import NotUnderstood
from loaders.announcement.events import Event
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Reading
from loaders.announcement.text.dates import DateExpression
from loaders.announcement.text.sentences import Sentence

_Standing = TypeVar("_Standing", Mention, DateExpression, Sentence)
# Spaces at the ends of a line, and between words all but a single space.
_ODD = re.compile(r"(?<=\n)[^\S\n]+|[^\S\n]+(?=\n)|[^\S\n]{2,}|[^\S\n ]")


@dataclass(frozen=True)
class Spaced:
    """`text` is `original` with single spaces within its lines and none at their ends; places in it lead back."""

    original: str
    text: str
    _after: tuple[int, ...]  # places in `text` from which on the original is further by the shift of the same number
    _shifts: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original."""
        return self._back(start), self._back(end - 1) + 1

    def _back(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._after, at) - 1]


def single_spaced(original: str) -> Spaced:
    """The text as it is read, however many spaces or tabs stand between its words."""
    parts: list[str] = []
    after, shifts, length, end = [0], [0], 0, 0
    for match in _ODD.finditer(original):
        at_an_end = match.start() == 0 or "\n" in (original[match.start() - 1], original[match.end() : match.end() + 1])
        parts += (original[end : match.start()], "" if at_an_end else " ")
        length += match.start() - end + (not at_an_end)
        end = match.end()
        after.append(length)
        shifts.append(end - length)
    return Spaced(original, "".join([*parts, original[end:]]), tuple(after), tuple(shifts))


def put_back(reading: Reading, spaced: Spaced) -> Reading:
    """What was read of the single-spaced text, at its places in the original; without its clauses, which have none."""
    return replace(
        reading,
        text=spaced.original,
        sentences=_moved(reading.sentences, spaced),
        mentions=_moved(reading.mentions, spaced),
        dates=_moved(reading.dates, spaced),
        pairs=[
            replace(pair, first=_one(pair.first, spaced), second=_one(pair.second, spaced)) for pair in reading.pairs
        ],
        main=None if reading.main is None else _one(reading.main, spaced),
        events=[_event(event, spaced) for event in reading.events],
        near_misses=[_miss(miss, spaced) for miss in reading.near_misses],
        clauses=[],
    )


def _event(event: Event, spaced: Spaced) -> Event:
    roles = {role: _moved(mentions, spaced) for role, mentions in event.roles.items()}
    places = [spaced.place(*place) for place in event.places]
    retold = tuple(spaced.place(*trigger) for trigger in event.retold)
    return event.copy(trigger=spaced.place(*event.trigger), retold=retold, places=places, roles=roles)


def _miss(miss: NotUnderstood, spaced: Spaced) -> NotUnderstood:
    start, end = spaced.place(miss.start, miss.end)
    return miss.model_copy(update={"start": start, "end": end, "quote": spaced.original[start:end]})


def _moved(standing: Iterable[_Standing], spaced: Spaced) -> list[_Standing]:
    return [_one(each, spaced) for each in standing]


def _one(each: _Standing, spaced: Spaced) -> _Standing:
    start, end = spaced.place(each.start, each.end)
    return replace(each, start=start, end=end)
