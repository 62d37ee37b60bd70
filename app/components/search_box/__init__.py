"""The search box: hits appear while one types, arrow keys and Enter choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

_mount = part("search_box", '<div class="bar"><div class="search"></div></div>', "search_box.js")


def search_box(data: Mapping[str, Any], *, key: str, on_event: Callable[[str], None]) -> None:
    """`data`: `hits` as [{id, name, kind, color, why}], the `text` they answer, and `focus` to put the caret in it.

    Calls `on_event` with 'text' (what is typed), 'pick' ({id}) or 'home' (the product's name was clicked);
    the value is st.session_state[key][name]."""
    callbacks = {f"on_{name}_change": lambda name=name: on_event(name) for name in ("text", "pick", "home")}
    _mount(key=key, data=dict(data), **callbacks)
