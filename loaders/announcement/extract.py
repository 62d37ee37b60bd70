"""Extraction without a database: a text and its day to a prediction in the labelling guideline's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.model.document import normalise_text
from loaders.announcement.annotations import Told, annotation, is_annotated
from loaders.announcement.events import Event
from loaders.announcement.mentions import Mention
from loaders.announcement.pipeline import read_announcement
from loaders.announcement.reading import Progress, Reading
from loaders.names import DocumentNames

Prediction = dict[str, Any]


def predict(identifier: str, date: str | None, raw: str, progress: Progress | None = None) -> Prediction:
    """What one announcement of this day says; an empty text says nothing."""
    text = normalise_text(raw)
    return prediction(identifier, text, read_announcement(text, DocumentNames(), date, progress))


def prediction(identifier: str, text: str, reading: Reading) -> Prediction:
    """What a reading of this text says, in the guideline's words."""
    return {
        "id": identifier,
        "organizations": _texts(reading.mentions, "organization"),
        "products": _products(reading.mentions),
        "agencies": _texts(reading.mentions, "agency"),
        "indications": _texts(reading.mentions, "indication"),
        "events": [
            annotation(_told(event, text))
            for event in reading.events
            if is_annotated(event.predicate, event.factuality)
        ],
    }


def _texts(mentions: Iterable[Mention], kind: str) -> list[str]:
    return list(dict.fromkeys(m.text for m in mentions if m.kind == kind and not m.anaphor))


def _products(mentions: Iterable[Mention]) -> list[dict[str, str]]:
    kinds: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == "product" and not mention.anaphor:
            kinds.setdefault(mention.text, mention.sort)
    return [{"text": text, "kind": kind} for text, kind in kinds.items()]


def _told(event: Event, text: str) -> Told:
    start, end = event.trigger
    return Told(
        predicate=event.predicate,
        values=event.values,
        names={role: _names(role, mentions) for role, mentions in event.roles.items()},
        factuality=event.factuality,
        when=event.when,
        yearless=event.yearless,
        date_basis=event.date_basis,
        evidence=text[start:end].strip(),
    )


def _names(role: str, mentions: Iterable[Mention]) -> list[str]:
    """What fills a role, by name, each of several called by one word; places as they are written."""
    if role == "territory":
        return [m.text for m in mentions]
    return [name for m in mentions for name in m.group or (m.name,)]
