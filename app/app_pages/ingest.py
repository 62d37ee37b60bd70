"""Ingest & review: a text in, its proposals beside it, each decided by a person; what each changes is shown before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

from app.app_pages import reviewing
from app.app_pages.database import gone, show_gone, store
from app.app_pages.reviewing import Review, current
from app.components.claim_form import claim_form
from app.components.marked_text import marked_text as draw_marked_text
from app.components.panel import panel
from app.components.proposals import proposals as draw_proposals
from app.view.blocks import Block
from app.view.review import title_of
from app.view.reviewing import claim_form_data, document_rows, marked_text, proposals_data
from app.view.wording import date_words, humanise, kind_words, plural
from graph import ledger, reads
from graph.errors import FusionGraphError, NotFoundError
from graph.model import NODES, Policy
from graph.model.form import predicates
from graph.reads import ReviewItem
from loaders.announcement.ingesting import ingest
from loaders.announcement.inputs import FILES, entries_of_bytes, media_type_of
from loaders.announcement.intake import Stated, check_stated, intake_of_text
from loaders.announcement.linking import candidates
from loaders.announcement.marks import marks
from loaders.announcement.note import intake_of_note

LISTED = 100
POLICIES = {
    Policy.NONE: "nothing: I decide on each",
    Policy.STRONG: "what was read surely",
    Policy.ALL: "everything",
}


@st.fragment
def draw() -> None:
    """The page."""
    try:
        _follow_link()
        _answer()
        _keep_address()
        _draw()
    except FusionGraphError as error:
        if gone(error):
            show_gone(error)
        else:
            was_reviewing = bool(current().document)
            current().close()
            _say(str(error), "failure")
            if was_reviewing:
                _draw_start()


def _follow_link() -> None:
    """Open what the address names, once."""
    linked = (st.query_params.get("document", ""), st.query_params.get("proposal", ""))
    if linked != st.session_state.setdefault("review_linked", ("", "")):
        st.session_state["review_linked"] = linked
        _open_linked(*linked)


def _open_linked(document: str, proposal: str) -> None:
    """Open the document whose id begins so; where none or several do, say it and show the list."""
    review = current()
    try:
        review.open(ledger.document_id(store(), document) if document else "", proposal)
    except NotFoundError as error:
        review.close()
        review.notice = str(error)


def _keep_address() -> None:
    review = current()
    linked = (review.document, review.current)
    st.session_state["review_linked"] = linked
    for name, value in zip(("document", "proposal"), linked, strict=True):
        if value:
            st.query_params[name] = value
        else:
            st.query_params.pop(name, None)


def _asked(part: str) -> Any:
    """A callback that keeps what a part asks until the page is drawn."""

    def keep(name: str) -> None:
        value = (st.session_state.get(part) or {}).get(name)
        st.session_state.setdefault("review_asked", []).append((name, value))

    return keep


def _answer() -> None:
    review = current()
    for name, value in st.session_state.pop("review_asked", []):
        try:
            if name == "save":
                reviewing.save(value)
            elif name == "cancel":
                review.editing, review.error = False, ""
            elif value:
                reviewing.carry_out(value)
        except FusionGraphError as error:
            if gone(error):
                raise
            review.notice = str(error)


def _say(words: str, key: str) -> None:
    blocks = [{"type": "note", "text": line} for line in words.splitlines() if line]
    panel(blocks, label="Notice", key=f"review_{key}", on_act=lambda _: None)


def _draw() -> None:
    review = current()
    if review.document:
        _draw_review(review)
        return
    if review.notice:
        _say(review.notice, "notice")
        review.notice = ""
    _draw_start()


def _draw_start() -> None:
    texts, listed = st.columns([0.58, 0.42], gap="large")
    with texts:
        pasted, files, by_hand = st.tabs(["Paste a text", "Files", "A claim by hand"])
        with pasted, st.form("pasted", border=False):
            text = st.text_area("Announcement", height=260, placeholder="Headline and body, as they were published.")
            stated, policy = _stated("pasted")
            if st.form_submit_button("Read"):
                _take_in(lambda: reviewing.propose(intake_of_text(text, stated), policy))
        with files, st.form("files", border=False):
            given = st.file_uploader("Announcements as files", type=list(FILES), accept_multiple_files=True)
            stated_files, policy_files = _stated("files")
            if st.form_submit_button("Read") and given:
                _take_in(lambda: _ingest_files(given, stated_files, policy_files))
        with by_hand:
            _draw_note()
    with listed:
        st.text_input("You decide as", key="reviewer", placeholder=reviewing.reviewer())
        _draw_documents()


def _stated(key: str) -> tuple[Stated, Policy]:
    publisher, published, policy = st.columns(3)
    said = publisher.text_input("Publisher", key=f"{key}_publisher", placeholder="as the text says")
    when = published.text_input("Published", key=f"{key}_published", placeholder="2024-03-20")
    passes = policy.selectbox(
        "Enters without a person", list(POLICIES), format_func=lambda p: POLICIES[p], key=f"{key}_policy"
    )
    return Stated(publisher=said.strip() or None, published=when.strip() or None), passes


def _ingest_files(given: Iterable[Any], stated: Stated, policy: Policy) -> None:
    check_stated(stated)
    found = (
        entry
        for file in given
        for entry in entries_of_bytes(file.getvalue(), file.name, media_type=media_type_of(file.name))
    )
    reviewing.show_brought(ingest(store(), found, stated, policy=policy))


def _take_in(read: Callable[[], None]) -> None:
    """Read and propose; what cannot be read or is refused is said in its own words."""
    try:
        read()
    except FusionGraphError as error:
        if gone(error):
            raise
        current().notice += str(error)
    st.rerun(scope="fragment")


def _draw_note() -> None:
    words = st.text_area("What was learnt, and from whom", key="note_text", height=90)
    predicate = st.selectbox(
        "What it says",
        predicates(),
        key="note_predicate",
        format_func=lambda p: kind_words(p) if p in NODES else humanise(p.lower()),
    )
    data = claim_form_data(predicate, None, title="The claim", error=st.session_state.get("note_error", ""))

    def heard(name: str) -> None:
        st.session_state["note_error"] = ""
        if name == "save":
            _save_note(words, {**st.session_state["note_form"]["save"], "predicate": predicate})

    claim_form(data, key="note_form", on_event=heard)


def _save_note(words: str, fields: dict[str, Any]) -> None:
    fields.pop("n", None)
    fields["roles"] = {role: entries for role, entries in fields["roles"].items() if entries}
    try:
        reviewing.propose(intake_of_note(words, [fields], author=reviewing.reviewer(), published=None), Policy.NONE)
    except FusionGraphError as error:
        if gone(error):
            raise
        st.session_state["note_error"] = str(error)


def _draw_documents() -> None:
    documents = reads.review_documents(store(), LISTED)
    total = reads.count_review_documents(store())
    count = plural(total, "document")
    if len(documents) < total:
        count = f"the latest {len(documents)} of {count}"
    blocks: list[Block] = [{"type": "section", "text": "Read for review", "count": count}]
    blocks += document_rows(documents)
    if not documents:
        blocks.append({"type": "note", "text": "Nothing was read yet: paste an announcement, or drop a file."})
    panel(blocks, label="Documents", key="review_documents", on_act=_asked("review_documents"))


def _draw_review(review: Review) -> None:
    document = reviewing.document_of(review.document)
    items = review.items()
    item = next((each for each in items if each.id == review.current), None)
    head = _head(document.title, document.publisher, document.published, review.notice)
    review.notice = ""
    panel(head, label="Document", key="review_head", on_act=_asked("review_head"))
    text, decisions = st.columns([0.52, 0.48], gap="small")
    with text:
        draw_marked_text(
            marked_text(document, marks(document), items, review.current),
            key="review_text",
            on_act=_asked("review_text"),
        )
    with decisions:
        if review.editing and item is not None:
            data = claim_form_data(
                item.subject.predicate, item.subject, title=f"Correct: {title_of(item.claims)}", error=review.error
            )
            claim_form(data, key="review_form", on_event=_asked("review_form"))
        else:
            _draw_proposals(review, items, item)


def _head(title: str, publisher: str | None, published: str | None, notice: str) -> list[Block]:
    about = f"{publisher or 'publisher not stated'} · {date_words(published)}"
    acts = [
        {"text": "All documents", "act": {"do": "document", "id": ""}},
        {"text": "Retract this document", "act": {"do": "retract"}},
    ]
    told: list[Block] = [{"type": "note", "text": line} for line in notice.split("\n") if line]
    return [{"type": "heading", "text": title, "sub": about, "color": ""}, {"type": "actions", "items": acts}, *told]


def _draw_proposals(review: Review, items: list[ReviewItem], item: ReviewItem | None) -> None:
    preview = ledger.preview(store(), [item.id]) if item else None
    fillers = {f.record.key: f for claim in (item.claims if item else ()) for f in claim.roles if f.text}
    near = {key: candidates(store(), filler) for key, filler in fillers.items()}
    data = proposals_data(items, item, preview, near, reads.near_misses(store(), review.document))
    draw_proposals(data, key="review_proposals", on_act=_asked("review_proposals"))


draw()
