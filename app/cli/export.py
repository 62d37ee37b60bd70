"""`fusiongraph export`: the graph as a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The kind of file."""

    GRAPHML = "graphml"
    JSON = "json"
    CSV = "csv"
    CYPHER = "cypher"


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; it appears when it is complete.")],
    format: Annotated[Format, typer.Option("--format", help="The kind of file.")],  # noqa: A002  the option's name
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the counts as JSON.")] = False,
) -> None:
    """Write every node and edge that people see to a file: GraphML, JSON, one CSV table, or Cypher statements."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.wording import plural
    from graph.export import export as write

    with open_store() as store:
        counts = write(store, format.value, file, force=force)
    if as_json:
        print_json({"file": str(file), "format": format.value, "nodes": counts.nodes, "edges": counts.edges})
    else:
        say(f"{plural(counts.nodes, 'node')} and {plural(counts.edges, 'edge')} written to {file}.")
