"""Draws what is under review: the list of documents, and the open one with its text and its proposals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import streamlit as st

from app.app_pages import reviewing
from app.app_pages.database import store
from app.app_pages.reviewing import Review, current
from app.components.claim_form import claim_form
from app.components.marked_text import marked_text as draw_marked_text
from app.components.panel import panel
from app.components.proposals import proposals as draw_proposals
from app.view.blocks import Block
from app.view.review import title_of
from app.view.reviewing import (
    asking_data,
    claim_form_data,
    documents_blocks,
    marked_text,
    proposals_data,
    retraction_blocks,
    waiting_documents,
)
from app.view.wording import date_words
from graph import ledger, reads
from graph.model import Document
from graph.reads import ReviewItem
from loaders.announcement.proposals.linking import candidates
from loaders.announcement.proposals.marks import marks

Asked: TypeAlias = Callable[[str], Callable[[str], None]]


def draw_documents(asked: Asked) -> None:
    """What was read for review, what waits first."""
    review = current()
    waiting = waiting_documents(reads.review_documents(store())) if review.only_waiting else None
    total = reads.count_review_documents(store()) if waiting is None else len(waiting)
    documents = reads.review_documents(store(), review.listed) if waiting is None else waiting[: review.listed]
    blocks = documents_blocks(documents, total, only_waiting=review.only_waiting)
    panel(blocks, label="Documents", key="review_documents", on_act=asked("review_documents"))


def draw_review(review: Review, asked: Asked) -> None:
    """The open document: its text, and beside it its proposals or the form that corrects one."""
    document = reviewing.document_of(review.document)
    items = review.items()
    item = next((each for each in items if each.id == review.current), None)
    head = _head(document, review)
    review.notice = ""
    panel(head, label="Document", key="review_head", on_act=asked("review_head"))
    text, decisions = st.columns([0.52, 0.48], gap="small")
    with text:
        draw_marked_text(
            marked_text(document, marks(document), items, review.current),
            key="review_text",
            on_act=asked("review_text"),
        )
    with decisions:
        if review.editing and item is not None:
            data = claim_form_data(
                item.subject.predicate, item.subject, title=f"Correct: {title_of(item.claims)}", error=review.error
            )
            claim_form(data, key="review_form", on_event=asked("review_form"))
        else:
            _draw_proposals(review, items, item, asked)


def _head(document: Document, review: Review) -> list[Block]:
    about = f"{document.publisher or 'publisher not stated'} · {date_words(document.published)}"
    acts = [
        {"text": "All documents", "act": {"do": "document", "id": ""}},
        {"text": "Retract this document", "act": {"do": "retract"}},
    ]
    told: list[Block] = [{"type": "note", "text": line} for line in review.notice.split("\n") if line]
    if review.asking and review.asking.act["do"] == "retract":
        told += retraction_blocks(review.asking.changes)
    head: Block = {"type": "heading", "text": document.title, "sub": about, "color": ""}
    return [head, {"type": "actions", "items": acts}, *told]


def _draw_proposals(review: Review, items: list[ReviewItem], item: ReviewItem | None, asked: Asked) -> None:
    preview = ledger.preview(store(), [item.id]) if item else None
    fillers = {f.record.key: f for claim in (item.claims if item else ()) for f in claim.roles if f.text}
    near = {key: candidates(store(), filler) for key, filler in fillers.items()}
    last = (review.done[-1].proposal, review.done[-1].words) if review.done else ("", "")
    misses = reads.near_misses(store(), review.document)
    me = reviewing.reviewer()
    asking = asking_data(review.asking.act, review.asking.changes) if review.asking else None
    data = proposals_data(items, item, preview, near, misses, me=me, last=last, problem=review.error, asking=asking)
    draw_proposals(data, key="review_proposals", on_act=asked("review_proposals"))
