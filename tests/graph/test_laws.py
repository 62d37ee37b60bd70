"""The promises, as laws over random worlds, against the real server."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import extractions, keys_of

from graph import ledger
from graph.errors import JudgementError
from graph.ledger.fingerprint import fingerprint
from graph.ledger.verify import verify
from graph.model import Extraction, Verdict
from graph.store import Store

laws = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
EMPTY_HASH = f"{0:064x}"


def load(store: Store, *loads: Extraction) -> str:
    for extraction in loads:
        ledger.append(store, extraction, f"test:{extraction.document.title}")
    return fingerprint(store)


@laws
@given(a=extractions("a"))
def test_loading_twice_is_loading_once(empty: Callable[[], Store], a: Extraction) -> None:
    store = empty()
    once = load(store, a)
    again = ledger.append(store, a, "test:Document a")
    assert (again.new, again.changed, again.writes) == (0, 0, 0)
    assert fingerprint(store) == once


@laws
@given(a=extractions("a"), b=extractions("b"), c=extractions("c"))
def test_order_of_loading_does_not_matter(
    empty: Callable[[], Store], a: Extraction, b: Extraction, c: Extraction
) -> None:
    forward = load(empty(), a, b, c)
    assert load(empty(), c, a, b) == forward


@laws
@given(a=extractions("a"), b=extractions("b"))
def test_retracting_is_never_having_loaded(empty: Callable[[], Store], a: Extraction, b: Extraction) -> None:
    store = empty()
    before = load(store, a)
    both = load(store, b)
    ledger.retract(store, b.document.id)
    assert fingerprint(store) == before
    assert load(store, b) == both
    ledger.retract(store, a.document.id)
    ledger.retract(store, b.document.id)
    assert fingerprint(store) == EMPTY_HASH


@laws
@given(a=extractions("a"), b=extractions("b"), c=extractions("c"))
def test_rebuilding_gives_what_increments_gave(
    empty: Callable[[], Store], a: Extraction, b: Extraction, c: Extraction
) -> None:
    store = empty()
    load(store, a, b, c)
    ledger.retract(store, b.document.id)
    incremental = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == incremental
    assert verify(store).problems == []


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_merging_then_unmerging_is_as_before(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    before = load(store, a, b)
    companies = [r.key for r in {*keys_of(a), *keys_of(b)} if r.kind == "Company"]
    if len(companies) < 2:
        return
    one, other = data.draw(st.permutations(sorted(companies)))[:2]
    made = ledger.judge(store, one, other, Verdict.SAME, by="tester")
    ledger.undo(store, made.seq, by="tester")
    assert fingerprint(store) == before


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_a_split_and_its_undoing(empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject) -> None:
    store = empty()
    before = load(store, a, b)
    key = data.draw(st.sampled_from([r.key for r in keys_of(a)]))
    made = ledger.judge(store, key, a.document.id, Verdict.SPLIT, by="tester")
    split = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == split
    ledger.retract(store, a.document.id)
    assert load(store, a) == split
    ledger.undo(store, made.seq, by="tester")
    assert fingerprint(store) == before


@laws
@given(a=extractions("a"), b=extractions("b"), data=st.data())
def test_judgements_outlive_rebuilds_and_orders(
    empty: Callable[[], Store], a: Extraction, b: Extraction, data: st.DataObject
) -> None:
    store = empty()
    load(store, a, b)
    companies = sorted({r.key for r in (*keys_of(a), *keys_of(b)) if r.kind == "Company"})
    if len(companies) < 2:
        return
    for _ in range(3):
        one, other = data.draw(st.permutations(companies))[:2]
        verdict = data.draw(st.sampled_from([Verdict.SAME, Verdict.NOT_SAME]))
        try:
            ledger.judge(store, one, other, verdict, by="tester")
        except JudgementError:
            continue
    judged = fingerprint(store)
    ledger.retract(store, a.document.id)
    assert load(store, a) == judged
    ledger.rebuild(store)
    assert fingerprint(store) == judged


def test_contradiction_is_refused_and_shown(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    load(store, abc)
    ledger.judge(store, "company|ash", "company|beech", Verdict.SAME, by="tester")
    ledger.judge(store, "company|ash", "company|cypress", Verdict.NOT_SAME, by="tester")
    before = fingerprint(store)
    with pytest.raises(JudgementError, match="not the same"):
        ledger.judge(store, "company|beech", "company|cypress", Verdict.SAME, by="tester")
    assert fingerprint(store) == before
