"""`fusiongraph verify`: re-reads every quote where it stands."""

from __future__ import annotations

import typer

from app.cli.options import AsJson


def verify(as_json: AsJson = False) -> None:
    """Re-read every claim in its document, and every node and edge for the claims it stands on."""
    from app.cli.opening import open_store
    from app.cli.output import complain, print_json, say
    from graph.errors import ExitCode
    from graph.ledger.verify import verify as verify_ledger

    with open_store() as store:
        outcome = verify_ledger(store)
    if as_json:
        print_json({"checked": outcome.checked, "wrong": outcome.wrong, "problems": outcome.problems})
    else:
        for problem in outcome.problems:
            complain(problem)
        say(f"{outcome.checked} places, nodes and edges checked, {outcome.wrong} wrong.")
    if outcome.wrong:
        raise typer.Exit(ExitCode.FAILED)
