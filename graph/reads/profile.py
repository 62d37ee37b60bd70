"""Everything the graph says of one entity, each line with the words it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.model import NODES, Occurrence
from graph.reads.evidence import Evidence, evidence
from graph.reads.neighbourhood import ASK_ABOVE, around
from graph.reads.values import Edge, Found, Node, View
from graph.store import Store

SHOWN = 500


@dataclass(frozen=True)
class Line:
    """One edge of the entity, read from its side, with its quotes."""

    start: str
    end: Node
    edge: Edge
    reads: str
    quotes: Sequence[Evidence]


@dataclass(frozen=True)
class Profile:
    """An entity with its edges, events and figures; `shown` of `total` edges are given."""

    id: str
    name: str
    names: Sequence[str]
    kind: str
    identifiers: Mapping[str, str]
    edges: Sequence[Line]
    events: Sequence[Line]
    figures: Sequence[Line]
    shown: int
    total: int


def profile(store: Store, found: Found, *, limit: int = SHOWN) -> Profile:
    """The profile of an entity: standing and derived edges, then events, then figures."""
    view = _own(store, found.id, limit)
    nodes = {node.id: node for node in view.nodes}
    quotes = _quotes(store, view.edges)
    lines = [_line(found, edge, nodes, quotes) for edge in view.edges]
    schemes = NODES[found.kind].identifiers
    return Profile(
        id=found.id,
        name=found.name,
        names=list(found.properties["names"]),
        kind=found.kind,
        identifiers={s: str(found.properties[s]) for s in schemes if s in found.properties},
        edges=[line for line in lines if not _is_event(line.end)],
        events=[line for line in lines if _is_event(line.end) and line.end.kind != "Figure"],
        figures=[line for line in lines if line.end.kind == "Figure"],
        shown=view.shown,
        total=view.total,
    )


def _own(store: Store, entity_id: str, limit: int) -> View:
    """The entity's best edges; of a hub the best of each relation, in equal parts."""
    view = around(store, entity_id, limit=limit)
    if not view.choose:
        return view
    types = sorted({each.type for each in view.choose})
    parts = [around(store, entity_id, limit=max(1, limit // len(types)), relation=kind) for kind in types]
    nodes = {node.id: node for part in parts for node in part.nodes}
    edges = [edge for part in parts for edge in part.edges]
    return View(list(nodes.values()), edges, len(edges), view.total, compared=ASK_ABOVE)


def _is_event(node: Node) -> bool:
    return issubclass(NODES[node.kind], Occurrence)


def _quotes(store: Store, edges: Sequence[Edge]) -> dict[str, list[Evidence]]:
    quotes: dict[str, list[Evidence]] = {}
    for each in evidence(store, {claim for edge in edges for claim in edge.claims}):
        quotes.setdefault(each.claim, []).append(each)
    return quotes


def _line(found: Found, edge: Edge, nodes: Mapping[str, Node], quotes: Mapping[str, list[Evidence]]) -> Line:
    outgoing = edge.source == found.id
    other = nodes[edge.target if outgoing else edge.source]
    words = edge.reads if outgoing or edge.symmetric else edge.reverse
    stands_on: list[Any] = [place for claim in edge.claims for place in quotes.get(claim, [])]
    return Line(found.name, other, edge, f"{found.name} {words} {other.name}", stands_on)
