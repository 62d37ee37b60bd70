"""A claim as a form, its fields made from the declaration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

_mount = part("claim_form", '<form class="claim" novalidate></form>', "claim_form.js")


def claim_form(data: Mapping[str, Any], *, key: str, on_event: Callable[[str], None]) -> None:
    """Draw `data` (see app.view.reviewing.claim_form_data); calls `on_event` with 'save' or 'cancel'.

    st.session_state[key]["save"] has the shape that graph.model.entry reads."""
    callbacks = {f"on_{name}_change": lambda name=name: on_event(name) for name in ("save", "cancel")}
    _mount(key=key, data=dict(data), **callbacks)
