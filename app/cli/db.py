"""`fusiongraph db`: the local Neo4j: start, stop, status, logs, backup, restore."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson

if TYPE_CHECKING:
    from graph.server import Status

db_app = typer.Typer(
    name="db",
    help="The local Neo4j: every command starts it when needed, and it keeps running in between.",
    epilog="Example: fusiongraph db status",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
MB = 1_000_000


@db_app.command(epilog="Example: fusiongraph db start")
def start(as_json: AsJson = False) -> None:
    """Start the local Neo4j if it is not running; the first time fetches it."""
    from app.cli.output import print_json, say
    from app.cli.progress import server_progress
    from graph.server import ensure_running
    from graph.server import status as server_status
    from graph.settings import load_settings

    settings = load_settings()
    with server_progress() as progress:
        connection = ensure_running(settings, progress)
    if not connection.managed:
        if as_json:
            print_json({"managed": False, "uri": connection.uri})
        else:
            say(f"NEO4J_URI is set: {connection.uri} is used and nothing is started.")
        return
    _show(server_status(settings), as_json)


@db_app.command(epilog="Example: fusiongraph db stop")
def stop(as_json: AsJson = False) -> None:
    """Stop the local Neo4j; the graph stays and the next command starts it again."""
    from app.cli.output import print_json, say
    from app.cli.progress import server_progress
    from graph.server import stop as stop_server
    from graph.settings import load_settings

    with server_progress() as progress:
        ran = stop_server(load_settings(), progress)
    if as_json:
        print_json({"stopped": ran})
    else:
        say("Stopped." if ran else "It was not running.")


@db_app.command(epilog="Example: fusiongraph db status --json")
def status(as_json: AsJson = False) -> None:
    """Say whether the local Neo4j runs and where; exit code 3 if it does not run, 1 if it does not answer."""
    from graph.errors import ExitCode
    from graph.server import status as server_status
    from graph.settings import load_settings

    found = server_status(load_settings())
    _show(found, as_json)
    if not found.running:
        raise typer.Exit(ExitCode.NOT_RUNNING)
    if not found.answers:
        raise typer.Exit(ExitCode.FAILED)


@db_app.command(epilog="Example: fusiongraph db logs --lines 200")
def logs(lines: Annotated[int, typer.Option("--lines", "-n", min=1, help="How many of the last lines.")] = 50) -> None:
    """Print the last lines that the local Neo4j logged."""
    from app.cli.output import note, say
    from graph.server import logs as server_logs
    from graph.settings import load_settings

    found = server_logs(load_settings(), lines)
    for line in found:
        say(line)
    if not found:
        note("Nothing was logged yet.")


@db_app.command(epilog="Example: fusiongraph db backup graph.dump")
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.", metavar="FILE")],
    replace: Annotated[bool, typer.Option("--replace", help="Write over a file that exists.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write the whole graph to one file; the server pauses meanwhile."""
    from app.cli.output import print_json, say
    from app.cli.progress import server_progress
    from graph.server import backup as write_backup
    from graph.settings import load_settings

    with server_progress() as progress:
        size = write_backup(load_settings(), file, progress, replace=replace)
    if as_json:
        print_json({"file": str(file), "bytes": size})
    else:
        say(f"{file} holds the graph ({size / MB:.1f} MB).")


@db_app.command(epilog="Example: fusiongraph db restore graph.dump --yes")
def restore(
    file: Annotated[Path, typer.Argument(help="A file that 'fusiongraph db backup' wrote.", metavar="FILE")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put the graph of a backup in place of the present one; on any error the present one stays."""
    from app.cli.output import print_json, say
    from app.cli.progress import server_progress
    from graph.server import restore as read_backup
    from graph.server.ownership import only_local
    from graph.settings import load_settings

    settings = load_settings()
    only_local(settings, "Restore")
    if not yes:
        typer.confirm(f"Replace the graph in {settings.fusiongraph_home} by the one in {file}?", abort=True, err=True)
    with server_progress() as progress:
        read_backup(settings, file, progress)
    if as_json:
        print_json({"restored": str(file)})
    else:
        say(f"The graph is now the one of {file}.")


def _show(found: Status, as_json: bool) -> None:
    from app.cli.output import print_json, say

    since = datetime.fromtimestamp(found.since, UTC).isoformat(timespec="seconds") if found.since else None
    if as_json:
        names = ("running", "answers", "uri", "pid", "version", "memory", "trouble")
        print_json({"home": str(found.home), **{name: getattr(found, name) for name in names}, "since": since})
    elif not found.running:
        say(f"Not running for {found.home}" + (f": {found.trouble}." if found.trouble else "."))
    else:
        memory = f", {found.memory / MB:.0f} MB of memory" if found.memory else ""
        say(f"Neo4j {found.version} runs at {found.uri} (process {found.pid}, since {since}{memory}).")
        say(f"User neo4j; the password is in {found.home / 'password'}.")
        if found.trouble:
            say(f"But {found.trouble}.", style="red")
