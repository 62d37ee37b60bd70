from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.dates import InvalidDateError, in_one_another, span


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-04-10", "2025-04-10", "2025-04-10"),
        ("2025-34", "2025-04-01", "2025-06-30"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2024-11/2025-02", "2024-11-01", "2025-02-28"),
        ("2025~", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_date_means_its_whole_precision(edtf: str, first: str, last: str) -> None:
    assert (span(edtf).first, span(edtf).last) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2025-13", "2025-02-30", "25-04"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidDateError):
        span(text)


@given(st.dates(), st.dates())
def test_days_overlap_only_if_equal(a: date, b: date) -> None:
    assert span(a.isoformat()).overlaps(span(b.isoformat())) == (a == b)


def test_a_day_only_says_its_month_more_exactly() -> None:
    assert in_one_another("2025-04-10", "2025-04")
    assert in_one_another("2025-34", "2025")
    assert not in_one_another("2025-04-10", "2025-04-11")
    assert not in_one_another("2024-12/2025-01", "2025-01/2025-02")
