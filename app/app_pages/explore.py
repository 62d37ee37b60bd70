"""Explore: search, see the neighbourhood, click an edge, read the words it stands on, go on to the next."""

from __future__ import annotations

import streamlit as st

from app.app_pages.database import gone, show_gone, store
from app.app_pages.workspace import Workspace, value_of
from app.components.search_box import search_box
from app.view.canvas import legend
from app.view.start import empty_blocks, stock_blocks, worth_a_look
from app.view.wording import kind_words
from graph.errors import FusionGraphError
from graph.queries import named
from graph.reads import documents, find, neighbourhood, overview, search

FIRST_EDGES = 50
HITS = 12
EXAMPLES = 8
PLACEHOLDER = "Search a company, drug, test, gene, market …"


def draw() -> None:
    """The page."""
    try:
        store()
        _follow_link()
    except FusionGraphError as error:
        if gone(error):
            show_gone(error)
            return
        here.explorer.notice = str(error)
    _workspace()


@st.fragment
def _workspace() -> None:
    here.run(_draw_workspace)


def _draw_workspace() -> None:
    explorer = here.explorer
    _draw_search()
    here.draw_notice()
    if explorer.scene is None:
        _draw_first_screen()
    else:
        canvas, inspector = st.columns([0.69, 0.31], gap="small")
        with canvas:
            here.draw_canvas()
        with inspector:
            here.draw_inspector()
    here.draw_evidence()


def _follow_link() -> None:
    """Open what the address names, or go back to the first screen where it names nothing any more."""
    linked = st.query_params.get("entity")
    if linked and linked != st.session_state.get("linked"):
        st.session_state["linked"] = linked
        _open(find(store(), linked).id)
    elif not linked and here.explorer.scene is not None and st.session_state.get("linked"):
        st.session_state["linked"] = None
        here.explorer.close()


def _open(entity: str | None) -> None:
    if entity is None:
        here.explorer.close()
        st.session_state["linked"] = None
        st.query_params.pop("entity", None)
        return
    here.explorer.open(neighbourhood(store(), entity, limit=FIRST_EDGES), entity)
    st.session_state["linked"] = entity
    st.query_params["entity"] = entity


def _draw_search() -> None:
    text = str(value_of(here.key("search"), "text") or "")
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
    data = {"hits": rows, "text": text, "focus": here.explorer.scene is None, "placeholder": PLACEHOLDER}
    search_box(data, key=here.key("search"), on_event=here.asked("search"))


def _draw_first_screen() -> None:
    counts = overview(store())
    if not counts:
        here.draw_panel(empty_blocks(), "Empty graph", "stock")
        return
    examples, stock = st.columns([0.56, 0.44], gap="large")
    found = worth_a_look(
        store().read(named("best_evidenced_deals").text, limit=EXAMPLES),
        store().read(named("latest_events").text, limit=EXAMPLES),
        store().read(named("best_known").text, limit=EXAMPLES),
    )
    with examples:
        here.draw_panel(found, "Worth a look")
    with stock:
        here.draw_panel(stock_blocks(counts, documents(store())), "In the graph", "stock")


here = Workspace("explore", _open)

draw()
