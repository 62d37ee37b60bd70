"""The logic of the Explore page, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
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


def shown(page: AppTest) -> list[str]:
    return sorted(explorer(page).scene.nodes)


def test_address_brings_back_expansions_filters_layout_and_choice(page: AppTest, ask: Ask, market: Store) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    whole = find(market, MARKET).id
    ask("canvas", "expand", {"id": whole, "relation": "SEGMENT_OF", "scene": explorer(page).scene.token})
    scene = explorer(page).scene
    deal = next(edge for edge in scene.edges.values() if edge.type == "CODEVELOPS_WITH")
    seen = {
        "scene": scene.token,
        "nodes": [],
        "edges": [deal.id],
        "hidden": ["company|thermo fisher"],
        "filters": {"band": ["weak"], "from": "2024-01", "to": "", "undated": True},
        "layout": "layers",
    }
    ask("canvas", "canvas", seen)
    before, address = explorer(page), dict(page.query_params)
    ask("search", "home", {"home": True})
    assert explorer(page).scene is None
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    assert explorer(page).settings == before.settings
    assert explorer(page).address() == before.address()
    assert len(shown(page)) == 4 + 5


def test_a_link_of_the_same_view_looked_at_otherwise_reads_nothing_anew(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    scene = explorer(page).scene
    page.query_params["layout"] = "time"
    page.query_params["chosen"] = "company|thermo fisher"
    page.run()
    assert explorer(page).scene is scene
    assert explorer(page).settings.layout == "time"
    assert explorer(page).chosen_nodes == ("company|thermo fisher",)


def test_what_a_link_names_and_nobody_knows_is_said_and_the_rest_opens(page: AppTest) -> None:
    page.query_params["entity"] = "company|bayer"
    page.query_params["expand"] = ["company|nobody||50", "company|roche|NO_SUCH|50"]
    page.query_params["hide"] = ["company|gone", "company|thermo fisher"]
    page.run()
    assert not page.exception
    assert explorer(page).settings.hidden == ("company|thermo fisher",)
    assert explorer(page).scene.focus == "company|bayer"


def test_a_link_by_another_name_leads_to_the_id(page: AppTest) -> None:
    page.query_params["entity"] = "Bayer"
    page.run()
    assert page.query_params["entity"] == "company|bayer"


def test_coming_back_from_another_page_finds_all_as_it_was(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    scene = explorer(page).scene
    page.session_state["page_before"] = "timeline"
    del page.query_params["entity"]
    page.run()
    assert explorer(page).scene is scene
    assert page.query_params["entity"] == "company|bayer"


def test_files_are_of_what_is_shown_and_handed_over_once(page: AppTest, ask: Ask) -> None:
    ask("search", "pick", {"id": "company|bayer"})
    handed: list[Any] = []
    explorer(page).handed_over = lambda: handed.append(explorer(page).file)
    value = {"format": "csv", "shown": ["company|bayer"], "scene": explorer(page).scene.token}
    ask("canvas", "save", value)
    assert not page.exception
    (file,) = handed
    assert file["name"] == "bayer.csv"
    assert len(file["text"].splitlines()) == 2


def test_of_too_many_neighbours_a_relation_is_asked_for(
    page: AppTest, ask: Ask, market: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("graph.reads.neighbourhood"), "ASK_ABOVE", 5)
    ask("search", "pick", {"id": "company|roche"})
    scene = explorer(page).scene
    asked: list[Any] = []
    explorer(page).handed_over = lambda: asked.append(explorer(page).asked_relation)
    ask("canvas", "expand", {"id": find(market, MARKET).id, "scene": scene.token})
    assert explorer(page).scene is scene
    assert {"type": "SEGMENT_OF", "label": "is divided into", "count": 5} in asked[-1]["items"]
