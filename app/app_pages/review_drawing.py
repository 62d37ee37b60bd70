"""Draws what is under review: the list of documents, and the open one with its text and its proposals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

import streamlit as st

from app.app_pages import reviewing
from app.app_pages.database import store
from app.app_pages.review_open import Review, current, document_of
from app.components.claim_form import claim_form
from app.components.marked_text import marked_text as draw_marked_text
from app.components.panel import panel
from app.components.proposals import proposals as draw_proposals
from app.view.blocks import Block
from app.view.documents_read import PASTE_ANEW, documents_blocks, retraction_blocks, said_blocks
from app.view.marked import marked_text
from app.view.parts import begins, items_of, part_at, parts_of
from app.view.review import title_of
from app.view.reviewing import asking_data, claim_form_data, proposals_data
from app.view.wording import date_words
from graph import ledger, reads
from graph.model import Document, NotUnderstood
from graph.reads import ReviewDocument, ReviewItem
from loaders.announcement.proposals.linking import candidates

Asked: TypeAlias = Callable[[str], Callable[[str], None]]


def draw_documents(asked: Asked) -> None:
    """What was read for review, what waits first."""
    review = current()
    waiting = reads.waiting_documents(store()) if review.only_waiting else None
    total = reads.count_review_documents(store()) if waiting is None else len(waiting)
    documents = reads.review_documents(store(), review.listed) if waiting is None else waiting[: review.listed]
    blocks = documents_blocks(documents, total, only_waiting=review.only_waiting)
    panel(blocks, label="Documents", key="review_documents", on_act=asked("review_documents"))


def draw_review(review: Review, asked: Asked) -> None:
    """The open document: its text, and beside it its proposals or the form that corrects one."""
    document = document_of(review.document)
    items = review.items()
    item = next((each for each in items if each.id == review.current), None)
    head = _head(document, review, reads.review_document(store(), review.document))
    review.notice = review.failure = ""
    misses = reads.near_misses(store(), review.document)
    parts = parts_of(document.text)
    part = part_at(parts, begins(item) if item else 0) if review.part is None else review.part
    in_part = [miss for miss in misses if part_at(parts, miss.start) == part]
    lit = marked_text(document, review.marks(document, parts[part]), items, review.current, in_part, parts, part)
    # All is worked out before any of it is drawn: both halves change at once.
    if review.editing and item:
        draw_decisions = _drawing_form(review, item, asked)
    else:
        whole = (items, len(misses)) if len(parts) > 1 else None
        draw_decisions = _drawing(review, items_of(parts, part, items), item, in_part, whole, asked)
    panel(head, label="Document", key="review_head", on_act=asked("review_head"))
    text, decisions = st.columns([0.52, 0.48], gap="small")
    with text:
        draw_marked_text(lit, key="review_text", on_act=asked("review_text"))
    with decisions:
        draw_decisions()


def _head(document: Document, review: Review, read: ReviewDocument | None) -> list[Block]:
    about = f"{document.publisher or 'publisher not stated'} · {date_words(document.published)}"
    acts = [{"text": "All documents", "act": {"do": "document", "id": ""}}]
    retracted = read is not None and not read.live
    if not retracted:
        acts.append({"text": "Retract this document", "act": {"do": "retract"}})
    told = said_blocks(review.notice, review.failure)
    if retracted:
        told.append({"type": "problem", "text": PASTE_ANEW})
    if review.asking and review.asking.act["do"] == "retract":
        told += retraction_blocks(review.asking.changes)
    told = told or [{"type": "note", "text": "\u00a0"}]  # room for what is said next, which must move nothing
    head: Block = {"type": "heading", "text": document.title, "sub": about, "color": ""}
    return [head, {"type": "actions", "items": acts}, *told]


def _drawing_form(review: Review, item: ReviewItem, asked: Asked) -> Callable[[], None]:
    title = f"Correct: {title_of(item.claims)}"
    data = claim_form_data(item.subject.predicate, item.subject, title=title, error=review.error, about=item.id)
    return partial(claim_form, {**data, "opened": review.opened}, key="review_form", on_event=asked("review_form"))


def _drawing(
    review: Review,
    items: list[ReviewItem],
    item: ReviewItem | None,
    misses: Sequence[NotUnderstood],
    whole: tuple[list[ReviewItem], int] | None,
    asked: Asked,
) -> Callable[[], None]:
    preview = ledger.preview(store(), [item.id]) if item else None
    fillers = {f.record.key: f for claim in (item.claims if item else ()) for f in claim.roles if f.text}
    near = {key: candidates(store(), filler) for key, filler in fillers.items()}
    data = proposals_data(
        items,
        item,
        preview,
        near,
        misses,
        review.also_told(items),
        me=reviewing.reviewer(),
        last=(review.done[-1].proposal, review.done[-1].words) if review.done else ("", ""),
        problem=review.error,
        asking=asking_data(review.asking.act, review.asking.changes) if review.asking else None,
        answered=review.answered,
        whole=whole,
    )
    return partial(draw_proposals, data, key="review_proposals", on_act=asked("review_proposals"))
