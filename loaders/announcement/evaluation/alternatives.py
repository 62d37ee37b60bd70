"""Alternatives: what a label's `note` calls acceptable beside the label ("deal_type other also acceptable")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from graph.model.guideline import ACTIONS, APPROVALS, DEAL_TYPES, EVENT_STATUSES, ROLES
from graph.vocabulary import TrialAction
from loaders.announcement.evaluation.agreement import Item
from loaders.announcement.events import PARTY_ROLES

_ACTIONS = {*ACTIONS.values(), *APPROVALS.values(), *TrialAction, "positive_opinion", "rejection"}
_DEALS = {deal for _, deal in DEAL_TYPES.values() if deal}
_END = r" (?:also )?acceptable\b"
_VALUES = r"(?P<values>[a-z_]+(?:(?: or |, )[a-z_]+)*)"
_NAME = r"[A-Z0-9][\w.-]*(?: (?!or\b|and\b|as\b|acceptable\b)[\w.&-]+){0,3}?"
_ROLE = "|".join(dict.fromkeys(ROLES.get(role, role) for role in PARTY_ROLES))
_DEAL = re.compile(rf"\b(?:deal_type|[\w-]+:) {_VALUES}{_END}")
_ACTION = re.compile(rf"(?:^|\baction |[:(] ?){_VALUES}{_END}")
_STATUS = re.compile(rf"\bstatus {_VALUES}{_END}")
_TYPE = re.compile(rf"\btype {_VALUES}{_END}")
_AGENCY = re.compile(rf"\bagency (?P<name>null|{_NAME}){_END}")
_SUBJECT = re.compile(rf"\b(?:canonical|subject) (?P<name>{_NAME}){_END}|^(?P<other>{_NAME}){_END} as canonical")
_PARTY = re.compile(
    rf"\b(?P<role>{_ROLE}) (?P<name>{_NAME}){_END}|(?:^|, )(?P<other>{_NAME})(?: acceptable)? as (?P<as>{_ROLE})\b"
)

Change = Callable[[dict[str, Any]], dict[str, Any] | None]


def readings(label: Item) -> Iterator[Item]:
    """The label itself, then each label that differs in one event as its note allows."""
    yield label
    for change in _changes(label.get("note") or ""):
        for kind in ("events", "hedged_events"):
            for position, event in enumerate(label.get(kind, ())):
                changed = change(dict(event))
                if changed is not None and changed != event:
                    events = [changed if i == position else e for i, e in enumerate(label[kind])]
                    yield {**label, kind: events}


def _changes(note: str) -> Iterator[Change]:
    for part in re.split(r"; ?", note):
        for match in _DEAL.finditer(part):
            yield from (_set("deal_type", v, "partnership") for v in _listed(match["values"]) if v in _DEALS)
        for match in _ACTION.finditer(part):
            yield from (
                _set("action", v, "regulatory", "clinical_trial") for v in _listed(match["values"]) if v in _ACTIONS
            )
        for match in _STATUS.finditer(part):
            yield from (_set("status", v) for v in _listed(match["values"]) if v in EVENT_STATUSES)
        for match in _TYPE.finditer(part):
            yield from (_set("type", v) for v in _listed(match["values"]))
        for match in _AGENCY.finditer(part):
            yield _set("agency", None if match["name"] == "null" else match["name"], "regulatory")
        for match in _SUBJECT.finditer(part):
            yield _set("subject", match["name"] or match["other"])
        for match in _PARTY.finditer(part):
            yield _party(match["role"] or match["as"], match["name"] or match["other"])


def _listed(values: str) -> list[str]:
    return re.split(r" or |, ", values)


def _set(field: str, value: str | None, *types: str) -> Change:
    return lambda event: {**event, field: value} if not types or event["type"] in types else None


def _party(role: str, name: str) -> Change:
    """The role filled by this name alone; a role that the event lacks is added."""

    def change(event: dict[str, Any]) -> dict[str, Any]:
        others = [p for p in event.get("parties", ()) if p["role"] != role and p["name"] != name]
        return {**event, "parties": [*others, {"name": name, "role": role}]}

    return change
