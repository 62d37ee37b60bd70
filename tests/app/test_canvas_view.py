from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.view.canvas import (
    LABEL_LIMIT,
    SOURCE_LIMIT,
    WORD_LIMIT,
    Cut,
    elements,
    grown,
    joined,
    legend,
    opened,
    sentence,
)
from app.view.explorer import Explorer, relation_menu
from graph.model import NODES
from graph.reads import Edge, Node, View
from graph.reads.values import RelationCount

ICONS = Path(__file__).parents[2] / "app" / "components" / "graph_canvas" / "src" / "icons.js"


def node(key: str, name: str = "", kind: str = "Company", degree: int = 3) -> Node:
    return Node(key, name or key.upper(), kind, degree)


def edge(source: str, target: str, *, symmetric: bool = False, sources: int = 1) -> Edge:
    return Edge(
        id=f"{source}-{target}",
        type="CODEVELOPS_WITH" if symmetric else "ACQUIRED",
        source=source,
        target=target,
        reads="codevelops with" if symmetric else "acquired",
        reverse="codevelops with" if symmetric else "was acquired by",
        symmetric=symmetric,
        since=None,
        until=None,
        band="strong",
        factuality="asserted",
        claims=["c"],
        sources=[f"s{i}" for i in range(sources)],
    )


@pytest.fixture
def view() -> View:
    return View([node("a"), node("b")], [edge("a", "b", symmetric=True)], 1, 240)


def test_elements_take_their_looks_from_the_declaration(view: View) -> None:
    drawn = elements(opened(view, "a", 1))
    display = NODES["Company"].display
    assert drawn["nodes"][0]["kind"] == "Company"
    assert drawn["kinds"]["Company"] == {
        "one": display.one,
        "many": display.many,
        "icon": display.icon,
        "color": display.color,
    }


def test_every_declared_icon_is_drawn() -> None:
    drawings = ICONS.read_text(encoding="utf-8").partition("const DRAWINGS = {")[2].partition("};")[0]
    drawn = set(re.findall(r'^ {2}"?([a-z-]+)"?[,:]', drawings, re.MULTILINE))
    assert {node.display.icon for node in NODES.values()} - drawn == set()


def test_symmetric_edges_have_no_arrow_and_more_sources_are_wider() -> None:
    both = View([node("a"), node("b"), node("c")], [edge("a", "b", symmetric=True), edge("a", "c", sources=4)], 2, 2)
    first, second = elements(opened(both, "a", 1))["edges"]
    assert (first["arrow"], second["arrow"]) == ("none", "triangle")
    assert second["width"] > first["width"]


def test_sources_go_by_their_names_and_by_their_keys_only_where_those_tell_them_apart(view: View) -> None:
    called = {"s0": "Meadow Research", "s1": "A note", "s2": "A note", "s3": "Ash " * 40}
    words = elements(opened(view, "a", 1), called)["words"]["source"]
    assert (words["s0"], words["s1"], words["s2"]) == ("Meadow Research", "A note (s1)", "A note (s2)")
    assert len(words["s3"]) <= SOURCE_LIMIT


def test_only_sources_whose_names_are_not_known_are_asked_for(view: View) -> None:
    explorer = Explorer()
    explorer.open(view, "a")
    assert explorer.unnamed_sources() == {"s0"}
    explorer.sources["s0"] = "Meadow Research"
    assert explorer.unnamed_sources() == set()


def test_edges_read_aloud_with_their_date(view: View) -> None:
    scene = opened(view, "a", 1)
    assert sentence(view.edges[0], scene.nodes) == "A codevelops with B"
    assert "when" not in elements(scene)["edges"][0]
    dated = replace(view.edges[0], since="2025-04", until="2026")
    (told,) = elements(opened(View(view.nodes, [dated], 1, 1), "a", 1))["edges"]
    assert (told["when"], told["first"], told["last"]) == ("April 2025 until 2026", "2025-04-01", "2026-12-31")


def test_what_is_cut_is_said_and_forgotten_once_all_is_shown(view: View) -> None:
    scene = opened(view, "a", 1)
    (told,) = elements(scene)["cuts"]
    assert (told["name"], told["shown"], told["total"], told["compared"]) == ("A", 1, 240, None)
    whole = View(view.nodes, view.edges, 240, 240)
    assert elements(grown(scene, whole, "a"))["cuts"] == []


def test_taking_in_one_edge_leaves_the_cut_as_it_was(view: View) -> None:
    scene = joined(opened(view, "a", 1), [node("c")], [edge("a", "c")], "a")
    assert scene.cuts == {"a": Cut(1, 240)}
    assert scene.step is not None
    assert scene.step.ids == ("c",)


def test_steps_are_numbered_so_that_the_canvas_obeys_each_once(view: View) -> None:
    scene = grown(grown(opened(view, "a", 1), view, "a"), view, "b")
    assert elements(scene)["step"] == {"n": 2, "origin": "b", "ids": ["a", "b"]}


def test_an_edge_whose_end_is_not_there_is_not_drawn() -> None:
    assert elements(opened(View([node("a")], [edge("a", "b")], 1, 1), "a", 1))["edges"] == []


def test_long_names_are_cut_on_the_label_only() -> None:
    for name in ("n" * 10_000, "a word " * 2_000):
        drawn = elements(opened(View([node("a", name)], [], 0, 0), "a", 1))["nodes"][0]
        assert drawn["label"] != name
        assert len(drawn["label"]) <= LABEL_LIMIT
        assert max(map(len, drawn["label"].split())) <= WORD_LIMIT
        assert drawn["name"] == name


def test_unknown_kind_still_has_looks() -> None:
    assert legend(["Entity"])["Entity"]["color"].startswith("#")


def test_a_word_about_an_earlier_scene_is_out_of_date(view: View) -> None:
    explorer = Explorer()
    explorer.open(view, "a")
    explorer.told({"scene": "0:a", "nodes": ["b"], "edges": []})
    assert not explorer.chosen_nodes
    assert explorer.scene is not None
    explorer.told({"scene": explorer.scene.token, "nodes": ["b", "nobody"], "edges": []})
    assert explorer.chosen_nodes == ("b",)


def test_a_click_sends_nothing_back_to_the_canvas(view: View) -> None:
    explorer = Explorer()
    explorer.open(view, "a")
    before = explorer.canvas_data("explore")
    assert explorer.scene is not None
    explorer.told({"scene": explorer.scene.token, "nodes": ["b"], "edges": []})
    assert explorer.canvas_data("explore") == before


def test_each_page_and_each_beginning_has_a_picture_of_its_own(view: View) -> None:
    explorer, other = Explorer(), Explorer()
    explorer.open(view, "a")
    other.open(View(view.nodes[:1], [], 0, 0), "a")
    recipes = {explorer.recipe("explore"), explorer.recipe("path"), other.recipe("explore")}
    assert len(recipes) == 3


def test_more_asks_for_a_step_more_of_the_same_relation(view: View) -> None:
    explorer = Explorer()
    explorer.open(view, "a")
    assert explorer.limit("a", None, more=True) == 51
    assert explorer.limit("a", "ACQUIRED", more=True) == 50
    assert explorer.limit("a", None, more=False) == 50


def test_menu_has_one_entry_for_a_relation_in_both_directions() -> None:
    counts = [RelationCount("OWNED_BY", False, "owns", 3), RelationCount("OWNED_BY", True, "is owned by", 1)]
    assert relation_menu(counts) == [{"type": "OWNED_BY", "label": "owns / is owned by", "count": 4}]
