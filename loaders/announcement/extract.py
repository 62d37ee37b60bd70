"""Extraction without a database: records {id, date, text} to predictions in the labelling guideline's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.model import guideline
from graph.model.document import normalise_text
from graph.vocabulary import DealStage, Designation, Factuality
from loaders.announcement.events import OCCURRENCES, PARTY_ROLES, Event
from loaders.announcement.mentions import Mention
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames

Prediction = dict[str, Any]
_EVENTS = tuple(declared.__name__ for declared in OCCURRENCES)


def extract(records: Iterable[Mapping[str, str]]) -> Iterator[Prediction]:
    """A prediction for each record, in order."""
    for record in records:
        yield predict(record["id"], record.get("date"), record["text"])


def predict(identifier: str, date: str | None, raw: str) -> Prediction:
    """What one announcement of this day says; an empty text says nothing."""
    text = normalise_text(raw)
    reading = read_announcement(text, DocumentNames(), date)
    return {
        "id": identifier,
        "organizations": _texts(reading.mentions, "organization"),
        "products": _products(reading.mentions),
        "agencies": _texts(reading.mentions, "agency"),
        "indications": _texts(reading.mentions, "indication"),
        "events": [_event(event, text) for event in reading.events if _reported(event)],
    }


def _reported(event: Event) -> bool:
    """Whether the guideline knows of it: a step that hangs on a condition is neither made nor planned."""
    return event.predicate in _EVENTS and event.factuality is not Factuality.CONDITIONAL


def _texts(mentions: Iterable[Mention], kind: str) -> list[str]:
    return list(dict.fromkeys(m.text for m in mentions if m.kind == kind and not m.anaphor))


def _products(mentions: Iterable[Mention]) -> list[dict[str, str]]:
    kinds: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == "product" and not mention.anaphor:
            kinds.setdefault(mention.text, mention.sort)
    return [{"text": text, "kind": kind} for text, kind in kinds.items()]


def _event(event: Event, text: str) -> Prediction:
    kind, deal_type = guideline.event_type(event.predicate, event.values.get("kind"))
    prediction: Prediction = {"type": kind}
    if event.predicate == "RegulatoryEvent":
        prediction["action"] = guideline.regulatory_action(
            event.values["action"], event.values.get("pathway"), event.values.get("opinion")
        )
    elif event.predicate == "TrialEvent":
        prediction["action"] = event.values["action"]
    elif deal_type is not None:
        prediction["deal_type"] = deal_type
    if "designation" in event.values:
        prediction["designation"] = guideline.DESIGNATIONS[Designation(event.values["designation"])]
    prediction["status"] = guideline.STATUSES[event.factuality]
    if kind == "acquisition":
        prediction["stage"] = guideline.STAGES.get(DealStage(event.values.get("stage", "announced")), "announced")
    prediction["date"] = event.yearless if event.yearless else _plain_date(event.when)
    prediction["date_basis"] = guideline.DATE_BASES.get(event.date_basis) if prediction["date"] else None
    prediction["territory"] = _names(event.roles.get("territory", ())) or None
    prediction["parties"] = _parties(event, kind)
    prediction["subject"] = _subject(event, kind)
    prediction["agency"] = next((m.name for m in event.roles.get("regulator", ())), None)
    prediction["evidence"] = _evidence(event, text)
    return prediction


def _plain_date(edtf: str | None) -> str | None:
    """Quarters and halves are years in the guideline."""
    if edtf and re.fullmatch(r"\d{4}-(?:2\d|3\d|4[01])", edtf):
        return edtf[:4]
    return edtf


def _names(mentions: Iterable[Mention]) -> str:
    return ", ".join(dict.fromkeys(m.text for m in mentions))


def _parties(event: Event, kind: str) -> list[dict[str, str]]:
    parties: dict[tuple[str, str], None] = {}
    roles = dict(event.roles)
    if event.predicate == "RegulatoryEvent" and not roles.get("applicant") and not roles.get("holder"):
        roles["applicant"] = roles.get("announcer", [])
    for role in PARTY_ROLES:
        for mention in roles.get(role, ()):
            for name in mention.group or (mention.name,):
                parties.setdefault((name, guideline.party_role(role, kind)))
    return [{"name": name, "role": role} for name, role in parties]


def _subject(event: Event, kind: str) -> str | None:
    for role in ("product", "concerns"):
        if event.roles.get(role):
            return event.roles[role][0].name
    if kind == "acquisition":
        return next((m.name for m in event.roles.get("target", ())), None)
    if kind == "investment":
        return next((m.name for m in event.roles.get("investee", ())), None)
    return event.values.get("facility") or event.values.get("description")


def _evidence(event: Event, text: str) -> str:
    start, end = event.trigger
    return text[start:end].strip()
