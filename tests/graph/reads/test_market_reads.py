"""What is read of a market, and what comes of holding its figures against each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from small_events import add_events
from small_market import LEADERS, MARKET, fill

from graph.analytics.figure_checks import Verdict
from graph.reads import find
from graph.reads.leads import brought, leads
from graph.reads.market import MarketReport, market_report, markets
from graph.store import Store

Empty = Callable[[], Store]


@pytest.fixture(scope="module")
def told(store: Store) -> Store:
    fill(store)
    add_events(store)
    return store


@pytest.fixture
def report(told: Store) -> MarketReport:
    return market_report(told, find(told, MARKET))


def test_markets_by_name(told: Store) -> None:
    assert [market.name for market in markets(told)] == [MARKET]


def test_figures_say_what_they_measure(report: MarketReport) -> None:
    measured = {(f.properties["measure"], f.properties["value"]): [of.name for of in f.of] for f in report.figures}
    assert measured[("share", 80.5)] == ["Therapeutics"]
    assert measured[("size", 500.0)] == [MARKET]
    assert all(figure.claims for figure in report.figures)


def test_segments_leaders_and_drivers(report: MarketReport) -> None:
    assert len(report.segments) == 5
    assert len(report.parties["LEADER_IN"]) == len(LEADERS)
    assert len(report.parties["DRIVES"]) == 2
    assert report.cut == []


def test_a_figure_that_cannot_be_true_is_found(report: MarketReport) -> None:
    impossible = [finding for finding in report.findings() if finding.verdict == Verdict.IMPOSSIBLE]
    assert ["Therapeutics cannot hold 80.5 %" in finding.said for finding in impossible] == [True]


def test_figures_of_different_sources_are_not_held_against_each_other(report: MarketReport) -> None:
    """Meadow Research's 12.4 % a year is no part of what Hill News says of the sizes."""
    assert all("12.4" not in finding.said for finding in report.findings())


def test_leads_are_found_by_query(told: Store) -> None:
    found = leads(told)
    assert found.impossible is not None
    assert found.impossible.market.name == MARKET
    assert found.approval is not None
    assert found.approval.date == "2025-04"
    assert found.planned is not None
    assert found.undated is not None
    assert found.several is None


def test_a_company_between_two_others_is_found(told: Store) -> None:
    """Takeda has a deal with BostonGene; Bayer one with Thermo Fisher: nobody stands between two."""
    assert leads(told).connecting is None


def test_documents_say_what_they_brought(told: Store) -> None:
    newest, first = brought(told)
    assert newest.document["title"] == "What happened in between"
    assert newest.counts["Figure"] == 4
    assert first.counts["Deal"] == 2


def test_an_empty_graph_has_no_leads(empty: Empty) -> None:
    store = empty()
    found = leads(store)
    assert not any((found.impossible, found.approval, found.connecting, found.undated, found.waiting))
    assert list(brought(store)) == []
