"""Placeholders: what stands for names in sentences to learn from, with a name written in it or without.

`{subject}` is any product that an event is about, `{org:Corvanne}` an organization of this name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.announcement.learned.kinds import PLACEHOLDERS
from loaders.announcement.mentions import LETTERS, Kind

# What stands for a placeholder that is no mention.
WRITTEN = {"money": "$5 million", "date": "5 March 2024"}
OTHER_NAMES = ("person", "name")
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_PLACEHOLDER = re.compile(r"\{(\w+)(?::([^{}]+))?\}")


def kind_of(part: str) -> Kind | None:
    """The kind of mention that a placeholder of this name stands for; None where it stands for none."""
    return _KINDS[PLACEHOLDERS[part]] if part in PLACEHOLDERS else None


@dataclass(frozen=True)
class Part:
    """A placeholder by its name, where what stands for it is in the text, and whether that is a name written in it."""

    name: str
    start: int
    end: int
    shown: bool


def written_out(marked: str, at: str, stand_in: Callable[[str, int], str]) -> tuple[str, list[Part]]:
    """The text of a sentence with placeholders, and its parts; `stand_in` gives what stands for one that has no name
    written in it, by its own name and its place in `marked`. ValueError, with where (`at`), for one nobody knows."""
    text, position = "", 0
    parts: list[Part] = []
    for match in _PLACEHOLDER.finditer(marked):
        part, name = match.groups()
        if part not in PLACEHOLDERS and part not in WRITTEN and part not in OTHER_NAMES:
            known = ", ".join((*PLACEHOLDERS, *WRITTEN, *OTHER_NAMES))
            raise ValueError(f"{at}: nothing is called '{{{part}}}'; write one of {known}.")
        text += marked[position : match.start()]
        start, text = len(text), text + (name or WRITTEN.get(part) or stand_in(part, position))
        parts.append(Part(part, start, len(text), name is not None))
        position = match.end()
    return text + marked[position:], parts
