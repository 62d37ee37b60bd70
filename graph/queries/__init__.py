"""Named reads: one .cypher file a question, its title and parameters in the comments at its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class NamedQuery:
    """A question with its Cypher; `title` is the first line of its head comment."""

    name: str
    title: str
    parameters: tuple[str, ...]
    text: str


@cache
def named(name: str) -> NamedQuery:
    """The named query of this name, which is its file's name. Raises FileNotFoundError."""
    text = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")
    head = [line[3:] for line in text.splitlines() if line.startswith("// ")]
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return NamedQuery(name, head[0], tuple(sorted(set(re.findall(r"\$(\w+)", body)))), text)


def names() -> list[str]:
    """The names of all named queries."""
    return sorted(path.stem for path in FOLDER.glob("*.cypher"))
