"""Named reads: one .cypher file a question, its title and parameters in the comments at its head.

The first line is the title. A file that people may ask by name says so with a line `// Question: …`, and describes each
parameter on a line of its own: `// $limit (whole number = 50): how many at most`, with the default where there is one.
The others are what pages and commands read with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_QUESTION = "Question: "
_PARAMETER = re.compile(r"\$(\w+) \(([a-z ]+?)(?: = ([^)]*))?\): (.+)")


class Kind(StrEnum):
    """What a parameter holds; an entity or document is given by its id."""

    ENTITY = "entity"
    DOCUMENT = "document"
    TEXT = "text"
    WHOLE_NUMBER = "whole number"


@dataclass(frozen=True)
class Parameter:
    """A parameter of a question, described for the person who fills it in."""

    name: str
    kind: Kind
    words: str
    default: str | None = None


@dataclass(frozen=True)
class NamedQuery:
    """A question with its Cypher; `title` is the first line of its head comment.

    `question` and `asked_for` are there where people may ask it by name."""

    name: str
    title: str
    parameters: tuple[str, ...]
    text: str
    question: str | None = None
    asked_for: Sequence[Parameter] = ()


@cache
def named(name: str) -> NamedQuery:
    """The named query of this name, which is its file's name. Raises FileNotFoundError."""
    text = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
    head = [line[3:] for line in text.splitlines() if line.startswith("// ")]
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    question = next((line.removeprefix(_QUESTION) for line in head if line.startswith(_QUESTION)), None)
    asked_for = [
        Parameter(found[1], Kind(found[2]), found[4], found[3])
        for found in map(_PARAMETER.fullmatch, head)
        if found and question
    ]
    return NamedQuery(name, head[0], tuple(sorted(set(re.findall(r"\$(\w+)", body)))), text, question, tuple(asked_for))


def names() -> list[str]:
    """The names of all named queries."""
    return sorted(path.stem for path in FOLDER.glob("*.cypher"))


def questions() -> list[NamedQuery]:
    """The queries that people may ask by name, by their questions."""
    return sorted((query for query in map(named, names()) if query.question), key=lambda query: str(query.question))
