"""Sizes, forecasts, growth rates and shares: each number with what it measures, its years and all its places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.vocabulary import Basis, Measure
from loaders.report import patterns
from loaders.report.amounts import Amount, find_amounts
from loaders.report.mentions import SAID_WITHIN
from loaders.report.patterns import compiled
from loaders.report.sections import Part
from loaders.report.subjects import Sentence, names_a_place, subject_after, subject_before
from loaders.report.taxonomy import Segment

_GROWTH_BEFORE = compiled(patterns.GROWTH_BEFORE)
_GROWTH_AFTER = compiled(patterns.GROWTH_AFTER)
_SHARE_AFTER = compiled(patterns.SHARE_AFTER)
_SHARE_BEFORE = compiled(patterns.SHARE_BEFORE)
_NOT_SHARE_AFTER = compiled(patterns.NOT_SHARE_AFTER)
_DIFFERENCE = compiled(patterns.DIFFERENCE_BEFORE)
_TRANSACTION = compiled(patterns.TRANSACTION)
_SIZE = compiled(patterns.SIZE_WORDS)
_FORECAST = compiled(patterns.FORECAST)
_ESTIMATED = compiled(patterns.ESTIMATED)
_YEAR_AFTER = compiled(patterns.YEAR_AFTER)
_YEAR_BEFORE = compiled(patterns.YEAR_BEFORE)
_PERIOD = compiled(patterns.PERIOD)
_PERIOD_END = compiled(patterns.PERIOD_END)
_PLAIN_YEAR = re.compile(r"\b(?:in|during|for|of)\s+(?:fiscal\s+)?((?:19|20)\d\d)\b", re.I)
_CONVERTED = re.compile(r"\s*\((?:about|around|approximately|approx\.|i\.e\.|or|~|≈|=)?\s*")
_LABEL = re.compile(r"[^.:;]{3,60}:\s*")
_SIZE_LABEL = re.compile(r"(?:market|revenue|forecast|value|size|base year)", re.I)


@dataclass
class Draft:
    """A figure as one place gives it; `segment` is None for the market as a whole."""

    measure: Measure
    amount: Amount
    segment: Segment | None
    spans: list[tuple[int, int]]
    year: int | None = None
    year_inherited: bool = False
    first: int | None = None
    last: int | None = None
    basis: Basis | None = None
    text: str = ""

    @property
    def identity(self) -> tuple[object, ...]:
        subject = self.segment.record.key if self.segment else ""
        return (self.measure, self.amount.value, self.amount.unit, self.amount.currency, subject)


@dataclass
class Figures:
    """The figures of a page, each once."""

    drafts: list[Draft] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Add a figure, or its place and what it states more to the same one."""
        for known in self.drafts:
            if known.identity == draft.identity and _agree(known, draft):
                _join(known, draft)
                return
        self.drafts.append(draft)

    @property
    def headline(self) -> tuple[int | None, int | None]:
        """First and last year of the page's forecast: of the market's growth rate, else of its sizes."""
        for draft in self.drafts:
            if draft.segment is None and draft.measure is Measure.CAGR and draft.first and draft.last:
                return draft.first, draft.last
        years = sorted({d.year for d in self.drafts if d.segment is None and d.measure is Measure.SIZE and d.year})
        return (years[0], years[-1]) if len(years) > 1 else (None, None)


def _agree(known: Draft, draft: Draft) -> bool:
    def compatible(one: int | None, other: int | None) -> bool:
        return one is None or other is None or one == other

    years = compatible(known.year, draft.year) or known.year_inherited or draft.year_inherited
    return years and compatible(known.first, draft.first) and compatible(known.last, draft.last)


def _join(known: Draft, draft: Draft) -> None:
    known.spans += [span for span in draft.spans if span not in known.spans]
    if draft.year is not None and (known.year is None or (known.year_inherited and not draft.year_inherited)):
        known.year, known.year_inherited = draft.year, draft.year_inherited
    known.first, known.last = known.first or draft.first, known.last or draft.last
    known.basis = known.basis or draft.basis


def read_figures(sentences: Iterable[Sentence]) -> tuple[Figures, list[tuple[Sentence, Amount]]]:
    """The market figures of these sentences, and the amounts that are none."""
    figures = Figures()
    others: list[tuple[Sentence, Amount]] = []
    paragraph, year = -1, None
    for sentence in sentences:
        if sentence.block.start != paragraph:
            paragraph, year = sentence.block.start, None
        amounts = find_amounts(sentence.text, sentence.start, sentence.end)
        for position, amount in enumerate(amounts):
            around = _Window(sentence, amounts, position)
            draft = _draft(around, year)
            if draft is None:
                others.append((sentence, amount))
            else:
                figures.add(draft)
        stated = _PLAIN_YEAR.findall(sentence.words)
        year = int(stated[-1]) if stated else year
    return figures, others


