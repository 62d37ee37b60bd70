"""What the database itself can do: `UNWIND ... MERGE` of so many nodes and relationships by the bare driver."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

from neo4j import GraphDatabase, Session

from graph.server import Connection

BATCH = 5_000
UNIQUE = "CREATE CONSTRAINT baseline_id IF NOT EXISTS FOR (n:Baseline) REQUIRE n.id IS UNIQUE"
NODES = "UNWIND $rows AS row MERGE (n:Baseline {id: row})"
EDGES = """
UNWIND $rows AS row
MATCH (a:Baseline {id: row[0]})
MATCH (b:Baseline {id: row[1]})
MERGE (a)-[:LINKED]->(b)
"""
CLEAN = "MATCH (n:Baseline) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


def baseline(connection: Connection, nodes: int, edges: int) -> float:
    """Seconds to merge so many nodes and relationships in batches of 5,000; leaves nothing behind."""
    auth = (connection.username, connection.password)
    with (
        GraphDatabase.driver(connection.uri, auth=auth) as driver,
        driver.session(database=connection.database) as session,
    ):
        session.run(UNIQUE).consume()
        session.run("CALL db.awaitIndexes(60)").consume()
        began = time.perf_counter()
        _in_batches(session, NODES, [_key(number) for number in range(nodes)])
        _in_batches(session, EDGES, _pairs(nodes, edges))
        taken = time.perf_counter() - began
        session.run(CLEAN).consume()
    return taken


def _pairs(nodes: int, edges: int) -> list[list[str]]:
    """Ends drawn at random, as a graph's are."""
    chance = random.Random(1)  # noqa: S311  not for secrets
    return [[_key(chance.randrange(nodes)), _key(chance.randrange(nodes))] for _ in range(edges)]


def _key(number: int) -> str:
    """A text key of the length that keys in the graph have."""
    return f"company|name of number {number:07d}"


def _in_batches(session: Session, query: str, rows: Sequence[object]) -> None:
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        session.execute_write(lambda tx, batch=batch: tx.run(query, rows=batch).consume())  # type: ignore[misc]
