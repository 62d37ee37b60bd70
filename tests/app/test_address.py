"""Links to views: what is written is read again, and an edge is found under the ids that a merge has left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.view.address import MOST_EDGES, Address, Expansion, element, entities, read, reference, written
from app.view.canvas import Scene
from app.view.settings import FACETS, LAYOUTS, Filters, Settings, asked, told
from graph.reads import Edge, Node

TEXT = st.text(min_size=1, max_size=30)
TEXTS = st.lists(TEXT, max_size=4, unique=True).map(tuple)
MONTHS = st.from_regex(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])", fullmatch=True) | st.just("")
RELATIONS = st.sampled_from([None, "ACQUIRED", "LEADER_IN"])
EXPANSIONS = st.builds(Expansion, TEXT, RELATIONS, st.integers(1, MOST_EDGES))
LEFT_OUT = st.dictionaries(st.sampled_from(FACETS), st.lists(TEXT, min_size=1, unique=True).map(sorted).map(tuple))
FILTERS = st.builds(Filters, LEFT_OUT, MONTHS, MONTHS, st.booleans())
ADDRESSES = st.builds(
    Address, TEXT, st.lists(EXPANSIONS).map(tuple), TEXTS, TEXTS, TEXTS, FILTERS, st.sampled_from(LAYOUTS), TEXTS
)


def edge(key: str, source: str = "a", target: str = "b", kind: str = "ACQUIRED") -> Edge:
    return Edge(key, kind, source, target, "acquired", "", False, None, None, "strong", "asserted", [], [])


@pytest.fixture
def scene() -> Scene:
    nodes = {key: Node(key, key, "Company", 1) for key in ("a", "b", "c")}
    edges = [edge("2"), edge("1"), edge("3", "b", "c"), edge("4", "a", "b", "OWNED_BY")]
    return Scene("1:a", "a", nodes, {each.id: each for each in edges})


@given(ADDRESSES)
def test_a_written_address_reads_as_it_was(address: Address) -> None:
    assert read(written(address)) == (address, [])


def test_what_is_usual_is_not_in_the_link() -> None:
    assert written(Address("company|bayer")) == {"entity": ["company|bayer"]}


def test_what_a_link_says_wrongly_is_told_and_the_rest_is_read() -> None:
    given_ = {
        "entity": ["a"],
        "expand": ["b|ACQUIRED|20", "b||many", "||5"],
        "from": ["last year"],
        "layout": ["spiral"],
    }
    address, wrong = read(given_)
    assert address == Address("a", (Expansion("b", "ACQUIRED", 20),))
    assert wrong == ["b||many", "||5", "last year", "spiral"]
    assert read({"expand": ["garbage"]})[1] == ["garbage"]


def test_no_link_takes_in_more_than_a_picture_can_show() -> None:
    address, _ = read({"entity": ["a"], "expand": ["b||999999"]})
    assert address.expansions[0].limit == MOST_EDGES


def test_every_element_is_found_by_its_reference(scene: Scene) -> None:
    for key in (*scene.nodes, *scene.edges):
        assert element(scene, reference(scene, key), {}) == key


def test_a_reference_survives_the_merge_of_an_end(scene: Scene) -> None:
    assert element(scene, "old name -ACQUIRED-> c", {"old name": "b"}) == "3"
    assert element(scene, "old name", {"old name": "b"}) == "b"
    assert element(scene, "b -ACQUIRED-> a", {}) is None
    assert entities(["old -ACQUIRED.2-> c", "c"]) == ["old", "c"]


def test_settings_go_to_the_canvas_and_come_back(scene: Scene) -> None:
    filters = Filters({"band": ("weak",)}, "2024-01", "", undated=False)
    settings = Settings(("b", "1"), filters, "time", ("a", "3"))
    sent = asked(settings, 7)
    back = told({**sent, "nodes": ["a"], "edges": ["3", "gone"]}, (*scene.nodes, *scene.edges))
    assert back == Settings(("1", "b"), filters, "time", ("a", "3"))


def test_a_canvas_that_says_nothing_is_looked_at_as_usual() -> None:
    assert told({}, []) == Settings()
