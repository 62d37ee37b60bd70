"""What an entity is made of: records, each a thing under one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.queries import named
from graph.store import Store


@dataclass(frozen=True)
class RecordOf:
    """A record of an entity, with the names it is written under and how many claims name it."""

    key: str
    kind: str
    claims: int
    written: Sequence[str]


def records(store: Store, entity_id: str) -> list[RecordOf]:
    """The records of an entity, by key."""
    return [RecordOf(**row) for row in store.read(named("records").text, id=entity_id)]
