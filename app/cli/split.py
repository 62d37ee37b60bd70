"""`fusiongraph split`: in one document, a name means another thing."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.deciding import By, Why, person
from app.cli.options import AsJson


def split(
    key: Annotated[str, typer.Argument(metavar="KEY", help="A record key, such as company|merck; or a name.")],
    document: Annotated[str, typer.Option("--in", metavar="DOC", help="The document's id, beginning of it, or title.")],
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Say that a name means another thing in one document; its mentions there become an entity of its own."""
    from app.cli.deciding import records_meant
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.judged import judgement_json
    from app.view.naming import document_id
    from graph import ledger, reads
    from graph.errors import AmbiguousNameError
    from graph.model import Verdict
    from graph.model.claim import split_off

    who = person(by)
    with open_store() as store:
        meant = records_meant(store, key)
        if len(meant) > 1:
            listed = "; ".join(record.key for record in meant)
            raise AmbiguousNameError(f"'{key}' may be any of {len(meant)} records: {listed}.", remedy="Give its key.")
        where = document_id(reads.documents(store), document)
        made = ledger.judge(store, meant[0].key, where, Verdict.SPLIT, by=who, why=why)
    variant = split_off(made.a, made.b)
    if as_json:
        print_json({**judgement_json(made), "record": variant})
        return
    say(f"In document {where[:12]}, {made.a} is now a thing of its own: {variant}.")
    say(f"Judgement {made.seq}; 'fusiongraph judgements --undo {made.seq}' takes it back.")
