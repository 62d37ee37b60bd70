"""Ingest & review: a text in, its proposals beside it, each decided by a person; what each changes is shown before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import Thread
from typing import Any

import streamlit as st

from app.app_pages import reviewing
from app.app_pages.database import gone, show_gone, store
from app.app_pages.review_drawing import draw_documents, draw_review
from app.app_pages.review_open import current
from app.components.claim_form import claim_form
from app.components.panel import panel
from app.components.text_limit import text_limit
from app.view.documents_read import said_blocks
from app.view.review import page_words
from app.view.reviewing import claim_form_data
from app.view.wording import humanise, kind_words
from graph import ledger
from graph.errors import FusionGraphError, NotFoundError
from graph.model import NODES, Policy
from graph.model.form import predicates
from loaders.announcement.ingesting import ingest, ingest_text
from loaders.announcement.inputs import FILES, Entry, Unread, entries_of_bytes, entries_of_text, media_type_of
from loaders.announcement.intake import LONGEST_TEXT, Stated, check_stated
from loaders.announcement.note import intake_of_note
from loaders.announcement.pipeline import prepare
from loaders.errors import StatementError

POLICIES = {
    Policy.NONE: "nothing",
    Policy.STRONG: "what was read surely",
    Policy.ALL: "everything",
}
KINDS = ", ".join(ending.removeprefix(".").upper() for ending in sorted(FILES))
WHEN_TOO_LONG = (
    "Paste the announcement alone; drop a file of several under Files, or give it to 'fusiongraph ingest FILE'."
)


@st.cache_resource(show_spinner=False)
def _preparing() -> Thread:
    """What loads frames and weights while somebody still chooses what is to be read."""
    thread = Thread(target=prepare, name="prepare-reading", daemon=True)
    thread.start()
    return thread


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
            _say("", page_words(error), "failure")
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
        review.failure = page_words(error)


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
        if isinstance(value, Mapping):
            review.answered = int(value.get("n", review.answered))
        try:
            if name == "save":
                review.opened += 1  # it takes keys again if it stays open
                reviewing.save(value)
            elif name == "cancel":
                review.editing, review.error = False, ""
                review.notice = "What you typed is kept: 'Edit' opens it again." if value["kept"] else ""
            elif value:
                reviewing.carry_out(value)
        except FusionGraphError as error:
            if gone(error):
                raise
            review.fail(error)


def _say(notice: str, failure: str, key: str) -> None:
    review = current()
    review.said += 1
    blocks = said_blocks(notice, failure, passing=review.said)
    panel(blocks, label="Notice", key=f"review_{key}", on_act=lambda _: None)


def _draw() -> None:
    review = current()
    if review.document:
        draw_review(review, _asked)
        return
    _draw_start()


def _draw_start() -> None:
    _preparing()
    texts, listed = st.columns([0.58, 0.42], gap="large")
    with texts:
        pasted, files, by_hand = st.tabs(["Paste a text", "Files", "A claim by hand"])
        with pasted, st.form("pasted", border=False):
            text = st.text_area("Announcement", height=260, placeholder="Headline and body, as they were published.")
            text_limit("Announcement", LONGEST_TEXT, advice=WHEN_TOO_LONG, key="pasted_limit")
            stated, policy = _stated("pasted")
            if st.form_submit_button("Read"):
                _take_in(lambda: _ingest_pasted(text, stated, policy))
        with files, st.form("files", border=False):
            # Without `type`, by which the browser refuses a file before the page hears of it and can say so.
            given = st.file_uploader("Announcements as files", accept_multiple_files=True)
            st.caption(f"Read are {KINDS} files.")
            stated_files, policy_files = _stated("files")
            if st.form_submit_button("Read"):
                _take_in(lambda: _ingest_files(given, stated_files, policy_files))
        with by_hand:
            _draw_note()
        _say_last()
    with listed:
        _draw_name()
        draw_documents(_asked)


def _draw_name() -> None:
    """Who decides. Streamlit forgets a field that is not drawn, as while a document is open: the review remembers."""

    def keep() -> None:
        current().decides_as = st.session_state["reviewer"]

    st.session_state.setdefault("reviewer", current().decides_as)
    st.text_input("You decide as", key="reviewer", placeholder=reviewing.reviewer(), on_change=keep)


def _say_last() -> None:
    """What came of what was given, below all of it: however long it is, nothing stands there to be moved."""
    review = current()
    if review.notice or review.failure:
        _say(review.notice, review.failure, "notice")
        review.notice = review.failure = ""


def _stated(key: str) -> tuple[Stated, Policy]:
    publisher, published, policy = st.columns(3)
    said = publisher.text_input("Publisher", key=f"{key}_publisher", placeholder="as the text says")
    when = published.text_input("Published", key=f"{key}_published", placeholder="2024-03-20")
    passes = policy.selectbox(
        "Enters without a person", list(POLICIES), format_func=lambda p: POLICIES[p], key=f"{key}_policy"
    )
    return Stated(publisher=said.strip() or None, published=when.strip() or None), passes


def _ingest_pasted(text: str, stated: Stated, policy: Policy) -> None:
    check_stated(stated)
    if (found := entries_of_text(text, "The feed")) is not None:
        reviewing.show_brought(ingest(store(), found, stated, policy=policy))
    else:
        reviewing.show_brought([ingest_text(store(), text, stated, policy=policy)])


def _ingest_files(given: Sequence[Any], stated: Stated, policy: Policy) -> None:
    check_stated(stated)
    if not given:
        raise StatementError("No file was given that is read.", remedy="Choose one with Upload, or drop it there.")
    found = (entry for file in given for entry in _entries(file))
    reviewing.show_brought(ingest(store(), found, stated, policy=policy))


def _entries(file: Any) -> Iterator[Entry | Unread]:
    if media_type := media_type_of(file.name):
        return entries_of_bytes(file.getvalue(), file.name, media_type=media_type)
    return iter([Unread(file.name, f"It is a kind of file that is not read. Save it as one of {KINDS}.")])


def _take_in(read: Callable[[], None]) -> None:
    """Read and propose; what cannot be read or is refused is said in its own words."""
    try:
        with st.spinner("Reading …"):
            _preparing().join()
            read()
    except FusionGraphError as error:
        if gone(error):
            raise
        current().failure += page_words(error)
    st.rerun(scope="fragment")


def _draw_note() -> None:
    st.text_area("What was learnt, and from whom", key="note_text", height=90)
    st.text_input("Day of the note", key="note_published", placeholder="2024-03-20")
    predicate = st.selectbox(
        "What it says",
        predicates(),
        key="note_predicate",
        format_func=lambda p: kind_words(p) if p in NODES else humanise(p.lower()),
    )
    error, about = st.session_state.get("note_error", ("", ("", "")))
    if about != (st.session_state["note_text"], st.session_state["note_published"]):  # others stand there by now
        error = ""
    data = claim_form_data(predicate, None, title="The claim", error=error)

    def heard(name: str) -> None:
        st.session_state.pop("note_error", None)
        if name == "cancel":
            st.session_state["note_text"] = st.session_state["note_published"] = ""
        else:
            _save_note({**st.session_state["note_form"]["save"], "predicate": predicate})

    claim_form(data, key="note_form", on_event=heard)


def _save_note(fields: dict[str, Any]) -> None:
    # The words and the day as they are now: they may have come with the same press of Save.
    words, day = st.session_state["note_text"], st.session_state["note_published"]
    fields = {name: value for name, value in fields.items() if name not in ("n", "about")}
    fields["roles"] = {role: entries for role, entries in fields["roles"].items() if entries}
    try:
        reviewing.propose(intake_of_note(words, [fields], author=reviewing.reviewer(), published=day.strip() or None))
    except FusionGraphError as error:
        if gone(error):
            raise
        st.session_state["note_error"] = (page_words(error), (words, day))


draw()
