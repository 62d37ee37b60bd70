"""Which record of a thing is meant by what people call it."""

from __future__ import annotations

import pytest

from app.view.naming import record_called
from graph.reads import RecordOf

LILLY = [
    RecordOf("company|eli lilly", "Company", 0, ["Eli Lilly"]),
    RecordOf("company|eli lilly co", "Company", 3, ["Eli Lilly and Company"]),
    RecordOf("company|lilly", "Company", 0, ["Lilly"]),
]


@pytest.mark.parametrize(
    ("name", "besides", "key"),
    [
        ("Lilly", "company|eli lilly co", "company|lilly"),
        ("Lilly", "company|lilly inc", "company|lilly"),
        ("Eli Lilly", "company|eli lilly co", "company|eli lilly"),
        ("Lilly", "company|lilly", "company|eli lilly"),
    ],
)
def test_a_name_is_parted_from_the_record_that_is_called_as_the_thing_is(name: str, besides: str, key: str) -> None:
    assert record_called(LILLY, name, besides=besides) == key


def test_a_thing_of_one_record_has_no_other() -> None:
    assert record_called(LILLY[2:], "Lilly", besides="company|lilly") is None
