"""The plain values that reads return; none of them holds a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model import NODES, RELATIONSHIPS


@dataclass(frozen=True)
class Found:
    """An entity that a name or id leads to."""

    id: str
    name: str
    kind: str
    properties: Mapping[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """A search hit; `matched` is the name that matched, `near` if only its spelling is, and `why` says so in words."""

    id: str
    name: str
    kind: str
    matched: str
    why: str
    claims: int = 0
    near: bool = False


@dataclass(frozen=True)
class Node:
    """An entity as drawn. `degree` counts its neighbours in the whole graph; of many edges it counts the edges."""

    id: str
    name: str
    kind: str
    degree: int
    properties: Mapping[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Edge:
    """An edge as drawn and read aloud."""

    id: str
    type: str
    source: str
    target: str
    reads: str
    reverse: str
    symmetric: bool
    since: str | None
    until: str | None
    band: str
    factuality: str
    claims: Sequence[str]
    sources: Sequence[str]
    properties: Mapping[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class RelationCount:
    """How many edges of one type and direction an entity has, and how they read from it."""

    type: str
    outgoing: bool
    reads: str
    count: int


@dataclass(frozen=True)
class View:
    """A piece of the graph. `shown` of `total` edges around its centre are in it.

    `choose` lists relations where there are too many edges to show any before one is chosen; `compared` says among how
    many of a relation's edges the best were looked for, None for all."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    shown: int
    total: int
    choose: Sequence[RelationCount] = ()
    compared: int | None = None


def kind_of(labels: Sequence[str]) -> str:
    """The declared label among a node's labels."""
    return next((label for label in labels if label in NODES), "Entity")


def node_of(properties: Mapping[str, Any], labels: Sequence[str], degree: int) -> Node:
    return Node(
        id=properties["id"],
        name=properties["name"],
        kind=kind_of(labels),
        degree=degree,
        properties=properties,
    )


def edge_of(properties: Mapping[str, Any], kind: str, source: str, target: str) -> Edge:
    """An edge with the words its declaration reads it aloud by."""
    declared = RELATIONSHIPS[kind]
    return Edge(
        id=properties["id"],
        type=kind,
        source=source,
        target=target,
        reads=declared.reads,
        reverse=declared.reverse,
        symmetric=declared.symmetric,
        since=properties.get("since"),
        until=properties.get("until"),
        band=properties["band"],
        factuality=properties["factuality"],
        claims=properties["claims"],
        sources=properties["sources"],
        properties=properties,
    )
