"""A search box on a page that wants one entity named, and is told which."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app.app_pages.database import store
from app.components.search_box import search_box
from app.view.hits import hit_rows
from graph.reads import search

HITS = 12


def name_box(
    key: str, *, label: str, chosen: str, placeholder: str, on_pick: Callable[[str], None], focus: bool = False
) -> None:
    """Draw the box with what is chosen in it; `on_pick` gets the id of the hit that is picked."""
    state = st.session_state.get(key) or {}
    text = str(state.get("text") or "")
    hits = search(store(), text, limit=HITS) if text else []

    def heard(name: str) -> None:
        picked = (st.session_state.get(key) or {}).get("pick")
        if name == "pick" and picked:
            on_pick(picked["id"])

    data = {"hits": hit_rows(hits), "text": text, "focus": focus, "label": label, "brand": False, "chosen": chosen}
    search_box({**data, "placeholder": placeholder}, key=key, on_event=heard)
