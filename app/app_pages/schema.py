"""Schema: every label, relationship and property as declared, how much there is of each, and how to count it."""

from __future__ import annotations

import streamlit as st

from app.app_pages.database import store
from app.app_pages.workspace import Workspace
from app.view.model import index_blocks, kind_blocks, layer_blocks, model_view, relation_blocks
from graph.errors import NotFoundError
from graph.model import NODES, RELATIONSHIPS
from graph.reads import overview
from graph.reads.stock import count_ledger, count_types


def draw() -> None:
    """The page."""
    if here.follow(_follow_link):
        _workspace()


@st.fragment
def _workspace() -> None:
    here.run(_draw_page)


def _follow_link() -> None:
    """Show the label or relationship that the address names."""
    linked = st.query_params.get("name", "")
    if linked == st.session_state.get("schema_shown", ""):
        return
    if linked and linked not in NODES and linked not in RELATIONSHIPS:
        st.query_params.pop("name")
        raise NotFoundError(f"No label or relationship is called '{linked}'.", remedy="Pick one from the list.")
    _show(linked)


def _show(name: str | None) -> None:
    """A label with its picture, a relationship, or for nothing the two layers."""
    st.session_state["schema_shown"] = name or ""
    if not name:
        here.explorer.close()
        st.query_params.pop("name", None)
        return
    st.query_params["name"] = name
    if name in NODES:
        here.explorer.open(model_view(name), name)
    else:
        here.explorer.close()


def _draw_page() -> None:
    kinds, types = overview(store()), count_types(store())
    here.draw_notice()
    listed, told = st.columns([0.22, 0.78], gap="medium")
    with listed:
        wanted = st.text_input("Find a label, relationship or property", key="schema_wanted").strip()
        here.draw_panel(index_blocks(kinds, types, wanted), "The model", "index")
    with told:
        if st.session_state.get("schema_shown"):
            _draw_told(kinds, types)
        else:
            here.draw_panel(layer_blocks(kinds, count_ledger(store())), "Two layers", "layers")


def _draw_told(kinds: dict[str, int], types: dict[str, int]) -> None:
    """What is shown, with the picture of what a kind is joined to."""
    if st.button("Back to the two layers", type="tertiary"):
        _show(None)
        st.rerun(scope="fragment")
    name = _chosen() or str(st.session_state["schema_shown"])
    blocks = kind_blocks(name, kinds.get(name, 0)) if name in NODES else relation_blocks(name, types.get(name, 0))
    if here.explorer.scene is None:
        here.draw_panel(blocks, f"About {name}", "about")
        return
    about, picture = st.columns(2, gap="medium")
    with about:
        here.draw_panel(blocks, f"About {name}", "about")
    with picture:
        here.draw_canvas()


def _chosen() -> str | None:
    """What is chosen in the picture."""
    explorer = here.explorer
    if explorer.scene is None:
        return None
    if explorer.chosen_edges:
        return explorer.scene.edges[explorer.chosen_edges[0]].type
    return explorer.chosen_nodes[0] if explorer.chosen_nodes else None


here = Workspace("schema", _show)

draw()
