"""Reviewed documents as labelled examples in the guideline's words, for `evaluate` to score against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model import NODES, Claim, Document, Filler, Occurrence, guideline
from graph.vocabulary import DealStage, Designation
from loaders.announcement.extract import predict

PARTIES = ("PARTY_TO", "APPLICANT_OF", "HOLDER_OF", "ANNOUNCED")
_KINDS = {"Company": "organizations", "Institution": "organizations", "Regulator": "agencies"}
_KINDS |= dict.fromkeys(("Drug", "Diagnostic", "Platform"), "products")


def label(document: Document, accepted: Sequence[Claim]) -> dict[str, Any]:
    """A document of which everything was decided, with the events that persons accepted.

    Events that are not asserted stand in `hedged_events`. Names are those the pipeline sees and those that
    persons put in; only the events were reviewed, which `reviewed` says."""
    seen = predict(document.id, document.published, document.text)
    told = [event for claim in accepted if (event := event_of(claim)) is not None]
    return {
        "id": document.id,
        "date": document.published,
        "text": document.text,
        "organizations": _names(seen["organizations"], accepted, "organizations"),
        "products": [*seen["products"], *_more(seen["products"], accepted)],
        "agencies": _names(seen["agencies"], accepted, "agencies"),
        "indications": list(seen["indications"]),
        "events": [event for event in told if event["status"] == "asserted"],
        "hedged_events": [event for event in told if event["status"] != "asserted"],
        "reviewed": "events",
    }


def event_of(claim: Claim) -> dict[str, Any] | None:
    """A claim of an event in the guideline's words; None for what the guideline does not label."""
    if claim.predicate != "Deal" and claim.predicate not in guideline.TYPES:
        return None
    kind, deal_type = guideline.event_type(claim.predicate, _text(claim, "kind"))
    event: dict[str, Any] = {"type": kind}
    if claim.predicate == "RegulatoryEvent":
        event["action"] = guideline.regulatory_action(
            str(claim.values["action"]), _text(claim, "pathway"), _text(claim, "opinion")
        )
    elif claim.predicate == "TrialEvent":
        event["action"] = str(claim.values["action"])
    elif deal_type is not None:
        event["deal_type"] = deal_type
    if "designation" in claim.values:
        event["designation"] = guideline.DESIGNATIONS[Designation(str(claim.values["designation"]))]
    event["status"] = guideline.STATUSES[claim.factuality]
    if kind == "acquisition":
        event["stage"] = guideline.STAGES.get(DealStage(_text(claim, "stage") or "announced"), "announced")
    event["date"] = claim.when
    event["date_basis"] = guideline.DATE_BASES.get(str(claim.qualifiers.get("date_basis", "stated")))
    event["territory"] = ", ".join(f.text for f in claim.fillers("territory")) or None
    event["parties"] = _parties(claim, kind)
    event["subject"] = _subject(claim, kind)
    event["agency"] = next((f.text for f in claim.fillers("regulator")), None)
    event["evidence"] = claim.places[0].quote
    return event


def _text(claim: Claim, name: str) -> str | None:
    value = claim.values.get(name)
    return None if value is None else str(value)


def _parties(claim: Claim, kind: str) -> list[dict[str, str]]:
    node = NODES[claim.predicate]
    assert issubclass(node, Occurrence)
    named = bool(claim.fillers("applicant") or claim.fillers("holder"))
    parties: dict[tuple[str, str], None] = {}
    for filler in claim.roles:
        if node.role(filler.role).edge not in PARTIES or (filler.role == "announcer" and named):
            continue
        parties.setdefault((filler.text, guideline.party_role(filler.role, kind)))
    return [{"name": name, "role": role} for name, role in parties]


def _subject(claim: Claim, kind: str) -> str | None:
    roles = ("product", "concerns", *{"acquisition": ("target",), "investment": ("investee",)}.get(kind, ()))
    named = [f.text for role in roles for f in claim.fillers(role)]
    return named[0] if named else _text(claim, "facility") or _text(claim, "description")


def _names(seen: Iterable[str], accepted: Sequence[Claim], group: str) -> list[dict[str, str]]:
    named = [*seen, *(f.text for f in _put_in(accepted, group))]
    return [{"text": text} for text in dict.fromkeys(named)]


def _more(seen: Sequence[dict[str, str]], accepted: Sequence[Claim]) -> list[dict[str, str]]:
    known = {each["text"] for each in seen}
    added = {f.text: f.record.kind.lower() for f in _put_in(accepted, "products") if f.text not in known}
    return [{"text": text, "kind": kind} for text, kind in added.items()]


def _put_in(accepted: Sequence[Claim], group: str) -> list[Filler]:
    return [f for claim in accepted for f in claim.roles if f.text and _KINDS.get(f.record.kind) == group]