class _Window:
    """An amount with the words between it and its neighbours."""

    def __init__(self, sentence: Sentence, amounts: list[Amount], position: int) -> None:
        self.sentence = sentence
        self.amounts = amounts
        self.amount = amounts[position]
        begin = amounts[position - 1].end if position else sentence.start
        stop = amounts[position + 1].start if position + 1 < len(amounts) else sentence.end
        self.before = sentence.text[begin : self.amount.start]
        self.after = sentence.text[self.amount.end : stop]
        self.begin = begin


def _draft(around: _Window, paragraph_year: int | None) -> Draft | None:
    if around.amount.ranged:
        return None
    return _percentage(around, paragraph_year) if around.amount.is_percent else _size(around)


def _subject(around: _Window) -> tuple[Segment | None, bool]:
    """The segment, or whether the market; neither where the sentence names none."""
    sentence, amount = around.sentence, around.amount
    handed = subject_after(sentence, amount.end, named=False)
    if handed is not None:
        return handed, False
    segment, whole = subject_before(sentence, amount.start)
    if segment is None and not whole and (sentence.block.kind == "table_row" or not sentence.mentions):
        own = re.search(r"\b(?:market|industry|revenues?|sales|cagr)\b", sentence.words, re.I)
        elsewhere = re.search(r"(?:[^,.;:\n]|(?<=\b[A-Z])\.){0,80}?\bmarket\b", sentence.words, re.I)
        if elsewhere is not None and names_a_place(elsewhere[0], sentence.market):
            return None, False
        within = SAID_WITHIN.match(sentence.words) is not None
        whole = (
            own is not None and not within and not sentence.dimension and sentence.block.part is not Part.COMPETITION
        )
    return segment, whole


def _percentage(around: _Window, paragraph_year: int | None) -> Draft | None:
    segment, whole = _subject(around)
    if segment is None and not whole:
        return None
    if _GROWTH_AFTER.search(around.after) or _GROWTH_BEFORE.search(around.before):
        if _DIFFERENCE.search(around.before) and not _GROWTH_AFTER.search(around.after):
            return None
        return _growth(around, segment)
    if segment is None or _NOT_SHARE_AFTER.search(around.after) or _is_of_another(around, segment):
        return None
    if not (_SHARE_AFTER.search(around.after) or _SHARE_BEFORE.search(around.before) or _is_bracketed_share(around)):
        return None
    draft = Draft(Measure.SHARE, around.amount, segment, [(around.sentence.start, around.sentence.end)])
    draft.year = _year(around)
    if draft.year is None and (said := _PLAIN_YEAR.findall(around.sentence.text[around.sentence.start : around.begin])):
        draft.year = int(said[-1])
    if draft.year is None and paragraph_year is not None:
        draft.year, draft.year_inherited = paragraph_year, True
    clause = around.before[-60:]
    draft.basis = Basis.FORECAST if _FORECAST.search(clause) else Basis.REPORTED
    return draft


def _is_of_another(around: _Window, segment: Segment) -> bool:
    """`70% of Asia Pacific sales` and `China and India account for 70%` are no segment's share of the market."""
    sentence, at = around.sentence, around.amount.end
    of = re.match(r"\s*of\s+(?:the\s+)?", around.after)
    if of and any(m.start == at + of.end() and m.segment is not segment for m in sentence.mentions):
        return True
    before = [m for m in sentence.mentions if m.end <= around.amount.start]
    if len(before) < 2 or not any(m.segment is segment for m in before[-2:]):
        return False
    joined = sentence.text[before[-2].end : before[-1].start]
    verb = sentence.text[before[-1].end : around.amount.start]
    return re.fullmatch(r",?\s+and\s+(?:the\s+)?", joined) is not None and (
        re.match(r"\s+(?:together\b|combined\b|jointly\b|account\b|hold\b|make up\b|represent\b)", verb) is not None
    )


