"""The Cypher editor: CodeMirror 6 with Cypher's colours, completion from the declaration, history, marked errors.

cypher_editor.js is built from src/ by `npm ci && npm run build`; people who run fusiongraph need no Node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

EVENTS = ("run", "explain")

_mount = part("cypher_editor", '<div class="cypher"></div>', "cypher_editor.js")


def cypher_editor(data: Mapping[str, Any], *, key: str, on_event: Callable[[str], None]) -> None:
    """`data`: the `text` put in and the number of that `turn`, `names` to complete (see app.view.console), and a
    `fault` as {line, column, words} or None. What is typed stays as it is until the turn changes.

    Calls `on_event` with one of EVENTS; the text is st.session_state[key][name]["text"]."""
    callbacks = {f"on_{name}_change": lambda name=name: on_event(name) for name in EVENTS}
    _mount(key=key, data=dict(data), **callbacks)
