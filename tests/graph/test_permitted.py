"""What a plan may hold, on plans as a server tells them; the real server's plans are in the attack corpus."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotPermittedError, ReadOnlyError
from graph.permitted import Plan, check, step_of


def plan(*steps: tuple[str, str], kind: str = "r", database: str = "neo4j") -> Plan:
    """Steps as (name, details), each fed by the next."""
    told: dict[str, Any] = {}
    for name, details in reversed(steps):
        below = [told] if told else []
        told = {"operatorType": f"{name}@{database}", "args": {"Details": details}, "children": below}
    return Plan(kind, step_of(told))


@pytest.mark.parametrize(
    "steps",
    [
        [("ProduceResults", "n"), ("NodeUniqueIndexSeek", "UNIQUE n:Entity(id)")],
        [("Repeat(Trail)", ""), ("StatefulShortestPath(Into)", ""), ("DirectedRelationshipByElementIdSeek", "")],
        [("PartitionedNodeByLabelScan", ""), ("VarLengthExpand(Pruning,BFS)", ""), ("NodeIndexSeekByRange", "")],
        [("ProcedureCall", "db.index.fulltext.queryNodes($autostring_0, $autostring_1) :: (node :: NODE)")],
        [("Projection", "CASE WHEN EXISTS {   MATCH (c)-[:PARTY_TO]->() } THEN 1 END AS x")],
        [("Projection", "date.truncate($autostring_0, date()) AS d, n.name AS name, size(n.names) AS s")],
    ],
)
def test_reading_is_let_through(steps: list[tuple[str, str]]) -> None:
    check(plan(*steps), "neo4j")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (("LoadCSV", "line"), "LOAD CSV"),
        (("ProcedureCall", "dbms.listConfig() :: (name :: STRING)"), "dbms.listConfig"),
        (("ProcedureCall", "db.labels.more() :: ()"), "db.labels.more"),
        (("ProcedureCall", "db.labels(apoc.cypher.run($x)) :: (label :: STRING)"), "apoc.cypher.run"),
        (("Filter", "apoc.cypher.runFirstColumnSingle($autostring_0, {}) = n.name"), "apoc.cypher"),
        (("Projection", "gds.util.asNode(n.x) AS y"), "gds.util.asNode"),
        (("Projection", '[x IN $l | COLLECT {   LOAD CSV FROM "file:///x" AS l   RETURN l AS l }] AS a'), "LOAD CSV"),
        (("Filter", "any(x IN n.names WHERE EXISTS {   CALL db.labels()     YIELD label })"), "CALL"),
        (("ShowSettings", "allSettings"), "ShowSettings"),
        (("TerminateTransactions", "transactions($x)"), "TerminateTransactions"),
        (("TransactionApply", ""), "TransactionApply"),
        (("SomethingThatIsNewNextYear", ""), "SomethingThatIsNewNextYear"),
        (("RunQueryAt", "graph"), "RunQueryAt"),
    ],
)
def test_whatever_else_is_refused_wherever_it_stands(step: tuple[str, str], words: str) -> None:
    for steps in ([step], [("ProduceResults", ""), ("Apply", ""), step, ("Argument", "")]):
        with pytest.raises(NotPermittedError, match=words):
            check(plan(*steps), "neo4j")


def test_the_servers_word_on_writing_counts_whatever_the_steps_are() -> None:
    for kind in ("w", "rw"):
        with pytest.raises(ReadOnlyError):
            check(plan(("ProduceResults", "n"), kind=kind), "neo4j")
    for kind in ("s", "", "x"):
        with pytest.raises(NotPermittedError):
            check(plan(("ProduceResults", "n"), kind=kind), "neo4j")


def test_another_database_is_refused() -> None:
    with pytest.raises(NotPermittedError, match="system"):
        check(plan(("ProduceResults", "n"), database="system"), "neo4j")
