"""Dates keep the precision of their words."""

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.text.dates import find_dateline, find_dates, resolve


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on March 3, 2021", "2021-03-03"),
        ("on 3 March 2021", "2021-03-03"),
        ("in March 2021", "2021-03"),
        ("in Sept. 2021", "2021-09"),
        ("in 2021", "2021"),
        ("in the third quarter of 2021", "2021-35"),
        ("in Q1 2021", "2021-33"),
        ("2Q21", "2021-34"),
        ("in H2 2021", "2021-41"),
        ("2021/03/03", "2021-03-03"),
        ("as of 3.03.2021", "2021-03-03"),
    ],
)
def test_precision_is_what_the_words_give(text: str, edtf: str) -> None:
    assert [d.edtf for d in find_dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "day_first", "edtf"),
    [
        ("on 28/11/2024", None, "2024-11-28"),
        ("on 11/28/2024", None, "2024-11-28"),
        ("on 28-11-2024", None, "2024-11-28"),
        ("on 05/12/2024", True, "2024-12-05"),
        ("on 05/12/2024", False, "2024-05-12"),
        ("on 05/12/2024", None, "2024"),
        ("on 05/05/2024", None, "2024-05-05"),
    ],
)
def test_figures_alone_are_a_day_only_where_their_order_is_known(text: str, day_first: bool | None, edtf: str) -> None:
    assert [d.edtf for d in find_dates(text, day_first)] == [edtf]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On 05/12/2024 the MHRA approved Zelvi, a drug of Zelvan AG.", "2024-12-05"),
        ("On 05/12/2024 the FDA approved Zelvi, a drug of Zelvan AG.", "2024-05-12"),
        ("On 05/12/2024 the FDA approved Zelvi, a drug that Zelvan AG had filed on 30/04/2024.", "2024-12-05"),
        ("On 05/12/2024 the FDA approved Zelvi, a drug of Zelvan AG, as the MHRA had.", "2024"),
    ],
)
def test_the_order_of_figures_is_told_by_another_date_or_by_the_agencies(text: str, when: str) -> None:
    approved = [e for e in predict("text", "2025-01-10", text)["events"] if e["action"] == "approval"]
    assert approved[0]["date"] == when


@pytest.mark.parametrize(
    "text",
    [
        "100 mg",
        "3,256,269 shares",
        "NCT01234567",
        "a 2024 patients cohort",
        "P230099",
        "(HKEX: 2018)",
        "(1952.HK)",
        "build 3.14.2021.4",
    ],
)
def test_numbers_are_no_dates(text: str) -> None:
    assert not find_dates(text)


@pytest.mark.parametrize("text", ["2024-13-45", "on February 30, 2024", "2023/31/12", "by June 31", "29 February 2023"])
def test_what_the_calendar_does_not_know_is_no_date(text: str) -> None:
    assert all(d.edtf is None or len(d.edtf) == 4 for d in find_dates(text))
    assert not any(d.yearless for d in find_dates(text))


def test_a_leap_day_is_resolved_only_where_the_year_has_one() -> None:
    (found,) = find_dates("on February 29")
    assert resolve(found, "2024-03-05") == "2024-02-29"
    assert resolve(found, "2023-03-05") is None


def test_yearless_date_is_the_nearest_past_one_or_for_plans_the_next() -> None:
    (found,) = find_dates("on December 9")
    assert found.edtf is None
    assert resolve(found, "2024-12-12") == "2024-12-09"
    assert resolve(found, "2024-03-01") == "2023-12-09"
    assert resolve(found, "2024-12-12", future=True) == "2025-12-09"
    assert resolve(found, None) is None


def test_weekday_needs_the_day_of_publication() -> None:
    (found,) = find_dates("It said on Tuesday that")
    assert resolve(found, "2025-03-06") == "2025-03-04"
    assert resolve(found, None) is None


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("BASEL, Switzerland, March 3, 2021 (GLOBE NEWSWIRE) -- Acme AG said", "2021-03-03", "Acme AG said"),
        ("Oslo, Norway, and Lyon, France, July 2, 2024—Acme said", "2024-07-02", "Acme said"),
        ("Hilden, Germany – Acme said", None, "Acme said"),
    ],
)
def test_dateline_is_cut_off(text: str, day: str | None, rest: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.edtf, text[found.end :]) == (day, rest)


def test_a_sentence_with_a_dash_has_no_dateline() -> None:
    assert find_dateline("Acme announced on June 2 that it – at last – won.") is None


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("last year", "2024"),
        ("earlier this year", "2025"),
        ("two years ago", "2023"),
        ("three months ago", "2024-12"),
        ("two weeks ago", "2025-03"),
        ("two days ago", "2025-03-18"),
        ("a year ago", "2024"),
    ],
)
def test_what_is_counted_back_is_as_exact_as_its_words(words: str, when: str) -> None:
    (found,) = find_dates(f"It bought Beech {words}.")
    assert resolve(found, "2025-03-20") == when
    assert resolve(found, None) is None
