"""What surrounds an entity, and what is in the graph at all."""

from __future__ import annotations

from dataclasses import dataclass

from graph.cypher import count_kinds
from graph.model import RELATIONSHIPS
from graph.queries import named
from graph.reads.values import View, edge_of, node_of
from graph.store import Store


@dataclass(frozen=True)
class RelationCount:
    """How many edges of one type and direction an entity has, and how they read from it."""

    type: str
    outgoing: bool
    reads: str
    count: int


def neighbourhood(store: Store, entity_id: str, *, limit: int = 50, relation: str | None = None) -> View:
    """An entity with its best-evidenced edges, `limit` of them at most; `total` says how many there are."""
    wanted = [relation] if relation else []
    rows = store.read(named("neighbourhood").text, id=entity_id, limit=limit, relations=wanted)
    centre = store.read(named("entities").text, ids=[entity_id])
    if not centre:
        return View([], [], 0, 0)
    nodes = {entity_id: node_of(centre[0]["node"], centre[0]["labels"], centre[0]["degree"])}
    edges = {}
    for row in rows:
        node = node_of(row["node"], row["labels"], row["degree"])
        nodes.setdefault(node.id, node)
        edge = edge_of(row["edge"], row["type"], row["source"], row["target"])
        edges[edge.id] = edge
    for row in store.read(named("between").text, ids=sorted(nodes)):
        edge = edge_of(row["edge"], row["type"], row["source"], row["target"])
        edges.setdefault(edge.id, edge)
    counts = relations(store, entity_id)
    total = sum(c.count for c in counts if relation is None or c.type == relation)
    return View(list(nodes.values()), list(edges.values()), len(rows), total)


def relations(store: Store, entity_id: str) -> list[RelationCount]:
    """The entity's edges by type and direction, most first."""
    return [
        RelationCount(
            row["type"],
            row["outgoing"],
            RELATIONSHIPS[row["type"]].reads if row["outgoing"] else RELATIONSHIPS[row["type"]].reverse,
            row["count"],
        )
        for row in store.read(named("relations").text, id=entity_id)
    ]


def overview(store: Store) -> dict[str, int]:
    """How many entities of each kind there are, most first."""
    rows = [row for row in store.read(count_kinds()) if row["count"]]
    return {row["kind"]: row["count"] for row in sorted(rows, key=lambda r: (-r["count"], r["kind"]))}
