"""The panel: headings, lines, figures and quotes, drawn as text and never as markup; its lines can be followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.components import part

_mount = part("panel", '<div class="panel" role="region"></div>', "panel.js")


def panel(
    blocks: Sequence[Mapping[str, Any]], *, label: str, key: str, on_act: Callable[[str], None], columns: bool = False
) -> None:
    """Draw `blocks` (see app.view.blocks), in two columns where asked for and there is room.

    What is clicked is st.session_state[key]["act"], as the block's `act`."""
    data = {"blocks": list(blocks), "label": label, "columns": columns}
    _mount(key=key, data=data, on_act_change=lambda: on_act("act"))
