"""`fusiongraph watch`: feeds, looked at again and again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from graph.vocabulary import Policy

if TYPE_CHECKING:
    from graph.store import Store
    from loaders.announcement.watching import Look

TOGETHER = 20


def watch(
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEEDS...", help="Addresses of feeds, or files with one address a line.")
    ],
    once: Annotated[bool, typer.Option("--once", help="Look once and end; exit code 1 if a feed failed.")] = False,
    every: Annotated[int, typer.Option(metavar="MINUTES", min=1, help="How often to look.")] = 30,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="How many new entries of a feed at one look.")] = 200,
    policy: Annotated[Policy, typer.Option(help="What enters the graph without a person.")] = Policy.NONE,
) -> None:
    """Look at RSS and Atom feeds and propose what is new in them, until Ctrl-C. What was seen is remembered.

    A feed that has not changed is not sent again; one that fails is told, and the others go on."""
    from app.cli.opening import open_store
    from app.cli.output import note
    from graph.errors import ExitCode
    from loaders.announcement.watching import feeds_of

    addresses = feeds_of(feeds)
    with open_store() as store:
        while True:
            failed = sum(not _look(store, address, most, policy) for address in addresses)
            if once:
                break
            note(f"Looking again in {every} minutes; Ctrl-C ends.")
            time.sleep(every * 60)
    if failed:
        raise typer.Exit(ExitCode.FAILED)


def _look(store: Store, address: str, most: int, policy: Policy) -> bool:
    """One look at one feed; False where it failed."""
    from app.cli.output import complain, say
    from graph import ledger
    from loaders.announcement.watching import look
    from loaders.errors import LoadError

    before = ledger.watch_of(store, address)
    try:
        found = look(before, most=most)
    except LoadError as error:
        complain(str(error))
        return False
    if not found.new:
        if found.after != before:
            ledger.remember(store, found.after)
        say(f"{address}: nothing new.")
        return True
    say(f"{address}: {_read(store, found, policy)}.")
    return True


def _read(store: Store, found: Look, policy: Policy) -> str:
    """Propose the new entries, remembering each batch as it is done, so that a look that is cut off goes on there."""
    from app.cli.output import complain
    from app.view.wording import plural
    from graph import ledger
    from loaders.announcement.ingesting import ingest
    from loaders.announcement.inputs import Unread
    from loaders.announcement.intake import Stated
    from loaders.announcement.watching import read

    memory, proposed = ledger.watch_of(store, found.after.url), 0
    for start in range(0, len(found.new), TOGETHER):
        batch = found.new[start : start + TOGETHER]
        for each in ingest(store, [entry for _, entry in batch], Stated(), policy=policy):
            if isinstance(each, Unread):
                complain(f"Not read: {each.name}\n  {each.why}")
                continue
            proposed += sum(len(document.proposals) for document in each.ingested.documents)
        memory = read(memory, [key for key, _ in batch])
        ledger.remember(store, memory)
    ledger.remember(store, read(found.after, [key for key, _ in found.new]))
    told = f"{plural(len(found.new), 'new entry', 'new entries')}, {plural(proposed, 'proposal')}"
    return told + (f"; {found.left} more at the next look" if found.left else "")
