"""Entities as they are drawn, by their ids."""

from __future__ import annotations

from collections.abc import Iterable

from graph.queries import named
from graph.reads.values import Node, node_of
from graph.store import Store


def nodes(store: Store, ids: Iterable[str]) -> list[Node]:
    """The entities with these ids, by id; what is not there is left out."""
    rows = store.read(named("entities").text, ids=sorted(set(ids)))
    return [node_of(row["node"], row["labels"], row["degree"]) for row in rows]
