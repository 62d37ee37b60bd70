"""The one table between this model's words and those of the labelling guideline for announcements.

The guideline has eight event types with a flat vocabulary; here each declared event, action, kind and
value is given the guideline's word for it. `loaders/announcement/annotations.py` writes with it."""

from __future__ import annotations

from graph.vocabulary import Action, DealKind, DealStage, Designation, Factuality, Pathway

EVENT_TYPES = (
    "partnership",
    "acquisition",
    "investment",
    "regulatory",
    "clinical_trial",
    "launch",
    "expansion",
    "other",
)

# Mentions that are scored; indications are listed beside them.
MENTIONS = ("organizations", "products", "agencies")

# Declared event -> guideline type; a Deal's type depends on its kind.
TYPES: dict[str, str] = {
    "RegulatoryEvent": "regulatory",
    "TrialEvent": "clinical_trial",
    "Launch": "launch",
    "Financing": "investment",
    "Expansion": "expansion",
    "Activity": "other",
}
DEAL_TYPES: dict[DealKind, tuple[str, str | None]] = {
    DealKind.CODEVELOPMENT: ("partnership", "codevelopment"),
    DealKind.COLLABORATION: ("partnership", "collaboration"),
    DealKind.LICENCE: ("partnership", "licensing"),
    DealKind.OPTION: ("partnership", "licensing"),
    DealKind.DISTRIBUTION: ("partnership", "distribution"),
    DealKind.SUPPLY: ("partnership", "supply"),
    DealKind.CO_PROMOTION: ("partnership", "other"),
    DealKind.COMPANION_DIAGNOSTIC: ("partnership", "companion_diagnostic"),
    DealKind.JOINT_VENTURE: ("partnership", "other"),
    DealKind.ACQUISITION: ("acquisition", None),
    DealKind.MERGER: ("acquisition", None),
    DealKind.ASSET_PURCHASE: ("acquisition", None),
    DealKind.DIVESTMENT: ("acquisition", None),
    DealKind.EQUITY_INVESTMENT: ("investment", None),
    DealKind.SETTLEMENT: ("other", None),
    DealKind.OTHER: ("partnership", "other"),
}
# An opinion's and an approval's words depend on which way the opinion went and on the pathway.
ACTIONS: dict[Action, str] = {
    Action.SUBMISSION: "submission",
    Action.ACCEPTANCE: "acceptance",
    Action.DESIGNATION: "designation",
    Action.ADVISORY_COMMITTEE: "other",
    Action.OPINION: "positive_opinion",
    Action.APPROVAL: "approval",
    Action.CLEARANCE: "clearance",
    Action.CONVERSION: "full_approval",
    Action.LABEL_EXPANSION: "label_expansion",
    Action.REFUSAL: "rejection",
    Action.CLINICAL_HOLD: "other",
    Action.WITHDRAWAL: "withdrawal",
    Action.EMERGENCY_USE: "other",
    Action.OTHER: "other",
}
APPROVALS: dict[Pathway, str] = {
    Pathway.FULL: "full_approval",
    Pathway.ACCELERATED: "accelerated_approval",
}
DESIGNATIONS: dict[Designation, str] = {
    Designation.BREAKTHROUGH_THERAPY: "Breakthrough Therapy",
    Designation.BREAKTHROUGH_DEVICE: "Breakthrough Device",
    Designation.FAST_TRACK: "Fast Track",
    Designation.PRIORITY_REVIEW: "Priority Review",
    Designation.ORPHAN: "Orphan",
    Designation.PRIME: "PRIME",
    Designation.RMAT: "RMAT",
    Designation.RARE_PEDIATRIC_DISEASE: "Rare Pediatric Disease",
    Designation.SAKIGAKE: "SAKIGAKE",
    Designation.INNOVATION_PASSPORT: "Innovation Passport",
    Designation.OTHER: "Other",
}
STATUSES: dict[Factuality, str] = {
    Factuality.ASSERTED: "asserted",
    Factuality.PLANNED: "planned",
    Factuality.CONDITIONAL: "planned",
    Factuality.NEGATED: "negated",
    Factuality.TERMINATED: "terminated",
    Factuality.RUMOURED: "rumoured",
}
EVENT_STATUSES = tuple(dict.fromkeys(STATUSES.values()))
STAGES: dict[DealStage, str] = {
    DealStage.ANNOUNCED: "announced",
    DealStage.SIGNED: "announced",
    DealStage.AMENDED: "announced",
    DealStage.CLOSED: "completed",
}
# Declared role -> guideline role; an announcer is the applicant where the text names no other.
ROLES: dict[str, str] = {
    "owner": "company",
    "launcher": "company",
    "actor": "company",
    "announcer": "applicant",
}
DATE_BASES: dict[str, str] = {
    "stated": "stated",
    "bullet": "stated",
    "dateline": "dateline",
    "published": "dateline",
}


def event_type(predicate: str, kind: str | None) -> tuple[str, str | None]:
    """The guideline's type, and its deal type where it is a partnership."""
    if predicate == "Deal":
        return DEAL_TYPES[DealKind(kind or DealKind.OTHER)]
    return TYPES[predicate], None


def party_role(role: str, kind: str) -> str:
    """The guideline's word for a party's role in an event of this type; where there are no sides, a company."""
    return "company" if role == "partner" and kind == "other" else ROLES.get(role, role)


def regulatory_action(action: str, pathway: str | None, opinion: str | None) -> str:
    """The guideline's one word for an action with its pathway or direction."""
    if action == Action.OPINION and opinion == "negative":
        return "rejection"
    if action == Action.APPROVAL and pathway:
        return APPROVALS.get(Pathway(pathway), "approval")
    return ACTIONS[Action(action)]
