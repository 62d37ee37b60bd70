"""The logic of the Market page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from small_events import add_events
from small_market import MARKET
from streamlit.testing.v1 import AppTest

from graph.reads import find
from graph.reads.market import market_report
from graph.server import Connection
from graph.store import Store

PAGE = Path(__file__).parents[2] / "app" / "app_pages" / "market.py"


@pytest.fixture(scope="module")
def sized(market: Store) -> Store:
    add_events(market)
    return market


@pytest.fixture
def page(sized: Store, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    st.cache_resource.clear()
    yield AppTest.from_file(str(PAGE), default_timeout=60)
    st.cache_resource.clear()


def test_the_only_market_is_shown_at_once(page: AppTest, sized: Store) -> None:
    page.run()
    assert not page.exception
    assert page.selectbox[0].value == find(sized, MARKET).id


def test_the_address_names_a_market_and_a_figure(page: AppTest, sized: Store) -> None:
    market = find(sized, MARKET)
    page.query_params["market"] = MARKET
    page.query_params["figure"] = market_report(sized, market).figures[0].id
    page.run()
    assert not page.exception
    assert page.selectbox[0].value == market.id


@pytest.mark.parametrize("name", ["company|bayer", "market|nothing", "<script>", "x" * 10_000])
def test_a_link_to_no_market_is_no_trace_and_shows_the_list(page: AppTest, name: str) -> None:
    page.query_params["market"] = name
    page.run()
    assert not page.exception
    assert page.selectbox[0].value is None


def test_a_figure_that_is_not_there_shows_the_market(page: AppTest) -> None:
    page.query_params["figure"] = "figure|nothing"
    page.run()
    assert not page.exception
