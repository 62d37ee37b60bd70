"""Own parts of the interface: JavaScript beside the Python that mounts it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import streamlit as st


def part(folder: str, html: str, script: str) -> Any:
    """Register the part of a script in `folder`, with the style of the same name where there is one.

    Both are read as text and sent in the page's own channel, so no file is served."""
    here = files("app.components") / folder
    name = script.removesuffix(".js")
    style = here / f"{name}.css"
    return st.components.v2.component(
        f"fusiongraph_{folder}_{name}",
        html=html or None,
        css=style.read_text(encoding="utf-8") if style.is_file() else None,
        js=(here / script).read_text(encoding="utf-8"),
    )
