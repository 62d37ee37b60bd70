"""The first screen: what is in the graph, what came last, and what is worth a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.blocks import Block, colour
from app.view.wording import counted, date_words, kind_words, plural
from graph.reads.values import kind_of

Row = Mapping[str, Any]
SHOWN_DOCUMENTS = 5


def empty_blocks() -> list[Block]:
    """What to do with a graph that holds nothing."""
    todo = "Load a report with 'fusiongraph load FILE', or let 'fusiongraph up' load the market that ships with it."
    return [
        {"type": "heading", "text": "The graph is empty", "sub": "", "color": ""},
        {"type": "note", "text": todo},
        {"type": "note", "text": "Then reload this page."},
    ]


def worth_a_look(deals: Sequence[Row], events: Sequence[Row], best_known: Sequence[Row]) -> list[Block]:
    """Places to start from, each found by a query; a deal opens with its edge chosen."""
    blocks: list[Block] = []
    for title, lines in (
        ("Deals that most sources speak of", [_deal(row) for row in deals]),
        ("Latest events", [_entity(row, date_words(row["date"])) for row in events]),
        ("Best documented", [_entity(row, plural(int(row["claims"]), "claim")) for row in best_known]),
    ):
        if lines:
            blocks += [{"type": "section", "text": title, "count": ""}, *lines]
    return blocks


def stock_blocks(counts: Mapping[str, int], documents: Sequence[Row]) -> list[Block]:
    """How much there is of each kind, and the documents that came last."""
    total = plural(sum(counts.values()), "entity", "entities")
    blocks: list[Block] = [
        {"type": "section", "text": "In the graph", "count": total},
        {"type": "tiles", "items": [_tile(kind, number) for kind, number in counts.items()]},
    ]
    if documents:
        blocks.append({"type": "section", "text": "Loaded last", "count": plural(len(documents), "document")})
        blocks += [_document(row) for row in documents[:SHOWN_DOCUMENTS]]
    return blocks


def _tile(kind: str, number: int) -> dict[str, str]:
    count, _, words = counted(number, kind).partition(" ")
    return {"color": colour(kind), "count": count, "text": words}


def _deal(row: Row) -> Block:
    act = {"do": "deal", "id": row["id"], "a": row["a"], "b": row["b"]}
    text = f"{row['a_name']} and {row['b_name']}"
    kind = str(row["kind"]).replace("_", " ")
    after = date_words(row.get("date"))
    return {"type": "line", "color": colour("Deal"), "before": kind, "text": text, "after": after, "act": act}


def _entity(row: Row, after: str) -> Block:
    kind = kind_of(row["labels"])
    act = {"do": "open", "id": row["id"]}
    before = kind_words(kind)
    return {"type": "line", "color": colour(kind), "before": before, "text": row["name"], "after": after, "act": act}


def _document(row: Row) -> Block:
    publisher = row.get("publisher") or "publisher not stated"
    after = plural(int(row.get("claims") or 0), "claim") if row.get("live") else "retracted"
    act = {"do": "evidence", "document": row["id"], "start": 0}
    line = {"type": "line", "color": "transparent", "before": publisher, "text": row["title"]}
    return {**line, "after": after, "act": act}
