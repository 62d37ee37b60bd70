"""What a load brought, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.view.left_out import LeftOut, left_out_json
from app.view.wording import plural, shorten
from graph.ledger import Appended
from graph.model import Document, Extraction, NotUnderstood


@dataclass(frozen=True)
class Loaded:
    """One document that was loaded from `path`; its text and claims are not kept."""

    path: str
    document: str
    title: str
    claims: int
    new: int
    changed: int
    writes: int
    not_understood: tuple[NotUnderstood, ...]

    @classmethod
    def of(cls, path: str, extraction: Extraction, done: Appended) -> Loaded:
        document: Document = extraction.document
        return cls(
            path=path,
            document=done.document,
            title=document.title,
            claims=len(extraction.claims),
            new=done.new,
            changed=done.changed,
            writes=done.writes,
            not_understood=extraction.not_understood,
        )


@dataclass
class Outcome:
    """What became of every file of one command; `failed` has the reason by path, and `left_out` what of each folder was
    not looked at."""

    loaded: list[Loaded] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    left_out: LeftOut = field(default_factory=dict)

    @property
    def new(self) -> int:
        return sum(each.new for each in self.loaded)

    @property
    def changed(self) -> int:
        return sum(each.changed for each in self.loaded)

    @property
    def writes(self) -> int:
        return sum(each.writes for each in self.loaded)


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """Totals, what was not understood, and each document and failure."""
    return {
        "documents": len(outcome.loaded),
        "new": outcome.new,
        "changed": outcome.changed,
        "writes": outcome.writes,
        "not_understood": [
            {"document": each.document, "start": n.start, "end": n.end, "quote": n.quote, "why": n.why}
            for each in outcome.loaded
            for n in each.not_understood
        ],
        "loaded": [
            {
                "path": each.path,
                "document": each.document,
                "title": each.title,
                "claims": each.claims,
                "new": each.new,
                "changed": each.changed,
                "writes": each.writes,
                "not_understood": len(each.not_understood),
            }
            for each in outcome.loaded
        ],
        "left_out": left_out_json(outcome.left_out),
        "failed": [{"path": path, "why": why} for path, why in outcome.failed.items()],
    }


def result_words(loaded: Loaded) -> str:
    """One line on a document that was loaded."""
    head = f"{loaded.document[:12]} {loaded.title}: "
    if not loaded.writes:
        return f"{head}loaded before, nothing new ({plural(loaded.claims, 'claim')})."
    gone = f", {loaded.changed} gone" if loaded.changed else ""
    return f"{head}{plural(loaded.claims, 'claim')}, {loaded.new} new{gone}, {plural(loaded.writes, 'write')}."


def not_understood_words(loaded: Loaded, shown: int) -> Iterator[str]:
    """The first passages that were not understood, each with the reason; how many more there are is said."""
    found = loaded.not_understood
    if not found:
        return
    yield f"Not understood: {plural(len(found), 'passage')}" + (f", {shown} shown" if len(found) > shown else "") + "."
    for passage in found[:shown]:
        yield f"{passage.start}:{passage.end} “{shorten(passage.quote, 160)}” ({passage.why})"
    if len(found) > shown:
        yield "--json lists all of them."
