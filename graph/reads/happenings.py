"""What happened to some entities: deals, regulatory events, trials, launches and figures, with all who play a part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import NODES, Occurrence
from graph.queries import named
from graph.reads.relation import Relation, relation_of
from graph.reads.values import Found, kind_of
from graph.store import Store

LIMIT = 300
PARTS = 60


@dataclass(frozen=True)
class Happening:
    """An event or a figure with the edges to all who play a part in it."""

    event: Found
    parts: Sequence[Relation]

    def value(self, name: str) -> str | None:
        """What the event says of itself under `name`."""
        value = self.event.properties.get(name)
        return None if value in (None, "") else str(value)

    def playing(self, role: str) -> list[Relation]:
        """The edges of those who play a declared role."""
        declared = next((r for r in _declared(self.event.kind).roles if r.name == role), None)
        if declared is None:
            return []
        named_role = [part for part in self.parts if part.edge.type == declared.edge]
        if declared.edge == "PARTY_TO":
            return [part for part in named_role if part.edge.properties.get("role") == role]
        return named_role

    def part_of(self, entities: Iterable[str]) -> list[Relation]:
        """The edges that join the event to these entities."""
        wanted = set(entities)
        return [part for part in self.parts if part.other(self.event.id).id in wanted]


def _declared(kind: str) -> type[Occurrence]:
    node = NODES[kind]
    assert issubclass(node, Occurrence)
    return node


def happenings(store: Store, entities: Iterable[str], *, limit: int = LIMIT) -> tuple[list[Happening], bool]:
    """What these entities play a part in, latest first and undated last, and whether there is more."""
    ids = sorted(set(entities))
    if not ids:
        return [], False
    rows = store.read(named("happenings").text, ids=ids, limit=limit + 1, parts=PARTS)
    found = [
        Happening(
            Found(row["node"]["id"], row["node"]["name"], kind_of(row["labels"]), row["node"]),
            [relation_of(part) for part in row["parts"]],
        )
        for row in rows[:limit]
    ]
    return found, len(rows) > limit
