"""What an ingest brought, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from app.view.wording import plural, shorten
from graph.ledger import Ingested, Proposed, Resemblance
from loaders.announcement.ingesting import Brought

SMALL_EDITS = 0.85


@dataclass
class Outcome:
    """What became of everything that was given at once; `failed` has the reason by name, `names` what each
    document was called."""

    ingested: list[Ingested] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def add(self, brought: Brought) -> None:
        """Count in what one batch brought."""
        self.ingested.append(brought.ingested)
        self.names.update(brought.names)

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
                "resembles": [asdict(each) for each in d.resembles],
                "near_misses": d.near_misses,
            }
            for d in documents
        ],
        "failed": [{"path": path, "why": why} for path, why in outcome.failed.items()],
    }


def document_words(document: Proposed) -> Iterator[str]:
    """What one document brought, a line each."""
    yield f"{document.document[:12]} {shorten(document.title, 100)}: {_brought(document)}."
    for each in document.resembles:
        yield resembling_words(each)


def resembling_words(near: Resemblance) -> str:
    """Of which document a text repeats most, and how much of its wording is the same."""
    verb = "Repeats, with small edits," if near.share >= SMALL_EDITS else "Resembles"
    return f"{verb} {near.document[:12]} {shorten(near.title, 80)} ({near.share:.0%} of the wording is the same)."


def _brought(document: Proposed) -> str:
    parts = []
    if document.known_before and not document.proposals:
        parts.append("read before, nothing new")
    elif document.proposals:
        parts.append(plural(len(document.proposals), "proposal"))
    else:
        parts.append("nothing to propose")
    if document.accepted:
        parts.append(f"{len(document.accepted)} accepted by policy")
    if document.near_misses:
        parts.append(f"{plural(document.near_misses, 'passage')} not understood")
    return ", ".join(parts)


def total_words(outcome: Outcome) -> str:
    """The totals in a sentence."""
    documents = outcome.documents
    made = sum(len(d.proposals) for d in documents)
    said = f"{plural(len(documents), 'document')}: {plural(made, 'new proposal')}, {outcome.writes:,} writes"
    known = sum(d.known_before for d in documents)
    said += f"; {known} read before" if known else ""
    said += f"; {len(outcome.failed)} not read" if outcome.failed else ""
    return f"{said}. 'fusiongraph review list' shows what waits." if made else f"{said}."
