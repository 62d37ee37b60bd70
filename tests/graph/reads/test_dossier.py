"""The worked cases of ownership and rights, read from a real database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from owners import owners

from graph import ledger
from graph.reads import evidence, find
from graph.reads.dossier import Dossier, dossier
from graph.server import Connection
from graph.store import Store


@pytest.fixture(scope="module")
def market(connection: Connection) -> Iterator[Store]:
    with Store.open(connection) as store:
        store.execute("MATCH (n) DETACH DELETE n")
        ledger.prepare(store)
        ledger.append(store, owners(), "memory:owners")
        yield store


def told(store: Store, name: str, on: str = "2024-03", *, as_group: bool = False) -> Dossier:
    return dossier(store, find(store, name), on, as_group=as_group)


def members(of: Dossier) -> set[str]:
    return {member.name for member in of.members}


def rivals(of: Dossier) -> dict[str, set[str]]:
    return {rival.company.name: {reason.thing.name for reason in rival.reasons} for rival in of.rivals}


def test_genentech_and_foundation_medicine_belong_to_roche_on_a_date(market: Store) -> None:
    assert members(told(market, "Roche", as_group=True)) == {"Roche", "Genentech", "Foundation Medicine", "Ignyta"}
    assert members(told(market, "Roche", "2017", as_group=True)) == {"Roche", "Genentech"}
    assert members(told(market, "Roche")) == {"Roche"}


def test_a_group_is_told_of_what_its_members_have(market: Store) -> None:
    alone, group = told(market, "Roche"), told(market, "Roche", as_group=True)
    assert {stake.product.name for stake in alone.stakes} == {"cobas"}
    assert {stake.product.name for stake in group.stakes} == {"cobas", "entrectinib", "FoundationOne CDx"}


def test_loxo_is_lillys_while_the_rights_to_its_drug_lie_with_bayer(market: Store) -> None:
    lilly = told(market, "Eli Lilly", as_group=True)
    assert members(lilly) == {"Eli Lilly", "Loxo Oncology"}
    assert {(s.product.name, s.holder.name) for s in lilly.elsewhere} == {("larotrectinib", "Bayer")}
    assert not {event.event.name for event in lilly.product_events}
    assert "Bayer" not in rivals(lilly)


def test_a_deal_that_was_only_announced_brings_nobody_into_the_group(market: Store) -> None:
    lilly = told(market, "Eli Lilly", "2025", as_group=True)
    assert lilly.group is not None
    assert {(holding.owned.name, why.value) for holding, why in lilly.group.outside} == {("Hollow Bio", "not_closed")}


def test_a_rival_is_one_for_a_reason_and_every_leg_has_its_words(market: Store) -> None:
    bayer = told(market, "Bayer")
    assert rivals(bayer) == {
        "Genentech": {"TRK", "first-generation TRK inhibitor"},
        "Bristol Myers Squibb": {"TRK"},
        "Zai Lab": {"TRK"},
    }
    for rival in bayer.rivals:
        for reason in rival.reasons:
            assert reason.legs[0].source.name == "Bayer"
            assert rival.company.id in (reason.legs[-1].source.id, reason.legs[-1].target.id)
            for leg in reason.legs:
                assert evidence(market, leg.edge.claims)


def test_leaders_of_one_market_are_rivals_too(market: Store) -> None:
    assert rivals(told(market, "Roche")) == {"Thermo Fisher": {"tumour test"}}


def test_members_of_a_group_are_not_its_rivals(market: Store) -> None:
    assert not set(rivals(told(market, "Roche", as_group=True))) & {
        "Roche",
        "Genentech",
        "Foundation Medicine",
        "Ignyta",
    }


def test_a_drug_knows_its_holders_and_what_is_like_it(market: Store) -> None:
    drug = told(market, "larotrectinib")
    assert {stake.holder.name for stake in drug.holders if stake.stands} == {"Bayer"}
    assert {(other.product.name, other.thing.name) for other in drug.similar} == {
        ("entrectinib", "TRK"),
        ("entrectinib", "first-generation TRK inhibitor"),
        ("repotrectinib", "TRK"),
    }
    decisions = [event.value("pathway") for event in drug.events if event.event.kind == "RegulatoryEvent"]
    assert decisions == ["full", "conditional", "accelerated"]


def test_a_test_knows_the_tests_for_the_same_biomarker(market: Store) -> None:
    assert {other.product.name for other in told(market, "FoundationOne CDx").similar} == {"Oncomine Dx Target Test"}


def test_nothing_is_left_out_silently(market: Store) -> None:
    assert told(market, "larotrectinib").more == []
