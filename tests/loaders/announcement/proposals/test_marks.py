"""Marks: what is lit up in the text of a document."""

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
