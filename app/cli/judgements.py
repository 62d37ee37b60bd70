"""`fusiongraph judgements`: what persons decided, and taking a decision back."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.deciding import By, Why, person
from app.cli.options import AsJson


def judgements(
    undo: Annotated[int | None, typer.Option(metavar="SEQ", help="Take this decision back.")] = None,
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """List every decision about what is the same, the oldest first; or take one back."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, say, table
    from app.view.judged import judgement_json, verdict_words
    from graph import ledger

    with open_store() as store:
        if undo is not None:
            made = ledger.undo(store, undo, by=person(by), why=why)
            if as_json:
                print_json(judgement_json(made))
            else:
                say(f"Judgement {undo} no longer holds (taken back by judgement {made.seq}).")
            return
        found = ledger.judgements(store)
    if as_json:
        print_json([judgement_json(judgement) for judgement in found])
        return
    if not found:
        note("Nothing was decided yet; 'fusiongraph merge' and 'split' do.")
        return
    rows = ((j.seq, j.at, verdict_words(j), j.by, j.why, "holds" if j.live else "no longer") for j in found)
    table(("seq", "when", "decision", "by", "why", "state"), rows)
