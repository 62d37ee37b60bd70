"""The logic of the Cypher and Schema pages, against a real database, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from graph.server import Connection
from graph.store import Store

PAGES = Path(__file__).parents[2] / "app" / "app_pages"
Order = Callable[..., AppTest]


@pytest.fixture
def connected(market: Store, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def page(connected: None) -> AppTest:
    return AppTest.from_file(str(PAGES / "cypher.py"), default_timeout=60)


@pytest.fixture
def order(page: AppTest) -> Order:
    """What the editor asks for, as its callback would keep it."""

    def ordered(name: str, text: str, parameters: str = "") -> AppTest:
        page.session_state["cypher_ordered"] = (name, text)
        page.session_state["cypher_parameters"] = parameters
        page.run()
        assert not page.exception
        return page

    return ordered


def console(page: AppTest) -> Any:
    return page.session_state["cypher_console"]


def test_a_query_is_run_with_its_parameters_and_kept_in_the_address(page: AppTest, order: Order) -> None:
    order("run", "MATCH (c:Company {name: $name}) RETURN c.name AS name", '{"name": "Bayer"}')
    assert console(page).result.rows == [{"name": "Bayer"}]
    assert page.query_params["query"] == "MATCH (c:Company {name: $name}) RETURN c.name AS name"
    assert page.query_params["param"] == 'name="Bayer"'


def test_a_linked_query_is_put_in_the_editor_and_waits(page: AppTest) -> None:
    page.query_params["query"] = "MATCH (n) RETURN count(n)"
    page.query_params["param"] = "limit=5"
    page.run()
    assert not page.exception
    assert console(page).text == "MATCH (n) RETURN count(n)"
    assert console(page).parameters == {"limit": 5}
    assert (console(page).result, console(page).answers) == (None, 0)


def test_a_linked_question_is_asked(page: AppTest) -> None:
    page.query_params["question"] = "connected_to"
    page.query_params["param"] = "id=VITRAKVI"
    page.run()
    assert not page.exception
    assert console(page).parameters["limit"] == 50
    assert {row["name"] for row in console(page).result.rows} >= {"first-generation TRK inhibitor"}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ({"question": "nothing"}, "no question called 'nothing'"),
        ({"question": "connected_to", "param": "id=Nobody"}, "Nothing is called 'Nobody'"),
        ({"question": "connected_to"}, "Say first: the entity"),
        ({"question": "connected_to", "param": ["id=Bayer", "limit=-1"]}, "no whole number"),
        ({"query": "RETURN 1", "param": "x"}, "not a parameter"),
    ],
)
def test_a_link_that_leads_nowhere_says_so(page: AppTest, address: dict[str, Any], words: str) -> None:
    said: list[str] = []
    for name, value in address.items():
        page.query_params[name] = value
    monkey = pytest.MonkeyPatch()
    with monkey.context() as patched:
        patched.setattr("app.app_pages.workspace.Workspace._say", lambda _, text, __: said.append(text))
        page.run()
    assert not page.exception
    assert words in " ".join(said)


def test_faults_are_kept_with_their_place(page: AppTest, order: Order) -> None:
    order("run", "MATCH (c:Company)\nRETUR c")
    assert (console(page).fault.line, console(page).fault.column) == (2, 1)
    assert console(page).editor_data()["fault"]["line"] == 2
    order("run", "RETURN 1", "{not json")
    assert "no JSON" in str(console(page).fault)
    order("run", "MATCH (n) DETACH DELETE n")
    assert "read-only" in str(console(page).fault)


def test_explain_gives_a_plan_and_no_rows(page: AppTest, order: Order) -> None:
    order("explain", "MATCH (c:Company) RETURN c.name")
    assert console(page).result is None
    assert page.code[0].value.startswith("ProduceResults")
    order("run", "EXPLAIN MATCH (c:Company) RETURN c.name")
    assert console(page).result is None
    assert console(page).plan is not None


def test_a_result_without_a_graph_says_so(page: AppTest, order: Order) -> None:
    page.session_state["cypher_shown"] = "Graph"
    order("run", "RETURN 1 AS x")
    assert "no graph in it" in page.session_state["cypher_graph_words"]
    assert page.session_state["cypher_explorer"].scene is None
    order("run", "MATCH (c:Claim) RETURN c LIMIT 2")
    assert "2 nodes of the ledger" in page.session_state["cypher_graph_words"]


def test_the_graph_of_a_result_is_a_scene(page: AppTest, order: Order) -> None:
    page.session_state["cypher_shown"] = "Graph"
    order("run", "MATCH (:Company {name: 'Bayer'})-[r:CODEVELOPS_WITH]-() RETURN r")
    scene = page.session_state["cypher_explorer"].scene
    assert set(scene.nodes) == {"company|bayer", "company|thermo fisher"}
    assert [edge.type for edge in scene.edges.values()] == ["CODEVELOPS_WITH"]


def test_schema_follows_its_link_and_refuses_another(connected: None) -> None:
    schema = AppTest.from_file(str(PAGES / "schema.py"), default_timeout=60)
    schema.query_params["name"] = "CODEVELOPS_WITH"
    schema.run()
    assert not schema.exception
    assert schema.session_state["schema_shown"] == "CODEVELOPS_WITH"
    schema.query_params["name"] = "Nothing"
    schema.run()
    assert not schema.exception
    assert "name" not in schema.query_params
