"""Loading side by side, beside other data, and against what cannot be loaded."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph import ledger
from graph.errors import InvalidClaimError, LedgerFormatError, NotFoundError
from graph.ledger.fingerprint import fingerprint
from graph.ledger.verify import verify
from graph.model import Extraction
from graph.reads import documents
from graph.store import Store


def test_the_same_document_loaded_by_many_at_once_is_new_once(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(lambda _: ledger.append(store, abc, "test:abc"), range(6)))
    assert sorted(o.new for o in outcomes) == [0, 0, 0, 0, 0, 3]
    assert sorted(o.writes > 0 for o in outcomes) == [False] * 5 + [True]
    assert len(documents(store)) == 1


def test_different_documents_loaded_at_once_give_what_turns_would(
    empty: Callable[[], Store], abc: Extraction, codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    ledger.append(store, codevelopment, "test:c")
    in_turn = fingerprint(store)
    store = empty()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda x: ledger.append(store, x, "test"), [abc, codevelopment]))
    assert fingerprint(store) == in_turn


def test_the_same_text_from_elsewhere_is_another_appearance(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:here")
    before = fingerprint(store)
    assert ledger.append(store, abc, "test:there").new == 0
    assert store.read("MATCH (l:Load) RETURN l.uris AS uris") == [{"uris": ["test:here", "test:there"]}]
    assert ledger.append(store, abc, "test:there").writes == 0
    assert fingerprint(store) == before


def test_a_newer_extractor_supersedes(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    newer = abc.model_copy(update={"claims": abc.claims[:2], "method": "world/2"})
    outcome = ledger.append(store, newer, "test:abc")
    assert (outcome.new, outcome.changed) == (0, 1)
    after = fingerprint(store)
    fresh = empty()
    ledger.append(fresh, newer, "test:abc")
    assert fingerprint(fresh) == after


def test_a_bad_claim_leaves_nothing(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    bad = abc.claims[2].model_copy(update={"values": {"mood": "good"}})
    with pytest.raises(InvalidClaimError, match="nothing was written"):
        ledger.append(store, abc.model_copy(update={"claims": (*abc.claims[:2], bad)}), "test:abc")
    assert fingerprint(store) == f"{0:064x}"
    assert documents(store) == []


def test_other_data_stay_untouched(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    store.execute("CREATE (:Person {name: 'mine'})-[:LIKES]->(:Company {name: 'mine too'})")
    ledger.append(store, abc, "test:abc")
    ledger.rebuild(store)
    ledger.retract(store, abc.document.id)
    assert store.read("MATCH (p:Person)-[r:LIKES]->(c:Company) RETURN p.name AS p, c.name AS c") == [
        {"p": "mine", "c": "mine too"}
    ]
    assert fingerprint(store) == f"{0:064x}"


def test_a_document_is_retracted_once(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    assert ledger.retract(store, abc.document.id[:10]).removed == 3
    with pytest.raises(NotFoundError, match="retracted already"):
        ledger.retract(store, abc.document.id)
    with pytest.raises(NotFoundError, match="No document"):
        ledger.retract(store, "ffff")


def test_a_newer_ledger_is_refused(empty: Callable[[], Store]) -> None:
    store = empty()
    store.execute("MATCH (h:Head) SET h.format = 99")
    with pytest.raises(LedgerFormatError, match="format 99"):
        ledger.prepare(store)


def test_a_rebuild_that_was_cut_off_is_finished(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    before = fingerprint(store)
    store.execute("MATCH (h:Head) SET h.rebuilding = true")
    store.execute("MATCH (n:Company) DETACH DELETE n")
    ledger.prepare(store)
    assert fingerprint(store) == before


def test_verify_finds_what_was_tampered_with(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    assert verify(store).problems == []
    assert verify(store).checked == 6
    store.execute("MATCH (t:Text) SET t.text = 'Elm' + t.text")
    assert verify(store).wrong == 3
