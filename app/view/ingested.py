"""What an ingest brought, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.view.left_out import LeftOut, left_out_json
from app.view.wording import humanise, plural, shorten
from graph.ledger import Ingested, Proposed, Resemblance
from loaders.announcement.ingesting import Brought
from loaders.announcement.intake import NotTaken

SMALL_EDITS = 0.85


@dataclass
class Outcome:
    """What became of everything that was given at once; `failed` has the reason by name, `names` what each
    document was called, `not_taken` what was stated of one that is kept otherwise, `twice` the texts that were given
    before in the same call, and `left_out` what of each folder was not looked at."""

    ingested: list[Ingested] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    not_taken: dict[str, Sequence[NotTaken]] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=dict)

    def add(self, brought: Brought) -> None:
        """Count in what one batch brought."""
        self.ingested.append(brought.ingested)
        self.names.update(brought.names)
        self.not_taken.update(brought.not_taken)
        self.twice.extend(brought.twice)

    @property
    def documents(self) -> list[Proposed]:
        return [document for each in self.ingested for document in each.documents]

    @property
    def writes(self) -> int:
        return sum(each.writes for each in self.ingested)


def ingested_json(outcome: Outcome) -> dict[str, Any]:
    """Totals, each document, and what could not be read with the reason."""
    documents = outcome.documents
    return {
        "documents": len(documents),
        "proposals": sum(len(d.proposals) for d in documents),
        "accepted": sum(len(d.accepted) for d in documents),
        "duplicates": sum(d.known_before for d in documents),
        "restored": sum(d.restored for d in documents),
        "waiting": sum(len(d.waiting) for d in documents),
        "resembling": sum(bool(d.resembles) for d in documents),
        "near_misses": sum(d.near_misses for d in documents),
        "writes": outcome.writes,
        "ingested": [
            {
                "document": d.document,
                "title": d.title,
                "from": outcome.names.get(d.document, ""),
                "proposals": list(d.proposals),
                "known": list(d.known),
                "accepted": list(d.accepted),
                "duplicate": d.known_before,
                "restored": d.restored,
                "waiting": list(d.waiting),
                "left": list(d.left),
                "not_taken": [asdict(each) for each in outcome.not_taken.get(d.document, ())],
                "resembles": [asdict(each) for each in d.resembles],
                "near_misses": d.near_misses,
            }
            for d in documents
        ],
        "twice": outcome.twice,
        "left_out": left_out_json(outcome.left_out),
        "failed": [{"path": path, "why": why} for path, why in outcome.failed.items()],
    }


def document_words(document: Proposed, not_taken: Sequence[NotTaken] = ()) -> Iterator[str]:
    """What one document brought, and what was stated of it that is kept otherwise, a line each."""
    yield f"{document.document[:12]} {_title(document)}: {_brought(document)}."
    yield from _not_taken_words(not_taken)
    for near in document.resembles:
        yield resembling_words(near)


def brought_words(
    document: Proposed, name: str, not_taken: Sequence[NotTaken] = (), *, titled: bool = True
) -> Iterator[str]:
    """The same for the page, where a document goes by its title and the file that it came in (`name`), not by its
    id; `titled` is whether the title is to be said."""
    called = [*filter(None, [name]), *([_title(document)] if titled else [])]
    said = ": ".join([*called, _brought(document)])
    yield f"{said if called else said[:1].upper() + said[1:]}."
    yield from _not_taken_words(not_taken)
    for near in document.resembles:
        yield resembling_words(near, by_id=False)


def _title(document: Proposed) -> str:
    return shorten(document.title, 100).rstrip(".")


def _not_taken_words(not_taken: Sequence[NotTaken]) -> Iterator[str]:
    for each in not_taken:
        stated, kept = (humanise(v) if each.field == "kind" else v for v in (each.stated, each.kept or "not stated"))
        yield f"Not taken: {each.field} {stated}; the document keeps what it was first read with, {kept}."


def resembling_words(near: Resemblance, *, by_id: bool = True) -> str:
    """Of which document a text repeats most, and how much of its wording is the same."""
    verb = "Repeats, with small edits," if near.share >= SMALL_EDITS else "Resembles"
    which = f"{near.document[:12]} {shorten(near.title, 80)}" if by_id else f"'{shorten(near.title, 80)}'"
    return f"{verb} {which} ({near.share:.0%} of the wording is the same)."


def _brought(document: Proposed) -> str:
    parts = ["restored after it had been retracted"] if document.restored else []
    if document.proposals:
        parts.append(plural(len(document.proposals), "proposal"))
    elif document.known_before:
        parts.append("nothing new" if document.restored else "read before, nothing new")
    else:
        parts.append("nothing to propose")
    if document.accepted:
        parts.append(f"{len(document.accepted):,} accepted by policy")
    if still := len(set(document.waiting) - set(document.proposals)):
        parts.append(f"{plural(still, 'proposal')} still {'waits' if still == 1 else 'wait'}")
    if document.left:
        them = "it" if len(document.left) == 1 else "them"
        parts.append(f"{len(document.left):,} not taken by policy, since a person has decided on {them} before")
    if document.near_misses:
        parts.append(plural(document.near_misses, "near miss", "near misses"))
    return ", ".join(parts)


def total_words(outcome: Outcome) -> str:
    """The totals in a sentence, and what to do next."""
    documents = outcome.documents
    made = sum(len(d.proposals) for d in documents)
    said = f"{plural(len(documents), 'document')}: {plural(made, 'new proposal')}, {plural(outcome.writes, 'write')}"
    counted = (
        (sum(d.known_before for d in documents), "read before"),
        (sum(d.restored for d in documents), "restored"),
        (len(outcome.twice), "given twice"),
        (len(outcome.failed), "not read"),
    )
    said += "".join(f"; {number} {what}" for number, what in counted if number)
    return " ".join([f"{said}.", *_next(outcome)])


def _next(outcome: Outcome) -> Iterator[str]:
    waiting = [d.document[:12] for d in outcome.documents if d.waiting]
    if waiting:
        of = f" --document {waiting[0]}" if len(waiting) == 1 else ""
        yield f"'fusiongraph review list{of}' shows what waits."
    if any(outcome.not_taken.values()):
        yield (
            "A text is known by its words and keeps what was stated of it first: 'fusiongraph review edit' corrects "
            "the date of a proposal; to state anything else, retract the document and ingest its text again with a "
            "line that says so."
        )
