"""The declaration: what may be true, each kind said once."""

from graph.model import events, relations, things
from graph.model.claim import (
    ALIAS,
    IDENTIFIER,
    Claim,
    Filler,
    Place,
    Record,
    identified,
    place,
    record,
    snake,
)
from graph.model.declare import (
    NODES,
    RELATIONSHIPS,
    Display,
    Entity,
    Occurrence,
    Relationship,
    check_ends,
    derived_types,
)
from graph.model.document import (
    Document,
    Extraction,
    NotUnderstood,
    Source,
    normalise_text,
    source_key,
    source_of,
)
from graph.model.proposal import Intake, Proposal
from graph.vocabulary import Band, Decided, Factuality, Policy, SourceKind, State, Verdict

check_ends()

__all__ = [
    "ALIAS",
    "IDENTIFIER",
    "NODES",
    "RELATIONSHIPS",
    "Band",
    "Claim",
    "Decided",
    "Display",
    "Document",
    "Entity",
    "Extraction",
    "Factuality",
    "Filler",
    "Intake",
    "NotUnderstood",
    "Occurrence",
    "Place",
    "Policy",
    "Proposal",
    "Record",
    "Relationship",
    "Source",
    "SourceKind",
    "State",
    "Verdict",
    "check_ends",
    "derived_types",
    "events",
    "identified",
    "normalise_text",
    "place",
    "record",
    "relations",
    "snake",
    "source_key",
    "source_of",
    "things",
]
