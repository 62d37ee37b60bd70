"""The Streamlit entry: `streamlit run app/main.py`, or `fusiongraph up`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app.app_pages.navigation import EXPLORE, pages

HERE = Path(__file__).parent

st.set_page_config(page_title="fusiongraph", page_icon=str(HERE / "icon.svg"), layout="wide")

# The theme has no setting for these: the canvas needs the room more than the margins do, and the white words that
# Streamlit writes on the accent colour are too pale on the dark theme's. With kerning, a browser takes minutes for
# a text without spaces: it finds no letter at which it may begin anew. The kinds of files that are read do not fit on
# one line of a narrow window, and where the keyboard is in the bar of pages is told by a shade that few can see.
st.html("""<style>
.stMainBlockContainer { padding-left: 1.25rem; padding-right: 1.25rem; }
.stTextArea textarea { font-kerning: none; }
.stMultiSelect [data-tag] { background: none; border: 1px solid currentColor; color: inherit; }
.stMultiSelect [data-tag] * { color: inherit; }
[data-testid="stFileUploaderDropzoneInstructions"] span { white-space: normal; }
[data-testid="stTopNavLink"]:focus-visible { outline: 2px solid currentColor; outline-offset: -2px; }
</style>""")

page = st.navigation(pages(), position="top")
# A page may want to know whether one comes to it from another.
st.session_state["page_before"] = st.session_state.get("page_now", page.url_path or EXPLORE)
st.session_state["page_now"] = page.url_path or EXPLORE
page.run()
