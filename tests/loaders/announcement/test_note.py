"""A note: claims that a person enters by hand."""

from __future__ import annotations

import pytest

from graph.errors import InvalidClaimError
from graph.model import Band, SourceKind
from graph.model.entry import entered
from loaders.announcement.note import intake_of_note
from loaders.errors import LoadError


def test_a_note_stands_on_its_own_words() -> None:
    fields = {"predicate": "Deal", "values": {"kind": "licence"}, "quote": "Ash licenses",
              "roles": {"licensor": ["Ash"], "licensee": ["Beech"]}}  # fmt: skip
    intake = intake_of_note("Heard today: Ash licenses something to Beech.", [fields], author="Ann", published=None)
    assert intake.document.source.kind is SourceKind.INTERNAL_NOTE
    assert intake.proposals[0].subject.places[0].quote == "Ash licenses"
    assert intake.proposals[0].subject.band is Band.STRONG
    with pytest.raises(InvalidClaimError, match="does not hold the words"):
        entered({**fields, "quote": "nobody said"}, intake.document)
    for text, author in (("", "Ann"), ("words", " ")):
        with pytest.raises(LoadError):
            intake_of_note(text, [fields], author=author, published=None)
