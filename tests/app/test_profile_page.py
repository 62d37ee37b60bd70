"""The logic of the Profile page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from owned_market import owned_market
from small_market import MARKET
from streamlit.testing.v1 import AppTest

from app.view.profile_lines import ProfilePage
from graph.server import Connection
from graph.store import Store

PAGE = Path(__file__).parents[2] / "app" / "app_pages" / "profile.py"


@pytest.fixture(scope="module")
def market(connection: Connection) -> Iterator[Store]:
    yield from owned_market(connection)


@pytest.fixture
def page(market: Store, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    st.cache_resource.clear()
    yield AppTest.from_file(str(PAGE), default_timeout=60)
    st.cache_resource.clear()


def opened(page: AppTest, **said: str) -> ProfilePage:
    for name, value in said.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    told: ProfilePage = page.session_state["profile_page"][1]
    return told


def titles(told: ProfilePage, section: str) -> list[str]:
    return [line.title for part in told.sections if part.title.startswith(section) for line in part.all_lines]


def test_nobody_named_lists_the_best_known(page: AppTest) -> None:
    page.run()
    assert not page.exception
    assert "profile_page" not in page.session_state


def test_a_company_has_its_products_deals_rivals_and_markets(page: AppTest) -> None:
    told = opened(page, entity="Bayer")
    assert titles(told, "Products") == [
        "holds rights to (worldwide, exclusive), markets, holds an approval of larotrectinib"
    ]
    assert titles(told, "Deals") == ["codevelopment with Thermo Fisher"]
    assert {"Genentech", "Zai Lab"} <= set(titles(told, "Rivals"))
    assert any(MARKET.lower() in line.lower() for line in titles(told, "Markets"))


def test_a_group_on_a_date_says_who_is_in_and_whose_each_line_is(page: AppTest) -> None:
    told = opened(page, entity="Roche", view="group", on="2024-03")
    assert titles(told, "Group") == [
        "Roche heads the group",
        "Foundation Medicine is owned by Roche",
        "Genentech is owned by Roche",
        "Ignyta is owned by Genentech",
    ]
    subs = {line.title: line.sub for part in told.sections if part.title == "Products" for line in part.lines}
    assert "Genentech" in subs["markets entrectinib"]
    assert "Ignyta" in subs["originated entrectinib"]
    assert titles(opened(page, entity="Roche", view="group", on="2017"), "Group") == [
        "Roche heads the group",
        "Genentech is owned by Roche",
        "not counted: Foundation Medicine (only later)",
        "not counted: Ignyta (only later)",
    ]


def test_the_rights_to_what_loxo_made_lie_with_bayer(page: AppTest) -> None:
    told = opened(page, entity="company|eli lilly", view="group", on="2024-03")
    subs = {line.title: line.sub for part in told.sections if part.title == "Products" for line in part.lines}
    assert "rights lie with Bayer" in subs["originated, applied for larotrectinib"]
    assert "Hollow Bio" in " ".join(line for line in titles(told, "Group") if line.startswith("not counted"))


def test_the_view_and_the_date_go_into_the_address(page: AppTest) -> None:
    opened(page, entity="Roche")
    page.text_input(key="profile_on").set_value("2017").run()
    assert page.query_params["on"] in ("2017", ["2017"])


def test_a_drug_has_its_decisions_by_territory(page: AppTest) -> None:
    told = opened(page, entity="larotrectinib")
    table = next(part.table for part in told.sections if part.table)
    assert table is not None
    assert table.columns == ("step", "territory", "agency", "pathway", "date")
    assert ("approval (NDA)", "United States", "FDA", "accelerated", "26 November 2018") in [
        row for row, _ in table.rows
    ]
    assert titles(told, "Like it") == ["entrectinib", "repotrectinib"]


def test_dated_and_undated_events_stand_apart(page: AppTest) -> None:
    told = opened(page, entity="larotrectinib")
    dated, undated = told.events
    assert [row[0] for row, _ in dated.table.rows][:2] == ["April 2025", "September 2019"] if dated.table else False
    assert all("date not stated" in line.sub for line in undated.lines)


def test_every_line_opens_on_claims(page: AppTest) -> None:
    for name in ("Bayer", "larotrectinib", "FoundationOne CDx", MARKET, "TRK"):
        told = opened(page, entity=name)
        assert told.sections
        for section in (*told.sections, *told.events):
            for line in section.all_lines:
                assert all(statement.claims for statement in line.statements)


def test_choosing_a_line_shows_its_evidence(page: AppTest) -> None:
    told = opened(page, entity="Bayer")
    line = next(line for part in told.sections if part.title == "Rivals" for line in part.lines)
    page.session_state["profile_chosen"] = line.key
    page.run()
    assert not page.exception
    assert [button.key for button in page.button] == ["profile_back"]


@pytest.mark.parametrize(
    "said",
    [
        {"entity": "company|nobody"},
        {"entity": "Roche", "view": "group", "on": "last spring"},
        {"entity": "Roche", "view": "sideways", "on": "9999-99"},
        {"entity": "<script>"},
    ],
)
def test_odd_links_give_a_sentence(page: AppTest, said: dict[str, str]) -> None:
    for name, value in said.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
