"""The logic of the Explore page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from small_market import DEAL_SENTENCE, MARKET
from streamlit.testing.v1 import AppTest

from graph.errors import QueryError
from graph.reads import find
from graph.server import Connection
from graph.store import Store

PAGE = Path(__file__).parents[2] / "app" / "app_pages" / "explore.py"
Ask = Callable[..., AppTest]


@pytest.fixture
def page(market: Store, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    st.cache_resource.clear()
    yield AppTest.from_file(str(PAGE), default_timeout=60)
    st.cache_resource.clear()


@pytest.fixture
def ask(page: AppTest) -> Ask:
    """Do what a part of the page asks for, as its callback would."""

    def asked(part: str, name: str, value: dict[str, Any]) -> AppTest:
        page.session_state["explore_asked"] = [(part, name, value)]
        return page.run()

    return asked


def explorer(page: AppTest) -> Any:
    return page.session_state["explore_explorer"]


def test_first_screen_has_no_scene(page: AppTest) -> None:
    page.run()
    assert not page.exception
    assert explorer(page).scene is None


def test_picking_a_hit_opens_it_and_keeps_it_in_the_address(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    assert not page.exception
    assert explorer(page).scene.focus == "company|bayer"
    assert page.query_params["entity"] == "company|bayer"


def test_address_opens_an_entity_by_any_of_its_names(page: AppTest, market: Store) -> None:
    page.query_params["entity"] = "VITRAKVI"
    page.run()
    assert explorer(page).scene.focus == find(market, "larotrectinib").id


def test_deal_opens_with_its_edge_chosen(page: AppTest, ask: Ask) -> None:
    ask("panel", "act", {"do": "deal", "id": "", "a": "company|bayer", "b": "company|thermo fisher"})
    scene = explorer(page).scene
    (chosen,) = explorer(page).chosen_edges
    assert scene.edges[chosen].type == "CODEVELOPS_WITH"


def test_expanding_and_expanding_by_relation(page: AppTest, ask: Ask, market: Store) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    scene = explorer(page).scene
    whole = find(market, MARKET).id
    ask("canvas", "expand", {"id": whole, "relation": "SEGMENT_OF", "scene": scene.token})
    kinds = [node.kind for node in explorer(page).scene.nodes.values()]
    assert kinds.count("Segment") == 5
    assert kinds.count("Company") == 2


def test_a_wish_about_an_earlier_scene_is_not_carried_out(page: AppTest, ask: Ask, market: Store) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    before = explorer(page).scene
    ask("canvas", "expand", {"id": find(market, MARKET).id, "scene": "0:else"})
    assert explorer(page).scene == before


def test_evidence_of_an_edge_opens_at_its_quote(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    scene = explorer(page).scene
    deal = next(edge for edge in scene.edges.values() if edge.type == "CODEVELOPS_WITH")
    ask("canvas", "evidence", {"id": deal.id, "scene": scene.token})
    assert not page.exception
    opened = explorer(page).evidence
    assert opened.claims == tuple(deal.claims)
    from small_market import small_market

    text = small_market().document.text
    assert text[opened.start :].startswith(DEAL_SENTENCE)


def test_path_between_two_takes_in_the_way_and_chooses_it(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|roche"})
    scene = explorer(page).scene
    ask("canvas", "path", {"from": "company|bayer", "to": "company|thermo fisher", "scene": scene.token})
    chosen = [explorer(page).scene.edges[edge].type for edge in explorer(page).chosen_edges]
    assert chosen == ["CODEVELOPS_WITH"]


def test_link_to_nothing_leaves_the_first_screen(page: AppTest) -> None:
    page.query_params["entity"] = "company|nobody"
    page.run()
    assert not page.exception
    assert explorer(page).scene is None


def test_a_question_that_fails_is_said_and_does_not_go_round_in_circles(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise QueryError("The index is not there.", remedy="Try again.")

    monkeypatch.setattr("graph.reads.overview", refused)
    page.run()
    assert not page.exception
    assert explorer(page).scene is None
