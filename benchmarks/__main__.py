"""`python -m benchmarks [DOCUMENTS ...]`: measures on a server of its own and prints; sizes are 10, 100 and 1000."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks import announcements, explorer
from benchmarks.commands import command, machine, peak_megabytes, seed, up
from benchmarks.loading import empty, loading
from graph import server
from graph.settings import Settings
from graph.store import Store

SIZES = [10, 100, 1000]


def main(
    sizes: Annotated[
        list[int] | None,
        typer.Argument(metavar="DOCUMENTS", min=1, help="How many reports to write; else 10, 100, 1000."),
    ] = None,
) -> None:
    """Measure everything on a fresh local server, which is stopped at the end, and print it."""
    out = Console(highlight=False)
    out.print(f"Machine: {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(fusiongraph_home=Path(folder) / "home", neo4j_uri=None, neo4j_password=None)
        connection = server.ensure_running(settings)
        try:
            with Store.open(connection) as store:
                _loading(out, store, connection, sizes or SIZES)
                _commands(out, store, connection)
                empty(store)
                announcements.measure(out, store, [])
                empty(store)
                explorer.measure(out, store, connection, explorer.SIZES)
        finally:
            server.stop(settings)
    out.print(f"Peak memory of this process: {peak_megabytes():.0f} MB (a load stays under 500 MB at any size)")


def _loading(out: Console, store: Store, connection: server.Connection, sizes: list[int]) -> None:
    table = Table(
        title="Writing generated reports: rows/s against UNWIND ... MERGE by the bare driver (aim: 0.3)",
        title_justify="left",
    )
    for name in ("documents", "rows", "rows/s", "baseline", "share", "ms each", "first 10 %", "last 10 %"):
        table.add_column(name, justify="right")
    for done in loading(store, connection, sizes):
        table.add_row(
            f"{done.documents:,}",
            f"{done.nodes + done.edges:,}",
            f"{done.rows_per_second:,.0f}",
            f"{done.baseline_rows_per_second:,.0f}",
            f"{done.share:.2f}",
            f"{1000 * done.seconds / done.documents:.0f}",
            f"{1000 * done.first_tenth:.0f}",
            f"{1000 * done.last_tenth:.0f}",
        )
    out.print(table)


def _commands(out: Console, store: Store, connection: server.Connection) -> None:
    empty(store)
    page = seed(store)
    out.print(
        f"Shipped page, {page.claims} claims: read in {page.read:.2f} s, written in {page.first_write:.2f} s, "
        f"again in {page.warm_write:.2f} s (under 1 s)"
    )
    for words in (["path", "Bayer", "Thermo Fisher", "--json"], ["show", "Bayer", "--json"], ["hash"]):
        out.print(f"fusiongraph {' '.join(words)}: {command(connection, *words):.2f} s")
    out.print(f"fusiongraph up, warm, to a served page: {up(connection):.1f} s (under 10 s)")


if __name__ == "__main__":
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]  # the driver would import it
    typer.run(main)
