"""From the settings to an open store: the one way in which every command reaches the graph."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.cli.progress import server_progress

if TYPE_CHECKING:
    from graph.store import Store


@contextmanager
def open_store() -> Iterator[Store]:
    """The graph, ready to read and write; the local server is started if it is not running."""
    from graph import ledger
    from graph.server import ensure_running
    from graph.settings import load_settings
    from graph.store import Store

    with server_progress() as progress:
        connection = ensure_running(load_settings(), progress)
    with Store.open(connection) as store:
        ledger.prepare(store)
        yield store
