"""Reviewed documents as labelled examples in the guideline's words, for `scoring` to score against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from graph.model import Claim, Document, Filler
from loaders.announcement.annotations import Told, annotation, is_annotated
from loaders.announcement.claims import filler
from loaders.announcement.extract import prediction
from loaders.announcement.pipeline import read_announcement
from loaders.announcement.reading import Reading
from loaders.names import DocumentNames

_KINDS = {"Company": "organizations", "Institution": "organizations", "Regulator": "agencies"}
_KINDS |= dict.fromkeys(("Drug", "Diagnostic", "Platform"), "products")


def label(document: Document, accepted: Sequence[Claim]) -> dict[str, Any]:
    """A document of which everything was decided, with the events that persons accepted.

    Events that are not asserted stand in `hedged_events`. Names are those the pipeline sees and those that
    persons put in; only the events were reviewed, which `reviewed` says."""
    names = DocumentNames()
    reading = read_announcement(document.text, names, document.published)
    seen, called = prediction(document.id, document.text, reading), _called(reading, names)
    told = [event for claim in accepted if (event := event_of(claim, called)) is not None]
    put_in = [f for claim in accepted for f in claim.roles if f.text and f.record.key not in called]
    return {
        "id": document.id,
        "date": document.published,
        "text": document.text,
        "organizations": _names(seen["organizations"], put_in, "organizations"),
        "products": [*seen["products"], *_more(seen["products"], put_in)],
        "agencies": _names(seen["agencies"], put_in, "agencies"),
        "indications": list(seen["indications"]),
        "events": [event for event in told if event["status"] == "asserted"],
        "hedged_events": [event for event in told if event["status"] != "asserted"],
        "reviewed": "events",
    }


def _called(reading: Reading, names: DocumentNames) -> dict[str, list[str]]:
    """What the document calls, in full, the things that play a part in its events, by their record keys."""
    called: dict[str, list[str]] = {}
    for event in reading.events:
        for mention in (m for mentions in event.roles.values() for m in mentions):
            called.setdefault(filler("", mention, names).record.key, []).append(mention.name)
    return called


def event_of(claim: Claim, called: Mapping[str, Sequence[str]] = MappingProxyType({})) -> dict[str, Any] | None:
    """A claim of an event in the guideline's words; None for what the guideline does not label.

    `called` has the full names of records; without one a name is as it is written."""
    if not is_annotated(claim.predicate, claim.factuality):
        return None
    names: dict[str, list[str]] = {}
    for each in sorted(claim.roles, key=lambda f: _position(claim, f)):
        full = () if each.role == "territory" else called.get(each.record.key, ())
        names.setdefault(each.role, []).append(full[0] if full and each.text not in full else each.text)
    told = Told(
        predicate=claim.predicate,
        values={name: str(value) for name, value in claim.values.items()},
        names=names,
        factuality=claim.factuality,
        when=claim.when,
        yearless=_yearless(claim),
        date_basis=str(claim.qualifiers.get("date_basis", "stated")),
        evidence=claim.places[0].quote,
    )
    return annotation(told)


def _position(claim: Claim, each: Filler) -> int:
    """Where a name first stands in the words of its claim; behind them where it does not."""
    quote = "\n".join(place.quote for place in claim.places)
    at = quote.find(each.text)
    return at if at >= 0 else len(quote)


def _yearless(claim: Claim) -> str | None:
    """The month or day of which the text gives no year, unless a person has put another date."""
    read = claim.qualifiers.get("yearless")
    return str(read) if read and (claim.when is None or claim.when.endswith(f"-{read}")) else None


def _names(seen: Iterable[str], put_in: Sequence[Filler], group: str) -> list[dict[str, str]]:
    named = [*seen, *(f.text for f in put_in if _KINDS.get(f.record.kind) == group)]
    return [{"text": text} for text in dict.fromkeys(named)]


def _more(seen: Sequence[dict[str, str]], put_in: Sequence[Filler]) -> list[dict[str, str]]:
    known = {each["text"] for each in seen}
    products = (f for f in put_in if _KINDS.get(f.record.kind) == "products")
    added = {f.text: f.record.kind.lower() for f in products if f.text not in known}
    return [{"text": text, "kind": kind} for text, kind in added.items()]
