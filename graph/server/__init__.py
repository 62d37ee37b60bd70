"""The local Neo4j: fetch, start, find, stop, back up.

With NEO4J_URI set, that server is used and nothing here starts, stops or changes anything.
"""

from __future__ import annotations

from pathlib import Path

from graph.server.backup import backup_local, restore_local
from graph.server.connection import Connection
from graph.server.home import Home
from graph.server.local import Status, ensure_local, local_status, local_uri, stop_local
from graph.server.ownership import only_local
from graph.server.process import DATABASE, USERNAME, tail
from graph.server.progress import Progress, Silent
from graph.settings import Settings

__all__ = [
    "Connection",
    "Progress",
    "Status",
    "backup",
    "ensure_running",
    "logs",
    "restore",
    "status",
    "stop",
]


def ensure_running(settings: Settings, progress: Progress | None = None) -> Connection:
    """A way into the database: the server that NEO4J_URI names, else the local one, found or started.

    Raises a ServerError that says what to do; a local server is known to answer queries when this returns.
    """
    if settings.neo4j_uri:
        password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
        return Connection(settings.neo4j_uri, settings.neo4j_username, password, settings.neo4j_database, managed=False)
    state = ensure_local(settings, progress or Silent())
    password = Home(settings.fusiongraph_home).password()
    return Connection(local_uri(state), USERNAME, password, DATABASE, managed=True)


def stop(settings: Settings, progress: Progress | None = None) -> bool:
    """Stop the local server; False if none ran."""
    only_local(settings, "Stopping")
    return stop_local(Home(settings.fusiongraph_home), progress or Silent())


def status(settings: Settings) -> Status:
    """How the local server is; starts and mends nothing."""
    only_local(settings, "Its status")
    return local_status(Home(settings.fusiongraph_home))


def logs(settings: Settings, lines: int = 50) -> list[str]:
    """The last lines of the local server's console and debug logs."""
    only_local(settings, "Its log")
    home = Home(settings.fusiongraph_home)
    return (tail(home.console_log) + tail(home.debug_log)).splitlines()[-lines:]


def backup(settings: Settings, file: Path, progress: Progress | None = None, *, replace: bool = False) -> int:
    """Write the graph to `file`, whole or not at all; the server is stopped for it and then runs as before. Bytes."""
    only_local(settings, "Backup")
    return backup_local(settings, file, progress or Silent(), replace=replace)


def restore(settings: Settings, file: Path, progress: Progress | None = None) -> None:
    """Put the graph of a backup in place of the present one; on any error the present one stays."""
    only_local(settings, "Restore")
    restore_local(settings, file, progress or Silent())
