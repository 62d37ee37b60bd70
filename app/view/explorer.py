"""What a person is looking at on the Explore page, without widgets: the scene, what is chosen, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.view.canvas import Cut, Scene, elements, grown, joined, opened
from graph.model import RELATIONSHIPS
from graph.reads import Edge, Node, Path, View
from graph.reads.neighbourhood import RelationCount
from graph.reads.profile import Line

STEP = 50


@dataclass(frozen=True)
class OpenEvidence:
    """A document that is open, at the place that starts at `start`, with these claims lit up."""

    document: str
    start: int
    claims: tuple[str, ...] = ()


@dataclass
class Explorer:
    """One person's exploration; it lives in the session."""

    turn: int = 0
    scene: Scene | None = None
    chosen_nodes: tuple[str, ...] = ()
    chosen_edges: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    asked_selection: Mapping[str, Any] = field(default_factory=lambda: {"n": 0, "nodes": [], "edges": []})
    relations: dict[str, Any] | None = None
    evidence: OpenEvidence | None = None
    notice: str = ""
    lines: dict[str, Line] = field(default_factory=dict)

    def open(self, view: View, focus: str) -> None:
        """Start anew from `focus`."""
        self.turn += 1
        self.scene = opened(view, focus, self.turn)
        self.relations = self.evidence = None
        self.notice = ""
        self.shown = frozenset((*self.scene.nodes, *self.scene.edges))
        self.choose([], [])

    def close(self) -> None:
        """Back to the first screen."""
        self.scene = self.relations = self.evidence = None
        self.notice = ""
        self.chosen_nodes = self.chosen_edges = ()

    def expand(self, view: View, origin: str, relation: str | None) -> None:
        """Take in what surrounds `origin`."""
        assert self.scene is not None
        self.scene = grown(self.scene, view, origin, relation)

    def limit(self, origin: str, relation: str | None, *, more: bool) -> int:
        """How many edges an expansion may bring: a step, or a step more than were shown."""
        cut = self.scene.cuts.get(origin) if self.scene else None
        return cut.shown + STEP if more and isinstance(cut, Cut) and cut.relation == relation else STEP

    def take_in(self, nodes: Iterable[Node], edges: Iterable[Edge], origin: str) -> None:
        """Add what is not in the scene yet; bring back what is hidden of it."""
        assert self.scene is not None
        self.scene = joined(self.scene, nodes, edges, origin)

    def show_path(self, paths: Sequence[Path], nodes: Iterable[Node], origin: str) -> None:
        """Take in the ways found and choose the edges of the shortest."""
        self.take_in(nodes, [hop.edge for path in paths for hop in path.hops], origin)
        self.choose([], [hop.edge.id for hop in paths[0].hops])

    def choose(self, nodes: Sequence[str], edges: Sequence[str]) -> None:
        """Choose by our own will; the canvas is asked to follow."""
        number = self.asked_selection["n"] + 1
        self.asked_selection = {"n": number, "nodes": list(nodes), "edges": list(edges)}
        self.chosen_nodes, self.chosen_edges = tuple(nodes), tuple(edges)

    def told(self, value: Mapping[str, Any] | None) -> None:
        """What the canvas says of itself; a word about an earlier scene is out of date."""
        if value and self.scene and value.get("scene") == self.scene.token:
            self.chosen_nodes = tuple(i for i in value.get("nodes", ()) if i in self.scene.nodes)
            self.chosen_edges = tuple(i for i in value.get("edges", ()) if i in self.scene.edges)
            self.shown = frozenset(value.get("shown", ()))

    def canvas_data(self) -> dict[str, Any]:
        """What the canvas draws now; a click in it changes nothing here, so nothing is sent back for one."""
        assert self.scene is not None
        return {**elements(self.scene), "relations": self.relations, "select": dict(self.asked_selection)}


def relation_menu(counts: Sequence[RelationCount]) -> list[dict[str, Any]]:
    """The relations to expand by: one entry a type, read in the directions it has, with its count."""
    merged: dict[str, tuple[list[str], int]] = {}
    for count in counts:
        words, number = merged.get(count.type, ([], 0))
        if count.reads not in words:
            words = [*words, count.reads]
        merged[count.type] = (words, number + count.count)
    return [
        {"type": kind, "label": " / ".join(words), "count": number}
        for kind, (words, number) in merged.items()
        if kind in RELATIONSHIPS
    ]
