from __future__ import annotations

import pytest

from app.view.wording import (
    counted,
    date_words,
    edge_words,
    humanise,
    kind_before,
    period_words,
    plural,
    shorten,
    told_properties,
    without_command,
)
from graph.errors import NotFoundError


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "date not stated"),
        ("", "date not stated"),
        ("2025", "2025"),
        ("2025-04", "April 2025"),
        ("2025-04-09", "9 April 2025"),
        ("2025-34", "Q2 2025"),
        ("2025-41", "second half of 2025"),
        ("2025-04~", "about April 2025"),
        ("2025?", "perhaps 2025"),
        ("2024/2025-06", "2024 to June 2025"),
        ("2025-99", "2025-99"),
    ],
)
def test_dates_keep_their_precision(edtf: str | None, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("kind", "name", "before"),
    [
        ("Launch", "launch: Illumina, TSO 500", ""),
        ("Launch", "launch of TSO 500", "launch"),
        ("Deal", "licence: Bayer, Ash", "deal"),
        ("DrugClass", "TRK inhibitor", "drug class"),
    ],
)
def test_kind_is_said_once_before_a_name(kind: str, name: str, before: str) -> None:
    assert kind_before(kind, name) == before


def test_period_says_both_ends() -> None:
    assert period_words("2019", "2021-03") == "2019 until March 2021"
    assert period_words(None, "2021") == "date not stated until 2021"


def test_edges_say_what_tells_them_from_their_like() -> None:
    assert edge_words("PARTY_TO", "is a party to", {"role": "partner"}) == "is a party to (partner)"
    assert edge_words("CODEVELOPS_WITH", "codevelops with", {"event": "deal|1"}) == "codevelops with"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("not_stated", "not stated"),
        ("product_type/diagnostics", "product type: diagnostics"),
        (True, "yes"),
        (12.4, "12.4"),
        (2024, "2024"),
        ("FDA", "FDA"),
        ("maa", "MAA"),
        ("510k", "510(k)"),
        ("type_ii_variation", "type II variation"),
    ],
)
def test_values_are_written_as_people_write_them(value: object, words: str) -> None:
    assert humanise(value) == words


def test_properties_with_a_place_of_their_own_are_not_told_twice() -> None:
    assert told_properties({"id": "x", "names": ["a"], "since": "2024", "dimension": "end_user", "impact": None}) == [
        ("dimension", "end user")
    ]


def test_shortened_text_fits_and_says_that_it_was_cut() -> None:
    long = "Wider reimbursement of comprehensive genomic profiling"
    assert shorten("short", 10) == "short"
    assert shorten(long, 30).endswith("…")
    assert len(shorten(long, 30)) <= 30
    assert len(shorten("x" * 10_000, 46)) == 46


def test_counts_agree_with_their_nouns() -> None:
    assert counted(1, "Company") == "1 company"
    assert counted(2, "Company") == "2 companies"
    assert plural(1234, "claim") == "1,234 claims"


def test_a_command_gives_way_to_what_can_be_done_on_a_page() -> None:
    gone = NotFoundError("There is no document x.", remedy="'fusiongraph documents' lists them.")
    assert without_command(gone, "Reload the page.") == "There is no document x. Reload the page."
    assert without_command(gone, "") == str(gone)
    unknown = NotFoundError("Nothing is called x.", remedy="Near it is y.")
    assert without_command(unknown, "Reload the page.") == "Nothing is called x. Near it is y."
