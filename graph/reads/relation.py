"""An edge with both its ends named, as a line of a profile tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.reads.values import Edge, Found, edge_of, kind_of


@dataclass(frozen=True)
class Relation:
    """`source` -[edge]-> `target`."""

    source: Found
    edge: Edge
    target: Found

    def other(self, entity: str) -> Found:
        """The end that is not `entity`."""
        return self.target if self.source.id == entity else self.source

    def end(self, entity: str) -> Found:
        """The end that is `entity`."""
        return self.source if self.source.id == entity else self.target


def relation_of(row: Mapping[str, Any]) -> Relation:
    """From a row with `edge`, `type`, `source` and `target`."""
    source, target = _end(row["source"]), _end(row["target"])
    return Relation(source, edge_of(row["edge"], row["type"], source.id, target.id), target)


def _end(end: Mapping[str, Any]) -> Found:
    return Found(end["id"], end["name"], kind_of(end["labels"]))
