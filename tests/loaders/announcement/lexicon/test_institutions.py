"""Institutions: what the keys of the table say is what events are told by, and nothing is found by a doubtful form."""

import pytest

from loaders.announcement.lexicon.institutions import (
    exchange_codes,
    find_institutions,
    is_certifier,
    is_funder,
    is_newsroom,
    is_office,
)
from loaders.announcement.lexicon.organization_words import sort_of


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in find_institutions(text)]


def test_a_body_is_known_by_what_it_does_within_a_longer_name_too() -> None:
    assert all(map(is_certifier, ("BSI Netherlands", "TÜV Thüringen", "DNV Product Assurance")))
    assert all(map(is_funder, ("Blackstone Life Sciences", "CEPI")))
    assert all(map(is_office, ("U.S. Department of Justice", "CMA", "Nasdaq Stockholm AB")))
    assert is_newsroom("Thomson Reuters")


def test_others_are_not() -> None:
    others = ("BSIA Therapeutics", "Acme Therapeutics", "Nasdaqua")
    assert not any(tells(name) for tells in (is_certifier, is_funder, is_office, is_newsroom) for name in others)


@pytest.mark.parametrize("form", ["CMA", "DNV", "SGS", "IMQ"])
def test_nothing_is_found_by_a_form_that_has_other_senses(form: str) -> None:
    assert found(f"A chromosomal microarray ({form}) was run.") == []


def test_who_only_reports_is_not_looked_for() -> None:
    assert found("Two people told Reuters that DEKRA had issued a certificate.") == ["DEKRA"]


def test_an_exchange_is_no_mention_beside_its_code() -> None:
    assert found("Acme (NSE: ACME) wrote to the National Stock Exchange of India Limited.") == [
        "National Stock Exchange of India Limited"
    ]
    assert {"NSE", "NasdaqGS", "TSX-V"} <= set(exchange_codes())


@pytest.mark.parametrize(
    "name",
    [
        "Nasdaq Iceland Main Market",
        "AQSE Growth Market",
        "China National Intellectual Property Administration",
        "White House Office of Management and Budget",
    ],
)
def test_a_name_of_the_table_is_found_whole(name: str) -> None:
    assert found(f"Acme wrote to the {name} in May.") == [name]


def test_an_institution_is_found_before_what_it_does_for_a_trial() -> None:
    assert found("An NIH-Funded trial and an NIH-A trial began.") == ["NIH"]


def test_the_sort_of_a_name() -> None:
    assert [sort_of(name) for name in ("CIRM", "Wellcome Trust", "Roche Venture Fund")] == ["Institution"] * 3
    assert [sort_of(name) for name in ("Foundation Medicine", "Acme Trust Ltd", "Acme")] == ["Company"] * 3
