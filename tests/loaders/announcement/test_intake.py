"""Texts and notes on their way in: their titles fit, and none is longer than what is read."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.announcement.intake import LONGEST_TITLE, Stated, intake_of_page, intake_of_text
from loaders.announcement.note import intake_of_note
from loaders.errors import TextTooLongError
from loaders.files import RawPage

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
