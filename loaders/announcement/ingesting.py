"""Texts in: each read and proposed; what is wrong with one is told in its place, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph import ledger
from graph.errors import InvalidClaimError, ReviewError
from graph.ledger import Ingested
from graph.model import Document, Intake, Policy
from graph.store import Store
from loaders.announcement.inputs import Entry, Unread
from loaders.announcement.intake import NotTaken, Stated, intake_of_page, intake_of_text, not_taken
from loaders.announcement.proposals.proposing import intake_of
from loaders.announcement.reading import Progress
from loaders.errors import LoadError

TOGETHER = 50


@dataclass(frozen=True)
class Taken:
    """One text as it was read: what it is called, its address ('' for none), what is said of it by whoever gives it
    or by its markup, and what it proposes."""

    name: str
    uri: str
    said: Stated
    intake: Intake


@dataclass(frozen=True)
class Brought:
    """What one batch brought; by the documents' ids, `names` has what each was called, and `not_taken` what was
    stated of one that is kept otherwise; `twice` are the names of texts that another of the batch repeats."""

    ingested: Ingested
    names: Mapping[str, str] = field(default_factory=dict)
    not_taken: Mapping[str, Sequence[NotTaken]] = field(default_factory=dict)
    twice: Sequence[str] = ()


def intakes(
    found: Iterable[Entry | Unread], stated: Stated, progress: Progress | None = None
) -> Iterator[Taken | Unread]:
    """What each text proposes, in order; what cannot be read is told in its place."""
    for entry in found:
        yield entry if isinstance(entry, Unread) else _taken(entry, stated, progress)


def _taken(entry: Entry, stated: Stated, progress: Progress | None) -> Taken | Unread:
    try:
        intake = intake_of_page(entry.page, stated, name=entry.name, progress=progress)
    except LoadError as error:
        return Unread(entry.name, str(error))
    return Taken(entry.name, entry.uri, _said(stated, intake.document), intake)


def _said(stated: Stated, document: Document) -> Stated:
    """What is said of a text by whoever gives it, else by its markup."""
    return replace(stated, publisher=document.publisher or None, published=document.published)


def ingest_text(store: Store, raw: str, stated: Stated, *, policy: Policy = Policy.NONE) -> Brought:
    """Put one pasted text into the ledger. Raises LoadError where it cannot be read, and what ledger.propose raises."""
    intake = intake_of_text(raw, stated)
    return _put(store, [Taken("", "", _said(stated, intake.document), intake)], policy)


def ingest(
    store: Store,
    found: Iterable[Entry | Unread],
    stated: Stated,
    *,
    policy: Policy = Policy.NONE,
    progress: Progress | None = None,
) -> Iterator[Brought | Unread]:
    """Put texts into the ledger in batches; one that is refused is done again text by text, so that only what is
    wrong stays out. What cannot be read or is refused is told as soon as it is known. `progress` is told how much of
    the text at hand is read."""
    batch: list[Taken] = []
    for each in intakes(found, stated, progress):
        if isinstance(each, Unread):
            yield each
            continue
        batch.append(each)
        if len(batch) == TOGETHER:
            yield from _proposed(store, batch, policy)
            batch = []
    if batch:
        yield from _proposed(store, batch, policy)


def _proposed(store: Store, batch: list[Taken], policy: Policy) -> Iterator[Brought | Unread]:
    try:
        yield _put(store, batch, policy)
    except (InvalidClaimError, ReviewError) as error:
        if len(batch) == 1:
            yield Unread(batch[0].name, str(error))
            return
        for each in batch:
            yield from _proposed(store, [each], policy)


def _put(store: Store, batch: list[Taken], policy: Policy) -> Brought:
    """One batch put into the ledger, all of it or nothing."""
    kept = ledger.stored_documents(store, [each.intake.document.id for each in batch])
    batch = [_as_of(each, kept.get(each.intake.document.id)) for each in batch]
    names = {each.intake.document.id: each.name for each in batch}
    done = ledger.propose(store, [(each.intake, each.uri) for each in batch], policy=policy)
    known = [each for each in batch if each.intake.document.id in kept]
    said = {each.intake.document.id: not_taken(each.said, kept[each.intake.document.id]) for each in known}
    twice = [each.name for each in batch if names[each.intake.document.id] != each.name]
    return Brought(done, names, said, twice)


def _as_of(taken: Taken, kept: Document | None) -> Taken:
    """A text read as of the day that is kept of it, whatever is said of it now."""
    if kept is None or kept.published == taken.intake.document.published:
        return taken
    return replace(taken, intake=intake_of(kept))
