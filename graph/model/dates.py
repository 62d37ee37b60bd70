"""EDTF dates with the precision a source gives: a month is a month, never its first day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?[~?]?")
_SEASONS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


class InvalidDateError(ValueError):
    """A text that is no EDTF date of the levels used here."""


@dataclass(frozen=True, order=True)
class Span:
    """The days an EDTF text may mean, first and last included, as ISO texts."""

    first: str
    last: str

    @property
    def days(self) -> int:
        return (date.fromisoformat(self.last) - date.fromisoformat(self.first)).days + 1

    def holds(self, other: Span) -> bool:
        """Whether every day that the other may mean is one that this may mean."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Span, slack: int = 0) -> bool:
        """Whether both may mean one day, allowing `slack` days between announcement and report."""
        later, sooner = max(self.first, other.first), min(self.last, other.last)
        return (date.fromisoformat(later) - date.fromisoformat(sooner)).days <= slack


def in_one_another(a: str, b: str) -> bool:
    """Whether one of two EDTF texts only says the other more exactly: `2025-04-10` and `2025-04`."""
    mine, other = span(a), span(b)
    return mine.holds(other) or other.holds(mine)


@lru_cache(maxsize=4_096)
def span(edtf: str) -> Span:
    """The first and last day of `2025`, `2025-04`, `2025-04-10`, quarters (`2025-33` to `2025-36`),
    halves (`2025-40`, `2025-41`), `~` or `?` behind any of these, and intervals `A/B`.

    Source: EDTF, ISO 8601-2:2019 (levels 0 to 2). Raises InvalidDateError."""
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return Span(_point(start).first, _point(end).last)
    return _point(edtf)


def is_date(edtf: str) -> bool:
    """Whether `span` knows the days of a text: `2024-02-30` is no date."""
    try:
        span(edtf)
    except InvalidDateError:
        return False
    return True


def _point(text: str) -> Span:
    match = _POINT.fullmatch(text)
    if match is None:
        raise InvalidDateError(f"'{text}' is no date such as 2025, 2025-04 or 2025-04-10.")
    year = int(match["year"])
    if match["part"] is None:
        return Span(f"{year:04}-01-01", f"{year:04}-12-31")
    part = int(match["part"])
    first_month, last_month = _SEASONS.get(part, (part, part))
    try:
        if match["day"] is not None:
            day = date(year, part, int(match["day"])).isoformat()
            return Span(day, day)
        last_day = calendar.monthrange(year, last_month)[1]
        return Span(date(year, first_month, 1).isoformat(), date(year, last_month, last_day).isoformat())
    except (ValueError, calendar.IllegalMonthError) as error:
        raise InvalidDateError(f"'{text}' is no date of the calendar.") from error
