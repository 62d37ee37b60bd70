"""The Streamlit entry: `streamlit run app/main.py`, or `fusiongraph up`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app.app_pages.navigation import pages

HERE = Path(__file__).parent

st.set_page_config(page_title="fusiongraph", page_icon=str(HERE / "icon.svg"), layout="wide")

# The theme has no setting for the sides; the canvas needs the room more than the margins do.
st.html("<style>.stMainBlockContainer { padding-left: 1.25rem; padding-right: 1.25rem; }</style>")

page = st.navigation(pages(), position="top")
page.run()
