"""Carries out what the parts of the Explore page ask for: open, expand, choose, find a way, open the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from app.app_pages.database import store
from app.view.explorer import Explorer, OpenEvidence, relation_menu
from graph.reads import evidence, find, find_paths, neighbourhood, relations

FIRST_EDGES = 50


def current() -> Explorer:
    """The exploration of this session."""
    state: Explorer = st.session_state.setdefault("explorer", Explorer())
    return state


def follow_link() -> None:
    """Open what the address names, or go back to the first screen where it names nothing any more."""
    linked = st.query_params.get("entity")
    explorer = current()
    if linked and linked != st.session_state.get("linked"):
        st.session_state["linked"] = linked
        _open(find(store(), linked).id)
    elif not linked and explorer.scene is not None and st.session_state.get("linked"):
        st.session_state["linked"] = None
        explorer.close()


def carry_out(part: str, name: str, value: Any) -> None:
    """Do what `part` of the page asks under `name`. Raises FusionGraphError."""
    explorer = current()
    if (part, name) == ("search", "pick"):
        _open(value["id"])
    elif (part, name) == ("search", "home"):
        explorer.close()
        st.session_state["linked"] = None
        st.query_params.pop("entity", None)
    elif part in ("panel", "stock"):
        _act(value)
    elif part == "canvas" and explorer.scene is not None:
        if name == "canvas":
            explorer.told(value)
        elif value.get("scene") == explorer.scene.token:
            _canvas_asks(name, value)


def _canvas_asks(name: str, value: Mapping[str, Any]) -> None:
    explorer = current()
    if name == "expand":
        for origin in filter(None, (value["id"], value.get("also"))):
            _expand(origin, value.get("relation"), more=bool(value.get("more")))
    elif name == "relations":
        explorer.relations = {"id": value["id"], "items": relation_menu(relations(store(), value["id"]))}
    elif name == "evidence":
        _open_edge_evidence(value["id"])
    elif name == "path":
        _draw_path(value["from"], value["to"])


def _act(act: Mapping[str, Any]) -> None:
    """What a line of the panel asks for."""
    explorer = current()
    match act.get("do"):
        case "open":
            _open(act["id"])
        case "node":
            explorer.choose([act["id"]], [])
        case "edge":
            _choose_edge(act["id"])
        case "deal":
            _open(act["a"])
            _choose_between(act["a"], act["b"])
        case "evidence":
            claims = _claims_in_view()
            explorer.evidence = OpenEvidence(act["document"], int(act["start"]), claims)


def _open(entity: str) -> None:
    view = neighbourhood(store(), entity, limit=FIRST_EDGES)
    current().open(view, entity)
    st.session_state["linked"] = entity
    st.query_params["entity"] = entity


def _expand(origin: str, relation: str | None, *, more: bool) -> None:
    explorer = current()
    limit = explorer.limit(origin, relation, more=more)
    explorer.expand(neighbourhood(store(), origin, limit=limit, relation=relation), origin, relation)


def _choose_edge(edge: str) -> None:
    explorer = current()
    assert explorer.scene is not None
    line = explorer.lines.get(edge)
    if line and (edge not in explorer.scene.edges or edge not in explorer.shown):
        explorer.take_in([line.end], [line.edge], line.edge.source)
    if edge in explorer.scene.edges or line:
        explorer.choose([], [edge])


def _choose_between(a: str, b: str) -> None:
    explorer = current()
    assert explorer.scene is not None
    joining = [edge for edge in explorer.scene.edges.values() if {edge.source, edge.target} == {a, b}]
    if joining:
        joining.sort(key=lambda edge: ("event" not in edge.properties, edge.id))
        explorer.choose([], [joining[0].id])


def _draw_path(start: str, end: str) -> None:
    explorer = current()
    paths = find_paths(store(), start, end)
    if not paths:
        explorer.notice = "No way of four steps or fewer leads from one to the other."
        return
    steps = {hop.end for path in paths for hop in path.hops} | {start}
    nodes = []
    for step in sorted(steps):
        nodes += [node for node in neighbourhood(store(), step, limit=1).nodes if node.id == step]
    explorer.show_path(paths, nodes, start)


def _claims_in_view() -> tuple[str, ...]:
    """The claims behind the edge that the panel tells of, or behind the event or figure."""
    explorer = current()
    if explorer.scene is None:
        return ()
    if explorer.chosen_edges:
        edges = [explorer.scene.edges[edge] for edge in explorer.chosen_edges if edge in explorer.scene.edges]
        return tuple(claim for edge in edges for claim in edge.claims)
    node = explorer.scene.nodes[(*explorer.chosen_nodes, explorer.scene.focus)[0]]
    return tuple(node.properties.get("claims", ()))


def _open_edge_evidence(edge_id: str) -> None:
    explorer = current()
    assert explorer.scene is not None
    edge = explorer.scene.edges[edge_id]
    quotes = evidence(store(), edge.claims)
    if quotes:
        explorer.chosen_nodes, explorer.chosen_edges = (), (edge_id,)
        explorer.evidence = OpenEvidence(quotes[0].document, quotes[0].start, tuple(edge.claims))
