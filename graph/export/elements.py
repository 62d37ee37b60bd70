"""The nodes and edges of the projection, streamed: the same that the hash is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.ledger.fingerprint import EDGES, NODES
from graph.model import NODES as DECLARED_NODES
from graph.model import RELATIONSHIPS
from graph.store import Store

NODE_KEYS = """
MATCH (n:Entity) WHERE n.claim_count IS NOT NULL
UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
"""
EDGE_KEYS = """
MATCH (:Entity)-[r]->(:Entity) WHERE r.claims IS NOT NULL
UNWIND keys(r) AS key RETURN DISTINCT key ORDER BY key
"""


@dataclass
class Counts:
    """How much was written."""

    nodes: int = 0
    edges: int = 0


@dataclass(frozen=True)
class NodeRow:
    """An entity under its declared label."""

    id: str
    label: str
    properties: dict[str, Any]


@dataclass(frozen=True)
class EdgeRow:
    """An edge of a declared type, from entity id to entity id."""

    type: str
    source: str
    target: str
    properties: dict[str, Any]


class Elements:
    """What is exported, one at a time; counts what it hands out."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.counts = Counts()

    def node_keys(self) -> list[str]:
        """The names of all properties that any node has."""
        return [row["key"] for row in self._store.read(NODE_KEYS)]

    def edge_keys(self) -> list[str]:
        """The names of all properties that any edge has."""
        return [row["key"] for row in self._store.read(EDGE_KEYS)]

    def nodes(self) -> Iterator[NodeRow]:
        """Every entity with one declared label; a label of anyone else's on it is not exported."""
        for row in self._store.stream(NODES):
            for label in row["labels"]:
                if label in DECLARED_NODES:
                    self.counts.nodes += 1
                    yield NodeRow(row["properties"]["id"], label, row["properties"])
                    break

    def edges(self) -> Iterator[EdgeRow]:
        """Every edge of a declared type."""
        for row in self._store.stream(EDGES):
            if row["type"] in RELATIONSHIPS:
                self.counts.edges += 1
                yield EdgeRow(row["type"], row["source"], row["target"], row["properties"])
