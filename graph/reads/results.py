"""The graph in the result of a person's query: its entities and edges, as the canvas draws them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answers import EdgeValue, NodeValue
from graph.model import RELATIONSHIPS
from graph.queries import named
from graph.reads.values import View, edge_of, node_of
from graph.store import Store

DRAWN_NODES = 300
DRAWN_EDGES = 600


@dataclass(frozen=True)
class Told:
    """The graph that rows hold: entities by id, edges by element id, in order of appearance.

    `others` counts nodes that are no entities: those of the ledger, and those of nobody's."""

    entities: Sequence[str]
    edges: Sequence[str]
    others: int


def told_by(rows: Iterable[Mapping[str, Any]]) -> Told:
    """Every node and relationship in the rows, however deep in lists, maps and paths."""
    entities: dict[str, None] = {}
    edges: dict[str, None] = {}
    others = 0
    waiting: list[Any] = list(rows)
    waiting.reverse()
    while waiting:
        value = waiting.pop()
        if isinstance(value, NodeValue):
            if "Entity" in value["labels"] and isinstance(value.get("id"), str):
                entities.setdefault(value["id"])
            else:
                others += 1
        elif isinstance(value, EdgeValue):
            edges.setdefault(value.element)
        elif isinstance(value, Mapping):
            waiting += reversed(list(value.values()))
        elif isinstance(value, list):
            waiting += reversed(value)
    return Told(list(entities), list(edges), others)


def drawn(store: Store, found: Told) -> View:
    """The first DRAWN_NODES entities and DRAWN_EDGES edges of a result, with the ends of those edges.

    `shown` of `total` counts entities: those of the result, and the ends of its edges that are drawn."""
    edges = {
        row["edge"]["id"]: edge_of(row["edge"], row["type"], row["source"], row["target"])
        for row in store.read(named("edges_by_element").text, elements=list(found.edges[:DRAWN_EDGES]))
        if row["type"] in RELATIONSHIPS
    }
    wanted = dict.fromkeys(found.entities)
    for edge in edges.values():
        wanted.update({edge.source: None, edge.target: None})
    nodes = {
        row["node"]["id"]: node_of(row["node"], row["labels"], row["degree"])
        for row in store.read(named("entities").text, ids=list(wanted)[:DRAWN_NODES])
    }
    kept = [edge for edge in edges.values() if edge.source in nodes and edge.target in nodes]
    return View(list(nodes.values()), kept, len(nodes), len(wanted))
