"""A local server that holds the generated million, made by Neo4j's bulk importer."""

from __future__ import annotations

import time

from benchmarks.million import CLAIMS, write_graph
from graph import ledger, server
from graph.server import Connection
from graph.server.admin import run_admin
from graph.server.home import Home
from graph.server.jars import jar_folder, read_lock
from graph.settings import Settings
from graph.store import Store

COUNT = "MATCH (c:Claim) RETURN count(c) AS count"
HOUR_S = 3_600


def million(settings: Settings) -> Connection:
    """The server of this home, running; a home without the graph is filled first, which takes some minutes."""
    connection = server.ensure_running(settings)
    with Store.open(connection) as store:
        if store.read(COUNT)[0]["count"] == CLAIMS:
            return connection
    server.stop(settings)
    print(f"Files and import: {_import(settings):.0f} s")
    connection = server.ensure_running(settings)
    with Store.open(connection) as store:
        began = time.perf_counter()
        ledger.prepare(store)
        store.execute(f"CALL db.awaitIndexes({HOUR_S})")
        print(f"Constraints and indexes: {time.perf_counter() - began:.0f} s")
    return connection


def _import(settings: Settings) -> float:
    began = time.perf_counter()
    home = Home(settings.fusiongraph_home)
    folder = home.folder / "files"
    folder.mkdir(exist_ok=True)
    files = write_graph(folder)
    jars = jar_folder(settings.fusiongraph_cache, read_lock())
    options = ("--overwrite-destination", "--id-type=string", "--array-delimiter=;")
    done = run_admin(home, jars, "database", "import", "full", "neo4j", *options, *files.arguments())
    if done.returncode:
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    for path in (*files.nodes, *files.relationships):
        path.unlink()
    return time.perf_counter() - began
