"""`fusiongraph ingest`: announcements into proposals, which wait for a person."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import STANDARD, AsJson, WhatEnters, none_empty
from graph.vocabulary import Policy, SourceKind

if TYPE_CHECKING:
    from app.cli.progress import Counter
    from app.view.ingested import Outcome
    from loaders.announcement.ingesting import Brought
    from loaders.announcement.inputs import Entry, Unread


def ingest(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|-|URL...", help="Files, folders of files, addresses, or - for stdin.", callback=none_empty
        ),
    ],
    publisher: Annotated[str | None, typer.Option(help="Who published it, where the text does not say.")] = None,
    source: Annotated[
        str | None, typer.Option(help="Whose words these are; else the publisher, else a source of the text's own.")
    ] = None,
    kind: Annotated[
        SourceKind | None,
        typer.Option(help="What sort of voice that is; without it, press."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When it was published, such as 2024-03-20.")
    ] = None,
    policy: WhatEnters = Policy.NONE,
    as_json: AsJson = False,
) -> None:
    """Read announcements and propose what they say; 'review' decides. The same again proposes and writes nothing.

    What cannot be read is named with the reason, and the others go on; the exit code is then 1."""
    from app.cli.opening import open_store
    from app.cli.output import print_json
    from app.cli.progress import counted
    from app.view.ingested import Outcome, ingested_json
    from app.view.left_out import left_out_of
    from graph.errors import ExitCode
    from loaders.announcement.ingesting import ingest as read
    from loaders.announcement.inputs import COLLECTIONS, Unread
    from loaders.announcement.intake import Stated, check_stated

    stated = Stated(publisher, source, kind, published)
    check_stated(stated)
    outcome = Outcome()
    try:
        with open_store() as store, counted("Reading") as progress:
            for each in read(store, _named(_entries(sources), progress), stated, policy=policy, progress=progress):
                if isinstance(each, Unread):
                    _fail(each.name, each.why, outcome)
                    continue
                outcome.add(each)
                if not as_json:
                    _say(each)
        outcome.left_out = left_out_of((given for given in sources if given != STANDARD), COLLECTIONS)
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


def _named(found: Iterator[Entry | Unread], progress: Counter) -> Iterator[Entry | Unread]:
    """The same, each named as the one whose sentences are counted from now on."""
    from app.view.wording import shorten

    for entry in found:
        progress.name(f"Sentences of {shorten(entry.name, 60)}")
        progress(0, 1)
        yield entry


def _fail(name: str, why: str, outcome: Outcome) -> None:
    from app.cli.output import complain

    complain(f"Not read: {name}\n  {why}")
    outcome.failed[name] = why


def _say(done: Brought) -> None:
    from app.cli.output import say
    from app.view.ingested import document_words

    for document in done.ingested.documents:
        first, *rest = document_words(document, done.not_taken.get(document.document, ()))
        say(first)
        for line in rest:
            say(line, indent=3)


def _say_total(outcome: Outcome) -> None:
    from app.cli.output import say
    from app.view.ingested import total_words
    from app.view.left_out import left_out_words

    for line in left_out_words(outcome.left_out):
        say(line)
    if outcome.ingested or outcome.failed:
        say(total_words(outcome), style="bold")
