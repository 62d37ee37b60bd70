"""The Streamlit entry: `streamlit run app/main.py`, or `fusiongraph up`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

st.set_page_config(page_title="fusiongraph", page_icon=str(HERE / "icon.svg"), layout="wide")

# The theme has no setting for the sides; the canvas needs the room more than the margins do.
st.html("<style>.stMainBlockContainer { padding-left: 1.25rem; padding-right: 1.25rem; }</style>")

page = st.navigation([st.Page(HERE / "app_pages" / "explore.py", title="Explore", default=True)], position="top")
page.run()
