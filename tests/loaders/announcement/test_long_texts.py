"""Long documents: reading takes time in proportion to their length."""

from __future__ import annotations

import time

import pytest

from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames

SENTENCE = "Roche Holding AG and Lonza told Pfizer Inc. that Report and Number are words that Novartis AG uses."


def seconds(sentences: int) -> float:
    """Of this process, for a text of so many sentences, the quickest of two readings."""
    return seconds_of(f"A long report\n\n{' '.join([SENTENCE] * sentences)}")


def seconds_of(text: str) -> float:
    taken = []
    for _ in range(2):
        began = time.process_time()
        read_announcement(text, DocumentNames(), None)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("name", ["Bayer, ", "larotrectinib, ", "A ", "the FDA "])
def test_so_does_one_sentence_that_is_a_list_of_names(name: str) -> None:
    seconds_of(name * 20)
    assert seconds_of(name * 2_000) < 16 * seconds_of(name * 200)


def test_a_text_of_ten_times_the_length_takes_about_ten_times_as_long() -> None:
    seconds(20)
    assert seconds(1500) < 16 * seconds(150)
