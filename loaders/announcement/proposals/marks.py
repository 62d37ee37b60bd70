"""What the pipeline sees in a text, to be lit up beside its proposals: mentions, dates and triggers by position."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Document
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


@dataclass(frozen=True, order=True)
class Mark:
    """`text[start:end]` names a thing of this kind, gives a date, or is the trigger of an event (`name` says which)."""

    start: int
    end: int
    kind: str
    name: str


def marks(document: Document) -> list[Mark]:
    """Every mention, date and trigger of an announcement, in the order of the text; they may overlap."""
    text = document.text
    reading = read_announcement(text, DocumentNames(), document.published)
    found = {Mark(m.start, m.end, m.kind, m.name) for m in reading.mentions}
    found |= {Mark(d.start, d.end, "date", d.edtf or text[d.start : d.end]) for d in reading.dates}
    for event in reading.events:
        told = event.values.get("action") or event.values.get("kind") or event.predicate
        found |= {Mark(*trigger, "trigger", told) for trigger in (event.trigger, *event.retold)}
    return sorted(mark for mark in found if 0 <= mark.start < mark.end <= len(text))
