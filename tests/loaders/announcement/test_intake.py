"""A text or page taken in: whose words it is, when, under which title; and what is no announcement."""

from __future__ import annotations

import pytest

from graph.model import Document, SourceKind
from loaders.announcement.intake import LONGEST_TITLE, Stated, intake_of_page, intake_of_text
from loaders.announcement.note import intake_of_note
from loaders.errors import EmptyFileError, StatementError, TextTooLongError
from loaders.files import RawPage


def test_the_same_text_gives_the_same_proposals() -> None:
    text = "On March 3, 2024, Ash Pharma acquired Birch Diagnostics."
    first, second = intake_of_text(text), intake_of_text(f"  {text}\r\n")
    assert first.document.id == second.document.id
    assert [p.id for p in first.proposals] == [p.id for p in second.proposals]
    for proposal in first.proposals:
        for each in proposal.claims:
            assert all(text[p.start : p.end] == p.quote for p in each.places)


def test_what_a_person_says_of_a_text_wins() -> None:
    stated = Stated(publisher="Wire", source="Ash", kind=SourceKind.PRIMARY, published="2024-03-20", title="A title")
    document = intake_of_text("Ash Pharma acquired Birch Diagnostics.", stated).document
    assert (document.publisher, document.source.key, document.source.kind) == ("Wire", "ash", SourceKind.PRIMARY)
    assert (document.published, document.title) == ("2024-03-20", "A title")
    with pytest.raises(StatementError, match="cannot be read"):
        intake_of_text("Ash.", Stated(published="20 March"))


def test_a_text_of_which_no_publisher_is_stated_is_a_source_of_its_own() -> None:
    text = "Ash Pharma acquires Birch\n\nBOSTON, March 3, 2024 -- Ash Pharma Inc. today acquired Birch Diagnostics Inc."
    document, other = (intake_of_text(words).document for words in (text, f"{text} It said so itself."))
    assert document.published == "2024-03-03"
    assert (document.publisher, document.source.name) == ("", "Ash Pharma acquires Birch")
    assert document.source.kind is SourceKind.PRESS
    assert document.source.key != other.source.key


def test_an_empty_text_is_to_be_pasted_again() -> None:
    with pytest.raises(EmptyFileError, match=r"holds no words\. Paste the announcement's headline and body\."):
        intake_of_text(" \n ")


def test_an_address_alone_is_no_announcement() -> None:
    with pytest.raises(StatementError, match="is an address and no announcement"):
        intake_of_text(" https://example.org/release.html\n")
    assert intake_of_text("https://example.org/release.html says that Ash grew.").proposals == ()


def test_html_is_read_as_its_words() -> None:
    page = (
        "<!doctype html><html><head><title>Ash buys Birch</title><meta property='og:site_name' content='Wire'>"
        "<meta name='date' content='2024-03-03'></head><body><nav>Home</nav>"
        "<p>On March 3, 2024, Ash Pharma acquired Birch &amp; Diagnostics.</p><script>alert(1)</script></body></html>"
    )
    document = intake_of_text(page).document
    assert document.text == "On March 3, 2024, Ash Pharma acquired Birch & Diagnostics."
    assert (document.title, document.publisher, document.published) == ("Ash buys Birch", "Wire", "2024-03-03")


def test_titles_and_publishers_hold_nothing_that_turns_them_round() -> None:
    page = RawPage("Ash has acquired Beech.", "text/plain", title="\u202eAsh\x1b[31m buys", publisher="Wire\u2069")
    document = intake_of_page(page).document
    assert (document.title, document.publisher, document.source.key) == ("Ash buys", "Wire", "wire")


NOTED = {"predicate": "Expansion", "quote": "Ash", "roles": {"owner": ["Ash"]}}
LONG = "Ash grew in " + ", ".join(f"town {number}" for number in range(100))


@pytest.mark.parametrize(
    "document",
    [
        intake_of_page(RawPage("Ash grew.", "text/plain", title=LONG)).document,
        intake_of_text("Ash grew.", Stated(title=LONG)).document,
        intake_of_text(LONG).document,
        intake_of_note(LONG, [NOTED], author="Ann", published=None).document,
    ],
    ids=["page", "stated", "first line", "note"],
)
def test_a_long_title_is_cut_behind_a_word_and_says_so(document: Document) -> None:
    title = document.title.removeprefix("Note: ")
    assert len(document.title) <= LONGEST_TITLE
    assert title.endswith("…")
    assert LONG.startswith(title[:-1])
    assert LONG[len(title) - 1] == " "


def test_a_note_and_a_text_that_are_too_long_are_refused_alike() -> None:
    text = "Ash grew. " * 100_001
    said = r"holds 1,000,0\d\d characters; a text of more than 1,000,000 is not read\."
    with pytest.raises(TextTooLongError, match=f"The text {said}"):
        intake_of_text(text)
    with pytest.raises(TextTooLongError, match=f"The text {said}"):
        intake_of_page(RawPage(text, "text/html"))
    with pytest.raises(TextTooLongError, match=f"The note {said}"):
        intake_of_note(text, [NOTED], author="Ann", published=None)
