"""Values of an event, read from its words."""

import pytest

from loaders.announcement.terms.values import designations


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("granted access to the PRIME scheme", ["prime"]),
        ("admitted to Priority Medicines and given Orphan status", ["orphan", "prime"]),
        ("a prime candidate for fast track", ["fast_track"]),
    ],
)
def test_a_scheme_in_capitals_is_no_plain_word(words: str, named: list[str]) -> None:
    assert designations(words) == named
