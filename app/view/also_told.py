"""What else waits and tells of the event or relation of a proposal: in words, as a mark and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.view.review import title_of, told_words
from app.view.wording import plural, shorten
from graph.reads import AlsoTold, Fitting, ReviewItem

TITLE = 80
MARKS = (
    "+2: two other proposals that wait tell of the same event or relation. ?2: it may be one of two events, of which "
    "some wait. 'fusiongraph review show ID' names them."
)


@dataclass(frozen=True)
class Teller:
    """A line on what tells of an event: a proposal by its id and that of its document, or, with neither, what no
    proposal tells. `before` tells which of several events it is of."""

    words: str
    proposal: str = ""
    document: str = ""
    before: str = ""


def mark(also: AlsoTold) -> str:
    """`+2` for two others that tell of the same event or relation, `?3` for an event that may be one of three."""
    marks = (f"+{len(also.by)}" if also.by else "", f"?{len(also.one_of)}" if also.one_of else "")
    return " ".join(filter(None, marks))


def mark_words(also: AlsoTold) -> str:
    """What the mark of a proposal stands for."""
    return " ".join(f"{sentence.removesuffix(':')}." for sentence, _ in also_told_words(also))


def also_told_words(also: AlsoTold) -> Iterator[tuple[str, list[Teller]]]:
    """What else waits and tells of it: each sentence with the proposals that it is about."""
    if also.by:
        others = "the other joins" if len(also.by) == 1 else "the others join"
        said = f"Also told by {plural(len(also.by), 'waiting proposal')}"
        yield f"{said}; once one is accepted, {others} it as evidence:", _tellers(also.by)
    if also.one_of:
        numbered = [teller for number, each in enumerate(also.one_of, 1) for teller in _fitted(each, f"{number}. ")]
        yield f"Once these are accepted it may be one of {len(also.one_of)} events, and joins none of them:", numbered
    if also.perhaps_by:
        said = f"Perhaps also told by {plural(len(also.perhaps_by), 'waiting proposal')}"
        fits = "fits" if len(also.perhaps_by) == 1 else "fit"
        yield f"{said}, which {fits} another event as well:", _tellers(also.perhaps_by)


def _tellers(items: Sequence[ReviewItem], before: str = "") -> list[Teller]:
    return [Teller(_item_words(item), item.id, item.document.id, before) for item in items]


def _item_words(item: ReviewItem) -> str:
    return f"{title_of(item.claims)} \N{EM DASH} {shorten(item.document.title, TITLE)}"


def _fitted(fitting: Fitting, before: str) -> list[Teller]:
    known = [Teller(f"in the graph: {told_words(fitting.event)}", before=before)] if fitting.event else []
    return [*known, *_tellers(fitting.proposals, before)] or [Teller("what is only denied", before=before)]


def also_told_json(also: AlsoTold) -> dict[str, Any]:
    """The same for programs; lists are empty where nothing is told."""
    return {
        "by": [_item_json(item) for item in also.by],
        "one_of": [
            {
                "event": asdict(fitting.event) if fitting.event else None,
                "proposals": [_item_json(item) for item in fitting.proposals],
            }
            for fitting in also.one_of
        ],
        "perhaps_by": [_item_json(item) for item in also.perhaps_by],
    }


def _item_json(item: ReviewItem) -> dict[str, Any]:
    document = {"id": item.document.id, "title": item.document.title}
    return {"id": item.id, "title": title_of(item.claims), "document": document}
