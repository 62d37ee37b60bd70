"""The picture as data: what has been opened and expanded so far, and the elements that the canvas draws of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from app.view.wording import date_words, edge_words, humanise, period_words, shorten
from graph.model import NODES, RELATIONSHIPS, Band, Factuality
from graph.model.dates import InvalidDateError, span
from graph.reads import Edge, Node, View

LABEL_LIMIT = 46
WORD_LIMIT = 21
SOURCE_LIMIT = 80
NEUTRAL = "#7f8790"
NO_ICON = ""


@dataclass(frozen=True)
class Cut:
    """An expansion, by one relation or by all, of which only a part is shown: the best of `compared`, None for all."""

    shown: int
    total: int
    relation: str | None = None
    compared: int | None = None


@dataclass(frozen=True)
class Step:
    """The latest expansion: its number, where it started, and whom it brought."""

    number: int
    origin: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """All nodes and edges brought in since an entity was opened; what of it is hidden only the canvas knows."""

    token: str
    focus: str
    nodes: Mapping[str, Node] = field(default_factory=dict)
    edges: Mapping[str, Edge] = field(default_factory=dict)
    cuts: Mapping[str, Cut] = field(default_factory=dict)
    step: Step | None = None


def opened(view: View, focus: str, turn: int) -> Scene:
    """A new scene: the neighbourhood of `focus`. `turn` tells two openings of one entity apart."""
    scene = _with(Scene(f"{turn}:{focus}", focus), view.nodes, view.edges)
    return replace(scene, cuts=_cuts({}, view, focus, None))


def grown(scene: Scene, view: View, origin: str, relation: str | None = None) -> Scene:
    """The scene with what an expansion of `origin` brought."""
    return replace(joined(scene, view.nodes, view.edges, origin), cuts=_cuts(scene.cuts, view, origin, relation))


def joined(scene: Scene, nodes: Iterable[Node], edges: Iterable[Edge], origin: str) -> Scene:
    """The scene with some more nodes and edges, which the canvas places around `origin`."""
    nodes = list(nodes)
    number = scene.step.number + 1 if scene.step else 1
    return replace(_with(scene, nodes, edges), step=Step(number, origin, tuple(node.id for node in nodes)))


def _with(scene: Scene, nodes: Iterable[Node], edges: Iterable[Edge]) -> Scene:
    return replace(
        scene,
        nodes={**scene.nodes, **{node.id: node for node in nodes}},
        edges={**scene.edges, **{edge.id: edge for edge in edges}},
    )


def _cuts(cuts: Mapping[str, Cut], view: View, origin: str, relation: str | None) -> dict[str, Cut]:
    kept = {key: cut for key, cut in cuts.items() if key != origin}
    return {**kept, origin: Cut(view.shown, view.total, relation, view.compared)} if view.shown < view.total else kept


def elements(scene: Scene, sources: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What the canvas is given: nodes and edges, the words and looks of what they are, what is cut, the latest step.

    `sources` are the names of sources by key; one that has none goes by its key."""
    drawn = [edge for edge in scene.edges.values() if edge.source in scene.nodes and edge.target in scene.nodes]
    kinds = {node.kind for node in scene.nodes.values()}
    return {
        "scene": scene.token,
        "focus": scene.focus,
        "nodes": [node_element(node) for node in scene.nodes.values()],
        "edges": [edge_element(edge) for edge in drawn],
        "kinds": legend(kinds),
        "dated_kinds": sorted(kind for kind in kinds if kind in NODES and "date" in NODES[kind].model_fields),
        "words": {
            "relation": {kind: RELATIONSHIPS[kind].reads for kind in sorted({edge.type for edge in drawn})},
            "band": {str(band): humanise(band) for band in Band},
            "factuality": {str(factuality): humanise(factuality) for factuality in Factuality},
            "source": _source_words(sources or {}),
        },
        "cuts": [
            {"id": key, "name": shorten(scene.nodes[key].name, LABEL_LIMIT), **asdict(cut)}
            for key, cut in scene.cuts.items()
            if key in scene.nodes
        ],
        "step": {"n": scene.step.number, "origin": scene.step.origin, "ids": list(scene.step.ids)}
        if scene.step
        else {"n": 0, "origin": scene.focus, "ids": []},
    }


def _source_words(sources: Mapping[str, str]) -> dict[str, str]:
    """The names of sources, short; those that are called alike are told apart by their keys."""
    short = {key: shorten(name, SOURCE_LIMIT) for key, name in sources.items()}
    often = Counter(short.values())
    return {key: name if often[name] == 1 else f"{name} ({key})" for key, name in short.items()}


def legend(kinds: Iterable[str]) -> dict[str, dict[str, str]]:
    """The words, icon and colour of each kind, from the declaration."""
    return {kind: _looks(kind) for kind in sorted(kinds)}


def _looks(kind: str) -> dict[str, str]:
    declared = NODES.get(kind)
    if declared is None:
        return {"one": kind, "many": kind, "icon": NO_ICON, "color": NEUTRAL}
    display = declared.display
    return {"one": display.one, "many": display.many, "icon": display.icon, "color": display.color}


def node_element(node: Node) -> dict[str, Any]:
    """One node as the canvas draws it; `degree` counts all its neighbours, shown or not."""
    said = node.properties.get("factuality")
    short = label(node.name)
    return {
        "id": node.id,
        "name": node.name,
        **({} if short == node.name else {"label": short}),
        "kind": node.kind,
        "degree": node.degree,
        "sources": int(node.properties.get("source_count") or 0),
        **_when(node.properties.get("date")),
        **({"factuality": str(said)} if said else {}),
    }


def _when(since: str | None, until: str | None = None) -> dict[str, str]:
    """The words of a date and the first and last day it may mean; nothing where no date is stated."""
    if not since:
        return {}
    try:
        days = span(since)
        last = span(until).last if until else days.last
    except InvalidDateError:
        return {"when": date_words(since)}
    return {"when": period_words(since, until), "first": days.first, "last": last}


def label(name: str) -> str:
    """A name as it stands under its node: short, and with no word too long to be wrapped."""
    return shorten(" ".join(shorten(word, WORD_LIMIT) for word in name.split()), LABEL_LIMIT)


def edge_element(edge: Edge) -> dict[str, Any]:
    """One edge as the canvas draws it: no arrow where it is symmetric, wider with more sources."""
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "type": edge.type,
        "label": edge_words(edge.type, edge.reads, edge.properties),
        "arrow": "none" if edge.symmetric else "triangle",
        "width": round(1.4 + 0.7 * math.log2(max(1, len(edge.sources))), 2),
        "band": str(edge.band),
        "factuality": str(edge.factuality),
        "sources": list(edge.sources),
        **_when(edge.since, edge.until),
    }


def sentence(edge: Edge, nodes: Mapping[str, Node]) -> str:
    """The edge read aloud: 'Bayer codevelops with Thermo Fisher'."""
    words = edge_words(edge.type, edge.reads, edge.properties)
    return f"{nodes[edge.source].name} {words} {nodes[edge.target].name}"
