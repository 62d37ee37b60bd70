"""Kinds: the labels of the corpus, which are the labelling guideline's words, as declared events and roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph.model import guideline
from graph.vocabulary import Action, ActivityKind, Outcome, TrialAction
from loaders.announcement.events import OWN_ROLES

NONE = "none"

# A declared event with the values that make it of a kind.
Declared: TypeAlias = tuple[str, Mapping[str, str]]


def _by_label(labels: Mapping[str, str]) -> dict[str, str]:
    """Label -> what is declared: of several with one label what bears its very name, else the first."""
    found: dict[str, str] = {}
    for declared, label in labels.items():
        if label not in found or label.rpartition(".")[2] == declared:
            found[label] = declared
    return found


def _steps() -> Iterator[tuple[str, Declared]]:
    actions = _by_label({action.value: f"regulatory.{word}" for action, word in guideline.ACTIONS.items()})
    for label, action in actions.items():
        direction = {"opinion": Outcome.POSITIVE.value} if action == Action.OPINION else {}
        yield label, ("RegulatoryEvent", {"action": action, **direction})
    for pathway, word in guideline.APPROVALS.items():
        if (label := f"regulatory.{word}") not in actions:
            yield label, ("RegulatoryEvent", {"action": Action.APPROVAL.value, "pathway": pathway.value})
    for trial in TrialAction:
        yield f"clinical_trial.{trial}", ("TrialEvent", {"action": trial.value})


def _deals() -> Iterator[tuple[str, Declared]]:
    labels = {kind.value: ".".join(filter(None, words)) for kind, words in guideline.DEAL_TYPES.items()}
    for label, kind in _by_label(labels).items():
        yield label, ("Deal", {"kind": kind})


def _others() -> Iterator[tuple[str, Declared]]:
    """Events whose type says all; an activity is declared with a kind."""
    for predicate, label in guideline.TYPES.items():
        if predicate not in ("RegulatoryEvent", "TrialEvent"):
            yield label, (predicate, {"kind": ActivityKind.OTHER.value} if predicate == "Activity" else {})


# By label; a kind of deal that is labelled like an event of its own (a settlement, an equity investment) is that event.
KINDS: Mapping[str, Declared] = dict([*_steps(), *_deals(), *_others()])

# Placeholder of the corpus -> the letter of what it names; its own name is the part it plays.
PLACEHOLDERS: Mapping[str, str] = {
    **dict.fromkeys(
        "acquirer target seller investor investee licensor licensee partner supplier customer distributor applicant "
        "sponsor owner org".split(),
        "O",
    ),
    **dict.fromkeys(("subject", "product"), "P"),
    **dict.fromkeys(("agency", "otheragency"), "A"),
    "disease": "I",
    "country": "G",
}
# What can play a part.
NAMED = "OPA"
# Who and what is named beside an event and plays no part in it.
BYSTANDERS = frozenset({"org", "product", "otheragency"})
# Parts that one alone can play.
SINGLE = frozenset("acquirer target seller licensor licensee investee applicant sponsor owner agency subject".split())

_CONCERNED = ("Deal", "Activity")


def event_type(label: str) -> str:
    """The guideline's type of a label: `regulatory` of `regulatory.approval`."""
    return label.partition(".")[0]


def type_of(predicate: str, kind: str | None) -> str:
    """The guideline's type of a declared event."""
    return guideline.event_type(predicate, kind)[0]


def declared_role(part: str, predicate: str, values: Mapping[str, str]) -> str:
    """The declared role of a part that the corpus knows, in such an event."""
    if part == "owner":
        return OWN_ROLES.get(predicate, "partner")
    if part == "subject":
        return "concerns" if predicate in _CONCERNED else "product"
    if part == "applicant" and values.get("action") == "withdrawal":
        return "holder"
    return "regulator" if part == "agency" else part
