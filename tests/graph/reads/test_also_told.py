"""Which proposals that wait are told to be one event: those that become one once they are accepted, and no others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intakes import intake, naming
from worlds import extractions, filler, frames, retellings

from graph import ledger, reads
from graph.model import Extraction, Factuality, Intake, Policy, Proposal
from graph.reads import AlsoTold, ReviewItem
from graph.resolve import Telling, occurrences
from graph.store import Store

EVENTS = """
MATCH (r:Record) WHERE r.block IS NOT NULL
RETURN r.key AS key, r.entity AS entity, [r.block, r.facet] AS facet, r.waiting AS waiting
"""


def all_that_wait(store: Store) -> dict[str, ReviewItem]:
    return {item.id: item for item in reads.proposals(store).proposals}


def told(store: Store) -> dict[str, AlsoTold]:
    return reads.also_told(store, list(all_that_wait(store).values()))


def propose(store: Store, text: str, **given: Any) -> str:
    """Propose the deal of one text; returns the proposal's id."""
    [document] = ledger.propose(store, [(intake(f"{text}: Bayer and Thermo Fisher agreed.", **given), "")]).documents
    [id_] = document.proposals
    return id_


def ids(items: tuple[ReviewItem, ...]) -> set[str]:
    return {item.id for item in items}


def as_intake(extraction: Extraction) -> Intake:
    claims = {claim.id: claim for claim in extraction.claims}.values()
    document = extraction.document
    proposals = tuple(Proposal(document=document.id, claims=(claim,)) for claim in claims)
    return Intake(document=document, proposals=proposals, method="world/1")


worlds = st.sampled_from([frames, retellings])


@settings(max_examples=16, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data(), claims_of=worlds)
def test_what_is_told_before_is_what_accepting_everything_makes_of_it(
    empty: Callable[[], Store], data: st.DataObject, claims_of: Any
) -> None:
    a, b = (data.draw(extractions(name, claims_of)) for name in "ab")
    known = data.draw(st.none() | extractions("known", claims_of))
    store = empty()
    if known is not None:
        ledger.append(store, known, "test:known")
    ledger.propose(store, [(as_intake(each), "") for each in (a, b)])
    waiting = all_that_wait(store)
    before = told(store)
    ledger.accept(store, list(waiting), by="tester")
    rows = {row["key"]: row for row in store.read(EVENTS)}
    alone = {tuple(row["facet"]): row["waiting"] for row in rows.values() if row["waiting"]}
    tells = {
        id_: rows[item.subject.occurrence.key]
        for id_, item in waiting.items()
        if item.subject.occurrence.key in rows and item.subject.factuality is not Factuality.NEGATED
    }
    between = {id_: {rows[key]["entity"] for key in alone.get(tuple(row["facet"]), ())} for id_, row in tells.items()}
    for id_, row in tells.items():
        others = {other for other in tells if waiting[other].document.id != waiting[id_].document.id}
        said = before[id_]
        assert ids(said.by) == {other for other in others if tells[other]["entity"] == row["entity"]}
        elsewhere = any(tells[other]["entity"] in between[id_] for other in others)
        assert len(said.one_of) == (len(between[id_]) if elsewhere else 0)
        assert ids(said.perhaps_by) == {other for other in others if row["entity"] in between[other]}
    assert not any(before[id_] != AlsoTold() for id_ in before.keys() - tells.keys())
    assert told(store) == {}


def test_others_are_told_of_as_long_as_they_wait(empty: Callable[[], Store]) -> None:
    store = empty()
    first, second, third = (propose(store, f"Text {n}") for n in range(3))
    propose(store, "Another deal", kind="acquisition")
    assert {id_: ids(also.by) for id_, also in told(store).items() if also.by} == {
        first: {second, third},
        second: {first, third},
        third: {first, second},
    }
    ledger.accept(store, [first], by="Ann")
    assert ids(told(store)[second].by) == {third}
    ledger.reject(store, [third], by="Ann")
    assert told(store)[second] == AlsoTold()
    for decided in (first, third):
        ledger.undo_decision(store, decided, by="Ann")
    assert ids(told(store)[second].by) == {first, third}
    ledger.retract(store, all_that_wait(store)[third].document.id)
    assert ids(told(store)[second].by) == {first}
    assert reads.also_told(store, [reads.proposal(store, third)]) == {third: AlsoTold()}


def test_a_correction_changes_what_else_tells_of_it(empty: Callable[[], Store]) -> None:
    store = empty()
    first, second = propose(store, "One"), propose(store, "Two")
    claim = reads.proposal(store, first).subject
    ledger.edit(store, first, [claim.model_copy(update={"when": "2021-01-05"})], by="Ann")
    assert told(store)[second].by == ()
    ledger.undo_decision(store, first, by="Ann")
    assert ids(told(store)[second].by) == {first}


