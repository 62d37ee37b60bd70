"""Events drawn over time: each as long as the days its date may mean, on the lane of its kind; arrow keys walk them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.components import part

_mount = part("timeline_chart", '<div class="timeline"></div>', "timeline_chart.js")


def timeline_chart(data: Mapping[str, Any], *, key: str, on_event: Callable[[str], None]) -> None:
    """Draw `data` (see app.view.timeline.chart_data). Calls `on_event` with 'choose'; the id chosen is
    st.session_state[key]["choose"]["id"]."""
    _mount(key=key, data=dict(data), on_choose_change=lambda: on_event("choose"))
