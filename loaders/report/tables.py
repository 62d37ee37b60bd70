"""Tables of segments with their shares, growth rates and sizes in columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.vocabulary import Basis, Measure
from loaders.report.amounts import Amount, find_amounts
from loaders.report.figures import Draft
from loaders.report.mentions import SegmentIndex
from loaders.report.patterns import CURRENCIES, SCALES
from loaders.report.zones import Block, Layout

_SHARE = re.compile(r"\b(?:share|% of|contribution|percent)\b", re.I)
_GROWTH = re.compile(r"\b(?:cagr|growth)\b", re.I)
_SIZE = re.compile(r"\b(?:size|value|revenues?|sales|usd|eur|us\$|million|billion)\b|[$€£]", re.I)
_PERIOD = re.compile(r"(20\d\d)\s*(?:-|–|—|to|/)\s*(20\d\d|\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ONLY_YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d\s?(?:\(?[AEFP]\)?)?\*?")
_CURRENCY = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))
_SCALE = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
_UNIT = re.compile(rf"(?P<currency>{_CURRENCY})\s*(?P<scale>{_SCALE})\b", re.I)


@dataclass(frozen=True)
class _Column:
    measure: Measure
    heading: str

    @property
    def year(self) -> int | None:
        match = _YEAR.search(self.heading)
        return int(match[1]) if match else None

    @property
    def period(self) -> tuple[int, int] | None:
        match = _PERIOD.search(self.heading)
        if match is None:
            return None
        last = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        return int(match[1]), int(last)


def read_tables(layout: Layout, index: SegmentIndex) -> tuple[list[Draft], set[int]]:
    """The figures in tables whose first column names segments, and where the rows they were read from begin."""
    drafts: list[Draft] = []
    consumed: set[int] = set()
    columns: list[_Column | None] = []
    for block in layout.blocks:
        if block.kind != "table_row":
            columns = []
            continue
        about = f"{block.heading} {block.cells[0].text}"
        header = [_column(cell.text, about) for cell in block.cells]
        if sum(column is not None for column in header[1:]) and not any(map(_has_number, block.cells[1:])):
            columns = header
        elif columns and (found := _row(block, columns, index)):
            consumed.add(block.start)
            drafts += found
    return drafts, consumed


def _column(heading: str, about: str) -> _Column | None:
    """What a column measures; one headed by a year alone measures what the table's heading says, with its unit."""
    if _ONLY_YEAR.fullmatch(heading):
        if re.search(r"%|\bshares?\b", about, re.I):
            return _Column(Measure.SHARE, f"{heading} %")
        unit = _UNIT.search(about)
        return _Column(Measure.SIZE, f"{heading} {unit[0] if unit else ''}")
    for measure, pattern in ((Measure.CAGR, _GROWTH), (Measure.SHARE, _SHARE), (Measure.SIZE, _SIZE)):
        if pattern.search(heading) and not re.search(r"\bimpact\b", heading, re.I):
            return _Column(measure, heading)
    return None


def _has_number(cell: object) -> bool:
    text = getattr(cell, "text", "")
    return re.search(r"\d+(?:\.\d+)?\s?(?:%|million|billion|percent|bn|mn)|[$€£]\s?\d|\d\s?%", text, re.I) is not None


def _row(block: Block, columns: list[_Column | None], index: SegmentIndex) -> list[Draft]:
    name = block.cells[0]
    mentions = index.find(block.text, 0, name.end - block.start, block.dimension)
    if len(mentions) != 1:
        return []
    drafts = []
    for column, cell in zip(columns[1:], block.cells[1:], strict=False):
        amount = _amount(cell.text, column)
        if column is None or amount is None or (column.measure is Measure.SIZE and column.year is None):
            continue
        draft = Draft(column.measure, amount, mentions[0].segment, [(block.start, block.end)])
        if column.measure is Measure.CAGR:
            draft.first, draft.last = column.period or (None, None)
            draft.basis = Basis.FORECAST
        else:
            draft.year = column.year
        drafts.append(draft)
    return drafts


def _amount(text: str, column: _Column | None) -> Amount | None:
    """The number of a cell; its unit may stand in the column's heading (`Share (%)`, `USD million`)."""
    if column is None:
        return None
    found = find_amounts(text, 0, len(text))
    if not found and re.fullmatch(r"\d[\d,.]*", text):
        unit = _UNIT.search(column.heading)
        written = f"{unit['currency']} {text} {unit['scale']}" if unit else f"{text}%"
        found = find_amounts(written, 0, len(written))
    return found[0] if len(found) == 1 and found[0].is_percent == (column.measure is not Measure.SIZE) else None
