"""Limits of an answer: rows, bytes, and waiting no longer than one said."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from graph import answers
from graph.answers import Limits, Rows, size, within
from graph.errors import QueryError, QueryLimitError


def same(value: object) -> object:
    return value


def test_rows_stop_at_the_limit_and_say_so() -> None:
    rows = Rows(["n"], Limits(rows=2))
    assert [rows.take([n], same) for n in range(3)] == [True, True, False]
    result = rows.result(None)
    assert result.rows == [{"n": 0}, {"n": 1}]
    assert result.truncated
    assert result.cut == "Cut at 2 rows; there are more."


def test_rows_stop_at_the_size_and_say_so() -> None:
    rows = Rows(["text"], Limits(size=2_500))
    assert [rows.take(["x" * 1_000], same) for _ in range(3)] == [True, True, False]
    assert "since they fill" in str(rows.result(None).cut)


def test_a_first_row_that_is_too_large_is_a_fault_and_is_never_made_plain() -> None:
    def never(_: object) -> object:
        raise AssertionError("It was looked at before it was measured.")

    with pytest.raises(QueryLimitError, match="first row alone"):
        Rows(["xs"], Limits(size=1_000)).take([list(range(10_000))], never)


def test_size_grows_with_what_is_inside_and_stops_when_it_is_enough() -> None:
    assert size({"a": ["bb", 1, None]}, 10_000) > size({"a": ["bb"]}, 10_000) > size("", 10_000)
    assert size([0] * 1_000_000, 100) >= 100


@pytest.fixture
def held() -> Iterator[threading.Event]:
    """Lets work that was left behind come to its end."""
    event = threading.Event()
    yield event
    event.set()
    for thread in list(answers._abandoned):
        thread.join(10)


def test_what_work_gives_and_raises_comes_through() -> None:
    def fails() -> None:
        raise QueryError("no")

    assert within(10, lambda: 4) == 4
    with pytest.raises(QueryError, match="no"):
        within(10, fails)


def test_work_that_does_not_end_is_left_and_only_a_few_times(held: threading.Event) -> None:
    for _ in range(answers.ABANDONED_AT_MOST):
        with pytest.raises(QueryLimitError, match="given up"):
            within(0.01, held.wait)
    with pytest.raises(QueryLimitError, match="earlier queries"):
        within(10, lambda: 4)
    held.set()
    for thread in list(answers._abandoned):
        thread.join(10)
    assert within(10, lambda: 4) == 4
