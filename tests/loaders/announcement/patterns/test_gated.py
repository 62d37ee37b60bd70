"""A gated pattern finds what the pattern alone finds."""

from __future__ import annotations

import gc
import re
from itertools import islice

import pytest

from loaders.announcement.frames.frame import frames
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Sentences as they stand and as clauses, of every fifth example of a frame."""
    examples = islice((text for frame in frames() for text in (*frame.must, *frame.must_not)), 0, None, 5)
    readings = [read_announcement(text, DocumentNames(), None) for text in examples]
    return [text for r in readings for text in (*(s.text for s in r.sentences), *(c.text for c in r.clauses))]


def test_a_gate_opens_to_whatever_its_pattern_finds(texts: list[str]) -> None:
    """Of every gated pattern that reading these texts has made, those of frames, modules and tables."""
    made = [one for one in gc.get_objects() if isinstance(one, Gated)]
    assert len(made) > len(frames())
    for one in made:
        for text in texts:
            if one.pattern.search(text) is not None:
                assert one.may_stand_in(text), f"{one.pattern.pattern[:80]} is not looked for in: {text}"


def test_most_patterns_are_looked_for_in_few_texts(texts: list[str]) -> None:
    """Otherwise nothing is gained: of all triggers, no tenth is looked for in a sentence."""
    triggers = [frame.trigger for frame in frames()]
    tried = sum(trigger.may_stand_in(text) for trigger in triggers for text in texts)
    assert tried < len(triggers) * len(texts) / 10


def test_a_pattern_made_after_a_text_was_looked_at_is_looked_for_in_it() -> None:
    text = "Zelvi, a quixotic remedy"
    assert Gated("remedy").search(text)
    late = Gated("quix(?:otic|ote)")
    assert late.search(text)
    assert [match[0] for match in late.finditer(text)] == ["quixotic"]


def test_capitals_count_where_they_do_in_the_pattern() -> None:
    assert not Gated("Approved").may_stand_in("it was approved")
    assert Gated("Approved", re.IGNORECASE).may_stand_in("it was approved")


def test_letters_are_looked_for_in_the_whole_text_and_the_pattern_in_its_part() -> None:
    part = Gated("Zelvi")
    assert part.search("ask Zelvi", 4)
    assert part.search("ask Zelvi", 5) is None
    assert part.search("ask Zelvi", 0, 8) is None
    assert list(part.finditer("ask Zelvi", 5)) == []
    assert part.search_part("ask", "ask Zelvi") is None
    assert Gated("^Zelvi").search_part("Zelvi", "ask Zelvi")
