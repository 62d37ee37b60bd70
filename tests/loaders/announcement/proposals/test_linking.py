"""Whom a name may be: what is near and in what, and what is not."""

from __future__ import annotations

import pytest

from graph.reads import Hit
from loaders.announcement.proposals.linking import NEAREST, compared, ranked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quux1 Therapeutics", "Hut Therapeutics"),
        ("BlueRock Therapeutics", "Lunar Therapeutics"),
        ("Therapeutics", "Lunar Therapeutics"),
        ("Arbor Biosciences", "Akoya Biosciences"),
    ],
)
def test_words_of_the_trade_make_no_two_names_near(text: str, name: str) -> None:
    assert compared(text, name)[0] < NEAREST


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Bayer AG", "Bayer", "the same name but for the legal form"),
        ("Merck & Co., Inc.", "Merck KGaA", "Merck"),
        ("Lunar Therapeutic", "Lunar Therapeutics", "one letter differs from Lunar Therapeutic"),
        ("Foundation Medcine", "Foundation Medicine", "one letter differs from Foundation Medcine"),
        ("BioNTec Pharma", "BioNTech Therapeutics", "spelt much like BioNTec Pharma"),
        ("Lunar", "Lunar Therapeutics", "Lunar is part of Lunar Therapeutics"),
    ],
)
def test_near_names_are_told_in_what_they_are_near(text: str, name: str, why: str) -> None:
    score, said = compared(text, name)
    assert score >= NEAREST
    assert why in said


def test_no_reason_compares_a_name_with_itself() -> None:
    hits = [Hit("company|lunar therapeutics", "Lunar Therapeutics", "Company", "Lunar Therapeutics", "")]
    [found] = ranked("Lunar Therapeutcs", hits, frozenset())
    assert found.why == "one letter differs from Lunar Therapeutcs"


def test_a_drug_is_near_by_all_its_words() -> None:
    assert compared("repotrectinb", "repotrectinib", "Drug")[0] >= NEAREST


@pytest.mark.parametrize(
    ("typed", "name", "least", "why"),
    [
        ("Bayer", "bayer", 100, "the same name"),
        ("Thermo Fisher Scientific", "Thermo Fisher Scientific Inc.", 97, "legal form"),
        ("Merck & Co.", "Merck KGaA", 80, "another legal form"),
        ("Thermo Fisher", "Thermo Fisher Scientific", 88, "part of"),
        ("FMI", "Foundation Medicine Institute", 85, "initials"),
        ("Repotrectinb", "repotrectinib", 84, "one letter"),
    ],
)
def test_names_are_compared_with_a_reason(typed: str, name: str, least: float, why: str) -> None:
    score, reason = compared(typed, name)
    assert score >= least
    assert why in reason


def test_unlike_names_are_far() -> None:
    assert compared("Blueprint Medicines", "Blueprint Genetics")[0] < 80
    assert compared("Ash", "Cypress")[0] < 70
