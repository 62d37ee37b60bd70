"""Institutions known by name: funders, payers, notified bodies, hospitals and exchanges, from one table.

What the keys of its rows mean stands at the table's head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from loaders.announcement.lexicon.declared import declared
from loaders.announcement.lexicon.legal_forms import PLAIN_FORM
from loaders.announcement.lexicon.places import COUNTRY_BEFORE, country_of
from loaders.announcement.patterns.gated import Gated

# Beside a ticker an exchange is no mention: `(Nasdaq: ACME)`, `[NASDAQ: ACME; TSX: ACM]`, `(Euronext & NASDAQ: ACM)`.
_TICKER = re.compile(r"[(\[][^()\[\]]*:\s?[“\"]?[A-Z0-9.]{1,9}\b[^()\[\]]*[)\]]")
_BARE_TICKER = re.compile(r"\s?:\s?[“\"]?[A-Z0-9.]{1,9}\b")
# `CMS Aesthetics Limited`: a company whose name only begins like an institution's.
# `BSI Netherlands`: what an institution is called in one country.
_ARM = re.compile(r" ([A-Z][a-z]{3,})(?![\w-]| [A-Z(]|, [A-Z])")
_LONGER = re.compile(rf" [A-Z][a-z]+,? {PLAIN_FORM}\b")


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = declared(Path(__file__).parent / "institutions.yaml")
    return rows


@lru_cache(maxsize=1)
def _exchanges() -> frozenset[str]:
    return frozenset(s for row in _rows() if row.get("ticker") for s in _spellings(row))


def _spellings(row: dict[str, Any]) -> list[str]:
    return [row["name"], *row.get("names", ()), *row.get("short", ())]


@lru_cache(maxsize=1)
def _pattern() -> Gated:
    listed = (s for row in _rows() if not row.get("newsroom") for s in _spellings(row))
    ordered = sorted(listed, key=len, reverse=True)
    return Gated(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w®™]|-(?!Funded|Led|Sponsored|Backed|Supported)[A-Z])"
    )


@lru_cache(maxsize=8)
def _marked(*keys: str) -> re.Pattern[str]:
    """What names a body of which the table says one of these things, alone or within a longer name."""
    rows = [row for row in _rows() if any(row.get(key) for key in keys)]
    spellings = sorted({s for row in rows for s in (*_spellings(row), *row.get("doubtful", ()))}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spellings))})(?!\w)")


def is_certifier(name: str) -> bool:
    """Whether this names a body that certifies what others make: `TÜV SÜD`, `BSI Netherlands`."""
    return _marked("certifier").search(name) is not None


def is_assessor(name: str) -> bool:
    """Whether this names a body that weighs what payers should pay for: `NICE`, `G-BA`."""
    return _marked("assessor").search(name) is not None


def is_funder(name: str) -> bool:
    """Whether this names one that gives grants, loans or capital to others."""
    return _marked("funder").search(name) is not None


# Courts, exchanges and watchdogs by their names alone.
_OFFICE = re.compile(
    r"[Kk]artellamt|"
    r"\b(?:Patents? Office|Patent Organi[sz]ation|Trademark Office|Intellectual Property (?:Office|Administration)|"
    r"Court|Trade Commission|Competition (?:Authority|Commission)|Exchange Commission|Stock Exchange)\b"
)


def is_office(name: str) -> bool:
    """Whether this names an office, a court or an exchange that deals and patents lie before."""
    return (_marked("office", "ticker").search(name) or _OFFICE.search(name)) is not None


def is_newsroom(name: str) -> bool:
    """Whether this names an agency or a paper that reports what others do."""
    return _marked("newsroom").search(name) is not None


@lru_cache(maxsize=1)
def _short_forms() -> frozenset[str]:
    return frozenset(short for row in _rows() for short in row.get("short", ()))


def is_short_form(name: str) -> bool:
    """Whether this is how an institution is called for short: `NIH`."""
    return name in _short_forms()


@lru_cache(maxsize=1)
def exchange_codes() -> tuple[str, ...]:
    """How exchanges are written beside a ticker, the longest first."""
    return tuple(sorted({code for row in _rows() for code in row.get("codes", ())}, key=lambda c: (-len(c), c)))


@lru_cache(maxsize=1)
def meeting_names() -> frozenset[str]:
    """Short names that stand for an institution beside a meeting, if they may be something else anywhere else too."""
    return frozenset(
        name
        for row in _rows()
        if not row.get("ticker")
        for key in ("meeting", "conference", "short")
        for name in row.get(key, ())
    )


@lru_cache(maxsize=1)
def society_names() -> frozenset[str]:
    """Short names of societies, by which their meetings go."""
    return frozenset(name for row in _rows() for name in row.get("meeting", ()))


def is_exchange(name: str) -> bool:
    """Whether this names a place where shares trade."""
    return name in _exchanges()


def in_ticker(text: str, start: int, end: int) -> bool:
    """Whether the exchange at [start, end) only tells where a ticker belongs."""
    if _BARE_TICKER.match(text, end):
        return True
    return any(match.start() <= start and end <= match.end() for match in _TICKER.finditer(text))


def find_institutions(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names an institution of the table, with the country before it."""
    for match in _pattern().finditer(text):
        start, end = match.span()
        if _LONGER.match(text, end):
            continue
        if not (is_exchange(match[0]) and in_ticker(text, start, end)):
            arm = _ARM.match(text, end) if " " not in match[0] and not is_exchange(match[0]) else None
            end = arm.end() if arm and country_of(arm[1]) else end
            country = COUNTRY_BEFORE.search(text, max(0, start - 18), start)
            yield (country.start() if country and " " in match[0] else start), end
