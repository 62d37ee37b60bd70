"""Carries out what a reviewer asks for: choose, accept, reject, correct, tie a name, take back, put in."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from app.app_pages.database import gone, store
from app.view.ingested import document_words
from app.view.review import title_of
from app.view.reviewing import following, next_open, tied
from graph import ledger, reads
from graph.errors import FusionGraphError
from graph.ledger import Proposed
from graph.model import Document, Intake, Policy, State
from graph.model.entry import corrected
from graph.reads import ReviewItem
from loaders.announcement.ingesting import Brought
from loaders.announcement.inputs import Unread

EVERY_STATE = (State.WAITING, State.EDITED, State.ACCEPTED, State.REJECTED)


@dataclass
class Review:
    """What one person has open: a document, one of its proposals, and whether its form is open."""

    document: str = ""
    current: str = ""
    editing: bool = False
    error: str = ""
    notice: str = ""

    def items(self) -> list[ReviewItem]:
        """The proposals of the open document, in its own order."""
        return list(reads.proposals(store(), EVERY_STATE, document=self.document).proposals)

    def open(self, document: str, current: str = "") -> None:
        """Open a document at one of its proposals; without one, at the first that waits."""
        self.document, self.current = document, current
        self.editing, self.error = False, ""
        if document and not current:
            self.current = next_open(items, "") if (items := self.items()) else ""

    def close(self) -> None:
        """Back to the list."""
        self.open("")


def current() -> Review:
    """The review of this session."""
    state: Review = st.session_state.setdefault("review", Review())
    return state


def reviewer() -> str:
    """Who decides: the name given on the page, else the user's."""
    if given := str(st.session_state.get("reviewer") or "").strip():
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"


def carry_out(act: Mapping[str, Any]) -> None:
    """Do what is asked. Raises FusionGraphError."""
    review = current()
    proposal = str(act.get("id") or "")
    match act.get("do"):
        case "document":
            review.open(proposal)
        case "choose":
            review.open(review.document, proposal)
        case "next" | "previous":
            step = 1 if act["do"] == "next" else -1
            review.open(review.document, following(review.items(), proposal, step))
        case "edit":
            review.open(review.document, proposal)
            review.editing = True
        case "accept" | "reject":
            _decide(review, str(act["do"]), proposal)
        case "undo":
            ledger.undo_decision(store(), proposal, by=reviewer())
            review.notice = "Taken back; the graph is as it was before the decision."
            review.open(review.document, proposal)
        case "tie":
            _correct(review, proposal, lambda item: tied(item, str(act["key"]), str(act["other"])))
        case "apart":
            ledger.keep_apart(store(), proposal, str(act["key"]), str(act["other"]), by=reviewer())
            review.notice = "Remembered for every document: this name is not that one."
        case "retract":
            ledger.retract(store(), review.document)
            review.notice = "Retracted: what was accepted of it has left the graph. Reading it again brings it back."
            review.close()


def _decide(review: Review, verdict: str, proposal: str) -> None:
    title = title_of(reads.proposal(store(), proposal).claims)
    if verdict == "accept":
        ledger.accept(store(), [proposal], by=reviewer())
    else:
        ledger.reject(store(), [proposal], by=reviewer())
    review.notice = f"{verdict.capitalize()}ed: {title}. It can be taken back at its line."
    review.open(review.document, next_open(review.items(), proposal))


def save(given: Mapping[str, Any]) -> None:
    """Keep the corrected form of the current proposal; what cannot be is said beside the form."""
    review = current()
    fields = {name: value for name, value in given.items() if name != "n"}
    try:
        _correct(review, review.current, lambda _: fields)
    except FusionGraphError as error:
        if gone(error):
            raise
        review.error = str(error)
        return
    review.editing, review.error = False, ""


def _correct(review: Review, proposal: str, corrections: Any) -> None:
    item = reads.proposal(store(), proposal)
    document = document_of(item.document.id)
    claims = corrected(item.claims, corrections(item), document)
    ledger.edit(store(), item.id, claims, by=reviewer())
    review.notice = "Corrected; what was read is kept beside it."


def document_of(document: str) -> Document:
    """The document as the ledger holds it. Raises NotFoundError."""
    return ledger.stored_document(store(), document)


def propose(intake: Intake, policy: Policy) -> None:
    """Put what was read of one text into the ledger, say what it brought, and open it."""
    show_brought([Brought(ledger.propose(store(), [(intake, "")], policy=policy))])


def show_brought(brought: Iterable[Brought | Unread]) -> None:
    """Say of each text what it brought, or why it was not read, and open what is one document."""
    review = current()
    documents: list[Proposed] = []
    for each in brought:
        if isinstance(each, Unread):
            review.notice += f"Not read: {each.name}: {each.why}\n"
            continue
        documents += each.ingested.documents
        for done in each.ingested.documents:
            told = document_words(done, each.not_taken.get(done.document, ()))
            review.notice += "".join(f"{line}\n" for line in told)
    if len(documents) == 1:
        review.open(documents[0].document)
