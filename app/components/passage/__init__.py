"""A document's text with the quotes lit up in place, drawn as text and never as markup."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.components import part

_mount = part("passage", '<div class="passage"></div>', "passage.js")


def passage(data: Mapping[str, Any], *, key: str) -> None:
    """`data`: `segments` (see app.view.passage) and `current`, the number of the lit segment to scroll to."""
    _mount(key=key, data=dict(data))
