"""`fusiongraph hash`: one number for the whole graph."""

from __future__ import annotations

import typer


def print_hash() -> None:
    """Print the hash of what people see: the same graph has the same hash, however it came about."""
    from app.cli.opening import open_store
    from graph.ledger.fingerprint import fingerprint

    with open_store() as store:
        typer.echo(fingerprint(store))
