"""`fusiongraph watch`: feeds, looked at again and again."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import WhatEnters
from graph.vocabulary import Policy

if TYPE_CHECKING:
    from graph.store import Store
    from loaders.announcement.watching import Look, Misnamed

TOGETHER = 20
MOST = 200


@dataclass
class Looked:
    """What one look at a feed brought; `known` are entries whose texts were read before, `failed` those that were not
    read, `error` says why the feed was not, `left` is how many entries wait for the next look."""

    feed: str
    new: int = 0
    known: int = 0
    proposals: int = 0
    accepted: int = 0
    left: int = 0
    failed: list[dict[str, str]] = field(default_factory=list)
    error: str | None = None


def watch(
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEEDS...", help="Addresses of feeds, or files with one address a line.")
    ],
    once: Annotated[bool, typer.Option("--once", help="Look once and end; exit code 1 if a feed failed.")] = False,
    every: Annotated[int, typer.Option(metavar="MINUTES", min=1, help="How often to look.")] = 30,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="How many new entries of a feed at one look.")] = MOST,
    policy: WhatEnters = Policy.NONE,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a line for each look.")] = False,
) -> None:
    """Look at RSS and Atom feeds and propose what is new in them, until Ctrl-C. What was seen is remembered.

    A feed that has not changed is not sent again; one that fails is told, and the others go on."""
    from app.cli.opening import open_store
    from app.cli.output import note
    from app.view.wording import plural
    from graph.errors import ExitCode
    from loaders.announcement.watching import feeds_of

    named = feeds_of(feeds)
    with open_store() as store:
        while True:
            failed = 0
            for feed in named:
                looked = _look(store, feed, most, policy)
                failed += looked.error is not None
                if as_json:
                    sys.stdout.write(f"{json.dumps(asdict(looked), ensure_ascii=False)}\n")
                    sys.stdout.flush()
                else:
                    _say(looked)
            if once:
                break
            note(f"Looking again in {plural(every, 'minute')}; Ctrl-C ends.")
            time.sleep(every * 60)
    if failed:
        raise typer.Exit(ExitCode.FAILED)


def _look(store: Store, feed: str | Misnamed, most: int, policy: Policy) -> Looked:
    """One look at one feed; a line that names none is told."""
    from app.cli.output import complain
    from app.cli.progress import waiting
    from graph import ledger
    from loaders.announcement.watching import Misnamed, look
    from loaders.errors import LoadError

    if isinstance(feed, Misnamed):
        complain(feed.why)
        return Looked(feed.line, error=feed.why)
    before = ledger.watch_of(store, feed)
    try:
        with waiting(f"Asking {feed}"):
            found = look(before, most=most)
    except LoadError as error:
        complain(str(error))
        return Looked(feed, error=str(error))
    if found.new:
        return _read(store, found, policy)
    if found.after != before:
        ledger.remember(store, found.after)
    return Looked(feed)


def _read(store: Store, found: Look, policy: Policy) -> Looked:
    """Propose the new entries, remembering each batch as it is done, so that a look that is cut off goes on there."""
    from app.cli.output import complain
    from graph import ledger
    from loaders.announcement.ingesting import ingest
    from loaders.announcement.inputs import Unread
    from loaders.announcement.intake import Stated
    from loaders.announcement.watching import read

    looked = Looked(found.after.url, new=len(found.new), left=found.left)
    memory = ledger.watch_of(store, found.after.url)
    for start in range(0, len(found.new), TOGETHER):
        batch = found.new[start : start + TOGETHER]
        for each in ingest(store, [entry for _, entry in batch], Stated(), policy=policy):
            if isinstance(each, Unread):
                complain(f"Not read: {each.name}\n  {each.why}")
                looked.failed.append({"path": each.name, "why": each.why})
                continue
            looked.known += sum(document.known_before for document in each.ingested.documents)
            looked.proposals += sum(len(document.proposals) for document in each.ingested.documents)
            looked.accepted += sum(len(document.accepted) for document in each.ingested.documents)
        memory = read(memory, [key for key, _ in batch])
        ledger.remember(store, memory)
    ledger.remember(store, read(found.after, [key for key, _ in found.new]))
    return looked


def _say(looked: Looked) -> None:
    from app.cli.output import say
    from app.view.wording import plural

    if looked.error is not None:
        return
    if not looked.new:
        say(f"{looked.feed}: nothing new.")
        return
    told = f"{plural(looked.new, 'new entry', 'new entries')}, {plural(looked.proposals, 'proposal')}"
    told += f", {looked.accepted:,} accepted by policy" if looked.accepted else ""
    told += f"; {looked.known:,} read before" if looked.known else ""
    told += f"; {looked.left} more at the next look" if looked.left else ""
    say(f"{looked.feed}: {told}.")
