"""The Profile page before anyone is named: who is best known, to start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.blocks import Block, colour
from app.view.wording import kind_words, plural
from graph.model import NODES
from graph.reads.values import kind_of


def start_blocks(best_known: Sequence[Mapping[str, Any]]) -> list[Block]:
    """What to do, and the best known companies, drugs and tests by kind."""
    if not best_known:
        return [
            {"type": "heading", "text": "The graph is empty", "sub": "", "color": ""},
            {"type": "note", "text": "Load a report with 'fusiongraph load FILE'; then reload this page."},
        ]
    blocks: list[Block] = [
        {"type": "heading", "text": "Whose profile?", "sub": "", "color": "", "wide": True},
        {"type": "note", "text": "Type a name above, or start with one that most claims speak of.", "wide": True},
    ]
    by_kind: dict[str, list[Mapping[str, Any]]] = {}
    for row in best_known:
        by_kind.setdefault(kind_of(row["labels"]), []).append(row)
    for kind, rows in by_kind.items():
        title = NODES[kind].display.many.capitalize() if kind in NODES else kind_words(kind)
        blocks.append({"type": "section", "text": title, "count": ""})
        blocks += [_line(row, kind) for row in rows]
    return blocks


def _line(row: Mapping[str, Any], kind: str) -> Block:
    act = {"do": "go", "page": "profile", "parameters": {"entity": row["id"]}}
    parts = [{"text": row["name"], "strong": True}]
    return {
        "type": "said",
        "color": colour(kind),
        "parts": parts,
        "sub": plural(int(row["claims"]), "claim"),
        "act": act,
    }
