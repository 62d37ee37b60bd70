"""What the inspector says of a node: what surrounds it, without the quotes, and where one goes from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.view.blocks import Block
from graph.model import NODES, Occurrence
from graph.reads import Edge, Node, Profile, View
from graph.reads.profile import Line

Action = dict[str, Any]


def surroundings_told(node: Node, around: View) -> Profile:
    """The entity with the edges of `around` that are its own."""
    nodes = {each.id: each for each in around.nodes}
    own = [edge for edge in around.edges if node.id in (edge.source, edge.target)]
    lines = [_line(node, edge, nodes) for edge in own]
    schemes = NODES[node.kind].identifiers if node.kind in NODES else ()
    return Profile(
        id=node.id,
        name=node.name,
        names=list(node.properties.get("names", [node.name])),
        kind=node.kind,
        identifiers={scheme: str(node.properties[scheme]) for scheme in schemes if scheme in node.properties},
        edges=[line for line in lines if not _is_event(line.end)],
        events=[line for line in lines if _is_event(line.end) and line.end.kind != "Figure"],
        figures=[line for line in lines if line.end.kind == "Figure"],
        shown=around.shown,
        total=around.total,
    )


def _is_event(node: Node) -> bool:
    return node.kind in NODES and issubclass(NODES[node.kind], Occurrence)


def _line(node: Node, edge: Edge, nodes: Mapping[str, Node]) -> Line:
    forward = edge.source == node.id
    other = nodes[edge.target if forward else edge.source]
    words = edge.reads if forward or edge.symmetric else edge.reverse
    return Line(node.name, other, edge, f"{node.name} {words} {other.name}", ())


def ways_on(node: Node, *, opened: bool) -> list[Action]:
    """Where one goes from an entity: to its other pages, or to a picture of its own."""
    ways = [] if opened else [{"text": "Open as the start", "act": {"do": "open", "id": node.id}}]
    if node.kind == "Market":
        ways.append(_way("Market", "market", market=node.id))
    elif _is_event(node):
        ways.append(_way("Show on the timeline", "timeline", entity=node.id, chosen=node.id))
    else:
        ways.append(_way("Profile", "profile", entity=node.id))
        ways.append(_way("Show on the timeline", "timeline", entity=node.id))
    if not _is_event(node):
        ways.append(_way("Path from here", "path", **{"from": node.id}))
    return ways


def ways_on_from_several(nodes: list[Node]) -> list[Action]:
    """Where one goes from several chosen: two are the ends of a way."""
    ids = [node.id for node in nodes]
    ways = [_way("Show on the timeline", "timeline", entity=ids)] if ids else []
    if len(ids) == 2:
        ways.append(_way("Paths between them", "path", **{"from": ids[0], "to": ids[1]}))
    return ways


def with_ways(blocks: list[Block], ways: list[Action]) -> list[Block]:
    """The blocks with the ways on under their heading."""
    return [*blocks[:1], {"type": "actions", "items": ways}, *blocks[1:]] if ways else blocks


def _way(text: str, page: str, **parameters: str | list[str]) -> Action:
    return {"text": text, "act": {"do": "go", "page": page, "parameters": parameters}}
