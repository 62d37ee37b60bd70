"""Explore: search, see the neighbourhood, click an edge, read the words it stands on, go on to the next."""

from __future__ import annotations

import streamlit as st

from app.app_pages.database import store
from app.app_pages.first_screen import draw_first_screen
from app.app_pages.linking import Linking
from app.app_pages.navigation import EXPLORE
from app.app_pages.workspace import Workspace, value_of
from app.components.search_box import search_box
from app.view.address import Address, read, written
from app.view.hits import hit_rows
from graph.reads import Hit, search

HITS = 12
PLACEHOLDER = "Search a company, drug, test, gene, market …"


def draw() -> None:
    """The page."""
    if here.follow(_follow_link):
        _workspace()


@st.fragment
def _workspace() -> None:
    here.run(_draw_workspace)


def _draw_workspace() -> None:
    explorer = here.explorer
    _write_link()
    _draw_search()
    here.draw_notice()
    if explorer.scene is None:
        draw_first_screen(here)
    else:
        canvas, inspector = st.columns([0.69, 0.31], gap="small")
        with canvas:
            here.draw_canvas()
        with inspector:
            here.draw_inspector()
    here.draw_evidence()


def _follow_link() -> None:
    """Show what the address says, unless it is what is shown; who comes from another page finds all as it was."""
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    came_from_elsewhere = st.session_state.get("page_before", EXPLORE) != EXPLORE
    if parameters == st.session_state.get("linked", {}) or (came_from_elsewhere and not parameters):
        return
    address, wrong = read(parameters)
    st.session_state["linked"] = parameters
    if parameters:
        Linking(here.explorer).follow(address, wrong)
    else:
        here.explorer.close()


def _write_link() -> None:
    """Let the address say what is shown."""
    now = written(here.explorer.address())
    if now != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(now)
    st.session_state["linked"] = now


def _open(entity: str | None) -> None:
    if entity is None:
        here.explorer.close()
        return
    Linking(here.explorer).follow(Address(entity), [])


def _draw_search() -> None:
    text = str(value_of(here.key("search"), "text") or "")
    data = {
        "hits": hit_rows(_hits(text)),
        "text": text,
        "focus": here.explorer.scene is None,
        "placeholder": PLACEHOLDER,
    }
    search_box(data, key=here.key("search"), on_event=here.asked("search"))


def _hits(text: str) -> list[Hit]:
    """What is called like the text; the page is drawn more often than the text changes."""
    asked, hits = st.session_state.get("hits", ("", []))
    if asked != text:
        hits = search(store(), text, limit=HITS) if text else []
        st.session_state["hits"] = (text, hits)
    return list(hits)


here = Workspace(EXPLORE, _open)

draw()
