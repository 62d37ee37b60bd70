"""`fusiongraph merge`: a person says that two names are one thing."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.deciding import By, Why, person, records_meant
from app.cli.options import AsJson


def merge(
    a: Annotated[str, typer.Argument(metavar="A", help="A name, an id or a record key.")],
    b: Annotated[str, typer.Argument(metavar="B", help="A name, an id or a record key.")],
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Say that A and B are one. Their edges and evidence come together; 'unmerge' takes them apart again."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.judged import judgement_json
    from graph import ledger, reads
    from graph.errors import JudgementError
    from graph.model import Verdict

    who = person(by)
    with open_store() as store:
        first, second = records_meant(store, a)[0], records_meant(store, b)[0]
        before = reads.find(store, first.key)
        if before.id == reads.find(store, second.key).id:
            raise JudgementError(
                f"'{a}' and '{b}' are one already: {before.name} ({before.id}).",
                remedy="'fusiongraph unmerge' says why, and takes them apart.",
            )
        made = ledger.judge(store, first.key, second.key, Verdict.SAME, by=who, why=why)
        now = reads.find(store, first.key)
    if as_json:
        print_json({**judgement_json(made), "entity": now.id, "name": now.name})
        return
    say(f"{made.a} and {made.b} are now one: {now.name} ({now.id}).")
    say(f"Judgement {made.seq}; 'fusiongraph judgements --undo {made.seq}' takes it back.")
