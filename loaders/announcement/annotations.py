"""Annotations: an event in the labelling guideline's words, whether it was read or a person accepted it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.model import guideline
from graph.vocabulary import DealStage, Designation, Factuality
from loaders.announcement.events import OCCURRENCE_NAMES, PARTY_ROLES

# Quarters and halves in EDTF.
_PART_OF_A_YEAR = re.compile(r"\d{4}-(?:2\d|3\d|4[01])")


@dataclass(frozen=True)
class Told:
    """An event in plain fields: `names` has who and what fills each role, in the order of the text.

    `when` is EDTF text or None, `yearless` is MM or MM-DD where the text gives no year, `date_basis` says what
    states them; `evidence` are the words that tell of it."""

    predicate: str
    values: Mapping[str, str]
    names: Mapping[str, Sequence[str]]
    factuality: Factuality
    when: str | None
    yearless: str | None
    date_basis: str
    evidence: str


def is_annotated(predicate: str, factuality: Factuality) -> bool:
    """Whether the guideline knows of it: what is only asked or may be is neither made nor planned."""
    return predicate in OCCURRENCE_NAMES and factuality is not Factuality.CONDITIONAL


def annotation(told: Told) -> dict[str, Any]:
    """The event in the guideline's words."""
    values = told.values
    kind, deal_type = guideline.event_type(told.predicate, values.get("kind"))
    event: dict[str, Any] = {"type": kind}
    if told.predicate == "RegulatoryEvent":
        event["action"] = guideline.regulatory_action(values["action"], values.get("pathway"), values.get("opinion"))
    elif told.predicate == "TrialEvent":
        event["action"] = values["action"]
    elif deal_type is not None:
        event["deal_type"] = deal_type
    if "designation" in values:
        event["designation"] = guideline.DESIGNATIONS[Designation(values["designation"])]
    event["status"] = guideline.STATUSES[told.factuality]
    if kind == "acquisition":
        event["stage"] = guideline.STAGES.get(DealStage(values.get("stage", "announced")), "announced")
    event["date"] = told.yearless or _plain_date(told.when)
    event["date_basis"] = guideline.DATE_BASES.get(told.date_basis) if event["date"] else None
    event["territory"] = ", ".join(dict.fromkeys(told.names.get("territory", ()))) or None
    event["parties"] = _parties(told, kind)
    event["subject"] = _subject(told, kind)
    event["agency"] = next(iter(told.names.get("regulator", ())), None)
    event["evidence"] = told.evidence
    return event


def _plain_date(edtf: str | None) -> str | None:
    """Quarters and halves are years in the guideline."""
    return edtf[:4] if edtf and _PART_OF_A_YEAR.fullmatch(edtf) else edtf


def _parties(told: Told, kind: str) -> list[dict[str, str]]:
    """Who takes part, each once in a role; who made a step known is its applicant where no other is named."""
    names = dict(told.names)
    if told.predicate == "RegulatoryEvent" and not names.get("applicant") and not names.get("holder"):
        names["applicant"] = names.get("announcer", ())
    parties = dict.fromkeys(
        (name, guideline.party_role(role, kind)) for role in PARTY_ROLES for name in names.get(role, ())
    )
    return [{"name": name, "role": role} for name, role in parties]


def _subject(told: Told, kind: str) -> str | None:
    for role in ("product", "concerns"):
        if told.names.get(role):
            return told.names[role][0]
    if kind in ("acquisition", "investment"):
        return next(iter(told.names.get("target" if kind == "acquisition" else "investee", ())), None)
    return told.values.get("facility") or told.values.get("description")
