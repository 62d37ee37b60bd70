"""Every declared class says what it is, and its ends exist."""

import pytest

from graph.model import NODES, RELATIONSHIPS, Occurrence, Relationship
from graph.model.declare import DeclarationError, Display, Entity, check_ends

CONTRACT_LABELS = [
    "Company",
    "Regulator",
    "Institution",
    "Drug",
    "DrugClass",
    "Diagnostic",
    "Platform",
    "TestTechnology",
    "Target",
    "Biomarker",
    "Indication",
    "Market",
    "Segment",
    "Geography",
    "Figure",
    "Driver",
    "Restraint",
    "Deal",
    "RegulatoryEvent",
    "Application",
    "Trial",
    "TrialEvent",
    "Launch",
    "Financing",
    "Expansion",
    "Activity",
]
CONTRACT_TYPES = [
    "PARTY_TO",
    "CONCERNS",
    "BY",
    "FOR",
    "IN",
    "ON",
    "APPLICANT_OF",
    "CODEVELOPS_WITH",
    "COLLABORATES_WITH",
    "LICENSES_TO",
    "SUPPLIES",
    "DISTRIBUTES_FOR",
    "ACQUIRED",
    "INVESTED_IN",
    "OWNED_BY",
    "ORIGINATED",
    "HOLDS_RIGHTS",
    "DEVELOPS",
    "MARKETS",
    "MANUFACTURES",
    "AUTHORISATION_HOLDER_OF",
    "DETECTS",
    "TARGETS",
    "ENCODES",
    "MEMBER_OF_CLASS",
    "INDICATED_FOR",
    "COMPANION_TO",
    "PROFILED_IN",
    "LEADER_IN",
    "SEGMENT_OF",
    "PART_OF",
    "OF",
    "DRIVES",
    "RESTRAINS",
    "WITHIN",
    "SPONSORS",
    "STUDIES",
    "IN_INDICATION",
]


def test_contract_names_are_declared() -> None:
    assert set(CONTRACT_LABELS) <= NODES.keys()
    assert set(CONTRACT_TYPES) <= RELATIONSHIPS.keys()


def test_every_declaration_says_enough() -> None:
    wanting = [node.label for node in NODES.values() if not node.display.one or not node.display.icon]
    wanting += [edge.type for edge in RELATIONSHIPS.values() if not edge.reads or not edge.reverse]
    wanting += [
        f"{node.label}.{role.name}"
        for node in NODES.values()
        if issubclass(node, Occurrence)
        for role in node.roles
        if not role.description
    ]
    assert wanting == []


def test_a_declaration_without_a_description_fails() -> None:
    with pytest.raises(DeclarationError, match="no docstring"):

        class Nameless(Entity):
            display = Display("nameless", "nameless", "x", "#000000")

    assert "Nameless" not in NODES


def test_a_declaration_with_unknown_ends_fails() -> None:
    class Haunts(Relationship):
        """A ghost's business."""

        source = ("Ghost",)
        target = ("Company",)
        reads = "haunts"
        reverse = "is haunted by"

    try:
        with pytest.raises(DeclarationError, match="Ghost"):
            check_ends()
    finally:
        RELATIONSHIPS.pop("HAUNTS")
    check_ends()


def test_derived_edges_name_their_event() -> None:
    for node in NODES.values():
        for derivation in getattr(node, "derives", ()):
            assert "event" in RELATIONSHIPS[derivation.edge].distinguished_by
