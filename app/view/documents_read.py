"""What the review page shows of documents: the list of them, what leaves the graph with one, what was done and not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.view.review import RETRACTED, changed_words
from app.view.reviewing import SIGNS
from app.view.wording import plural, shorten
from graph.ledger import Changed
from graph.reads import ReviewDocument
from graph.vocabulary import OPEN

TOLD_AT_ONCE = 5
TITLE = 140
PASTE_ANEW = (
    "Retracted: nothing of it is in the graph, and nothing of it can be decided. To go on with it, paste its text anew "
    "under 'All documents'."
)


def documents_blocks(
    documents: Sequence[ReviewDocument], total: int, *, only_waiting: bool = False
) -> list[dict[str, Any]]:
    """The list of documents with its head; `total` is how many there are, those that are not shown included."""
    count = plural(total, "document") + (" with something to decide" if only_waiting else "")
    if len(documents) < total:
        count = f"the latest {len(documents)} of {count}"
    which = "All documents" if only_waiting else "Only what waits"
    blocks: list[dict[str, Any]] = [{"type": "section", "text": "Read for review", "count": count}]
    if total or only_waiting:
        blocks.append({"type": "actions", "items": [{"text": which, "act": {"do": "which"}}]})
    blocks += document_rows(documents)
    if len(documents) < total:
        blocks.append({"type": "actions", "items": [{"text": "Show more", "act": {"do": "more"}}]})
    if not documents:
        nothing = "Nothing waits." if only_waiting else "Nothing was read yet: paste an announcement, or drop a file."
        blocks.append({"type": "note", "text": nothing})
    return blocks


def document_rows(documents: Sequence[ReviewDocument]) -> list[dict[str, Any]]:
    """The documents under review as lines of a panel, those with something to decide first."""
    lines = []
    for document in sorted(documents, key=lambda d: not _to_decide(d)):
        waiting = _to_decide(document)
        after = f"{waiting:,} to decide" if waiting else RETRACTED if not document.live else "decided"
        if not document.states:
            after = "nothing to propose"
        lines.append(
            {
                "type": "line",
                "color": "transparent",
                "before": document.publisher or "publisher not stated",
                "text": shorten(document.title, TITLE),
                "after": after,
                "act": {"do": "document", "id": document.id},
            }
        )
    return lines


def _to_decide(document: ReviewDocument) -> int:
    return sum(document.states.get(state, 0) for state in OPEN) if document.live else 0


def said_blocks(notice: str, failure: str = "", *, passing: int = 0) -> list[dict[str, Any]]:
    """What could not be done and what was done, a line each. `passing` is for the how many-th time something is said
    that goes once something else is given, so that the same words are drawn anew; 0 is for what stays."""
    failed: list[dict[str, Any]] = [
        {"type": "problem", "text": line, "passing": passing} for line in failure.splitlines() if line
    ]
    return failed + [{"type": "note", "text": line} for line in notice.splitlines() if line]


def retraction_blocks(changes: Sequence[Changed]) -> list[dict[str, Any]]:
    """What would leave the graph with a document, and the question whether it shall."""
    said = (
        "Retracting it changes nothing in the graph: nothing of it was accepted."
        if not changes
        else f"Retracting it makes {plural(len(changes), 'change')} in the graph:"
    )
    lines = [f"{SIGNS[change.how]} {changed_words(change)}" for change in changes]
    blocks: list[dict[str, Any]] = [{"type": "note", "text": said}]
    blocks += [{"type": "note", "text": line} for line in lines[:TOLD_AT_ONCE]]
    if rest := lines[TOLD_AT_ONCE:]:
        blocks.append(
            {"type": "fold", "text": f"{len(rest)} more", "blocks": [{"type": "note", "text": t} for t in rest]}
        )
    items = [
        {"text": "Yes, retract it", "act": {"do": "retract", "sure": True}},
        {"text": "Keep it", "act": {"do": "leave"}},
    ]
    return [*blocks, {"type": "actions", "items": items}]
