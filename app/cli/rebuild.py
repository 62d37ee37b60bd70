"""`fusiongraph rebuild`: makes the graph anew from its ledger."""

from __future__ import annotations

from app.cli.output import say
from app.cli.progress import counted


def rebuild() -> None:
    """Drop the projection and make it anew from the ledger; the hash stays the same.

    Only nodes of fusiongraph go; other data in the database are left alone."""
    from app.cli.opening import open_store
    from graph import ledger

    with open_store() as store, counted("Rebuilding") as progress:
        documents = ledger.rebuild(store, progress)
    say(f"Rebuilt from {documents} document{'' if documents == 1 else 's'}.")
