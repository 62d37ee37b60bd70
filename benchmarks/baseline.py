"""What the database itself can do: `UNWIND ... MERGE` of so many nodes and relationships by the bare driver."""

from __future__ import annotations

import random
import time

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
        _in_batches(session, NODES, list(range(nodes)))
        _in_batches(session, EDGES, _pairs(nodes, edges))
        taken = time.perf_counter() - began
        session.run(CLEAN).consume()
    return taken


def _pairs(nodes: int, edges: int) -> list[list[int]]:
    """Distinct pairs, each node with a bounded number of them."""
    chance = random.Random(1)  # noqa: S311  not for secrets
    return [[i % nodes, (i + 1 + (i // nodes) * 7 + chance.randrange(3)) % nodes] for i in range(edges)]


def _in_batches(session: Session, query: str, rows: list[object] | list[int] | list[list[int]]) -> None:
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        session.execute_write(lambda tx, batch=batch: tx.run(query, rows=batch).consume())  # type: ignore[misc]
