"""Laws of the features: what is learned is how a thing is said, never of whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.announcement.learned.features import clause_features, features_of_word, role_features, words
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


def _forms(clause: str) -> list[str]:
    return [word.form for word in words(clause)]


@pytest.mark.parametrize(
    ("said", "forms"),
    [
        ("on 5 March 2024", ["on", "<D>"]),
        ("on March 5, 2024", ["on", "<D>"]),
        ("in 2024", ["in", "<D>"]),
        ("in 2024.", ["in", "<D>"]),
        ("in 2024, it", ["in", "<D>", "it"]),
        ("paid $2000", ["paid", "<M>"]),
        ("paid $5m", ["paid", "<M>"]),
        ("paid $5.5 million for 3 of them", ["paid", "<M>", "for", "#", "of", "them"]),
        ("paid EUR 300", ["paid", "<M>"]),
        ("⟦O0⟧'s test, ⟦P11⟧", ["<O>", "s", "test", "<P>"]),
        ("it didn’t", ["it", "didn't"]),
    ],
)
def test_days_sums_and_names_are_one_word_each(said: str, forms: list[str]) -> None:
    assert _forms(said) == forms


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert [word.start for word in found] == sorted({word.start for word in found})


@pytest.mark.parametrize(("one", "other"), [("Roche", "Novartis"), ("Thermo Fisher Scientific Inc.", "Zai Lab")])
def test_who_is_named_changes_no_feature(one: str, other: str) -> None:
    def read(first: str, second: str) -> list[list[str]]:
        text = f"Last week {first} agreed with {second} to sell larotrectinib in Japan."
        return [_forms(clause.text) for clause in read_announcement(text, DocumentNames(), None).clauses]

    assert read(one, other) == read("Bayer", "Ipsen")


@given(st.lists(st.sampled_from(["<O>", "<P>", "will", "approve", "announced", "#"]), min_size=1, max_size=12))
def test_the_features_of_a_clause_are_those_of_its_words(forms: list[str]) -> None:
    of_words = {feature for at in range(len(forms)) for feature in features_of_word(forms, at)}
    assert set(clause_features(forms)) - {"^", "$"} <= of_words


def test_the_parts_of_two_sides_have_other_features() -> None:
    forms = _forms("⟦O0⟧ bought ⟦O1⟧")
    assert role_features(forms, 0, "acquisition") != role_features(forms, 2, "acquisition")
