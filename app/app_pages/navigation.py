"""The pages and their addresses: what the bar at the top lists, and how one page leads to another."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import streamlit as st

HERE = Path(__file__).parent
EXPLORE = "explore"
# Streamlit wants a name for the page at the root of the address, and keeps it from all others.
ROOT = "start"
TITLES = {
    EXPLORE: "Explore",
    "path": "Path",
    "profile": "Profile",
    "timeline": "Timeline",
    "market": "Market",
    "ingest": "Ingest & review",
    "cypher": "Cypher",
    "schema": "Schema",
}


def pages() -> list[st.Page]:
    """Every page, in the order of the bar; the first is at the root of the address, and its name leads there."""
    listed = [
        st.Page(HERE / f"{name}.py", title=title, url_path=ROOT if name == EXPLORE else name, default=name == EXPLORE)
        for name, title in TITLES.items()
    ]
    return [*listed, st.Page(_to_explore, title=TITLES[EXPLORE], url_path=EXPLORE, visibility="hidden")]


def _to_explore() -> None:
    go(EXPLORE, **{name: st.query_params.get_all(name) for name in st.query_params})


def go(page: str, **parameters: str | list[str]) -> NoReturn:
    """Leave for another page, with what its address says."""
    given = {name: value for name, value in parameters.items() if value}
    st.switch_page(HERE / f"{page}.py", query_params=given)
