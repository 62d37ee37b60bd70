"""Every format of export holds every node and edge; the Cypher makes them anew."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import networkx
import pytest

from graph import ledger, reads
from graph.export.cypher_script import literal
from graph.ledger.fingerprint import EDGES, NODES, canonical
from graph.store import Store

Run = Callable[..., Any]
SHOWN = Path(__file__).parents[3] / "docs" / "ntrk-fusion-market.html"
SHOWN_TITLE = "NTRK fusion-positive solid tumours"


def counted(store: Store, query: str) -> Counter[str]:
    return Counter(canonical(row) for row in store.stream(query))


def test_graphml_is_read_by_networkx(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "graph.graphml"
    told = run("export", "--format", "graphml", file, "--json").json
    read = networkx.read_graphml(file, force_multigraph=True)
    assert read.number_of_nodes() == told["nodes"] == sum(counted(shipped, NODES).values())
    assert read.number_of_edges() == told["edges"] == sum(counted(shipped, EDGES).values())
    [bayer] = [data for _, data in read.nodes(data=True) if data["name"] == "Bayer"]
    assert bayer["label"] == "Company"
    assert "Bayer AG" in json.loads(bayer["names"])
    assert isinstance(bayer["claim_count"], int)
    assert {data["type"] for _, _, data in read.edges(data=True)} >= {"CODEVELOPS_WITH", "PARTY_TO"}


def test_json_holds_the_graph_as_it_is(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "graph.json"
    assert run("export", "--format", "json", file).code == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    nodes = Counter(canonical({"labels": ["Entity", n["label"]], "properties": n["properties"]}) for n in told["nodes"])
    assert nodes == counted(shipped, NODES)
    assert Counter(canonical(edge) for edge in told["edges"]) == counted(shipped, EDGES)


def test_csv_is_one_table_of_nodes_and_edges(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "graph.csv"
    told = run("export", "--format", "csv", file, "--json").json
    rows = list(csv.DictReader(StringIO(file.read_text(encoding="utf-8"))))
    ids = {row["_id"] for row in rows if row["_id"]}
    edges = [row for row in rows if row["_type"]]
    assert (len(ids), len(edges)) == (told["nodes"], told["edges"])
    assert {row["_start"] for row in edges} | {row["_end"] for row in edges} <= ids


def test_cypher_makes_the_graph_anew_in_an_empty_database(run: Run, nothing: Store, tmp_path: Path) -> None:
    from loaders.report.seeds import read_seed

    ledger.append(nothing, read_seed("ntrk_fusion"), "seed:ntrk_fusion")
    nothing.execute(
        "MATCH (c:Company {name: 'Bayer'}) SET c.odd = $odd", odd="'; MATCH (n) DETACH DELETE n //\\u0027\n;"
    )
    nodes, edges = counted(nothing, NODES), counted(nothing, EDGES)
    file = tmp_path / "graph.cypher"
    assert run("export", "--format", "cypher", file).code == 0
    nothing.execute("MATCH (n) DETACH DELETE n")
    for statement in file.read_text(encoding="utf-8").splitlines():
        assert statement.endswith(";")
        nothing.execute(statement.removesuffix(";"))
    assert counted(nothing, NODES) == nodes
    assert counted(nothing, EDGES) == edges


@pytest.mark.parametrize(
    "value",
    ["it's", "a\\b", "\\u0027 + 'x", "\\\\u0027", "line\nbreak\ttab\r", "end\\", "`", "\u2028", "漢😀", "/* // $p", ""],
)
def test_no_text_ends_its_literal(nothing: Store, value: str) -> None:
    assert nothing.ask(f"RETURN {literal(value)} AS x").rows == [{"x": value}]


def test_a_file_that_is_there_is_not_replaced_unasked(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "graph.json"
    file.write_text("mine")
    ran = run("export", "--format", "json", file)
    assert ran.code == 2
    assert "is there already" in ran.err
    assert file.read_text() == "mine"
    assert run("export", "--format", "json", file, "--force").code == 0
    assert json.loads(file.read_text())["nodes"]


def test_what_cannot_be_written_leaves_nothing_behind(run: Run, shipped: Store, tmp_path: Path) -> None:
    ran = run("export", "--format", "json", tmp_path / "no such folder" / "graph.json")
    assert ran.code == 2
    assert "could not be written" in ran.err
    assert run("export", "--format", "json", tmp_path).code == 2
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_breaks_off_leaves_what_was_there(shipped: Store, tmp_path: Path) -> None:
    from graph.export import WRITERS, export

    def breaks(_: object) -> Any:
        yield "half"
        raise KeyboardInterrupt

    file = tmp_path / "graph.broken"
    file.write_text("mine")
    WRITERS["broken"] = breaks
    try:
        with pytest.raises(KeyboardInterrupt):
            export(shipped, "broken", file, force=True)
    finally:
        del WRITERS["broken"]
    assert [path.name for path in tmp_path.iterdir()] == ["graph.broken"]
    assert file.read_text() == "mine"


def test_html_holds_every_entity_and_the_quotes_behind_them(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "view.html"
    told = run("export", "--format", "html", file, "--json").json
    assert told["nodes"] == sum(counted(shipped, NODES).values())
    assert told["edges"] == sum(counted(shipped, EDGES).values())
    text = file.read_text(encoding="utf-8")
    claims = [claim for row in shipped.read("MATCH (d:Deal) RETURN d.claims AS claims") for claim in row["claims"]]
    quotes = [place.quote for place in reads.evidence(shipped, claims)]
    assert quotes
    assert all(json.dumps(quote, ensure_ascii=False)[1:-1] in text for quote in quotes)


def test_html_around_an_entity_holds_its_neighbours(run: Run, shipped: Store, tmp_path: Path) -> None:
    told = run("export", "--format", "html", "--around", "BostonGene", tmp_path / "view.html", "--json").json
    assert 1 < told["nodes"] < sum(counted(shipped, NODES).values())


def test_around_goes_with_html_alone(run: Run, shipped: Store, tmp_path: Path) -> None:
    ran = run("export", "--format", "json", "--around", "Bayer", tmp_path / "graph.json")
    assert ran.code == 2
    assert "--around goes with --format html" in ran.err


def test_the_market_in_the_documentation_is_current(run: Run, shipped: Store, tmp_path: Path) -> None:
    file = tmp_path / "market.html"
    assert run("export", "--format", "html", "--title", SHOWN_TITLE, file).code == 0
    remedy = f"fusiongraph export --format html --title '{SHOWN_TITLE}' --force {SHOWN.name}"
    assert SHOWN.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), f"Make it anew in docs/: {remedy}"
