"""Occurrences: where names stand in a text as whole words, the longest name at each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_MARKS = frozenset("®™")


def occurrences(
    text: str, names: Iterable[str], *, fold: bool = False, within: frozenset[int] = frozenset()
) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of each name in `text`, marks within it overlooked; `names` come the longest first.

    `fold`: whether small letters and capitals are one; `within`: where a name may begin behind a hyphen."""
    places = (
        [at for at, char in enumerate(text) if char not in _MARKS] if not _MARKS.isdisjoint(text) else range(len(text))
    )
    plain = "".join(text[at] for at in places) if isinstance(places, list) else text
    searched = plain.lower() if fold else plain
    if len(searched) != len(plain):  # some letters grow when they are made small
        searched = "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)
    taken: set[int] = set()
    for name in names:
        wanted = name.lower() if fold else name
        at = searched.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if _stands_alone(plain, at, end, places[at] in within) and taken.isdisjoint(range(at, end)):
                taken.update(range(at, end))
                yield places[at], places[end - 1] + 1, name
            at = searched.find(wanted, at + 1)


def _stands_alone(text: str, start: int, end: int, joined: bool) -> bool:
    if start and (text[start - 1].isalnum() or text[start - 1] in ("_" if joined else "_-")):
        return False
    return end == len(text) or not (text[end].isalnum() or text[end] == "_")
