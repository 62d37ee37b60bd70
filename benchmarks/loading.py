"""How fast reports are written, against the bare driver on the same server in the same run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.baseline import baseline
from benchmarks.reports import reports
from graph import ledger
from graph.server import Connection
from graph.store import Store

EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
COUNT_NODES = "MATCH (n) RETURN count(n) AS count"
COUNT_EDGES = "MATCH ()-[r]->() RETURN count(r) AS count"
WARM_UP = 200
BEFORE = 20
OTHERS = 9_000


@dataclass(frozen=True)
class Loading:
    """One size: what was written and in how many seconds, by us and by the baseline."""

    documents: int
    nodes: int
    edges: int
    seconds: float
    first_tenth: float
    last_tenth: float
    baseline_seconds: float

    @property
    def rows_per_second(self) -> float:
        return (self.nodes + self.edges) / self.seconds

    @property
    def baseline_rows_per_second(self) -> float:
        return (self.nodes + self.edges) / self.baseline_seconds

    @property
    def share(self) -> float:
        """Our rows a second as a share of the baseline's."""
        return self.baseline_seconds / self.seconds


def empty(store: Store) -> None:
    """Leave nothing in the database but its schema and a fresh ledger."""
    store.execute(EMPTY)
    ledger.prepare(store)


def loading(store: Store, connection: Connection, sizes: list[int]) -> Iterator[Loading]:
    """Each size into a database that holds a few other reports, on a server that has compiled what it runs."""
    empty(store)
    _load(store, WARM_UP, first=OTHERS)
    baseline(connection, 20_000, 20_000)
    for size in sizes:
        empty(store)
        _load(store, BEFORE, first=OTHERS)
        nodes_before, edges_before = _counts(store)
        times = _load(store, size)
        nodes_after, edges_after = _counts(store)
        nodes, edges = nodes_after - nodes_before, edges_after - edges_before
        tenth = max(1, size // 10)
        yield Loading(
            documents=size,
            nodes=nodes,
            edges=edges,
            seconds=sum(times),
            first_tenth=sum(times[:tenth]) / tenth,
            last_tenth=sum(times[-tenth:]) / tenth,
            baseline_seconds=baseline(connection, nodes, edges),
        )


def _counts(store: Store) -> tuple[int, int]:
    return store.read(COUNT_NODES)[0]["count"], store.read(COUNT_EDGES)[0]["count"]


def _load(store: Store, count: int, first: int = 0) -> list[float]:
    times = []
    for extraction in reports(count, first):
        began = time.perf_counter()
        ledger.append(store, extraction, f"generated:{extraction.document.title}")
        times.append(time.perf_counter() - began)
    return times