def test_what_fits_an_event_that_waits_and_one_of_the_graph_may_be_either(empty: Callable[[], Store]) -> None:
    store = empty()
    in_the_graph = naming("Bayer AG and Thermo Fisher Scientific Inc. agreed.", "Bayer AG", when="2024-03-02")
    [known] = ledger.propose(store, [(in_the_graph, "")], policy=Policy.ALL).documents[0].accepted
    coarse = propose(store, "The month alone", when="2024-03")
    assert told(store) == {coarse: AlsoTold()}
    exact = propose(store, "The day", when="2024-03-20")
    said = told(store)
    assert said[coarse].by == ()
    fitting = [(ids(each.proposals), each.event and each.event.date) for each in said[coarse].one_of]
    assert fitting == [(set(), "2024-03-02"), ({exact}, None)]
    assert ids(said[exact].perhaps_by) == {coarse}
    ledger.undo_decision(store, known, by="Ann")
    ledger.reject(store, [known], by="Ann")
    assert ids(told(store)[coarse].by) == {exact}


def test_names_that_a_person_keeps_apart_are_two_events(empty: Callable[[], Store]) -> None:
    store = empty()
    texts = {name: f"{name} and Thermo Fisher Scientific Inc. agreed." for name in ("Bayer", "Bayer AG")}
    for name, text in texts.items():
        ledger.propose(store, [(naming(text, name), "")])
    by_name = {item.subject.roles[0].text: id_ for id_, item in all_that_wait(store).items()}
    assert ids(told(store)[by_name["Bayer"]].by) == {by_name["Bayer AG"]}
    ledger.accept(store, [by_name["Bayer"]], by="Ann")
    ledger.keep_apart(store, by_name["Bayer AG"], "company|bayer ag", "company|bayer", by="Ann")
    ledger.undo_decision(store, by_name["Bayer"], by="Ann")
    assert told(store)[by_name["Bayer"]].by == ()


def test_a_denial_tells_of_no_event(empty: Callable[[], Store]) -> None:
    store = empty()
    said = propose(store, "A deal")
    denied = intake("Bayer and Thermo Fisher Scientific Inc. did not agree.")
    claim = denied.proposals[0].subject.model_copy(update={"factuality": Factuality.NEGATED})
    denial = Proposal(document=denied.document.id, claims=(claim,))
    ledger.propose(store, [(denied.model_copy(update={"proposals": (denial,)}), "")])
    assert told(store) == {said: AlsoTold(), denial.id: AlsoTold()}


def relation(text: str, owner: str, factuality: Factuality = Factuality.ASSERTED) -> Intake:
    """The intake of a text that says whose Loxo is."""
    given = intake(text)
    ends = (filler("source", "Company", "Loxo", "Loxo"), filler("target", "Company", owner, owner))
    owned = given.proposals[0].subject.model_copy(
        update={"predicate": "OWNED_BY", "roles": ends, "values": {}, "when": None, "factuality": factuality}
    )
    return given.model_copy(update={"proposals": (Proposal(document=given.document.id, claims=(owned,)),)})


def test_a_relation_is_also_told_by_what_adds_evidence_to_its_edge(empty: Callable[[], Store]) -> None:
    store = empty()
    of_lilly, again, of_bayer, denied = (
        ledger.propose(store, [(each, "")]).documents[0].proposals[0]
        for each in (
            relation("Loxo is a part of Lilly, it said.", "Lilly"),
            relation("Lilly's unit Loxo has moved.", "Lilly"),
            relation("Loxo belongs to Bayer now.", "Bayer"),
            relation("Loxo is not a part of Lilly.", "Lilly", Factuality.NEGATED),
        )
    )
    before = told(store)
    assert {id_: ids(also.by) for id_, also in before.items()} == {
        of_lilly: {again},
        again: {of_lilly},
        of_bayer: set(),
        denied: set(),
    }
    ledger.accept(store, [of_lilly, again, of_bayer], by="Ann")
    evidence = store.read("MATCH (:Company)-[r:OWNED_BY]->(c:Company) RETURN c.name AS owner, size(r.claims) AS claims")
    assert {row["owner"]: row["claims"] for row in evidence} == {"Lilly": 2, "Bayer": 1}


def test_comparisons_grow_with_what_waits_and_not_with_its_pairs(
    empty: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []
    compatible = occurrences._compatible

    def counting(a: Telling, b: Telling) -> bool:
        compared.append(a.key)
        return compatible(a, b)

    monkeypatch.setattr(occurrences, "_compatible", counting)

    def comparisons(deals: int) -> int:
        store = empty()
        told_twice = [
            naming(f"Bayer {n} and Thermo Fisher Scientific Inc. agreed, day {day}.", f"Bayer {n}", f"2024-03-{day}")
            for n in range(deals)
            for day in (20, 21)
        ]
        ledger.propose(store, [(each, "") for each in told_twice])
        compared.clear()
        assert all(len(also.by) == 1 for also in told(store).values())
        return len(compared)

    assert comparisons(20) == 2 * comparisons(10) == 20
