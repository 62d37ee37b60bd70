"""Lists that are read off an index in its order are what sorting everything would give."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from worlds import extractions

from graph import cypher, ledger
from graph.model import Extraction
from graph.queries import named
from graph.reads import documents, open_questions
from graph.store import Store

NODES = "MATCH (n:Entity) RETURN properties(n) AS node, labels(n) AS labels"
WAITING = "MATCH (r:Record) WHERE r.mentions > 0 AND coalesce(r.waiting, r.refused) IS NOT NULL RETURN r.key AS key"


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(a=extractions("a"), b=extractions("b"))
def test_first_screen_lists_begin_with_the_most(empty: Callable[[], Store], a: Extraction, b: Extraction) -> None:
    store = empty()
    for extraction in (a, b):
        ledger.append(store, extraction, "test:orders")
    rows = [row["node"] | {"kind": set(row["labels"])} for row in store.read(NODES)]
    known = sorted((n["claim_count"] for n in rows if n["kind"] & {"Company", "Drug", "Diagnostic"}), reverse=True)
    assert [row["claims"] for row in store.read(named("best_known").text, limit=3)] == known[:3]
    dated = [n for n in rows if n["kind"] & {"RegulatoryEvent", "Launch", "Deal"} and n.get("date_max")]
    dates = sorted((n["date_max"], n["date"]) for n in dated if n["factuality"] == "asserted")
    latest = {date for _, date in dates if date}
    assert {row["date"] for row in store.read(named("latest_events").text, limit=100)} == latest
    deals = {n["id"]: n for n in rows if "Deal" in n["kind"] and n["factuality"] == "asserted"}
    told = [row["id"] for row in store.read(named("best_evidenced_deals").text, limit=100)]
    assert [deals[id_]["source_count"] for id_ in told] == sorted(
        (deals[id_]["source_count"] for id_ in told), reverse=True
    )
    assert set(told) <= set(deals)
    assert [question.key for question in open_questions(store)] == sorted(row["key"] for row in store.read(WAITING))


def test_documents_come_newest_load_first_and_once(
    empty: Callable[[], Store], abc: Extraction, codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    ledger.append(store, codevelopment, "test:c")
    ledger.append(store, abc, "test:elsewhere")
    ledger.retract(store, abc.document.id)
    ledger.append(store, abc, "test:abc")
    listed = documents(store)
    assert [(row["id"], row["live"], row["claims"]) for row in listed] == [
        (abc.document.id, True, 3),
        (codevelopment.document.id, True, 1),
    ]
    assert documents(store, limit=1) == listed[:1]


def test_an_older_database_gets_the_indexes_it_lacks(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    store.execute("DROP INDEX company_claim_count_id")
    ledger.prepare(store)
    rows = store.read("SHOW INDEXES YIELD name, state WHERE name = 'company_claim_count_id' RETURN state")
    assert rows == [{"state": "ONLINE"}]


@pytest.mark.parametrize("there", [set(), {"entity_id"}])
def test_only_what_is_lacking_is_made(there: set[str]) -> None:
    lacking = cypher.lacking(there)
    assert len(lacking) == len(cypher.schema()) - len(there)
    assert not any(f" {name} " in statement for statement in lacking for name in there)
