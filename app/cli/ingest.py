"""`fusiongraph ingest`: announcements into proposals, which wait for a person."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import STANDARD, AsJson
from graph.vocabulary import Policy, SourceKind

if TYPE_CHECKING:
    from app.cli.progress import Counter
    from app.view.ingested import Outcome
    from graph.ledger import Ingested
    from graph.model import Intake
    from graph.store import Store
    from loaders.announcement.inputs import Entry, Unread
    from loaders.announcement.intake import Stated

TOGETHER = 50


def ingest(
    sources: Annotated[
        list[str], typer.Argument(metavar="PATH|-|URL...", help="Files, folders of files, addresses, or - for stdin.")
    ],
    publisher: Annotated[str | None, typer.Option(help="Who published it, where the text does not say.")] = None,
    source: Annotated[
        str | None, typer.Option(help="Whose words these are; else the publisher, else the company it is by.")
    ] = None,
    kind: Annotated[SourceKind, typer.Option(help="What sort of voice that is.")] = SourceKind.PRESS,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When it was published, such as 2024-03-20.")
    ] = None,
    policy: Annotated[Policy, typer.Option(help="What enters the graph without a person.")] = Policy.NONE,
    as_json: AsJson = False,
) -> None:
    """Read announcements and propose what they say; 'review' decides. The same again proposes and writes nothing.

    What cannot be read is named with the reason, and the others go on; the exit code is then 1."""
    from app.cli.opening import open_store
    from app.cli.output import print_json
    from app.cli.progress import counted
    from app.view.ingested import Outcome, ingested_json
    from graph.errors import ExitCode
    from loaders.announcement.intake import Stated, check_stated

    stated = Stated(publisher, source, kind, published)
    check_stated(stated)
    outcome = Outcome()
    try:
        with open_store() as store, counted("Reading") as progress:
            for done in _propose_all(store, _intakes(sources, stated, outcome, progress), policy, outcome):
                if not as_json:
                    _say(done)
    finally:
        if as_json:
            print_json(ingested_json(outcome))
    if not as_json:
        _say_total(outcome)
    if outcome.failed:
        raise typer.Exit(ExitCode.FAILED)


def _entries(sources: list[str]) -> Iterator[Entry | Unread]:
    from loaders.announcement.inputs import entries, entries_of_bytes
    from loaders.files import LARGEST

    for given in sources:
        if given == STANDARD:
            yield from entries_of_bytes(sys.stdin.buffer.read(LARGEST + 1), "The text from standard input")
        else:
            yield from entries(given)


def _intakes(sources: list[str], stated: Stated, outcome: Outcome, progress: Counter) -> Iterator[tuple[Intake, str]]:
    """Each text as it was read, with its address; what cannot be read is told and left out."""
    from loaders.announcement.inputs import Unread
    from loaders.announcement.intake import intake_of_page
    from loaders.errors import LoadError

    for number, entry in enumerate(_entries(sources)):
        progress(number, number + 1)
        if isinstance(entry, Unread):
            _fail(entry.name, entry.why, outcome)
            continue
        try:
            intake = intake_of_page(entry.page, stated, name=entry.name)
        except LoadError as error:
            _fail(entry.name, str(error), outcome)
            continue
        outcome.names[intake.document.id] = entry.name
        yield intake, entry.uri


def _propose_all(
    store: Store, intakes: Iterator[tuple[Intake, str]], policy: Policy, outcome: Outcome
) -> Iterator[Ingested]:
    """Propose in batches; one that is refused is done again one by one, so that only what is wrong stays out."""
    from itertools import islice

    from graph import ledger
    from graph.errors import InvalidClaimError, ReviewError

    while batch := list(islice(intakes, TOGETHER)):
        try:
            done = [ledger.propose(store, batch, policy=policy)]
        except (InvalidClaimError, ReviewError):
            done = []
            for each in batch:
                try:
                    done.append(ledger.propose(store, [each], policy=policy))
                except (InvalidClaimError, ReviewError) as error:
                    _fail(outcome.names[each[0].document.id], str(error), outcome)
        outcome.ingested += done
        yield from done


def _fail(name: str, why: str, outcome: Outcome) -> None:
    from app.cli.output import complain

    complain(f"Not read: {name}\n  {why}")
    outcome.failed[name] = why


def _say(done: Ingested) -> None:
    from app.cli.output import say
    from app.view.ingested import document_words

    for document in done.documents:
        first, *rest = document_words(document)
        say(first)
        for line in rest:
            say(line, indent=3)


def _say_total(outcome: Outcome) -> None:
    from app.cli.output import say
    from app.view.ingested import total_words

    if outcome.ingested or outcome.failed:
        say(total_words(outcome), style="bold")
