"""`fusiongraph query`: a person's Cypher, which the server itself keeps read-only."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How the rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def query(
    cypher: Annotated[str, typer.Argument(metavar="CYPHER", help="The query; it may only read.")],
    param: Annotated[
        list[str] | None,
        typer.Option("--param", metavar="K=V", help="A parameter; V is read as JSON, else as text. Repeatable."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to print the rows.")] = Format.TABLE,  # noqa: A002  the option's name
    limit: Annotated[int, typer.Option(min=1, help="How many rows at most.")] = 10_000,
    timeout: Annotated[float, typer.Option(min=0.1, help="How many seconds it may take.")] = 30.0,
) -> None:
    """Ask the graph in Cypher; nothing can be changed this way, and nothing but the graph is read."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, table
    from app.view.rows import cell, csv_text, parameters

    values = parameters(param or [])
    with open_store() as store:
        result = store.ask(cypher, values, max_rows=limit, timeout=timeout)
    if format is Format.JSON:
        print_json(result.rows)
    elif format is Format.CSV:
        typer.echo(csv_text(result.columns, result.rows), nl=False)
    else:
        table(result.columns, ([cell(row[name]) for name in result.columns] for row in result.rows))
        note(f"{len(result.rows)} row{'' if len(result.rows) == 1 else 's'}")
    if result.cut:
        note(f"{result.cut} ('--limit' sets how many rows at most)")
