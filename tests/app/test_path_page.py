"""The logic of the Path page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from owned_market import owned_market
from streamlit.testing.v1 import AppTest

from graph.server import Connection
from graph.store import Store

PAGE = Path(__file__).parents[2] / "app" / "app_pages" / "path.py"
BAYER, THERMO_FISHER, ROCHE = "company|bayer", "company|thermo fisher", "company|roche"


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


def opened(page: AppTest, **said: str | list[str]) -> Any:
    """The page at an address, and what it found."""
    for name, value in said.items():
        page.query_params[name.rstrip("_")] = value
    page.run()
    assert not page.exception
    return page.session_state["path_answer"][1] if "path_answer" in page.session_state else None


def said(page: AppTest, name: str) -> str:
    """The one value the address gives."""
    value = page.query_params[name]
    return value if isinstance(value, str) else value[0]


def test_an_unasked_page_says_what_to_do(page: AppTest) -> None:
    assert opened(page) is None
    assert page.session_state["path_explorer"].scene is None


def test_the_way_is_found_and_drawn(page: AppTest) -> None:
    answer = opened(page, from_=BAYER, to=THERMO_FISHER)
    assert [hop.edge.type for hop in answer.paths[0].hops] == ["CODEVELOPS_WITH"]
    drawn = page.session_state["path_explorer"].scene
    assert {BAYER, THERMO_FISHER} <= set(drawn.nodes)
    assert {hop.edge.id for way in answer.paths for hop in way.hops} <= set(drawn.edges)


def test_names_in_the_address_are_resolved(page: AppTest) -> None:
    answer = opened(page, from_="Bayer AG", to="Thermo Fisher")
    assert (answer.start.id, answer.end.id) == (BAYER, THERMO_FISHER)


def test_ways_through_hubs_are_counted_but_told_only_where_asked_for(page: AppTest) -> None:
    answer = opened(page, from_="company|lgc", to="company|pfizer")
    assert (answer.paths, answer.through > 0) == ([], True)
    assert page.session_state["path_explorer"].scene is None
    answer = opened(page, hubs="1")
    assert answer.paths
    assert all(way.through_hubs for way in answer.paths)


def test_relations_limit_the_ways(page: AppTest) -> None:
    answer = opened(page, from_=BAYER, to="drug|repotrectinib", relation=["TARGETS", "MARKETS"])
    assert {hop.edge.type for way in answer.paths for hop in way.hops} == {"TARGETS", "MARKETS"}


def test_no_more_ways_than_asked_and_it_says_that_there_are_more(page: AppTest) -> None:
    answer = opened(page, from_=BAYER, to=THERMO_FISHER, k="1")
    assert (len(answer.paths), answer.more) == (1, True)


def test_swapping_turns_the_question_round(page: AppTest) -> None:
    opened(page, from_=BAYER, to=THERMO_FISHER)
    page.button(key="path_swap").click().run()
    assert not page.exception
    assert said(page, "from") == THERMO_FISHER
    assert said(page, "to") == BAYER
    assert page.session_state["path_answer"][1].start.id == THERMO_FISHER


def test_filters_go_into_the_address(page: AppTest) -> None:
    opened(page, from_=BAYER, to=THERMO_FISHER)
    page.toggle(key="path_hubs").set_value(True).run()
    assert said(page, "hubs") == "1"
    assert page.session_state["path_answer"][1].paths


@pytest.mark.parametrize(
    "link",
    [
        {"from_": "company|nobody", "to": BAYER},
        {"from_": BAYER, "to": BAYER},
        {"from_": BAYER, "to": ROCHE, "k": "9999999999999", "hops": "-1", "relation": ["NO_SUCH", "MARKETS"]},
        {"from_": "<script>alert(1)</script>", "to": "' OR 1=1"},
    ],
)
def test_odd_links_give_a_sentence(page: AppTest, link: dict[str, str | list[str]]) -> None:
    opened(page, **link)


def test_a_whole_way_is_lit_up_and_the_ways_stay_told(page: AppTest) -> None:
    answer = opened(page, from_=BAYER, to=THERMO_FISHER)
    hop = answer.paths[0].hops[0]
    act = {"do": "choose", "nodes": [hop.start, hop.end], "edges": [hop.edge.id]}
    page.session_state["path_asked"] = [("ways_told", "act", act)]
    page.run()
    assert not page.exception
    assert page.session_state["path_explorer"].chosen_edges == (hop.edge.id,)
    assert not [button for button in page.button if button.key == "path_back"]
