"""`fusiongraph retract`: takes a document's claims out of the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.options import AsJson


def retract(
    document: Annotated[str, typer.Argument(metavar="DOC", help="Its id, the beginning of it, or its exact title.")],
    why: Annotated[str, typer.Option(help="The reason, kept in the ledger.")] = "",
    as_json: AsJson = False,
) -> None:
    """Take a document out: the graph is then as if it had never been loaded. Loading it again brings it back."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.naming import document_id
    from graph import ledger, reads

    with open_store() as store:
        done = ledger.retract(store, document_id(reads.documents(store), document), why=why)
    if as_json:
        print_json({"document": done.document, "removed": done.removed})
    else:
        say(f"Retracted {done.document[:12]}: {done.removed} claims removed; the ledger keeps them.")
