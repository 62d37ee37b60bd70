"""Marks: what is lit up in the text of a document."""

import pytest

from loaders.announcement.intake import intake_of_text
from loaders.announcement.proposals.marks import marks


def test_marks_stand_where_they_say() -> None:
    document = intake_of_text(
        "BOSTON, March 3, 2024 -- Ash Pharma Inc. acquired Birch Diagnostics Inc. in May."
    ).document
    found = marks(document)
    assert {"organization", "trigger"} <= {mark.kind for mark in found}
    assert found == sorted(found)
    assert all(document.text[mark.start : mark.end].strip() for mark in found)


@pytest.mark.parametrize("gap", [" ", "  "])
def test_what_headline_and_body_both_say_is_lit_in_both(gap: str) -> None:
    document = intake_of_text(
        "Ash Pharma to acquire Birch Diagnostics\n\n"
        f"BOSTON, March 3, 2024 -- Ash Pharma Inc. has{gap}signed an agreement to acquire Birch Diagnostics Inc."
    ).document
    headline = document.text.split("\n\n")[0]
    triggers = [mark for mark in marks(document) if mark.kind == "trigger"]
    assert any(mark.end <= len(headline) for mark in triggers)
    assert any(mark.start > len(headline) for mark in triggers)
