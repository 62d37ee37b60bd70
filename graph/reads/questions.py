"""What resolution leaves to a person: names and events that fit several, and ties that were refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.queries import named
from graph.store import Store


@dataclass(frozen=True)
class OpenQuestion:
    """A record that waits between `candidates`, or whose ties were `refused`, each said in words."""

    key: str
    candidates: Sequence[str]
    refused: Sequence[str]


def open_questions(store: Store) -> list[OpenQuestion]:
    """Everything that waits for a person, by record key."""
    rows = store.read(named("open_questions").text)
    return [OpenQuestion(row["key"], row["waiting"], row["refused"]) for row in rows]