def _is_bracketed_share(around: _Window) -> bool:
    """`Europe's share was 41.8%, ahead of Asia (35.1%)`: a number in brackets right behind a segment."""
    said = around.sentence.text[around.sentence.start : around.begin]
    opened = around.before.rstrip()
    behind = (
        any(
            m.end == around.begin + len(opened) - 1 - (len(opened[:-1]) - len(opened[:-1].rstrip()))
            for m in around.sentence.mentions
        )
        if opened.endswith("(")
        else False
    )
    return behind and around.after.startswith(")") and re.search(r"\bshares?\b", said, re.I) is not None


def _growth(around: _Window, segment: Segment | None) -> Draft:
    sentence = around.sentence
    draft = Draft(Measure.CAGR, around.amount, segment, [(sentence.start, sentence.end)], basis=Basis.FORECAST)
    period = _PERIOD.search(around.after[:160]) or _last(_PERIOD, around.before)
    if period is None and len(around.amounts) == 1:
        period = _PERIOD.search(sentence.words)
    if period is not None and int(period["from"]) < int(period["to"]):
        draft.first, draft.last = int(period["from"]), int(period["to"])
        return draft
    end = _PERIOD_END.search(around.after[:90])
    if end is not None:
        draft.last = int(end["to"])
    if segment is None:
        _period_from_sizes(around, draft)
    return draft


def _period_from_sizes(around: _Window, draft: Draft) -> None:
    """A growth rate beside two dated sizes in one sentence runs from the one to the other."""
    sentence = around.sentence
    years = []
    for position, amount in enumerate(around.amounts):
        if not amount.is_percent:
            years.append(_year(_Window(sentence, around.amounts, position)))
    dated = sorted({year for year in years if year})
    if len(dated) >= 2 and (draft.last is None or draft.last == dated[-1]):
        draft.first, draft.last = dated[-2], dated[-1]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _size(around: _Window) -> Draft | None:
    sentence = around.sentence
    clause = around.before[-80:] + around.after[:40]
    if _DIFFERENCE.search(around.before) and not re.search(r"\bto\b", around.before[-12:]):
        return None
    if _TRANSACTION.search(clause) or around.amount.unit in ("unit", "thousand"):
        return None
    segment, whole = _subject(around)
    if segment is None and not whole:
        return None
    row = sentence.block.kind == "table_row" or re.match(r"[^.]{3,60}:\s", sentence.words)
    if not (_SIZE.search(sentence.words) or (row and _SIZE_LABEL.search(sentence.words))):
        return None
    draft = Draft(Measure.SIZE, around.amount, segment, [(sentence.start, sentence.end)])
    draft.year = _year(around) or _only_year(sentence)
    if draft.year is None:
        return None
    draft.basis = _size_basis(around)
    return draft


def _size_basis(around: _Window) -> Basis:
    clause = re.split(r"[;,](?=\s)", around.before)[-1] if len(around.before) > 140 else around.before
    if _FORECAST.search(clause):
        return Basis.FORECAST
    if re.search(r"\b(?:by|to reach)\s+(?:the end of\s+)?20\d\d", around.after[:30]):
        return Basis.FORECAST
    if (
        re.search(
            r"\b(?:was|were|stood|reached|generated|totall?ed|recorded|grossed|hit|amounted|grew)\b", clause, re.I
        )
        and "estimated" not in clause
    ):
        return Basis.REPORTED
    return Basis.ESTIMATED


def _only_year(sentence: Sentence) -> int | None:
    """`In 2024, pumps held 37% and were valued at USD 9.1 billion`: the year a sentence opens with, its only one."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", sentence.words))
    opened = re.match(r"(?:in|for|during)\s+(?:fiscal\s+)?((?:19|20)\d\d)\b", sentence.words, re.I)
    return int(opened[1]) if opened and len(years) == 1 else None


def _year(around: _Window) -> int | None:
    """The year said of the amount: behind it before the next number, else in front of it."""
    after = _YEAR_AFTER.search(around.after)
    if after:
        return int(after["year"])
    before = _YEAR_BEFORE.search(around.before)
    if before:
        return int(before["year"])
    if _CONVERTED.fullmatch(around.after) and (position := around.amounts.index(around.amount) + 1) < len(
        around.amounts
    ):
        return _year(_Window(around.sentence, around.amounts, position))
    if around.begin != around.sentence.start:
        return None
    plain = re.search(r"\b((?:19|20)\d\d)\b(?!\s*(?:-|–|to)\s*20\d\d)", around.before)
    labelled = around.sentence.block.kind == "table_row" or _LABEL.fullmatch(around.before) is not None
    return int(plain[1]) if plain and labelled else None
