"""A canvas with its inspector beside it, as any page may have one; each page keeps its own in the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from app.app_pages.answering import Answering, Open
from app.app_pages.database import gone, show_gone, store
from app.app_pages.evidence_dialog import show_evidence
from app.components.graph_canvas import graph_canvas
from app.components.panel import panel
from app.view.blocks import Block, edge_blocks, entity_blocks, several_blocks
from app.view.explorer import Explorer
from app.view.inspector import surroundings_told, ways_on, ways_on_from_several, with_ways
from app.view.wording import without_command
from graph.errors import FusionGraphError, NotFoundError
from graph.reads import Node, Profile, evidence, source_names
from graph.reads.neighbourhood import around

PANEL_EDGES = 200


# What to do on the page about a thing that is not there, or no longer.
_GONE = "Reload the page: it shows what is there now."


def _words(error: FusionGraphError) -> str:
    return without_command(error, _GONE if isinstance(error, NotFoundError) else "")


@dataclass(frozen=True)
class Workspace:
    """The exploration on one page. `open_entity` is what the page does with an entity that is asked for."""

    page: str
    open_entity: Open

    @property
    def explorer(self) -> Explorer:
        """What the person is looking at."""
        state: Explorer = st.session_state.setdefault(f"{self.page}_explorer", Explorer())
        return state

    def key(self, part: str) -> str:
        """The key of a part in the session."""
        return f"{self.page}_{part}"

    def asked(self, part: str) -> Callable[[str], None]:
        """A callback that keeps what a part of the page asks until the page is drawn."""

        def keep(name: str) -> None:
            value = (st.session_state.get(self.key(part)) or {}).get(name)
            st.session_state.setdefault(self.key("asked"), []).append((part, name, value))

        return keep

    def follow(self, link: Callable[[], None]) -> bool:
        """Do what the address says; what is wrong with it is kept to be said. False where the database is gone, which
        the page then says instead."""
        try:
            store()
            link()
        except FusionGraphError as error:
            if gone(error):
                show_gone(error)
                return False
            self.explorer.notice = _words(error)
        return True

    def run(self, draw: Callable[[], None]) -> None:
        """Answer what was asked since the page was last drawn, then draw it; what goes wrong is said on the page."""
        try:
            self._answer()
            draw()
        except FusionGraphError as error:
            if gone(error):
                show_gone(error)
            else:
                self._say(_words(error), "failure")

    def _answer(self) -> None:
        for part, name, value in st.session_state.pop(self.key("asked"), []):
            try:
                Answering(self.explorer, self.open_entity).carry_out(part, name, value or {})
            except FusionGraphError as error:
                if gone(error):
                    raise
                self.explorer.notice = _words(error)

    def draw_notice(self) -> None:
        """Say what is to be said once."""
        if self.explorer.notice:
            self._say(self.explorer.notice, "notice")
            self.explorer.notice = ""

    def _say(self, words: str, part: str) -> None:
        panel([{"type": "note", "text": words}], label="Notice", key=self.key(part), on_act=lambda _: None)

    def draw_canvas(self) -> None:
        """The picture."""
        explorer = self.explorer
        if unnamed := explorer.unnamed_sources():
            explorer.sources |= source_names(store(), unnamed)
        graph_canvas(explorer.canvas_data(self.page), key=self.key("canvas"), on_event=self.asked("canvas"))
        explorer.handed_over()

    def draw_inspector(self) -> None:
        """What is said of the thing that is chosen."""
        label, blocks = self._inspected()
        self.draw_panel(blocks, label)

    def draw_panel(self, blocks: list[Block], label: str, part: str = "panel") -> None:
        """Blocks whose lines lead on: to an entity, an edge, its evidence."""
        panel(blocks, label=label, key=self.key(part), on_act=self.asked(part))

    def draw_evidence(self) -> None:
        """The document that is open, if one is."""
        if self.explorer.evidence is not None:
            show_evidence(self.explorer.evidence, self._close_evidence)

    def _close_evidence(self) -> None:
        self.explorer.evidence = None

    def _inspected(self) -> tuple[str, list[Block]]:
        explorer, scene = self.explorer, self.explorer.scene
        assert scene is not None
        nodes = [scene.nodes[node] for node in explorer.chosen_nodes]
        edges = [scene.edges[edge] for edge in explorer.chosen_edges]
        if len(nodes) + len(edges) > 1:
            return "Chosen", with_ways(several_blocks(nodes, edges, scene.nodes), ways_on_from_several(nodes))
        if edges:
            return "Edge", edge_blocks(edges[0], scene.nodes, evidence(store(), edges[0].claims))
        node = nodes[0] if nodes else scene.nodes[scene.focus]
        told = self._told(node)
        explorer.lines = {line.edge.id: line for line in (*told.edges, *told.events, *told.figures)}
        quotes = evidence(store(), node.properties.get("claims", ()))
        blocks = entity_blocks(told, node.properties, quotes, opened=True)
        return f"About {node.name}", with_ways(blocks, ways_on(node, opened=node.id == scene.focus))

    def _told(self, node: Node) -> Profile:
        """What surrounds the node, read once a scene: a second look at it costs nothing."""
        told = self.explorer.told_of
        if node.id not in told:
            view = around(store(), node.id, limit=PANEL_EDGES)
            told[node.id] = surroundings_told(node, view)
        return told[node.id]


def value_of(part: str, name: str) -> Any:
    """What a part last said under `name`."""
    return (st.session_state.get(part) or {}).get(name)
