"""A limit on a text area, told where it is crossed: what is longer is refused in the browser, before it is sent."""

from __future__ import annotations

from app.components import part

_mount = part("text_limit", '<p class="refused" role="alert"></p>', "text_limit.js")


def text_limit(label: str, most: int, *, advice: str, key: str) -> None:
    """Let the text area with this label hold at most so many characters; `advice` says what to do with more."""
    _mount(key=key, data={"label": label, "most": most, "advice": advice})
