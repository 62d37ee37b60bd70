"""What is odd in the wording is kept as stated and flagged: on the event, and gone once it is corrected."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from intakes import intake
from worlds import filler

from graph import ledger
from graph.ledger.fingerprint import fingerprint
from graph.model import Claim, Document, Intake, Policy, Proposal
from graph.model.entry import corrected
from graph.model.flags import flag
from graph.store import Store

FLAGS = "MATCH (e:RegulatoryEvent) RETURN e.flag AS flag, e.action AS action, [(e)-[:BY]->(r) | r.name] AS by"


def decision(regulator: str, action: str) -> tuple[Document, Claim]:
    given = intake(f"The {regulator} decided on fiktinib.")
    roles = (filler("product", "Drug", "fiktinib", "fiktinib"), filler("regulator", "Regulator", regulator, regulator))
    [told] = given.proposals
    changed = {"predicate": "RegulatoryEvent", "roles": roles, "values": {"action": action}}
    return given.document, Claim.model_validate({**told.subject.model_dump(), **changed})


@pytest.mark.parametrize(
    ("regulator", "action", "odd"),
    [
        ("EMA", "approval", True),
        ("CHMP", "label_expansion", True),
        ("European Commission", "approval", False),
        ("FDA", "approval", False),
        ("EMA", "acceptance", False),
        ("CHMP", "opinion", False),
    ],
)
def test_who_gives_opinions_does_not_approve(regulator: str, action: str, odd: bool) -> None:
    _, claim = decision(regulator, action)
    assert (flag(claim) is not None) is odd


def test_the_flag_stands_on_the_event_until_it_is_corrected(empty: Callable[[], Store]) -> None:
    store = empty()
    document, claim = decision("EMA", "approval")
    proposal = Proposal(document=document.id, claims=(claim,))
    read = Intake(document=document, proposals=(proposal,), near_misses=(), method="read/1")
    ledger.propose(store, [(read, "")], policy=Policy.ALL)
    [event] = store.read(FLAGS)
    assert (event["action"], event["by"]) == ("approval", ["EMA"])
    assert "the European Commission approves" in event["flag"]
    before = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == before
    ledger.undo_decision(store, proposal.id, by="Ann")
    right = {"roles": {"regulator": ["European Commission"]}}
    ledger.edit(store, proposal.id, corrected([claim], right, document), by="Ann")
    ledger.accept(store, [proposal.id], by="Ann")
    assert [(e["flag"], e["by"]) for e in store.read(FLAGS)] == [(None, ["European Commission"])]
