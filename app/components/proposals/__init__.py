"""The proposals of a document: a list, and the current one with what there is to know before one decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

_mount = part("proposals", '<div class="proposals" role="region" aria-label="Proposals"></div>', "proposals.js")


def proposals(data: Mapping[str, Any], *, key: str, on_act: Callable[[str], None]) -> None:
    """Draw `data` (see app.view.reviewing.proposals_data). What is asked is st.session_state[key]["act"].

    An act is {"do": "choose" | "accept" | "reject" | "edit" | "undo" | "take_back" | "next" | "previous", "id"}, or
    "tie" and "apart" with the record `key` of a name and the record it is, or is not; "leave" drops a question;
    "document" opens another one, its `id`, at a `proposal`."""
    _mount(key=key, data=dict(data), on_act_change=lambda: on_act("act"))
