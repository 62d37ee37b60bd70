"""What the file of a view holds, as data: elements for the canvas, and what is said of each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.view.blocks import Block, colour, edge_blocks, entity_blocks
from app.view.canvas import Scene, elements, opened
from app.view.wording import counted, date_words, plural
from graph.model import NODES, Occurrence
from graph.reads import Edge, Evidence, Node, Profile, View
from graph.reads.profile import Line


@dataclass(frozen=True)
class OfflineView:
    """A view as a file shows it.

    `picture` is what the canvas draws, `fixed` since nothing can be fetched into it; `said` the blocks of each node and
    edge by id; `contents` the blocks shown first.
    """

    title: str
    picture: Mapping[str, Any]
    contents: Sequence[Block]
    said: Mapping[str, Sequence[Block]]


def offline_view(
    title: str, view: View, focus: str, quotes: Iterable[Evidence], sources: Mapping[str, str]
) -> OfflineView:
    """The view that a file holds. `quotes` are those of all claims behind its nodes and edges, `sources` the names of
    their sources by key."""
    scene = opened(view, focus, 0)
    by_claim: dict[str, list[Evidence]] = defaultdict(list)
    for quote in quotes:
        by_claim[quote.claim].append(quote)
    said: dict[str, Sequence[Block]] = {}
    for node in scene.nodes.values():
        told = _profile(node, scene)
        stands_on = _quotes(node.properties.get("claims", ()), by_claim)
        said[node.id] = _closed(entity_blocks(told, node.properties, stands_on, opened=True))
    for edge in scene.edges.values():
        said[edge.id] = _closed(edge_blocks(edge, scene.nodes, _quotes(edge.claims, by_claim)))
    picture = {**elements(scene, sources), "fixed": True}
    return OfflineView(title, picture, _contents(title, scene, by_claim), said)


def _quotes(claims: Iterable[str], by_claim: Mapping[str, Sequence[Evidence]]) -> list[Evidence]:
    return [quote for claim in claims for quote in by_claim.get(claim, ())]


def _closed(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without the way into whole documents."""
    return [
        {key: value for key, value in block.items() if block["type"] != "quote" or key != "act"} for block in blocks
    ]


def _profile(node: Node, scene: Scene) -> Profile:
    """What the view itself says of a node; `total` counts what the whole graph has."""
    own = [edge for edge in scene.edges.values() if node.id in (edge.source, edge.target)]
    lines = [_line(node, edge, scene.nodes) for edge in own]
    schemes = NODES[node.kind].identifiers
    return Profile(
        id=node.id,
        name=node.name,
        names=list(node.properties["names"]),
        kind=node.kind,
        identifiers={scheme: str(node.properties[scheme]) for scheme in schemes if scheme in node.properties},
        edges=[line for line in lines if not _is_event(line.end)],
        events=[line for line in lines if _is_event(line.end) and line.end.kind != "Figure"],
        figures=[line for line in lines if line.end.kind == "Figure"],
        shown=len(own),
        total=max(node.degree, len(own)),
    )


def _is_event(node: Node) -> bool:
    return issubclass(NODES[node.kind], Occurrence)


def _line(node: Node, edge: Edge, nodes: Mapping[str, Node]) -> Line:
    forward = edge.source == node.id
    other = nodes[edge.target if forward else edge.source]
    words = edge.reads if forward or edge.symmetric else edge.reverse
    return Line(node.name, other, edge, f"{node.name} {words} {other.name}", ())


def _contents(title: str, scene: Scene, by_claim: Mapping[str, Sequence[Evidence]]) -> list[Block]:
    """What the file holds: its documents, then every entity by kind, so that no picture is needed to find one."""
    about = f"{plural(len(scene.nodes), 'entity', 'entities')} · {plural(len(scene.edges), 'edge')}"
    blocks: list[Block] = [
        {"type": "heading", "text": title, "sub": about, "color": ""},
        {"type": "note", "text": "Click a node or an edge to read the words it stands on."},
        *_documents(by_claim),
    ]
    by_kind: dict[str, list[Node]] = defaultdict(list)
    for node in scene.nodes.values():
        by_kind[node.kind].append(node)
    for kind in (kind for kind in NODES if kind in by_kind):
        nodes = by_kind[kind]
        number, _, words = counted(len(nodes), kind).partition(" ")
        blocks.append({"type": "section", "text": words.capitalize(), "count": number})
        for node in sorted(nodes, key=lambda each: (each.name, each.id)):
            act = {"do": "node", "id": node.id}
            blocks.append(
                {"type": "line", "color": colour(kind), "before": "", "text": node.name, "after": "", "act": act}
            )
    return blocks


def _documents(by_claim: Mapping[str, Sequence[Evidence]]) -> list[Block]:
    told = {quote.document: quote for quotes in by_claim.values() for quote in quotes}
    blocks: list[Block] = [{"type": "section", "text": "Documents", "count": str(len(told))}]
    for quote in sorted(told.values(), key=lambda each: (each.title, each.document)):
        rows = [("title", quote.title), ("publisher", quote.publisher or "not stated")]
        rows.append(("published", date_words(quote.published)))
        if quote.derived_from:
            rows.append(("whose words", f"in our own words, after: {quote.derived_from}"))
        blocks.append({"type": "facts", "rows": rows})
    return blocks
