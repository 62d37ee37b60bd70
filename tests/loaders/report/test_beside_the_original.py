"""The shipped market beside the page it restates: more quotes, never a second source, one node for each thing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import ledger
from graph.ledger.fingerprint import fingerprint
from graph.ledger.verify import verify
from graph.server import Connection
from graph.store import Store
from loaders.report import read_report
from loaders.report.seeds import read_seed

ORIGINAL = Path(__file__).parents[4] / "shared" / "seeds" / "ntrk-fusion-market.page.txt"
COUNTS = "MATCH (n:Entity) UNWIND labels(n) AS kind RETURN kind, count(*) AS count, max(n.source_count) AS sources"


@pytest.fixture
def emptied(connection: Connection) -> Iterator[Store]:
    with Store.open(connection) as store:
        ledger.prepare(store)
        store.execute("MATCH (n) DETACH DELETE n")
        ledger.prepare(store)
        yield store


def test_the_shipped_market_answers_the_first_question(emptied: Store) -> None:
    ledger.append(emptied, read_seed("ntrk_fusion"), "test:shipped")
    asked = emptied.ask(
        "MATCH (a:Company)-[r:CODEVELOPS_WITH]-(b:Company) WHERE 'Bayer' IN a.names "
        "RETURN b.name AS name, size(r.sources) AS sources, r.since AS since"
    )
    assert asked.rows == [{"name": "Thermo Fisher", "sources": 1, "since": None}]
    assert verify(emptied).problems == []


@pytest.mark.skipif(not ORIGINAL.exists(), reason="the published page is not beside the project")
def test_both_together_add_quotes_and_no_second_source(emptied: Store) -> None:
    original = read_report(ORIGINAL)
    ledger.append(emptied, original, "test:original")
    alone = fingerprint(emptied)
    shipped = read_seed("ntrk_fusion")
    ledger.append(emptied, shipped, "test:shipped")
    counts = {row["kind"]: (row["count"], row["sources"]) for row in emptied.read(COUNTS)}
    assert {kind: counts[kind] for kind in ("Company", "Segment", "Figure", "Driver", "Restraint", "Deal")} == {
        "Company": (25, 1),
        "Segment": (44, 1),
        "Figure": (16, 1),
        "Driver": (6, 1),
        "Restraint": (4, 1),
        "Deal": (2, 1),
    }
    [edge] = emptied.ask("MATCH (:Company {name: 'Bayer'})-[r:CODEVELOPS_WITH]-() RETURN r").rows
    assert len(edge["r"]["claims"]) == 2
    ledger.retract(emptied, shipped.document.id)
    assert fingerprint(emptied) == alone
