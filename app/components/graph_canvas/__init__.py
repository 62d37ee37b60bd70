"""The graph canvas: nodes and edges drawn, chosen, expanded, hidden, moved; cytoscape.js with fcose inside.

engine.js (the library) and canvas.js (ours) are built from src/ by `npm ci && npm run build`; people who run
fusiongraph need no Node. The engine is a part of its own because it never changes: a page is sent it once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

EVENTS = ("expand", "evidence", "relations", "path", "save")
HTML = (
    '<div class="canvas"><div class="stage" tabindex="0" role="application" '
    'aria-label="Graph. Arrow keys walk, Enter expands, E goes through edges, Delete hides, 0 shows all."></div></div>'
)

_engine = part("graph_canvas", "", "engine.js")
_mount = part("graph_canvas", HTML, "canvas.js")


def graph_canvas(data: Mapping[str, Any], *, key: str, on_event: Callable[[str], None]) -> None:
    """Draw `data` (see app.view.canvas.elements). What is chosen and shown is st.session_state[key]["canvas"].

    `on_event` is called with the name of what was asked: 'canvas' when the selection or the picture changed,
    else one of EVENTS; the value is st.session_state[key][name]."""
    _engine(key=f"{key}_engine")
    callbacks = {f"on_{name}_change": lambda name=name: on_event(name) for name in ("canvas", *EVENTS)}
    _mount(key=key, data=dict(data), **callbacks)
