"""The logic of the Timeline page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from small_events import add_events
from streamlit.testing.v1 import AppTest

from graph.reads.timeline import events
from graph.server import Connection
from graph.store import Store

PAGE = Path(__file__).parents[2] / "app" / "app_pages" / "timeline.py"


@pytest.fixture(scope="module")
def eventful(market: Store) -> Store:
    add_events(market)
    return market


@pytest.fixture
def page(eventful: Store, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    st.cache_resource.clear()
    yield AppTest.from_file(str(PAGE), default_timeout=60)
    st.cache_resource.clear()


def field(page: AppTest, label: str) -> Any:
    return next(each for each in (*page.multiselect, *page.text_input) if each.label == label)


def test_everything_is_asked_for_at_first(page: AppTest) -> None:
    page.run()
    assert not page.exception
    assert field(page, "Only events of").value == []
    assert set(field(page, "Action").options) >= {"licence", "label expansion", "submission"}


def test_the_hint_of_a_period_is_the_latest_date_there_is(page: AppTest, eventful: Store) -> None:
    page.run()
    assert field(page, "To").placeholder == max(each.last for each in events(eventful).dated)[:7]


def test_a_filter_goes_into_the_address(page: AppTest) -> None:
    page.run()
    field(page, "Kind").set_value(["Launch"]).run()
    field(page, "From").set_value(" 2024 ").run()
    assert not page.exception
    assert page.query_params["kind"] == "Launch"
    assert page.query_params["from"] == "2024"


def test_the_address_restores_the_filters(page: AppTest, eventful: Store) -> None:
    (launch,) = events(eventful, kinds=["Launch"]).dated
    page.query_params["entity"] = ["company|bayer", "VITRAKVI"]
    page.query_params["to"] = "2025-04"
    page.query_params["chosen"] = launch.id
    page.run()
    assert not page.exception
    assert field(page, "Only events of").value[0] == "company|bayer"
    assert len(field(page, "Only events of").value) == 2
    assert field(page, "To").value == "2025-04"


def test_taking_an_entity_away_takes_it_out_of_the_address(page: AppTest) -> None:
    page.query_params["entity"] = ["company|bayer", "company|takeda"]
    page.run()
    field(page, "Only events of").set_value(["company|takeda"]).run()
    assert page.query_params["entity"] == "company|takeda"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("entity", "company|nobody"),
        ("chosen", "deal|nothing"),
        ("chosen", "company|bayer"),
        ("from", "never"),
        ("kind", "<script>alert(1)</script>"),
        ("entity", "x" * 10_000),
    ],
)
def test_a_link_with_nonsense_is_no_trace(page: AppTest, name: str, value: str) -> None:
    page.query_params[name] = value
    page.run()
    assert not page.exception
