"""A deal told by several: its kind settles by a fixed rule, and the short edges follow it; a rebuild in any order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count, permutations

import pytest
from worlds import filler

from graph import ledger
from graph.ledger.fingerprint import fingerprint
from graph.model import Claim, Document, Extraction, Factuality, Source, SourceKind, place
from graph.reads.ownership import holdings
from graph.store import Store

EDGES = """
MATCH (:Company)-[r]->(:Company)
RETURN type(r) AS type, r.since AS since, size(r.claims) AS claims, size(r.sources) AS sources ORDER BY type
"""
DEAL = "MATCH (d:Deal) RETURN d.kind AS kind, d.date AS date, d.stage AS stage, d.disputed AS disputed, " \
    "d.factuality AS factuality ORDER BY d.date"  # fmt: skip


def extraction(source: str, *frames: dict[str, object], text: str = "") -> Extraction:
    words = text or f"{source} tells of Ash and Beech."
    voice = Source(key=source.lower(), name=source, kind=SourceKind.PRESS)
    document = Document(text=words, title=source, publisher=source, source=voice)
    claims = tuple(
        Claim(document=document.id, places=(place(words, 0, len(words)),), **frame)  # type: ignore[arg-type]
        for frame in frames
    )
    return Extraction(document=document, claims=claims, method="test/1")


def deal(kind: str, when: str | None = None, **values: object) -> dict[str, object]:
    factuality = values.pop("factuality", Factuality.ASSERTED)
    names = ("acquirer", "target") if kind == "acquisition" else ("partner", "partner")
    roles = tuple(filler(role, "Company", name, name) for role, name in zip(names, ("Ash", "Beech"), strict=True))
    return {"predicate": "Deal", "roles": roles, "values": {"kind": kind, **values}, "when": when,
            "factuality": factuality}  # fmt: skip


def load(store: Store, *given: Extraction) -> None:
    for each in given:
        ledger.append(store, each, f"test:{each.document.title}")


def test_short_edges_follow_the_kind_on_which_the_deal_settles(empty: Callable[[], Store]) -> None:
    north = extraction("North", deal("codevelopment"))
    south = extraction("South", deal("companion_diagnostic", "2024-03-20"))
    east = extraction("East", deal("collaboration"))
    hashes = set()
    for order in permutations((north, south, east)):
        store = empty()
        load(store, *order)
        assert store.read(EDGES) == [
            {"type": "CODEVELOPS_WITH", "since": "2024-03-20", "claims": 3, "sources": 3},
        ]
        [told] = store.read(DEAL)
        assert (told["kind"], told["date"], told["disputed"]) == ("codevelopment", "2024-03-20", ["kind"])
        hashes.add(fingerprint(store))
    assert len(hashes) == 1
    ledger.retract(store, north.document.id)
    assert [edge["type"] for edge in store.read(EDGES)] == ["COLLABORATES_WITH"]
    assert store.read(DEAL)[0]["kind"] == "companion_diagnostic"
    load(store, north)
    assert {fingerprint(store)} == hashes


def test_most_sources_settle_between_particular_kinds_and_both_hold(empty: Callable[[], Store]) -> None:
    store = empty()
    load(store, extraction("North", deal("codevelopment")), extraction("South", deal("companion_diagnostic")))
    load(store, extraction("East", deal("companion_diagnostic", "2024")))
    [told] = store.read("MATCH (d:Deal) RETURN d.kind AS kind, d.name AS name")
    assert told == {"kind": "companion_diagnostic", "name": "companion diagnostic: Ash, Beech"}
    assert store.read(EDGES) == [
        {"type": "CODEVELOPS_WITH", "since": None, "claims": 1, "sources": 1},
        {"type": "COLLABORATES_WITH", "since": "2024", "claims": 3, "sources": 3},
    ]


def test_a_plan_that_settles_the_kind_moves_the_edge_of_what_is_asserted(empty: Callable[[], Store]) -> None:
    store = empty()
    load(store, extraction("North", deal("collaboration")))
    before = fingerprint(store)
    plan = extraction("South", deal("codevelopment", factuality=Factuality.PLANNED))
    load(store, plan)
    assert store.read(EDGES) == [{"type": "CODEVELOPS_WITH", "since": None, "claims": 1, "sources": 1}]
    ledger.retract(store, plan.document.id)
    assert fingerprint(store) == before


def test_a_plan_its_signing_and_its_closing_are_one_event(empty: Callable[[], Store]) -> None:
    plan = extraction("North", deal("acquisition", "2024-01-10", factuality=Factuality.RUMOURED))
    signed = extraction("South", deal("acquisition", "2024-03-01", stage="announced"))
    closed = extraction("East", deal("acquisition", "2024-09-03", stage="closed"))
    again = extraction("West", deal("acquisition", "2029-05-01", stage="announced"))
    hashes = set()
    for order in ((plan, signed, closed, again), (again, closed, plan, signed)):
        store = empty()
        load(store, *order)
        first, second = store.read(DEAL)
        assert (first["date"], first["stage"], first["factuality"]) == ("2024-09-03", "closed", "asserted")
        assert store.read(EDGES) == [{"type": "ACQUIRED", "since": "2024-09-03", "claims": 1, "sources": 1}]
        assert first["disputed"] == []
        assert second["date"] == "2029-05-01"
        hashes.add(fingerprint(store))
    assert len(hashes) == 1


def test_who_is_to_buy_another_has_not_acquired_it(empty: Callable[[], Store]) -> None:
    store = empty()
    load(store, extraction("South", deal("acquisition", "2024-03-01", stage="announced")))
    assert store.read(EDGES) == []
    closed = extraction("East", deal("acquisition", stage="closed"))
    load(store, closed)
    [told] = store.read(DEAL)
    assert (told["date"], told["stage"]) == ("2024-03-01", "closed")
    assert store.read(EDGES) == [{"type": "ACQUIRED", "since": None, "claims": 1, "sources": 1}]
    ledger.retract(store, closed.document.id)
    assert store.read(EDGES) == []
    beech = store.read("MATCH (c:Company {name: 'Beech'}) RETURN c.id AS id")[0]["id"]
    known, _ = holdings(store, beech)
    assert [(each.owner.name, each.stage) for each in known] == [("Ash", "announced")]


def test_a_closing_does_not_precede_its_signing(empty: Callable[[], Store]) -> None:
    store = empty()
    closed = extraction("East", deal("acquisition", "2024-03-01", stage="closed"))
    load(store, closed, extraction("South", deal("acquisition", "2024-09-03", stage="announced")))
    assert len(store.read(DEAL)) == 2


@pytest.mark.parametrize("order", list(permutations(("used", "alias", "rights"))))
def test_a_rebuild_meets_documents_in_any_order(empty: Callable[[], Store], order: tuple[str, ...]) -> None:
    """An alias moves a record that documents name which the rebuild has not come to yet."""
    product, brand = filler("source", "Drug", "fiktinib", "fiktinib"), filler("source", "Drug", "Fixtra", "Fixtra")
    market = filler("target", "DrugClass", "TRK inhibitor", "TRK inhibitors")
    frames: dict[str, dict[str, object]] = {
        "used": {"predicate": "MEMBER_OF_CLASS", "roles": (brand, market)},
        "alias": {
            "predicate": "ALIAS",
            "roles": (product.model_copy(update={"role": "entity"}), brand.model_copy(update={"role": "alias"})),
            "values": {"use": "brand"},
        },
        "rights": {
            "predicate": "HOLDS_RIGHTS",
            "roles": (filler("source", "Company", "Cedar Inc.", "Cedar"), brand.model_copy(update={"role": "target"})),
        },
    }
    last = ""
    given = []
    for name in order:  # documents are rebuilt in the order of their ids
        made = next(
            each
            for number in count()
            if (each := extraction(name, frames[name], text=f"{name} {number} Fixtra")).document.id > last
            and (number > 0 or not last)
        )
        last = made.document.id
        given.append(made)
    store = empty()
    load(store, *given)
    before = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == before


def licence(drug: str, *, kind: str = "licence") -> dict[str, object]:
    """A deal of Ash and Beech on one day about a drug; '' for none."""
    frame = deal(kind, "2024-02-05")
    roles = (*frame["roles"], *([filler("concerns", "Drug", drug, drug)] if drug else []))  # type: ignore[misc]
    return {**frame, "roles": roles}


CONCERNED = "MATCH (d:Deal) RETURN COLLECT { MATCH (d)-[:CONCERNS]->(x) RETURN x.name ORDER BY x.name } AS products"


def test_deals_of_one_day_about_other_drugs_are_other_deals(empty: Callable[[], Store]) -> None:
    told = (extraction("North", licence("ash-1")), extraction("South", licence("ash-2")))
    for order in permutations((*told, extraction("East", licence("")))):
        store = empty()
        load(store, *order)
        assert sorted(row["products"] for row in store.read(CONCERNED)) == [[], ["ash-1"], ["ash-2"]]


def test_two_names_of_one_drug_are_one_deal_once_that_is_known(empty: Callable[[], Store]) -> None:
    store = empty()
    load(store, extraction("North", licence("ash-1")), extraction("South", licence("fiktinib")))
    assert len(store.read(DEAL)) == 2
    roles = (filler("entity", "Drug", "fiktinib", "fiktinib"), filler("alias", "Drug", "ash-1", "ash-1"))
    same = extraction("East", {"predicate": "ALIAS", "roles": roles, "values": {"use": "code"}})
    load(store, same)
    assert len(store.read(DEAL)) == 1
    before = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == before
    ledger.retract(store, same.document.id)
    assert len(store.read(DEAL)) == 2


def test_a_purchase_told_with_two_products_is_one(empty: Callable[[], Store]) -> None:
    store = empty()
    load(store, *(extraction(f"S{drug}", licence(drug, kind="acquisition")) for drug in ("ash-1", "ash-2")))
    assert len(store.read(DEAL)) == 1


def test_a_supply_does_not_come_of_a_plan_for_a_test(empty: Callable[[], Store]) -> None:
    store = empty()
    plan = deal("companion_diagnostic", "2025-06", factuality=Factuality.PLANNED)
    load(store, extraction("North", plan), extraction("South", deal("supply", "2025-07-05")))
    assert [(d["kind"], d["date"]) for d in store.read(DEAL)] == [
        ("companion_diagnostic", "2025-06"),
        ("supply", "2025-07-05"),
    ]
    load(store, extraction("East", deal("codevelopment", "2025-07-20")))
    assert [(d["kind"], d["factuality"]) for d in store.read(DEAL)] == [
        ("supply", "asserted"),
        ("codevelopment", "asserted"),
    ]


def test_a_month_does_not_dispute_its_day_and_does_not_outvote_it(empty: Callable[[], Store]) -> None:
    told = [extraction(name, deal("supply", "2025-04")) for name in ("North", "South")]
    told.append(extraction("East", deal("supply", "2025-04-10")))
    for order in permutations(told):
        store = empty()
        load(store, *order)
        [row] = store.read(DEAL)
        assert (row["date"], row["disputed"]) == ("2025-04-10", [])
        assert [edge["since"] for edge in store.read("MATCH ()-[r:PARTY_TO]->() RETURN r.since AS since")] == [
            "2025-04-10",
            "2025-04-10",
        ]
    load(store, extraction("West", deal("supply", "2025-04-12")))
    [row] = store.read(DEAL)
    assert (row["date"], row["disputed"]) == ("2025-04-10", ["date"])
