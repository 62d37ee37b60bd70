"""The way to the server: who is let in, what a read may do, and how a refusal reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph import ledger
from graph import store as store_module
from graph.errors import DatabaseUnavailableError, QueryError, ReadOnlyError, ServerTooOldError, WrongPasswordError
from graph.ledger.fingerprint import fingerprint
from graph.model import Extraction
from graph.server import Connection
from graph.store import Store

WRITES = [
    "CREATE (n:Company {name: 'x'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n:Entity) SET n.name = 'x'",
    "MERGE (n:Company {name: 'x'}) RETURN n",
    "CREATE INDEX mine FOR (n:Company) ON (n.name2)",
    "MATCH (n:Entity) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
]


def test_an_older_server_is_refused(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "OLDEST", (9999, 1))
    with pytest.raises(ServerTooOldError, match=r"needs Neo4j 9999\.1 or later"):
        Store.open(connection)


def test_a_wrong_password_is_said_without_being_shown(connection: Connection) -> None:
    with pytest.raises(WrongPasswordError) as refused:
        Store.open(replace(connection, password="not-it"))
    assert "not-it" not in str(refused.value)
    assert connection.password not in repr(connection)


def test_a_server_that_is_not_there_is_said() -> None:
    nowhere = Connection("bolt://127.0.0.1:1", "neo4j", "x", "neo4j", managed=False)
    with pytest.raises(DatabaseUnavailableError, match="does not answer"):
        Store.open(nowhere)


@pytest.mark.parametrize("query", WRITES)
def test_the_server_itself_refuses_to_write(empty: Callable[[], Store], abc: Extraction, query: str) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    before = fingerprint(store)
    with pytest.raises((ReadOnlyError, QueryError)):
        store.ask(query)
    assert fingerprint(store) == before


def test_a_cut_result_says_so(store: Store) -> None:
    whole = store.ask("UNWIND range(1, 5) AS n RETURN n", max_rows=5)
    cut = store.ask("UNWIND range(1, 5) AS n RETURN n", max_rows=4)
    assert (len(whole.rows), whole.truncated) == (5, False)
    assert (len(cut.rows), cut.truncated) == (4, True)


def test_nodes_edges_and_dates_come_as_plain_data(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    [row] = store.ask(
        "MATCH p = (c:Company {name: 'Ash'})-[r]->(m) RETURN c, r, p, date('2025-04-10') AS day, [1, null] AS list"
    ).rows
    assert row["c"]["labels"] == ["Company", "Entity"]
    assert (row["r"]["type"], row["r"]["from"], row["r"]["to"]) == ("PROFILED_IN", "company|ash", "market|m")
    assert len(row["p"]["nodes"]) == 2
    assert (row["day"], row["list"]) == ("2025-04-10", [1, None])


def test_a_fault_in_a_query_is_told_in_the_servers_words(store: Store) -> None:
    with pytest.raises(QueryError, match="Invalid input"):
        store.ask("MATCH (n RETURN n")
