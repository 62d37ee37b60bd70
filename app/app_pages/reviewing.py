"""Carries out what a reviewer asks for: choose, accept, reject, correct, tie a name, take back, put in."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.app_pages.database import gone, store
from app.app_pages.review_open import LISTED, Asking, Deed, Review, current, document_of
from app.view.ingested import brought_words
from app.view.naming import record_called
from app.view.review import page_words, title_of
from app.view.reviewing import following, next_open, tied
from graph import ledger, reads
from graph.errors import FusionGraphError, ReviewError
from graph.ledger import Proposed
from graph.model import Intake
from graph.model.entry import corrected
from graph.vocabulary import OPEN
from loaders.announcement.ingesting import Brought
from loaders.announcement.inputs import Unread
from loaders.announcement.intake import NotTaken

TAKES_BACK = "Key U takes it back."
ALL_DECIDED = "All of this document is decided."
AS_BEFORE = "The graph is as it was before."


def reviewer() -> str:
    """Who decides: the name given on the page, else the user's."""
    if given := current().decides_as.strip():
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"


def carry_out(act: Mapping[str, Any]) -> None:
    """Do what is asked. Raises FusionGraphError."""
    review = current()
    review.error, review.asking = "", None
    if act.get("do") != "undo":
        review.taken_back = ""
    proposal = str(act.get("id") or "")
    match act.get("do"):
        case "document":
            review.open(str(act["id"]), str(act.get("proposal") or ""))
        case "more":
            review.listed += LISTED
        case "which":
            review.only_waiting, review.listed = not review.only_waiting, LISTED
        case "choose":
            review.open(review.document, proposal)
        case "part":
            review.turn(int(act["part"]))
        case "next" | "previous":
            step = 1 if act["do"] == "next" else -1
            review.open(review.document, following(review.items(), proposal, step))
        case "edit":
            review.open(review.document, proposal)
            review.editing, review.opened = True, review.opened + 1
        case "accept" | "reject":
            _decide(review, str(act["do"]), proposal)
        case "undo":
            _undo(review, proposal)
        case "take_back":
            _take_back(review, proposal)
        case "tie":
            _correct(review, proposal, lambda item: tied(item, str(act["key"]), str(act["other"])))
        case "apart":
            _keep_apart(review, proposal, act)
        case "retract" if not act.get("sure"):
            review.asking = Asking(act, ledger.preview_retraction(store(), review.document))
        case "retract":
            ledger.retract(store(), review.document)
            review.notice = (
                "Retracted: what was accepted of it has left the graph. Pasting its text anew brings it back."
            )
            review.close()


def _keep_apart(review: Review, proposal: str, act: Mapping[str, Any]) -> None:
    """Keep a name of the proposal apart; where that changes the graph at once, ask before."""
    key, entity = str(act["key"]), str(act["other"])
    other = record_called(reads.records(store(), entity), str(act["name"]), besides=key) or entity
    if not act.get("sure") and (changes := ledger.preview_apart(store(), proposal, key, other)):
        review.asking = Asking(act, changes)
        return
    made = ledger.keep_apart(store(), proposal, key, other, by=reviewer())
    words = f"Remembered for every document: {act['text']} of this text is not the known {act['name']}"
    review.done.append(Deed(review.document, proposal, made.seq, words, judgement=True))
    review.notice = f"{words}. {TAKES_BACK}"


def _require_shown(review: Review, proposal: str) -> None:
    """Refuse what was meant for a proposal that is no longer the open one. Raises ReviewError."""
    if proposal != review.current:
        raise ReviewError(
            "Another proposal was opened meanwhile, so nothing was done.", remedy="Look at what is shown now."
        )


def _decide(review: Review, verdict: str, proposal: str) -> None:
    _require_shown(review, proposal)
    title = title_of(reads.proposal(store(), proposal).claims)
    deciding = ledger.accept if verdict == "accept" else ledger.reject
    words = f"{verdict.capitalize()}ed: {title}"
    for made in deciding(store(), [proposal], by=reviewer()):
        review.done.append(Deed(made.document, made.proposal, made.seq, words))
    items = review.items()
    all_decided = "" if any(item.state in OPEN for item in items) else f" {ALL_DECIDED}"
    review.notice = f"{words}. {TAKES_BACK}{all_decided}"
    review.open(review.document, next_open(items, proposal))


