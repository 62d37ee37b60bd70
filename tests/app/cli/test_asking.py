"""show, path, query, documents, hash, verify and schema on the shipped market."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from graph.store import Store

Run = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("shipped")
CODEVELOPMENT = (
    "MATCH (a:Company)-[r:CODEVELOPS_WITH]-(b:Company) WHERE 'Bayer' IN a.names "
    "RETURN b.name AS name, size(r.sources) AS sources, r.since AS since"
)


def test_path_gives_the_codevelopment_with_its_quote(run: Run, shipped: Store) -> None:
    ran = run("path", "Bayer", "Thermo Fisher", "--json")
    assert ran.code == 0
    [hop] = ran.json["paths"][0]["hops"]
    assert (hop["from"], hop["type"], hop["to"]) == ("Bayer", "CODEVELOPS_WITH", "Thermo Fisher")
    assert hop["since"] is None
    assert hop["reads"] == "Bayer codevelops with Thermo Fisher"
    assert hop["event"].startswith("deal|")
    text = shipped.read("MATCH (t:Text) RETURN t.document AS id, t.text AS text")
    for quote in hop["quotes"]:
        [stored] = [row["text"] for row in text if row["id"] == quote["document"]]
        assert stored[quote["start"] : quote["end"]] == quote["quote"]


def test_a_path_is_told_in_words(run: Run) -> None:
    ran = run("path", "bayer", "thermo fisher")
    assert "Bayer codevelops with Thermo Fisher" in ran.out
    assert "date not stated" in ran.out
    assert "“" in ran.out


def test_what_cuts_the_paths_is_said(run: Run) -> None:
    ran = run("path", "Bayer", "Roche", "--through-hubs", "--limit", "1", "--json")
    assert len(ran.json["paths"]) == 1
    assert "there are more" in ran.err


def test_no_path_is_no_failure(run: Run) -> None:
    ran = run("path", "Bayer", "Bayer AG")
    assert ran.code == 0
    assert "are one" in ran.out
    assert run("path", "Bayer", "Bayer AG", "--json").json == {"paths": []}


def test_show_has_the_shape_of_the_contract(run: Run) -> None:
    told = run("show", "Bayer", "--json").json
    assert {"id", "name", "names", "kind", "identifiers", "edges", "events", "figures"} <= told.keys()
    assert told["name"] == "Bayer"
    assert {edge["type"] for edge in told["edges"]} >= {"CODEVELOPS_WITH", "PROFILED_IN", "LEADER_IN"}
    assert all(edge["quotes"] for edge in told["edges"])
    [deal] = told["events"]
    assert deal["event_values"]["kind"] == "codevelopment"


def test_show_says_what_it_leaves_out(run: Run) -> None:
    ran = run("show", "Bayer", "--limit", "1", "--json")
    assert ran.json["shown"] == 1
    assert f"1 of {ran.json['total']} edges shown" in ran.err


def test_an_unknown_name_names_the_nearest(run: Run) -> None:
    ran = run("show", "Thermo Fischer")
    assert ran.code == 1
    assert ran.out == ""
    assert "Did you mean Thermo Fisher" in ran.err


def test_query_gives_one_row_as_json(run: Run) -> None:
    assert run("query", CODEVELOPMENT, "--format", "json").json == [
        {"name": "Thermo Fisher", "sources": 1, "since": None}
    ]


def test_query_as_csv_and_table(run: Run) -> None:
    rows = list(csv.reader(StringIO(run("query", CODEVELOPMENT, "--format", "csv").out)))
    assert rows == [["name", "sources", "since"], ["Thermo Fisher", "1", ""]]
    assert "Thermo Fisher" in run("query", CODEVELOPMENT).out


def test_query_reads_parameters_as_json_else_text(run: Run) -> None:
    ran = run(
        "query", "RETURN $a AS a, $b AS b, $c AS c", "--format", "json", "--param", "a=3", "--param", "b=Bayer",
        "--param", 'c=["x", null]',
    )  # fmt: skip
    assert ran.json == [{"a": 3, "b": "Bayer", "c": ["x", None]}]
    assert run("query", "RETURN 1", "--param", "nothing").code == 2


def test_query_gives_plain_values(run: Run) -> None:
    ran = run("query", "MATCH p = (:Company {name: 'Bayer'})-[r:CODEVELOPS_WITH]-() RETURN p, r", "--format", "json")
    [row] = ran.json
    assert row["r"]["type"] == "CODEVELOPS_WITH"
    assert [node["labels"] for node in row["p"]["nodes"]] == [["Company", "Entity"]] * 2


def test_numbers_that_json_lacks_are_named(run: Run) -> None:
    ran = run("query", "RETURN 0.0/0.0 AS a, 1.0/0.0 AS b, date('2025-04-01') AS c", "--format", "json")
    assert ran.json == [{"a": "nan", "b": "inf", "c": "2025-04-01"}]


def test_a_cut_at_the_row_limit_is_said_beside_the_result(run: Run) -> None:
    ran = run("query", "UNWIND range(1, 5) AS n RETURN n", "--format", "json", "--limit", "3")
    assert len(ran.json) == 3
    assert "Cut at 3 rows" in ran.err
    assert "Cut" not in run("query", "UNWIND range(1, 3) AS n RETURN n", "--limit", "3").err


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:X)",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Entity) SET n.name = 'x'",
        "CREATE INDEX FOR (n:X) ON (n.y)",
    ],
)
def test_query_cannot_write(run: Run, cypher: str) -> None:
    before = run("hash").out
    ran = run("query", cypher)
    assert ran.code == 2
    assert "read-only" in ran.err
    assert run("hash").out == before


def test_a_faulty_query_is_a_sentence(run: Run) -> None:
    ran = run("query", "MATCH (n RETURN n")
    assert ran.code == 2
    assert "Invalid input" in ran.err
    assert "Traceback" not in ran.err


def test_terminal_codes_in_values_are_shown_not_sent(run: Run) -> None:
    ran = run("query", "RETURN $x AS x", "--param", "x=\x1b[31mred [bold]b[/bold]")
    assert "\x1b" not in ran.out
    assert "[bold]b[/bold]" in ran.out


def test_documents_have_the_shape_of_the_contract(run: Run) -> None:
    [document] = run("documents", "--json").json
    assert {"id", "title", "publisher", "claims"} <= document.keys()
    assert document["claims"] > 100
    assert document["id"][:12] in run("documents").out


def test_hash_is_alone_on_its_line_and_repeats(run: Run) -> None:
    first = run("hash").out
    assert len(first.splitlines()[-1]) == 64
    assert run("hash").out == first


def test_verify_finds_nothing_wrong(run: Run) -> None:
    ran = run("verify", "--json")
    assert ran.code == 0
    assert ran.json["wrong"] == 0
    assert ran.json["checked"] > 100


def test_rebuilding_keeps_the_hash(run: Run) -> None:
    before = run("hash").out
    assert "1 document" in run("rebuild").out
    assert run("hash").out == before


def test_verify_names_what_is_wrong(run: Run, shipped: Store) -> None:
    shipped.execute("MATCH (t:Text) SET t.was = t.text, t.text = 'x' + t.text")
    try:
        ran = run("verify", "--json")
    finally:
        shipped.execute("MATCH (t:Text) SET t.text = t.was REMOVE t.was")
    assert ran.code == 1
    assert ran.json["wrong"] == len(ran.json["problems"]) > 0
    assert "does not stand at" in ran.json["problems"][0]


def test_schema_tells_every_kind(run: Run) -> None:
    told = json.loads(run("schema", "--format", "json").out)
    assert "Deal" in told["nodes"]
    assert told["relationships"]["CODEVELOPS_WITH"]["derived"] is True
    assert "ledger" in run("schema").out
    assert run("schema", "--format", "mermaid").out.startswith("flowchart LR\n")
