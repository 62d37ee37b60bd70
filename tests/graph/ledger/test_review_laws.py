"""The promises of review, as laws over random worlds: accept, undo, reject, propose again, in any order."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import extractions

from graph import ledger, reads
from graph.ledger.fingerprint import fingerprint
from graph.ledger.verify import verify
from graph.model import Extraction, Intake, Policy, Proposal, State
from graph.store import Store
from graph.vocabulary import OPEN

laws = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
EMPTY_HASH = f"{0:064x}"


def intake(extraction: Extraction) -> Intake:
    """Every claim of a world as a proposal; the first two together, so that proposals share claims."""
    document, claims = extraction.document, list({c.id: c for c in extraction.claims}.values())
    sets = [(claim,) for claim in claims]
    if len(claims) > 1:
        sets[0] = (claims[0], claims[1])
    proposals = {p.id: p for p in (Proposal(document=document.id, claims=each) for each in sets)}
    return Intake(document=document, proposals=tuple(proposals.values()), method="world/1")


def propose(store: Store, *given: Extraction) -> list[list[str]]:
    done = ledger.propose(store, [(intake(each), f"test:{each.document.title}") for each in given])
    return [list(document.proposals) for document in done.documents]


@laws
@given(a=extractions("a"), b=extractions("b"))
def test_proposing_changes_no_graph_and_twice_writes_nothing(
    empty: Callable[[], Store], a: Extraction, b: Extraction
) -> None:
    store = empty()
    ledger.append(store, b, "test:b")
    before = fingerprint(store)
    ids = propose(store, a)[0]
    assert fingerprint(store) == before
    again = ledger.propose(store, [(intake(a), "test:Document a")])
    assert again.writes == 0
    assert again.documents[0].proposals == ()
    assert sorted(again.documents[0].known) == sorted(ids)


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_undoing_an_acceptance_is_never_having_accepted(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    ledger.append(store, b, "test:b")
    ids = propose(store, a)[0]
    first, *rest = data.draw(st.permutations(ids))
    for other in rest[::2]:
        ledger.accept(store, [other], by="tester")
    before = fingerprint(store)
    ledger.preview(store, [first])
    assert fingerprint(store) == before
    ledger.accept(store, [first], by="tester")
    ledger.undo_decision(store, first, by="tester")
    assert fingerprint(store) == before
    assert reads.proposal(store, first).state is State.WAITING


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_order_of_acceptances_does_not_matter(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    ids = [id_ for each in propose(store, a, b) for id_ in each]
    for id_ in ids:
        ledger.accept(store, [id_], by="tester")
    forward = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == forward
    assert verify(store).problems == []
    store = empty()
    propose(store, b)
    propose(store, a)
    for id_ in data.draw(st.permutations(ids)):
        ledger.accept(store, [id_], by="tester")
    assert fingerprint(store) == forward


@laws
@given(a=extractions("a"))
def test_accepting_everything_is_loading_it(empty: Callable[[], Store], a: Extraction) -> None:
    store = empty()
    ledger.append(store, a, "test:a")
    loaded = fingerprint(store)
    store = empty()
    done = ledger.propose(store, [(intake(a), "test:a")], policy=Policy.ALL)
    assert done.documents[0].accepted == done.documents[0].proposals
    assert fingerprint(store) == loaded


@laws
@given(a=extractions("a"), data=st.data())
def test_rejecting_writes_nothing_to_the_graph(empty: Callable[[], Store], a: Extraction, data: st.DataObject) -> None:
    store = empty()
    ids = propose(store, a)[0]
    chosen = data.draw(st.sampled_from(ids))
    ledger.reject(store, [chosen], by="tester", why="a test")
    assert fingerprint(store) == EMPTY_HASH
    assert propose(store, a) == [[]]
    assert reads.proposal(store, chosen).state is State.REJECTED
    ledger.undo_decision(store, chosen, by="tester")
    assert reads.proposal(store, chosen).state is State.WAITING


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_retracting_takes_the_accepted_away_and_proposing_again_brings_them_back(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    ledger.append(store, b, "test:b")
    without = fingerprint(store)
    ids = propose(store, a)[0]
    some = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    ledger.accept(store, some, by="tester")
    accepted = fingerprint(store)
    ledger.retract(store, a.document.id)
    assert fingerprint(store) == without
    assert propose(store, a) == [[]]
    assert fingerprint(store) == accepted


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_what_waits_is_found_by_its_mark_whatever_was_decided(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    ids = [id_ for each in propose(store, a, b) for id_ in each]
    deciding = {
        "accept": lambda id_: ledger.accept(store, [id_], by="tester"),
        "reject": lambda id_: ledger.reject(store, [id_], by="tester"),
        "undo": lambda id_: ledger.undo_decision(store, id_, by="tester"),
    }
    for _ in range(data.draw(st.integers(1, 6))):
        id_ = data.draw(st.sampled_from(ids))
        open_ = reads.proposal(store, id_).state in OPEN
        deciding[data.draw(st.sampled_from(["accept", "reject"])) if open_ else "undo"](id_)
    waits = {item.id for item in reads.proposals(store, list(State)).proposals if item.state in OPEN}
    assert {item.id for item in reads.proposals(store).proposals} == waits
    ledger.rebuild(store)
    assert {item.id for item in reads.proposals(store).proposals} == waits


def test_an_older_database_gets_the_marks_it_lacks(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    propose(store, abc)
    store.execute("MATCH (p:Proposal) SET p.open = null")
    store.execute("MATCH (h:Head) SET h.rules = '3'")
    ledger.prepare(store)
    assert reads.proposals(store).total == 3
