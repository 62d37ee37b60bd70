"""Values of an event, read from its words."""

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.terms.values import designations, exclusivity


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("an exclusive licence to larotrectinib", "exclusive"),
        ("will exclusively distribute the kits", "exclusive"),
        ("a non-exclusive licence", "non-exclusive"),
        ("an exclusive interview with the chief executive", None),
    ],
)
def test_exclusivity(words: str, said: str | None) -> None:
    assert exclusivity(words) == said


@pytest.mark.parametrize("words", ["under accelerated approval", "under the accelerated approval pathway"])
def test_an_approval_under_a_pathway_has_it(words: str) -> None:
    text = f"Bayer said that the FDA has approved larotrectinib {words}."
    assert [e["action"] for e in predict("x", "2025-06-12", text)["events"]] == ["accelerated_approval"]
