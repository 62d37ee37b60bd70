"""The small market together with the world of owners and products: what the Path and Profile pages are tested on."""

from __future__ import annotations

from collections.abc import Iterator

from owners import owners
from small_market import fill

from graph import ledger
from graph.server import Connection
from graph.store import Store


def owned_market(connection: Connection) -> Iterator[Store]:
    """The session's database with both and nothing else."""
    with Store.open(connection) as store:
        fill(store)
        ledger.append(store, owners(), "memory:owners")
        yield store
