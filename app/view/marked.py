"""The text of a document under review with everything lit up in it: mentions, evidence and near misses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar

from app.view.canvas import NEUTRAL, legend
from app.view.parts import Part
from app.view.wording import humanise
from graph.model import Document, NotUnderstood
from graph.reads import ReviewItem
from loaders.announcement.proposals.marks import Mark

T = TypeVar("T")
# From where to where something stands in a text, and what.
Span: TypeAlias = tuple[int, int, T]

# What a mark names -> the label whose colour and words it has.
LABELS = {
    "organization": "Company",
    "product": "Drug",
    "agency": "Regulator",
    "indication": "Indication",
    "place": "Geography",
    "drug_class": "DrugClass",
    "target": "Target",
}


def marked_text(
    document: Document,
    marks: Iterable[Mark],
    items: Sequence[ReviewItem],
    current: str,
    misses: Sequence[NotUnderstood] = (),
    parts: Sequence[Part] = (),
    part: int = 0,
) -> dict[str, Any]:
    """A part of the text, or all of it, cut where marks, evidence and near misses begin and end: each piece with its
    kind, its proposal and the numbers of its near misses."""
    start, end = parts[part] if parts else (0, len(document.text))
    shown = [mark for mark in marks if mark.kind in LABELS or mark.kind in ("date", "trigger")]
    stands = [(p.start, p.end, item.id) for item in items for claim in item.claims[:1] for p in claim.places]
    named, evidence, near = (
        _within(start, end, [(mark.start, mark.end, mark) for mark in shown]),
        _within(start, end, stands),
        _within(start, end, [(miss.start, miss.end, number) for number, miss in enumerate(misses)]),
    )
    edges = sorted({start, end, *(at for s, e, _ in (*named, *evidence, *near) for at in (s, e))})
    over = zip(pairwise(edges), _over(edges, named), _over(edges, evidence), _over(edges, near), strict=True)
    pieces = [_piece(document.text[s:e], m, p, n, current) for (s, e), m, p, n in over]
    kinds = sorted({mark.kind for mark in shown})
    return {
        "token": f"{document.id}.{part}:{current}:{len(items)}",
        "title": document.title,
        "segments": pieces,
        "legend": [{"kind": kind, "words": humanise(kind), "color": colour_of(kind)} for kind in kinds],
        "part": part,
        "parts": max(len(parts), 1),
    }


def _within(start: int, end: int, spans: Iterable[Span[T]]) -> list[Span[T]]:
    """The same, as far as they stand between start and end."""
    return [(max(s, start), min(e, end), of) for s, e, of in spans if s < end and e > start]


def _over(edges: Sequence[int], spans: Iterable[Span[T]]) -> list[list[T]]:
    """What lies over each piece between two edges."""
    number = {edge: n for n, edge in enumerate(edges)}
    over: list[list[T]] = [[] for _ in edges[1:]]
    for start, end, of in spans:
        for each in over[number[start] : number[end]]:
            each.append(of)
    return over


def _piece(
    text: str, over: Sequence[Mark], proposals: Sequence[str], misses: Sequence[int], current: str
) -> dict[str, Any]:
    named = min((m for m in over if m.kind != "trigger"), key=lambda m: m.end - m.start, default=None)
    return {
        "text": text,
        "kind": named.kind if named else "",
        "color": colour_of(named.kind) if named else "",
        "name": f"{humanise(named.kind)}: {named.name}" if named else "",
        "trigger": next((humanise(mark.name) for mark in over if mark.kind == "trigger"), ""),
        "proposal": current if current in proposals else min(proposals, default=""),
        "current": current in proposals,
        "misses": misses,
    }


def colour_of(kind: str) -> str:
    """The colour of a kind of mark, the same as of what it names on the canvas."""
    label = LABELS.get(kind)
    return legend([label])[label]["color"] if label else NEUTRAL
