"""`fusiongraph export`: the graph as a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import ExitCode, FinalError

if TYPE_CHECKING:
    from graph.export import Counts
    from graph.store import Store

DRAWN = 500


class Format(StrEnum):
    """The kind of file."""

    GRAPHML = "graphml"
    JSON = "json"
    CSV = "csv"
    CYPHER = "cypher"
    HTML = "html"


class NotForThisFormatError(FinalError):
    """An option that the chosen format cannot follow."""

    exit_code = ExitCode.USAGE


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; it appears when it is complete.")],
    format: Annotated[Format, typer.Option("--format", help="The kind of file.")],  # noqa: A002  the option's name
    around: Annotated[
        list[str] | None,
        typer.Option("--around", metavar="NAME", help="With html: only what surrounds this entity. Repeatable."),
    ] = None,
    title: Annotated[str, typer.Option("--title", help="With html: the heading of the page.")] = "fusiongraph",
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the counts as JSON.")] = False,
) -> None:
    """Write every node and edge that people see to a file: GraphML, JSON, one CSV table, or Cypher statements.

    With html, the picture and the quotes behind it become one page that opens without a network."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.wording import plural
    from graph.export import export as write

    if around and format is not Format.HTML:
        raise NotForThisFormatError("--around goes with --format html.", remedy="Leave it out to export everything.")
    with open_store() as store:
        if format is Format.HTML:
            counts = _write_page(store, file, around or [], title, force=force)
        else:
            counts = write(store, format.value, file, force=force)
    if as_json:
        print_json({"file": str(file), "format": format.value, "nodes": counts.nodes, "edges": counts.edges})
    else:
        say(f"{plural(counts.nodes, 'node')} and {plural(counts.edges, 'edge')} written to {file}.")


def _write_page(store: Store, file: Path, around: list[str], title: str, *, force: bool) -> Counts:
    from app.offline import offline_page, offline_view
    from graph import reads
    from graph.export import Counts, write_file

    view, focus = reads.surroundings(store, around, limit=DRAWN)
    claims = {claim for node in view.nodes for claim in node.properties.get("claims", ())}
    claims.update(claim for edge in view.edges for claim in edge.claims)
    sources = reads.source_names(store, (source for edge in view.edges for source in edge.sources))
    page = offline_page(offline_view(title, view, focus, reads.evidence(store, claims), sources))
    write_file(file, [page], force=force)
    return Counts(len(view.nodes), len(view.edges))
