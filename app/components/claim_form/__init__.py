"""A claim as a form, its fields made from the declaration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from app.components import part

_mount = part("claim_form", '<form class="claim" novalidate></form>', "claim_form.js")
# What the script sends beside the fields, so that each press of Save is another than the one before.
_PRESS = "n"


def claim_form(
    data: Mapping[str, Any], *, key: str, on_save: Callable[[dict[str, Any]], None], on_cancel: Callable[[], None]
) -> None:
    """Draw `data` (see app.view.reviewing.claim_form_data); calls `on_save` with the fields, in the shape that
    graph.model.entry reads, or `on_cancel`."""

    def pressed() -> None:
        told = st.session_state[key]["save"]
        on_save({name: value for name, value in told.items() if name != _PRESS})

    _mount(key=key, data=dict(data), on_save_change=pressed, on_cancel_change=on_cancel)