def _undo(review: Review, proposal: str) -> None:
    """Take back what this session decided last; where it decided nothing, the decision on the proposal."""
    if not review.done:
        if review.taken_back and not _stands(review, proposal):  # the key was pressed again before the page was drawn
            review.notice = review.taken_back
        else:
            _take_back(review, proposal)
        return
    deed = review.done.pop()
    if deed.judgement:
        ledger.undo(store(), deed.seq, by=reviewer())
    else:
        _require_latest(deed)
        ledger.undo_decision(store(), deed.proposal, by=reviewer())
    review.notice = review.taken_back = f"Taken back: {deed.words}. {AS_BEFORE}"
    review.open(deed.document, deed.proposal)


def _stands(review: Review, proposal: str) -> bool:
    """Whether this is the open proposal and a decision stands on it."""
    decisions = reads.proposal(store(), proposal).decisions
    return proposal == review.current and any(decision.live for decision in decisions)


def _take_back(review: Review, proposal: str) -> None:
    made = ledger.undo_decision(store(), proposal, by=reviewer())
    review.done = [deed for deed in review.done if deed.seq != made.withdraws]
    words = title_of(reads.proposal(store(), proposal).claims)
    review.notice = review.taken_back = f"Taken back: {words}. {AS_BEFORE}"
    review.open(review.document, proposal)


def _require_latest(deed: Deed) -> None:
    """Refuse to take back another decision than the one that is meant. Raises ReviewError."""
    standing = [d.seq for d in reads.proposal(store(), deed.proposal).decisions if d.live]
    if standing[-1:] != [deed.seq]:
        raise ReviewError(
            f"'{deed.words}' is not the latest decision on its proposal any more.",
            remedy="Open the proposal to see what was decided since.",
        )


def save(given: Mapping[str, Any]) -> None:
    """Keep the corrected form of the current proposal; what cannot be is said beside the form."""
    review = current()
    fields = {name: value for name, value in given.items() if name not in ("n", "about")}
    try:
        _require_shown(review, str(given["about"]))
        _correct(review, review.current, lambda _: fields)
    except FusionGraphError as error:
        if gone(error):
            raise
        review.error = page_words(error)
        return
    review.editing, review.error = False, ""


def _correct(review: Review, proposal: str, corrections: Any) -> None:
    item = reads.proposal(store(), proposal)
    document = document_of(item.document.id)
    claims = corrected(item.claims, corrections(item), document)
    made = ledger.edit(store(), item.id, claims, by=reviewer())
    words = f"Corrected: {title_of(claims)}"
    review.done.append(Deed(made.document, made.proposal, made.seq, words))
    review.notice = f"{words}. {TAKES_BACK}"


def propose(intake: Intake) -> None:
    """Put a note into the ledger, say what it brought, and open it."""
    show_brought([Brought(ledger.propose(store(), [(intake, "")]))])


def show_brought(brought: Iterable[Brought | Unread]) -> None:
    """Say of each text what it brought, or why it was not read, and open what is one document."""
    review = current()
    read: list[tuple[Proposed, str, Sequence[NotTaken]]] = []
    try:
        for each in brought:
            if isinstance(each, Unread):
                named = each.why if each.why.startswith(each.name) else f"{each.name}: {each.why}"
                review.failure += f"Not read: {named}\n"
            else:
                documents = each.ingested.documents
                read += [(d, each.names.get(d.document, ""), each.not_taken.get(d.document, ())) for d in documents]
    finally:  # what was read is in the ledger, whatever stops the rest
        for document, name, not_taken in read:
            told = brought_words(document, name, not_taken, titled=len(read) > 1)
            review.notice += "".join(f"{line}\n" for line in told)
    if len(read) == 1:
        review.open(read[0][0].document)
