"""Carries out what the parts of a page ask for: open, expand, choose, find a way, open the evidence, go elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.app_pages.database import store
from app.app_pages.navigation import go
from app.view.address import Expansion
from app.view.explorer import Explorer, OpenEvidence, relation_menu
from app.view.saving import saved
from graph.reads import View, evidence, find_paths, neighbourhood, relations

Open = Callable[[str | None], None]


@dataclass(frozen=True)
class Answering:
    """Does what is asked of one exploration; `open_entity` shows an entity, or the first screen for None."""

    explorer: Explorer
    open_entity: Open

    def carry_out(self, part: str, name: str, value: Any) -> None:
        """Do what `part` of the page asks under `name`. Raises FusionGraphError."""
        if part == "search":
            self._searched(name, value)
        elif part == "canvas":
            if self.explorer.scene is not None:
                self._canvas(name, value)
        else:
            self._act(value)

    def _searched(self, name: str, value: Mapping[str, Any]) -> None:
        if name == "pick":
            self.open_entity(value["id"])
        elif name == "home":
            self.open_entity(None)

    def _canvas(self, name: str, value: Mapping[str, Any]) -> None:
        explorer = self.explorer
        assert explorer.scene is not None
        if name == "canvas":
            explorer.told(value)
            return
        if value.get("scene") != explorer.scene.token:
            return
        if name == "expand":
            for origin in filter(None, (value["id"], value.get("also"))):
                self._expand(origin, value.get("relation"), more=bool(value.get("more")))
        elif name == "relations":
            explorer.relations = {"id": value["id"], "items": relation_menu(relations(store(), value["id"]))}
        elif name == "evidence":
            self._open_edge_evidence(value["id"])
        elif name == "path":
            self._draw_path(value["from"], value["to"])
        elif name == "save":
            self._save(value["format"], set(value["shown"]))

    def _act(self, act: Mapping[str, Any]) -> None:
        """What a line of a panel asks for."""
        explorer = self.explorer
        match act.get("do"):
            case "open":
                self.open_entity(act["id"])
            case "go":
                go(act["page"], **act.get("parameters", {}))
            case "node":
                explorer.choose([act["id"]], [])
            case "choose":
                explorer.choose(act.get("nodes", []), act.get("edges", []))
            case "edge":
                self._choose_edge(act["id"])
            case "deal":
                self.open_entity(act["a"])
                self._choose_between(act["a"], act["b"])
            case "evidence":
                claims = tuple(act["claims"]) if "claims" in act else self._claims_in_view()
                explorer.evidence = OpenEvidence(act["document"], int(act["start"]), claims)

    def _expand(self, origin: str, relation: str | None, *, more: bool) -> None:
        limit = self.explorer.limit(origin, relation, more=more)
        view = neighbourhood(store(), origin, limit=limit, relation=relation)
        if view.choose:
            self.explorer.ask_relation(origin, relation_menu(view.choose), view.total)
        else:
            self.explorer.expand(view, Expansion(origin, relation, limit))

    def _choose_edge(self, edge: str) -> None:
        explorer = self.explorer
        if explorer.scene is None:
            return
        line = explorer.lines.get(edge)
        if line and (edge not in explorer.scene.edges or self._is_hidden(edge)):
            explorer.take_in([line.end], [line.edge], line.edge.source)
        if edge in explorer.scene.edges or line:
            explorer.choose([], [edge])

    def _is_hidden(self, edge: str) -> bool:
        assert self.explorer.scene is not None
        drawn = self.explorer.scene.edges[edge]
        return not {edge, drawn.source, drawn.target}.isdisjoint(self.explorer.settings.hidden)

    def _choose_between(self, a: str, b: str) -> None:
        explorer = self.explorer
        assert explorer.scene is not None
        joining = [edge for edge in explorer.scene.edges.values() if {edge.source, edge.target} == {a, b}]
        if joining:
            joining.sort(key=lambda edge: ("event" not in edge.properties, edge.id))
            explorer.choose([], [joining[0].id])

    def _draw_path(self, start: str, end: str) -> None:
        paths = find_paths(store(), start, end)
        if not paths:
            self.explorer.notice = "No way of four steps or fewer leads from one to the other."
            return
        steps = {hop.end for path in paths for hop in path.hops} | {start}
        nodes = []
        for step in sorted(steps):
            nodes += [node for node in neighbourhood(store(), step, limit=1).nodes if node.id == step]
        self.explorer.show_path(paths, nodes, start)

    def _save(self, form: str, shown: set[str]) -> None:
        explorer = self.explorer
        scene = explorer.scene
        assert scene is not None
        nodes = [node for node in scene.nodes.values() if node.id in shown]
        edges = [edge for edge in scene.edges.values() if edge.id in shown]
        claims = {claim for edge in edges for claim in edge.claims}
        claims |= {claim for node in nodes for claim in node.properties.get("claims", ())}
        quotes = evidence(store(), sorted(claims))
        view = View(nodes, edges, len(edges), len(edges))
        name, media_type, text = saved(form, scene.nodes[scene.focus], view, quotes, explorer.sources)
        explorer.hand_over(name, media_type, text)

    def _claims_in_view(self) -> tuple[str, ...]:
        """The claims behind the edge that the panel tells of, or behind the event or figure."""
        explorer = self.explorer
        if explorer.scene is None:
            return ()
        if explorer.chosen_edges:
            edges = [explorer.scene.edges[edge] for edge in explorer.chosen_edges if edge in explorer.scene.edges]
            return tuple(claim for edge in edges for claim in edge.claims)
        node = explorer.scene.nodes[(*explorer.chosen_nodes, explorer.scene.focus)[0]]
        return tuple(node.properties.get("claims", ()))

    def _open_edge_evidence(self, edge_id: str) -> None:
        explorer = self.explorer
        assert explorer.scene is not None
        edge = explorer.scene.edges[edge_id]
        quotes = evidence(store(), edge.claims)
        if quotes:
            explorer.settings = replace(explorer.settings, chosen=(edge_id,))
            explorer.evidence = OpenEvidence(quotes[0].document, quotes[0].start, tuple(edge.claims))
