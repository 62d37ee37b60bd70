"""What a search box lists: each hit with its kind, its colour and why it matched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.view.canvas import legend
from app.view.wording import kind_words
from graph.reads import Hit


def hit_rows(hits: Sequence[Hit]) -> list[dict[str, Any]]:
    """The hits as rows of the box; that a name holds what was typed needs no words."""
    looks = legend({hit.kind for hit in hits})
    return [
        {
            "id": hit.id,
            "name": hit.name,
            "kind": kind_words(hit.kind),
            "color": looks[hit.kind]["color"],
            "why": "" if hit.matched == hit.name and not hit.near else hit.why,
        }
        for hit in hits
    ]
