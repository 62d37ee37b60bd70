"""What waits for a person, and what became of what waited."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from graph.ledger.dockets import Decision, Docket, dockets, found
from graph.ledger.resemblance import Resemblance
from graph.model import Claim, Decided, NotUnderstood, State
from graph.queries import named
from graph.store import Store
from graph.vocabulary import OPEN

TOGETHER = 50


@dataclass(frozen=True)
class ReviewDocument:
    """A document under review; `states` counts its proposals. A retracted one is not `live`."""

    id: str
    title: str
    publisher: str
    published: str | None
    source: str
    kind: str
    at: str
    method: str
    live: bool
    states: Mapping[State, int]
    near_misses: int
    resembles: Sequence[Resemblance] = ()


@dataclass(frozen=True)
class ReviewItem:
    """A proposal with its document; `claims` as they stand, `original` as they were read."""

    id: str
    document: ReviewDocument
    state: State
    claims: tuple[Claim, ...]
    original: tuple[Claim, ...]
    decisions: tuple[Decision, ...] = field(default=(), repr=False)

    @property
    def subject(self) -> Claim:
        """The claim it is about."""
        return self.claims[0]


@dataclass(frozen=True)
class ReviewList:
    """The first of `total` proposals."""

    proposals: Sequence[ReviewItem]
    total: int


def review_documents(store: Store, limit: int | None = None) -> list[ReviewDocument]:
    """The documents that were read for review, the latest reading first; `limit` is how many at most."""
    return list(islice(_documents_read(store), limit))


def review_document(store: Store, document: str) -> ReviewDocument | None:
    """The document of this id; None where it was never read for review."""
    return next(iter(_documents(store, [document])), None)


def waiting_documents(store: Store) -> list[ReviewDocument]:
    """The documents of which something waits, the latest reading first; of a retracted one nothing does."""
    ids = [row["id"] for row in store.read(named("waiting_documents").text)]
    return [document for document in _documents(store, ids) if document.live]


def count_review_documents(store: Store) -> int:
    """How many documents were ever read for review."""
    return int(store.read(named("count_documents_read").text)[0]["count"])


def _documents_read(store: Store) -> Iterator[ReviewDocument]:
    """Documents as their latest readings come, a page of readings at a time."""
    known: set[str] = set()
    before = sys.maxsize
    while rows := store.read(named("documents_read").text, before=before, limit=TOGETHER):
        ids = list(dict.fromkeys(row["id"] for row in rows if row["id"] not in known))
        yield from _documents(store, ids)
        known.update(ids)
        before = rows[-1]["seq"]


def _documents(store: Store, ids: Sequence[str]) -> list[ReviewDocument]:
    return [_document(row) for row in store.read(named("review_documents").text, documents=ids)]


def proposals(
    store: Store,
    states: Collection[State] = OPEN,
    *,
    document: str | None = None,
    limit: int | None = None,
) -> ReviewList:
    """The proposals in these states, the latest document's first; of retracted documents only what was decided."""
    if document is not None:
        documents = _documents(store, [document])
    else:
        documents = waiting_documents(store) if set(states) <= set(OPEN) else review_documents(store)
    if set(states) <= set(OPEN):
        documents = [d for d in documents if d.live]
    wanted = [d for d in documents if any(d.states.get(state) for state in states)]
    total = sum(d.states.get(state, 0) for d in wanted for state in set(states))
    shown: list[ReviewItem] = []
    for start in range(0, len(wanted), TOGETHER):
        some = wanted[start : start + TOGETHER]
        held = dockets(store, (d.id for d in some))
        for each in some:
            shown += [p for p in _of_docket(held[each.id], each) if p.state in states]
        if limit is not None and len(shown) >= limit:
            break
    return ReviewList(shown[:limit], total)


def proposal(store: Store, identifier: str) -> ReviewItem:
    """The one proposal whose id begins so. Raises NotFoundError."""
    id_, document = found(store, identifier)
    [of] = _documents(store, [document])
    return next(p for p in _of_docket(dockets(store, [document])[document], of) if p.id == id_)


def near_misses(store: Store, document: str) -> list[NotUnderstood]:
    """The passages of a document that looked as if they held something and were not understood."""
    rows = store.read(named("near_misses").text, id=document)
    return [NotUnderstood.model_validate_json(miss) for row in rows for miss in row["near_misses"]]


def _of_docket(docket: Docket, document: ReviewDocument) -> list[ReviewItem]:
    return [
        ReviewItem(
            id=id_,
            document=document,
            state=docket.state(id_),
            claims=docket.claims(id_),
            original=original,
            decisions=tuple(d for d in docket.decisions if d.proposal == id_),
        )
        for id_, original in docket.proposals.items()
    ]


def _document(row: dict[str, Any]) -> ReviewDocument:
    standing: dict[str, list[tuple[int, str]]] = {}
    gone = {withdraws for _, _, _, withdraws in row["decisions"] if withdraws is not None}
    for seq, of, verdict, _ in row["decisions"]:
        if seq not in gone and verdict != Decided.WITHDRAWN:
            standing.setdefault(of, []).append((seq, verdict))
    listed = set(row["listed"])
    states = Counter(_state(standing.get(id_, []), id_ in listed) for id_ in row["proposals"])
    fields = ("id", "title", "publisher", "published", "source", "kind", "at", "method", "live", "near_misses")
    near = tuple(Resemblance(*json.loads(each)) for each in row["resembles"])
    return ReviewDocument(**{name: row[name] for name in fields}, states=states, resembles=near)


def _state(standing: Sequence[tuple[int, str]], listed: bool) -> State:
    if standing:
        return State(standing[-1][1])
    return State.WAITING if listed else State.SUPERSEDED
