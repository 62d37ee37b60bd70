"""`python -m benchmarks.explorer_scale [HOME]`: how long the explorer's reads take on a million entities.

Makes a graph of 1 million nodes and 5 million relationships with Neo4j's bulk importer on a local server of its own,
which takes some minutes and 5 GB of disk; with a HOME the graph is kept there and measured again the next time."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Annotated

import typer
from neo4j import READ_ACCESS, GraphDatabase, Session
from rich.console import Console
from rich.table import Table

from benchmarks.bulk_import import million
from benchmarks.commands import machine
from benchmarks.million import KINDS, entity_id, names
from graph import reads, server
from graph.queries import named
from graph.reads.values import Found
from graph.server import Connection
from graph.server.configuration import SETTINGS
from graph.server.java import HEAP
from graph.settings import Settings
from graph.store import Store

WALKERS = ("Company", "Company", "Company", "Drug", "Market", "Indication", "Target")
EDGES_OF = "MATCH (n:Entity {id: $id}) RETURN COUNT { (n)--() } AS edges"
BARE_SEARCH = (
    "CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 20}) YIELD node RETURN node.id, node.name"
)
BARE_HOP = "MATCH (n:Entity {id: $id})-[r]-(m) RETURN properties(r), properties(m) LIMIT 50"
BARE_WAY = "MATCH p = shortestPath((a:Entity {id: $a})-[*..4]-(b:Entity {id: $b})) RETURN [n IN nodes(p) | n.id]"
BARE_COUNT = "MATCH (n:Entity) RETURN count(n)"

PAGE_CACHE = "server.memory.pagecache.size"

Case = tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """Milliseconds of one read and of the simplest query by the bare driver, over the same cases."""

    name: str
    aim: str
    ours: Sequence[float]
    bare: Sequence[float]


@dataclass(frozen=True)
class Bench:
    """A store, a bare session on the same server, and the chance that draws the cases."""

    store: Store
    session: Session
    chance: random.Random

    def measure(
        self, name: str, aim: str, cases: Sequence[Case], ours: Callable[..., object], bare: Callable[..., object]
    ) -> Measured:
        """Both over the second half of the cases, after the first half has warmed the server up."""
        half = len(cases) // 2
        for case in cases[:half]:
            ours(*case)
            bare(*case)
        return Measured(name, aim, _times(ours, cases[half:]), _times(bare, cases[half:]))

    def run(self, query: str, **parameters: object) -> None:
        self.session.run(query, parameters).consume()

    def entities(self, count: int, fewest: int, most: int) -> list[Case]:
        """Entities with at least so many edges and fewer than so many."""
        found: list[Case] = []
        while len(found) < count:
            kind = self.chance.choice(WALKERS)
            entity = entity_id(kind, int(KINDS[kind] * self.chance.random() ** 3))
            if fewest <= self.store.read(EDGES_OF, id=entity)[0]["edges"] < most:
                found.append((entity,))
        return found

    def any_of(self, kind: str) -> str:
        return entity_id(kind, int(KINDS[kind] * self.chance.random() ** 2))


def measurements(bench: Bench) -> Iterable[Measured]:
    """Every read that a page waits for."""
    store = bench.store

    def around(entity: str) -> object:
        return reads.neighbourhood(store, entity)

    def hop(entity: str) -> None:
        bench.run(BARE_HOP, id=entity)

    yield bench.measure(
        "search, a keystroke",
        "150",
        _keystrokes(bench.chance),
        lambda typed: reads.search(store, typed),
        lambda typed: bench.run(BARE_SEARCH, text=f"{typed}*"),
    )
    for fewest, most in ((1, 50), (50, 500), (500, 5_000)):
        cases = bench.entities(120, fewest, most)
        yield bench.measure(f"neighbourhood, {fewest:,} to {most:,} edges", "50 (p95)", cases, around, hop)
    hubs = [(entity_id(kind, 0),) for kind in ("Company", "Drug", "Market", "Geography", "Regulator")] * 8
    yield bench.measure("neighbourhood of a hub: its relations", "50 (p95)", hubs, around, hop)
    yield bench.measure(
        "neighbourhood of a hub: one relation",
        "",
        [(entity_id("Market", 0), "PROFILED_IN"), (entity_id("Regulator", 0), "BY")] * 20,
        lambda entity, relation: reads.neighbourhood(store, entity, relation=relation),
        lambda entity, _: hop(entity),
    )
    pairs = [(bench.any_of("Company"), bench.any_of(bench.chance.choice(("Company", "Drug")))) for _ in range(120)]
    yield bench.measure(
        "paths, ten of up to four hops",
        "250 (p95)",
        pairs,
        lambda a, b: reads.find_paths(store, a, b),
        lambda a, b: bench.run(BARE_WAY, a=a, b=b),
    )
    yield bench.measure(
        "profile", "", bench.entities(40, 20, 500), lambda entity: reads.profile(store, _found(store, entity)), hop
    )
    yield bench.measure("first screen", "", [()] * 20, lambda: _first_screen(store), lambda: bench.run(BARE_COUNT))


def _keystrokes(chance: random.Random) -> list[Case]:
    """Names being typed, letter by letter; every third with two letters swapped."""
    typed: list[Case] = []
    for number in range(24):
        kind = chance.choice(("Company", "Drug", "Market"))
        name = chance.choice(names(kind, chance.randrange(KINDS[kind])))
        if number % 3 == 0 and len(name) > 5:
            name = name[:3] + name[4] + name[3] + name[5:]
        typed += [(name[:length],) for length in range(2, len(name) + 1)]
    chance.shuffle(typed)
    return typed


def _found(store: Store, entity: str) -> Found:
    return reads.find(store, entity)


def _first_screen(store: Store) -> None:
    reads.overview(store)
    reads.documents(store, limit=5)
    for name in ("best_evidenced_deals", "latest_events", "best_known"):
        store.read(named(name).text, limit=5)


def _times(work: Callable[..., object], cases: Sequence[Case]) -> list[float]:
    times = []
    for case in cases:
        began = time.perf_counter()
        work(*case)
        times.append(1000 * (time.perf_counter() - began))
    return times


def _table(done: Iterable[Measured]) -> Table:
    table = Table(title="Milliseconds, warm", title_justify="left")
    for name in ("read", "n", "p50", "p95", "aim", "bare driver p50", "ratio"):
        table.add_column(name, justify="left" if name == "read" else "right")
    for each in done:
        ours, bare = median(each.ours), median(each.bare)
        table.add_row(
            each.name,
            str(len(each.ours)),
            f"{ours:.1f}",
            f"{quantiles(each.ours, n=20)[-1]:.1f}",
            each.aim,
            f"{bare:.1f}",
            f"{ours / bare:.1f}",
        )
    return table


def _measure(out: Console, connection: Connection) -> None:
    auth = (connection.username, connection.password)
    with (
        Store.open(connection) as store,
        GraphDatabase.driver(connection.uri, auth=auth) as driver,
        driver.session(database=connection.database, default_access_mode=READ_ACCESS) as session,
    ):
        out.print(_table(measurements(Bench(store, session, random.Random(11)))))  # noqa: S311  not for secrets


def main(
    home: Annotated[
        Path | None, typer.Argument(metavar="HOME", help="Folder that keeps the graph for the next time.")
    ] = None,
) -> None:
    """Time the explorer's reads on a million entities, on a server that is stopped at the end.

    Making the graph takes some minutes and 5 GB of disk."""
    out = Console(highlight=False)
    out.print(f"Machine: {machine()}; the server has {' '.join(HEAP)}, page cache {SETTINGS[PAGE_CACHE]}")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            fusiongraph_home=home.absolute() if home else Path(folder) / "home", neo4j_uri=None, neo4j_password=None
        )
        try:
            _measure(out, million(settings))
        finally:
            server.stop(settings)
    out.print(f"At the end: {machine()}")


if __name__ == "__main__":
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]  # the driver would import it
    typer.run(main)
