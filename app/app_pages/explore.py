"""Explore: search, see the neighbourhood, click an edge, read the words it stands on, go on to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from app.app_pages.database import gone, show_gone, store
from app.components.graph_canvas import graph_canvas
from app.components.panel import panel
from app.components.passage import passage
from app.components.search_box import search_box
from app.view.blocks import Block, edge_blocks, entity_blocks, several_blocks, whose_words
from app.view.canvas import legend
from app.view.explorer import Explorer, OpenEvidence, relation_menu
from app.view.passage import passage_data
from app.view.start import empty_blocks, stock_blocks, worth_a_look
from app.view.wording import date_words, kind_words
from graph.errors import FusionGraphError
from graph.queries import named
from graph.reads import (
    Found,
    documents,
    evidence,
    find,
    find_paths,
    neighbourhood,
    overview,
    profile,
    relations,
    search,
    stored_document,
)

HITS = 12
EXAMPLES = 8
PANEL_EDGES = 200
PLACEHOLDER = "Search a company, drug, test, gene, market …"


def _explorer() -> Explorer:
    state: Explorer = st.session_state.setdefault("explorer", Explorer())
    return state


def _asked(part: str) -> Any:
    """A callback that keeps what a part of the page asks until the page is drawn."""

    def keep(name: str) -> None:
        value = (st.session_state.get(part) or {}).get(name)
        st.session_state.setdefault("asked", []).append((part, name, value))

    return keep


def draw() -> None:
    """The page."""
    try:
        store()
        _follow_link()
    except FusionGraphError as error:
        _say(error)
        if gone(error):
            return
    _workspace()


def _say(error: FusionGraphError) -> None:
    if gone(error):
        show_gone(error)
    else:
        _explorer().notice = str(error)


def _follow_link() -> None:
    linked = st.query_params.get("entity")
    explorer = _explorer()
    if linked and linked != st.session_state.get("linked"):
        st.session_state["linked"] = linked
        _open(find(store(), linked).id)
    elif not linked and explorer.scene is not None and st.session_state.get("linked"):
        st.session_state["linked"] = None
        explorer.close()


@st.fragment
def _workspace() -> None:
    try:
        _answer()
        _draw_workspace()
    except FusionGraphError as error:
        _say(error)
        if not gone(error):
            st.rerun(scope="fragment")


def _answer() -> None:
    """Carry out what was asked since the page was last drawn."""
    waiting = st.session_state.pop("asked", [])
    for part, name, value in waiting:
        try:
            _carry_out(part, name, value or {})
        except FusionGraphError as error:
            if gone(error):
                raise
            _explorer().notice = str(error)


def _carry_out(part: str, name: str, value: Any) -> None:
    explorer = _explorer()
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
    explorer = _explorer()
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
    explorer = _explorer()
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
    view = neighbourhood(store(), entity, limit=PANEL_EDGES // 2)
    _explorer().open(view, entity)
    st.session_state["linked"] = entity
    st.query_params["entity"] = entity


def _expand(origin: str, relation: str | None, *, more: bool) -> None:
    explorer = _explorer()
    limit = explorer.limit(origin, relation, more=more)
    explorer.expand(neighbourhood(store(), origin, limit=limit, relation=relation), origin, relation)


def _choose_edge(edge: str) -> None:
    explorer = _explorer()
    assert explorer.scene is not None
    line = explorer.lines.get(edge)
    if line and (edge not in explorer.scene.edges or edge not in explorer.shown):
        explorer.take_in([line.end], [line.edge], line.edge.source)
    if edge in explorer.scene.edges or line:
        explorer.choose([], [edge])


def _choose_between(a: str, b: str) -> None:
    explorer = _explorer()
    assert explorer.scene is not None
    joining = [edge for edge in explorer.scene.edges.values() if {edge.source, edge.target} == {a, b}]
    if joining:
        joining.sort(key=lambda edge: ("event" not in edge.properties, edge.id))
        explorer.choose([], [joining[0].id])


def _draw_path(start: str, end: str) -> None:
    explorer = _explorer()
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
    explorer = _explorer()
    if explorer.scene is None:
        return ()
    if explorer.chosen_edges:
        edges = [explorer.scene.edges[edge] for edge in explorer.chosen_edges if edge in explorer.scene.edges]
        return tuple(claim for edge in edges for claim in edge.claims)
    node = explorer.scene.nodes[(*explorer.chosen_nodes, explorer.scene.focus)[0]]
    return tuple(node.properties.get("claims", ()))


def _open_edge_evidence(edge_id: str) -> None:
    explorer = _explorer()
    assert explorer.scene is not None
    edge = explorer.scene.edges[edge_id]
    quotes = evidence(store(), edge.claims)
    if quotes:
        explorer.chosen_nodes, explorer.chosen_edges = (), (edge_id,)
        explorer.evidence = OpenEvidence(quotes[0].document, quotes[0].start, tuple(edge.claims))


def _draw_workspace() -> None:
    explorer = _explorer()
    _draw_search(explorer)
    if explorer.notice:
        panel([{"type": "note", "text": explorer.notice}], label="Notice", key="notice", on_act=lambda _: None)
        explorer.notice = ""
    if explorer.scene is None:
        _draw_first_screen()
    else:
        canvas, inspector = st.columns([0.69, 0.31], gap="small")
        with canvas:
            graph_canvas(explorer.canvas_data(), key="canvas", on_event=_asked("canvas"))
        with inspector:
            label, blocks = _inspected(explorer)
            panel(blocks, label=label, key="panel", on_act=_asked("panel"))
    if explorer.evidence is not None:
        _evidence_dialog(explorer.evidence)


def _draw_search(explorer: Explorer) -> None:
    text = str((st.session_state.get("search") or {}).get("text") or "")
    hits = search(store(), text, limit=HITS) if text else []
    looks = legend({hit.kind for hit in hits})
    rows = [
        {
            "id": hit.id,
            "name": hit.name,
            "kind": kind_words(hit.kind),
            "color": looks[hit.kind]["color"],
            "why": "" if hit.matched == hit.name else hit.why,
        }
        for hit in hits
    ]
    data = {
        "hits": rows,
        "text": text,
        "focus": explorer.scene is None,
        "placeholder": PLACEHOLDER,
    }
    search_box(data, key="search", on_event=_asked("search"))


def _draw_first_screen() -> None:
    counts = overview(store())
    if not counts:
        panel(empty_blocks(), label="Empty graph", key="stock", on_act=_asked("stock"))
        return
    examples, stock = st.columns([0.56, 0.44], gap="large")
    found = worth_a_look(
        store().read(named("best_evidenced_deals").text, limit=EXAMPLES),
        store().read(named("latest_events").text, limit=EXAMPLES),
        store().read(named("best_known").text, limit=EXAMPLES),
    )
    with examples:
        panel(found, label="Worth a look", key="panel", on_act=_asked("panel"))
    with stock:
        panel(stock_blocks(counts, documents(store())), label="In the graph", key="stock", on_act=_asked("stock"))


def _inspected(explorer: Explorer) -> tuple[str, list[Block]]:
    scene = explorer.scene
    assert scene is not None
    nodes = [scene.nodes[node] for node in explorer.chosen_nodes if node in scene.nodes]
    edges = [scene.edges[edge] for edge in explorer.chosen_edges if edge in scene.edges]
    if len(nodes) + len(edges) > 1:
        return "Chosen", several_blocks(nodes, edges, scene.nodes)
    if edges:
        return "Edge", edge_blocks(edges[0], scene.nodes, evidence(store(), edges[0].claims))
    node = nodes[0] if nodes else scene.nodes[scene.focus]
    found = Found(node.id, node.name, node.kind, node.properties)
    told = profile(store(), found, limit=PANEL_EDGES)
    explorer.lines = {line.edge.id: line for line in (*told.edges, *told.events, *told.figures)}
    quotes = evidence(store(), node.properties.get("claims", ()))
    return f"About {node.name}", entity_blocks(told, node.properties, quotes, opened=node.id == scene.focus)


def _close_evidence() -> None:
    _explorer().evidence = None


@st.dialog("Evidence", width="large", on_dismiss=_close_evidence)
def _evidence_dialog(shown: OpenEvidence) -> None:
    document = stored_document(store(), shown.document)
    quotes = [quote for quote in evidence(store(), shown.claims) if quote.document == shown.document]
    places = [(quote.start, quote.end) for quote in quotes]
    derived = whose_words(document.properties.get("derived_from"))
    rows = [("publisher", document.publisher or "not stated"), ("source", document.source)]
    rows.append(("published", date_words(document.properties.get("published"))))
    rows.append(("licence", document.properties.get("licence") or "not stated"))
    if derived:
        rows.append(("whose words", derived))
    heading = {"type": "heading", "text": document.title, "sub": "", "color": ""}
    head: list[Block] = [heading, {"type": "facts", "rows": rows}]
    panel(head, label="Document", key="document_head", on_act=lambda _: None)
    token = f"{shown.document}:{shown.start}:{len(places)}"
    passage(passage_data(document.text, places, shown.start, token), key="passage")


draw()
