"""Kinds: the labels of the corpus, which are the labelling guideline's words, as declared events and roles."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import guideline

NONE = "none"

# Label -> the declared event with the values that make it of this kind.
KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "regulatory.submission": ("RegulatoryEvent", {"action": "submission"}),
    "regulatory.acceptance": ("RegulatoryEvent", {"action": "acceptance"}),
    "regulatory.approval": ("RegulatoryEvent", {"action": "approval"}),
    "regulatory.full_approval": ("RegulatoryEvent", {"action": "conversion"}),
    "regulatory.accelerated_approval": ("RegulatoryEvent", {"action": "approval", "pathway": "accelerated"}),
    "regulatory.clearance": ("RegulatoryEvent", {"action": "clearance"}),
    "regulatory.designation": ("RegulatoryEvent", {"action": "designation"}),
    "regulatory.label_expansion": ("RegulatoryEvent", {"action": "label_expansion"}),
    "regulatory.positive_opinion": ("RegulatoryEvent", {"action": "opinion", "opinion": "positive"}),
    "regulatory.rejection": ("RegulatoryEvent", {"action": "refusal"}),
    "regulatory.withdrawal": ("RegulatoryEvent", {"action": "withdrawal"}),
    "regulatory.other": ("RegulatoryEvent", {"action": "other"}),
    "clinical_trial.start": ("TrialEvent", {"action": "start"}),
    "clinical_trial.result": ("TrialEvent", {"action": "result"}),
    "clinical_trial.discontinued": ("TrialEvent", {"action": "discontinued"}),
    "partnership.codevelopment": ("Deal", {"kind": "codevelopment"}),
    "partnership.collaboration": ("Deal", {"kind": "collaboration"}),
    "partnership.licensing": ("Deal", {"kind": "licence"}),
    "partnership.distribution": ("Deal", {"kind": "distribution"}),
    "partnership.supply": ("Deal", {"kind": "supply"}),
    "partnership.companion_diagnostic": ("Deal", {"kind": "companion_diagnostic"}),
    "partnership.other": ("Deal", {"kind": "other"}),
    "acquisition": ("Deal", {"kind": "acquisition"}),
    "investment": ("Financing", {}),
    "launch": ("Launch", {}),
    "expansion": ("Expansion", {}),
    "other": ("Activity", {"kind": "other"}),
}

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

_OWNERS = {"Launch": "launcher", "Expansion": "owner", "Activity": "actor"}
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
        return _OWNERS.get(predicate, "partner")
    if part == "subject":
        return "concerns" if predicate in _CONCERNED else "product"
    if part == "applicant" and values.get("action") == "withdrawal":
        return "holder"
    return "regulator" if part == "agency" else part
