"""What one person has open on the Ingest & review page, and what was decided there in this session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

import streamlit as st

from app.app_pages.database import store
from app.view.parts import Part, items_of, parts_of
from app.view.review import page_words
from app.view.reviewing import next_open
from graph import ledger, reads
from graph.errors import FusionGraphError
from graph.ledger import Changed
from graph.model import Document, State
from graph.reads import AlsoTold, ReviewItem
from loaders.announcement.proposals.marks import Mark, marks

K = TypeVar("K")
V = TypeVar("V")
EVERY_STATE = (State.WAITING, State.EDITED, State.ACCEPTED, State.REJECTED)
LISTED = 100


@dataclass(frozen=True)
class Deed:
    """A decision of this session: on a proposal, or a judgement that a name of it is another's."""

    document: str
    proposal: str
    seq: int
    words: str
    judgement: bool = False


@dataclass(frozen=True)
class Asking:
    """What changes the graph at once and is asked before it is done."""

    act: Mapping[str, Any]
    changes: tuple[Changed, ...]


@dataclass
class Remembered(Generic[K, V]):
    """What was worked out last, and of what: `of` the same it is not worked out again."""

    last: tuple[K, V] | None = None

    def of(self, key: K, work: Callable[[], V]) -> V:
        """What `work` gives for this key."""
        if self.last is None or self.last[0] != key:
            self.last = (key, work())
        return self.last[1]


@dataclass
class Review:
    """What one person has open: a document, one of its proposals, whether its form is open; and what was decided.

    `part` is the part of a long text that was asked for, None for that of the proposal; `opened` is how often the form
    was opened or sent; `decides_as` is the name that the person gave, '' for none; `said` is how often something was
    said below what is given; `answered` is the number of what was asked and answered last; `taken_back` tells what was
    taken back last, where nothing else was done since; `also`, `read` and `lit` remember what else waited, the
    proposals and the marks that were drawn last."""

    decides_as: str = ""
    document: str = ""
    current: str = ""
    part: int | None = None
    editing: bool = False
    opened: int = 0
    error: str = ""
    notice: str = ""
    failure: str = ""
    said: int = 0
    taken_back: str = ""
    listed: int = LISTED
    only_waiting: bool = False
    asking: Asking | None = None
    answered: int = 0
    done: list[Deed] = field(default_factory=list)
    also: Remembered[tuple[int, tuple[str, ...]], dict[str, AlsoTold]] = field(default_factory=Remembered)
    read: Remembered[tuple[str, int], list[ReviewItem]] = field(default_factory=Remembered)
    lit: Remembered[tuple[str, Part], list[Mark]] = field(default_factory=Remembered)

    def items(self) -> list[ReviewItem]:
        """The proposals of the open document, in its own order; read anew once the ledger has changed."""
        now = (self.document, ledger.latest_seq(store()))
        return self.read.of(now, lambda: list(reads.proposals(store(), EVERY_STATE, document=self.document).proposals))

    def marks(self, document: Document, part: Part) -> list[Mark]:
        """What a part of the open document names; a part of a long one is looked at alone."""
        return self.lit.of((document.id, part), lambda: _marks_of(document, part))

    def turn(self, part: int) -> None:
        """Open another part of the text, at the first of its proposals that waits, else at its first."""
        items = items_of(parts_of(document_of(self.document).text), part, self.items())
        self.open(self.document, next_open(items, items[0].id) if items else "")
        self.current, self.part = (self.current if items else ""), part

    def also_told(self, items: Sequence[ReviewItem]) -> dict[str, AlsoTold]:
        """What else waits and tells of the events of these; worked out anew once the ledger has changed."""
        now = (ledger.latest_seq(store()), tuple(item.id for item in items))
        return self.also.of(now, lambda: reads.also_told(store(), items))

    def open(self, document: str, current: str = "") -> None:
        """Open a document at one of its proposals; without one, at the first that waits, else at the first."""
        self.document, self.current = document, current
        self.editing, self.error, self.asking, self.part = False, "", None, None
        if document and not current:
            self.current = next_open(items, items[0].id) if (items := self.items()) else ""

    def fail(self, error: FusionGraphError) -> None:
        """Say what could not be done where it was asked; without an open document, below what is given."""
        if self.document:
            self.error = page_words(error)
        else:
            self.failure = page_words(error)

    def close(self) -> None:
        """Back to the list."""
        self.open("")


def _marks_of(document: Document, part: Part) -> list[Mark]:
    start, end = part
    seen = marks(document.model_copy(update={"text": document.text[start:end]}))
    return [replace(mark, start=mark.start + start, end=mark.end + start) for mark in seen]


def current() -> Review:
    """The review of this session."""
    state: Review = st.session_state.setdefault("review", Review())
    return state


def document_of(document: str) -> Document:
    """The document as the ledger holds it. Raises NotFoundError."""
    return ledger.stored_document(store(), document)
