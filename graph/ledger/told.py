"""Events of the graph in few words, for a person who decides whether a proposal tells of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from graph.store import Transaction

EVENTS = "MATCH (n:Entity) WHERE n.id IN $ids RETURN properties(n) AS properties ORDER BY n.date, n.id"


@dataclass(frozen=True)
class Told:
    """An event of the graph."""

    id: str
    name: str
    date: str | None
    factuality: str
    claims: int
    sources: int

    @classmethod
    def of(cls, properties: Mapping[str, Any]) -> Self:
        """The event whose node has these properties."""
        return cls(
            id=properties["id"],
            name=properties["name"],
            date=properties.get("date"),
            factuality=properties["factuality"],
            claims=properties["claim_count"],
            sources=properties["source_count"],
        )


def told_events(tx: Transaction, ids: Iterable[str]) -> tuple[Told, ...]:
    """The events of these ids, by their dates; what is only denied has no node and is none."""
    return tuple(Told.of(row["properties"]) for row in tx.rows(EVENTS, ids=sorted(set(ids))))
