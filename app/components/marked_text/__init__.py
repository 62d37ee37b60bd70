"""A document's text with every mention, date and trigger lit up, and the words that each proposal stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

_mount = part("marked_text", '<div class="marked"></div>', "marked_text.js")


def marked_text(data: Mapping[str, Any], *, key: str, on_act: Callable[[str], None]) -> None:
    """Draw `data` (see app.view.marked.marked_text). A click on evidence, or on
    another part of the text, is st.session_state[key]["act"]."""
    _mount(key=key, data=dict(data), on_act_change=lambda: on_act("act"))
