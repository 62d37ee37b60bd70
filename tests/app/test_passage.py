from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.view.passage import lit_at, merged, passage_data, segments

TEXTS = st.text(min_size=1, max_size=60)
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 70)), max_size=6)


@given(TEXTS, PLACES)
def test_nothing_of_the_text_is_lost_or_moved(text: str, places: list[tuple[int, int]]) -> None:
    assert "".join(segment.text for segment in segments(text, places)) == text


@given(TEXTS, PLACES)
def test_exactly_the_places_are_lit(text: str, places: list[tuple[int, int]]) -> None:
    sound = [(start, end) for start, end in places if 0 <= start < end <= len(text)]
    lit = {at for start, end in sound for at in range(start, end)}
    at = 0
    for segment in segments(text, places):
        assert all((position in lit) is segment.lit for position in range(at, at + len(segment.text)))
        at += len(segment.text)


def test_astral_characters_count_as_one() -> None:
    text = "😀 Bayer"
    assert [segment.text for segment in segments(text, [(2, 7)]) if segment.lit] == ["Bayer"]


def test_the_place_that_was_asked_for_is_the_current_one() -> None:
    places = [(10, 20), (0, 5), (15, 25)]
    assert merged(places, 30) == [(0, 5), (10, 25)]
    assert lit_at(15, places, 30) == 1
    assert passage_data("x" * 30, places, 15, "t")["current"] == 1
