"""Amounts of money and percentages in a stretch of text, with their comparators."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.report.patterns import COMPARATORS, CURRENCIES, SCALES, compiled

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = rf"(?P<scale>{'|'.join(sorted(map(re.escape, SCALES), key=len, reverse=True))})(?![\w])"
_SYMBOL = "|".join(
    re.escape(symbol)
    for symbol in sorted(CURRENCIES, key=len, reverse=True)
    if " " not in symbol and symbol not in ("dollars", "euros", "euro", "pounds", "yen")
)
_WORD = r"US dollars|U\.S\. dollars|dollars|euros?|pounds|yen|USD|EUR|GBP|JPY|CNY|RMB|INR|CHF"
_MONEY = re.compile(
    rf"(?<![\w$€£¥])(?P<symbol>{_SYMBOL})\s?{_NUMBER}(?:\s?-?{_SCALE})?|{_NUMBER.replace('number', 'number2')}\s?{_SCALE.replace('scale', 'scale2')}\s+(?:of\s+)?(?P<word>{_WORD})\b|(?<![\w.]){_NUMBER.replace('number', 'number3')}\s?{_SCALE.replace('scale', 'scale3')}(?P<euro>€)",
    re.I,
)
_PERCENT = re.compile(rf"(?<![\w.,-]){_NUMBER}\s?(?:%|percent\b|per\s?cent\b|pct\b)", re.I)
_RANGE = re.compile(r"\d\s?(?:%|percent|per cent)?\s?(?:-|–|to|and)\s?$")
_COMPARATORS = tuple((name, compiled(wording)) for name, wording in COMPARATORS)


@dataclass(frozen=True)
class Amount:
    """A number as printed: `unit` is percent, or unit, thousand, million, billion, trillion of `currency`."""

    start: int
    end: int
    value: float
    unit: str
    currency: str | None
    single: float | None
    comparator: str | None
    ranged: bool = False

    @property
    def is_percent(self) -> bool:
        return self.unit == "percent"


def find_amounts(text: str, start: int, end: int) -> list[Amount]:
    """The amounts in `text[start:end]`, in order."""
    found = [*_money(text, start, end), *_percents(text, start, end)]
    return sorted(found, key=lambda amount: amount.start)


def _money(text: str, start: int, end: int) -> Iterator[Amount]:
    for match in _MONEY.finditer(text, start, end):
        number = match["number"] or match["number2"] or match["number3"]
        scale = (match["scale"] or match["scale2"] or match["scale3"] or "").lower()
        currency = CURRENCIES[(match["symbol"] or match["word"] or match["euro"]).lower()]
        unit, factor = SCALES[scale] if scale else ("unit", 1.0)
        value = float(number.replace(",", ""))
        single = round(value * factor, 6)
        yield Amount(
            match.start(),
            match.end(),
            value,
            unit,
            currency,
            single,
            _comparator(text, start, match.start()),
            _ranged(text, start, match),
        )


def _percents(text: str, start: int, end: int) -> Iterator[Amount]:
    for match in _PERCENT.finditer(text, start, end):
        value = float(match["number"].replace(",", ""))
        yield Amount(
            match.start(),
            match.end(),
            value,
            "percent",
            None,
            None,
            _comparator(text, start, match.start()),
            _ranged(text, start, match),
        )


def _comparator(text: str, start: int, at: int) -> str | None:
    head = text[max(start, at - 30) : at]
    return next((name for name, pattern in _COMPARATORS if pattern.search(head)), None)


def _ranged(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - 14) : match.start()]
    return _RANGE.search(before) is not None and not re.search(r"20\d\d\s?(?:-|–|to|and)\s?$", before)
