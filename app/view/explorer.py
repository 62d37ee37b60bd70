"""What a person is looking at on a canvas, without widgets: the scene, how it is looked at, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from app.view.address import Address, Expansion, reference
from app.view.canvas import Cut, Scene, elements, grown, joined, opened
from app.view.settings import Settings, asked, told
from graph.model import RELATIONSHIPS
from graph.reads import Edge, Node, Path, Profile, View
from graph.reads.profile import Line
from graph.reads.values import RelationCount

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
    opened_with: tuple[str, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    also: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    asked_settings: Mapping[str, Any] = field(default_factory=lambda: asked(Settings(), 0))
    asked_selection: Mapping[str, Any] = field(default_factory=lambda: {"n": 0, "nodes": [], "edges": []})
    asked_relation: Mapping[str, Any] | None = None
    relations: dict[str, Any] | None = None
    file: dict[str, Any] | None = None
    evidence: OpenEvidence | None = None
    notice: str = ""
    lines: dict[str, Line] = field(default_factory=dict)
    told_of: dict[str, Profile] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    spoken: int = 0

    @property
    def chosen_nodes(self) -> tuple[str, ...]:
        """The chosen nodes, in the order in which they were chosen."""
        nodes = self.scene.nodes if self.scene else {}
        return tuple(i for i in self.settings.chosen if i in nodes)

    @property
    def chosen_edges(self) -> tuple[str, ...]:
        """The chosen edges."""
        edges = self.scene.edges if self.scene else {}
        return tuple(i for i in self.settings.chosen if i in edges)

    def open(self, view: View, focus: str) -> None:
        """Start anew from `focus`."""
        self.turn += 1
        self.scene = opened(view, focus, self.turn)
        self.opened_with = (focus, *sorted(self.scene.nodes))
        self.expansions = self.also = ()
        self.relations = self.evidence = self.file = self.asked_relation = None
        self.notice = ""
        self.told_of = {}
        self.look(Settings())

    def close(self) -> None:
        """Back to the first screen."""
        self.scene = self.relations = self.evidence = self.file = self.asked_relation = None
        self.expansions = self.also = ()
        self.settings = Settings()
        self.notice = ""

    def look(self, settings: Settings) -> None:
        """Look at the scene in this way; the canvas is asked to follow."""
        self.settings = settings
        self.asked_settings = asked(settings, int(self.asked_settings["n"]) + 1)

    def expand(self, view: View, expansion: Expansion) -> None:
        """Take in what surrounds the origin of an expansion."""
        assert self.scene is not None
        self.scene = grown(self.scene, view, expansion.origin, expansion.relation)
        same = (expansion.origin, expansion.relation)
        kept = tuple(each for each in self.expansions if (each.origin, each.relation) != same)
        self.expansions = (*kept, expansion)

    def limit(self, origin: str, relation: str | None, *, more: bool) -> int:
        """How many edges an expansion may bring: a step, or a step more than were shown."""
        cut = self.scene.cuts.get(origin) if self.scene else None
        return cut.shown + STEP if more and isinstance(cut, Cut) and cut.relation == relation else STEP

    def take_in(self, nodes: Iterable[Node], edges: Iterable[Edge], origin: str) -> None:
        """Add what is not in the scene yet; bring back what is hidden of it."""
        assert self.scene is not None
        nodes = list(nodes)
        new = [node.id for node in nodes if node.id not in self.scene.nodes]
        self.scene = joined(self.scene, nodes, edges, origin)
        self.also = (*self.also, *new)

    def show_path(self, paths: Sequence[Path], nodes: Iterable[Node], origin: str) -> None:
        """Take in the ways found and choose the edges of the shortest."""
        self.take_in(nodes, [hop.edge for path in paths for hop in path.hops], origin)
        self.choose([], [hop.edge.id for hop in paths[0].hops])

    def choose(self, nodes: Sequence[str], edges: Sequence[str]) -> None:
        """Choose by our own will; the canvas is asked to follow."""
        number = self.asked_selection["n"] + 1
        self.asked_selection = {"n": number, "nodes": list(nodes), "edges": list(edges)}
        self.settings = replace(self.settings, chosen=(*nodes, *edges))

    def ask_relation(self, origin: str, items: Sequence[Mapping[str, Any]], total: int) -> None:
        """`origin` has too many neighbours to take the best of: let the person say by which relation."""
        self.asked_relation = {"n": self._next(), "id": origin, "items": list(items), "total": total}

    def hand_over(self, name: str, media_type: str, text: str) -> None:
        """Let the browser save a file."""
        self.file = {"n": self._next(), "name": name, "type": media_type, "text": text}

    def _next(self) -> int:
        self.spoken += 1
        return self.spoken

    def unnamed_sources(self) -> set[str]:
        """The keys of sources that speak in the scene and whose names are not known yet."""
        edges = self.scene.edges.values() if self.scene else ()
        return {source for edge in edges for source in edge.sources} - self.sources.keys()

    def handed_over(self) -> None:
        """What was meant for the canvas once is not said again."""
        self.file = self.asked_relation = None

    def told(self, value: Mapping[str, Any] | None) -> None:
        """What the canvas says of itself; a word about an earlier scene is out of date."""
        if value and self.scene and value.get("scene") == self.scene.token:
            self.settings = told(value, (*self.scene.nodes, *self.scene.edges))

    def address(self) -> Address:
        """The address that leads back to what is looked at now."""
        scene, settings = self.scene, self.settings
        if scene is None:
            return Address()
        hidden = [i for i in settings.hidden if i in scene.nodes]
        shown = [i for i in scene.nodes if i not in settings.hidden]
        edges = tuple(reference(scene, i) for i in settings.hidden if i in scene.edges)
        few = len(shown) < len(hidden)
        return Address(
            focus=scene.focus,
            expansions=self.expansions,
            also=self.also,
            hidden=edges if few else (*hidden, *edges),
            only=tuple(shown) if few else (),
            filters=settings.filters,
            layout=settings.layout,
            chosen=tuple(reference(scene, i) for i in settings.chosen),
        )

    def recipe(self, page: str) -> str:
        """What the canvas remembers a picture by: the page, what was opened first, and what was brought in since."""
        assert self.scene is not None
        return sha256(repr((page, self.opened_with, self.expansions, self.also)).encode()).hexdigest()

    def canvas_data(self, page: str) -> dict[str, Any]:
        """What the canvas of a page draws now; a click changes nothing here, so nothing is sent back for one."""
        assert self.scene is not None
        return {
            **elements(self.scene, self.sources),
            "recipe": self.recipe(page),
            "given": self.asked_settings,
            "relations": self.relations,
            "ask_relation": self.asked_relation,
            "file": self.file,
            "select": dict(self.asked_selection),
        }


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
