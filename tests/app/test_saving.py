"""Files of a view: what is shown and nothing else, with what it stands on."""

from __future__ import annotations

import csv
from io import StringIO

import networkx
import pytest

from app.view.saving import UnknownFormatError, file_name, saved
from graph.reads import Edge, Evidence, Node, View

NAME = "<script>alert(1)</script> & Sons"


def node(key: str, name: str) -> Node:
    return Node(
        key, name, "Company", 1, {"id": key, "name": name, "names": [name], "source_count": 1, "claim_count": 2}
    )


@pytest.fixture
def view() -> View:
    told = {"id": "e", "claims": ["c1", "c2"], "sources": ["meadow"], "band": "strong", "since": "2025-04"}
    told |= {"factuality": "asserted"}
    edge = Edge("e", "ACQUIRED", "a", "b", "acquired", "was acquired by", False, "2025-04", None, "strong", "asserted",
                ["c1", "c2"], ["meadow"], told)  # fmt: skip
    return View([node("a", NAME), node("b", "Bee")], [edge], 1, 1)


def test_csv_has_a_row_each_with_its_evidence(view: View) -> None:
    name, media_type, text = saved("csv", view.nodes[1], view, [], {})
    rows = list(csv.DictReader(StringIO(text)))
    assert (name, media_type) == ("bee.csv", "text/csv")
    assert [row["_id"] for row in rows] == ["a", "b", ""]
    assert rows[0]["name"] == NAME
    told = {key: rows[2][key] for key in ("_type", "_start", "_end", "since", "band", "claims", "sources")}
    assert told == {"_type": "ACQUIRED", "_start": "a", "_end": "b", "since": "2025-04", "band": "strong",
                    "claims": '["c1", "c2"]', "sources": '["meadow"]'}  # fmt: skip


def test_a_table_holds_the_words_that_support_an_edge(view: View) -> None:
    quote = Evidence(
        "c1", "ACQUIRED", "asserted", "strong", None, "d", "A page", "", "Meadow", None, None, 0, 9, "A has B."
    )
    _, _, text = saved("csv", view.nodes[1], view, [quote], {})
    edge = list(csv.DictReader(StringIO(text)))[2]
    assert edge["reads"] == f"{NAME} acquired Bee"
    assert (edge["quotes"], edge["documents"]) == ('["A has B."]', '["A page (publisher not stated)"]')


def test_graphml_is_read_by_another_program(view: View) -> None:
    _, _, text = saved("graphml", view.nodes[0], view, [], {})
    graph = networkx.parse_graphml(text)
    assert graph.nodes["a"]["name"] == NAME
    ((_, _, told),) = graph.edges(data=True)
    assert (told["since"], told["band"], told["sources"]) == ("2025-04", "strong", '["meadow"]')


def test_a_page_holds_the_names_as_data(view: View) -> None:
    name, _, text = saved("html", view.nodes[0], view, [], {"meadow": "Meadow Research"})
    assert name == "script-alert-1-script-sons.html"
    assert NAME not in text


def test_an_unknown_format_is_refused(view: View) -> None:
    with pytest.raises(UnknownFormatError):
        saved("xlsx", view.nodes[0], view, [], {})


@pytest.mark.parametrize("name", ["", "…", "a" * 10_000])
def test_any_name_gives_a_file_name(name: str) -> None:
    assert 0 < len(file_name(name)) <= 60
