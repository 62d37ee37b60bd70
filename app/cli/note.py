"""`fusiongraph note`: a claim by an analyst's own hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.deciding import fields_given, person


def note(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What was learnt, in own words; - reads standard input.")],
    claim: Annotated[
        str | None,
        typer.Option("--set", metavar="JSON", help="What it claims: predicate, roles, values, when, factuality."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--from", metavar="FILE", help="The same from a file.")] = None,
    date: Annotated[str | None, typer.Option(metavar="DATE", help="The day of the note, such as 2024-03-20.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who writes it; without it, your user name.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Enter a claim by hand. It waits as a proposal of an internal note, is reviewed and retracted like any other."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.ingested import Outcome, document_words, ingested_json
    from graph import ledger
    from loaders.announcement.note import intake_of_note

    words = sys.stdin.read() if text == "-" else text
    intake = intake_of_note(words, [fields_given(claim, file)], author=person(by), published=date)
    with open_store() as store:
        done = ledger.propose(store, [(intake, "")])
    if as_json:
        print_json(ingested_json(Outcome([done])))
        return
    for document in done.documents:
        for line in document_words(document):
            say(line)
        for proposal in document.proposals:
            say(f"Proposal {proposal[:8]} waits; 'fusiongraph review accept {proposal[:8]}' takes it into the graph.")
