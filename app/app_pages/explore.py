"""Explore: search, see the neighbourhood, click an edge, read the words it stands on, go on to the next."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app.app_pages.answering import carry_out, current, follow_link
from app.app_pages.database import gone, show_gone, store
from app.components.graph_canvas import graph_canvas
from app.components.panel import panel
from app.components.passage import passage
from app.components.search_box import search_box
from app.view.blocks import Block, edge_blocks, entity_blocks, several_blocks, whose_words
from app.view.canvas import legend
from app.view.explorer import Explorer, OpenEvidence
from app.view.passage import passage_data
from app.view.start import empty_blocks, stock_blocks, worth_a_look
from app.view.wording import date_words, kind_words
from graph.errors import FusionGraphError
from graph.queries import named
from graph.reads import (
    Found,
    documents,
    evidence,
    overview,
    profile,
    search,
    stored_document,
)

HITS = 12
EXAMPLES = 8
PANEL_EDGES = 200
PLACEHOLDER = "Search a company, drug, test, gene, market …"


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
        follow_link()
    except FusionGraphError as error:
        if gone(error):
            show_gone(error)
            return
        current().notice = str(error)
    _workspace()


@st.fragment
def _workspace() -> None:
    try:
        _answer()
        _draw_workspace()
    except FusionGraphError as error:
        if gone(error):
            show_gone(error)
        else:
            _show_notice(str(error), key="failure")


def _show_notice(words: str, key: str) -> None:
    panel([{"type": "note", "text": words}], label="Notice", key=key, on_act=lambda _: None)


def _answer() -> None:
    """Carry out what was asked since the page was last drawn."""
    waiting = st.session_state.pop("asked", [])
    for part, name, value in waiting:
        try:
            carry_out(part, name, value or {})
        except FusionGraphError as error:
            if gone(error):
                raise
            current().notice = str(error)


def _draw_workspace() -> None:
    explorer = current()
    _draw_search(explorer)
    if explorer.notice:
        _show_notice(explorer.notice, key="notice")
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
    current().evidence = None


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
