"""Dates: expressions read to the precision they have, a month never becoming its first day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model.dates import is_date

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|"
    r"JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUNE?|JULY?|AUG(?:UST|\.)?|"
    r"SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)"
)
_YEAR = r"(?:19|20)\d\d"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_HINT = re.compile(
    r"(?:19|20)\d\d|[1-4][QqHh]\s?\d|days?\b|week|month|[Ll]ast year|this year|years? ago|"
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_EXPRESSION = re.compile(
    rf"""\b(?=\w)(?:
    (?P<mdy>\b(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>{_YEAR})\b)
  | (?P<dmy>\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{_MONTH}),?\s+(?P<y2>{_YEAR})\b)
  | (?P<iso>\b(?P<y3>{_YEAR})[-/.](?P<m3>\d{{1,2}})[-/.](?P<d3>\d{{1,2}})\b)
  | (?P<dots>\b(?P<d8>0?[1-9]|[12]\d|3[01])\.(?P<m8>0?[1-9]|1[0-2])\.(?P<y8>{_YEAR})\b)
  | (?P<figures>(?<![/-])(?P<n1>\d{{1,2}})(?P<sep>[/-])(?P<n2>\d{{1,2}})(?P=sep)(?P<y7>{_YEAR})\b)
  | (?P<my>\b(?P<m4>{_MONTH})(?:\s+of)?,?\s+(?P<y4>{_YEAR})\b)
  | (?P<md>\b(?P<m5>{_MONTH})\s+(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*,?\s*{_YEAR}))
  | (?P<dm>\b(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m6>{_MONTH})\b)
  | (?P<quarter>\b(?:(?P<qo>first|second|third|fourth|1st|2nd|3rd|4th)\s+
        (?:(?:calendar|fiscal)\s+)?quarter(?:\s+(?:of|fiscal))?\s+(?:fiscal\s+)?(?P<qy>{_YEAR})
        |[Qq](?P<qn>[1-4])[\s-]?(?:of\s+)?(?P<qy2>{_YEAR})|(?P<qn3>[1-4])Q(?P<qy3>\d\d(?:\d\d)?)))\b
  | (?P<half>\b(?:(?P<ho>first|second|1st|2nd)[\s-]half(?:\s+of)?\s+(?P<hy>{_YEAR})
        |[Hh](?P<hn>[12])[\s-]?(?P<hy2>{_YEAR})|(?P<hn3>[12])H[\s-]?(?P<hy3>\d\d(?:\d\d)?)))\b
  | (?P<season>\b(?P<sn>(?i:spring|summer|autumn|fall|winter))(?:\s+of)?\s+(?P<sy>{_YEAR})\b)
  | (?P<part>\b(?P<pw>early|mid|late|end\s+of|beginning\s+of|year-end|the\s+end\s+of)[\s-]+(?P<py>{_YEAR})\b)
  | (?P<relative>\b(?:today|yesterday|[Ll]ast\s+(?:week|month|year)|this\s+(?:morning|week|month)
        |[Ee]arlier\s+this\s+(?:week|month|year)
        |(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{{1,2}})\s+(?:day|week|month|year)s?\s+ago
        |(?:(?:[Oo]n|last|this|late|early)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
        (?!,?\s+(?:{_MONTH}|\d)|\s+(?:to|through|and)\s))\b)
  | (?P<year>(?<![\w$€£.,-])(?<!FY\s)(?<![A-Z]:)(?<![A-Z]:\s)(?P<y9>{_YEAR})\b(?![-,.]\d|\.[A-Z]{{1,2}}\b|/\d{{3}}
        |\s*(?:mg|patients|shares|employees|people|Annual\s+Meeting)))
  | (?P<month>\b(?:[Ii]n|during|last|since|of|by|from|until|[Ii]n\s+(?:early|mid|late))\s+
        (?P<m10>January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,?\s+(?:of\s+)?\d)))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """What stands at [start, end): EDTF text where a year is known, else `yearless` as MM or MM-DD.

    `relative` marks words that only the day of publication resolves (today, on Tuesday)."""

    start: int
    end: int
    edtf: str | None = None
    yearless: str | None = None
    relative: str | None = None


def find_dates(text: str, day_first: bool | None = None) -> list[DateExpression]:
    """Every date expression of a text that the calendar knows, in order.

    `day_first` says how `05/12/2024` is meant; where that is not known, only its year is."""
    if _HINT.search(text) is None:
        return []
    read = (_read(match, day_first) for match in _EXPRESSION.finditer(text))
    return [found for found in read if _is_of_the_calendar(found)]


_FIGURES = re.compile(rf"(?<![\w/-])(\d{{1,2}})([/-])(\d{{1,2}})\2{_YEAR}\b")


def is_day_first(text: str) -> bool | None:
    """Whether the dates of a text that are of figures alone begin with their day; None where none of them tells."""
    for match in _FIGURES.finditer(text):
        first, second = int(match[1]), int(match[3])
        if (first > 12) != (second > 12):
            return first > 12
    return None


def _is_of_the_calendar(found: DateExpression) -> bool:
    """Whether there is such a day: `February 30` and `2024-13-45` are no dates."""
    return is_date(found.edtf or f"{_LEAP_YEAR}-{found.yearless}") if found.edtf or found.yearless else True


_LEAP_YEAR = 2024


def _month(word: str) -> str:
    short = word.rstrip(".").lower()[:3]
    return f"{next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(short)):02}"


def _read(match: re.Match[str], day_first: bool | None) -> DateExpression:
    start, end = match.span()
    kind = match.lastgroup  # the alternative as a whole, which closes last
    if kind == "mdy":
        return DateExpression(start, end, f"{match['y1']}-{_month(match['m1'])}-{int(match['d1']):02}")
    if kind == "dmy":
        return DateExpression(start, end, f"{match['y2']}-{_month(match['m2'])}-{int(match['d2']):02}")
    if kind == "iso":
        return DateExpression(start, end, f"{match['y3']}-{int(match['m3']):02}-{int(match['d3']):02}")
    if kind == "dots":
        return DateExpression(start, end, f"{match['y8']}-{int(match['m8']):02}-{int(match['d8']):02}")
    if kind == "figures":
        return DateExpression(start, end, _of_figures(int(match["n1"]), int(match["n2"]), match["y7"], day_first))
    if kind == "my":
        return DateExpression(start, end, f"{match['y4']}-{_month(match['m4'])}")
    if kind in ("md", "dm"):
        number = "5" if kind == "md" else "6"
        return DateExpression(start, end, yearless=f"{_month(match['m' + number])}-{int(match['d' + number]):02}")
    if kind == "quarter":
        number = match["qn"] or match["qn3"] or str(_ORDINALS[match["qo"].lower()])
        return DateExpression(start, end, f"{_year(match['qy'] or match['qy2'] or match['qy3'])}-{32 + int(number)}")
    if kind == "half":
        number = match["hn"] or match["hn3"] or str(_ORDINALS[match["ho"].lower()])
        return DateExpression(start, end, f"{_year(match['hy'] or match['hy2'] or match['hy3'])}-{39 + int(number)}")
    if kind == "season":
        return DateExpression(start, end, match["sy"])
    if kind == "part":
        return DateExpression(start, end, match["py"])
    if kind == "relative":
        return DateExpression(start, end, relative=match[0].lower())
    if kind == "year":
        return DateExpression(start, end, match["y9"])
    return DateExpression(match.start("m10"), end, yearless=_month(match["m10"]))


def _of_figures(first: int, second: int, year: str, day_first: bool | None) -> str:
    if day_first is None and first != second and first <= 12 and second <= 12:
        return year
    day, month = (first, second) if day_first or first > 12 else (second, first)
    return f"{year}-{month:02}-{day:02}"


def _year(text: str) -> str:
    return text if len(text) == 4 else f"20{text}"


def resolve(expression: DateExpression, published: str | None, future: bool = False) -> str | None:
    """EDTF text of an expression, a missing year or day taken from the day of publication.

    A yearless date is the nearest past one, or for what is planned the nearest future one; None where that year
    lacks the day, as most do `February 29`."""
    if expression.edtf:
        return expression.edtf
    day = _day(published)
    if day is None:
        return None
    if expression.yearless:
        month, _, number = expression.yearless.partition("-")
        year = day.year
        later = (int(month), int(number or 1)) > (day.month, day.day + 1 if number else 31)
        if later and not future:
            year -= 1
        if future and (int(month), int(number or 31)) < (day.month, day.day):
            year += 1
        resolved = f"{year}-{expression.yearless}"
        return resolved if is_date(resolved) else None
    return _relative(expression.relative or "", day)


def _relative(words: str, day: date) -> str | None:
    for number, name in enumerate(_WEEKDAYS):
        if name in words:
            back = (day.weekday() - number) % 7
            if words.startswith("last") and back == 0:
                back = 7
            return (day - timedelta(days=back)).isoformat()
    if "yesterday" in words:
        return (day - timedelta(days=1)).isoformat()
    if words.endswith("ago"):
        return _ago(words, day)
    if words.endswith("year"):
        return str(day.year - words.startswith("last"))
    if "month" in words:
        return (day.replace(day=1) - timedelta(days=words.startswith("last"))).isoformat()[:7]
    if words.startswith("last"):
        return None  # which day of the week, nobody can know
    return day.isoformat()


_NUMBERS = "no a two three four five six seven eight nine ten eleven twelve".split()


def _ago(words: str, day: date) -> str:
    """`two days ago` is a day; weeks and months ago tell a month, and years ago a year."""
    count, unit, _ = words.split()
    number = int(count) if count.isdigit() else 1 if count in ("an", "one") else _NUMBERS.index(count)
    if unit.startswith("year"):
        return str(day.year - number)
    if unit.startswith("month"):
        months = day.year * 12 + day.month - 1 - number
        return f"{months // 12}-{months % 12 + 1:02}"
    then = (day - timedelta(days=number * (7 if unit.startswith("week") else 1))).isoformat()
    return then[:7] if unit.startswith("week") else then


def _day(published: str | None) -> date | None:
    if published is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", published) or not is_date(published):
        return None
    return date.fromisoformat(published)


# What ends a dateline: dashes behind a date, a wire's name or a place.
_DASHES = re.compile(r"[-–—‑]{1,3}\s*(?=[“\"A-Z0-9ÀÞa-z])")
_BEFORE_DASHES = re.compile(r"\s*(?:/PRNewswire/|/Newswire/)?\s*$")
_WIRE = re.compile(
    r"\((?:[A-Z ]*NEWSWIRE|Globe Newswire|BUSINESS WIRE|ACCESSWIRE|"
    r"MARKETWIRED?)[^)]*\)|/[^/]*[Nn]ewswire[^/]*/|\bvia\b",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"[A-ZÀ-Þ][\w.’'À-ÿ-]*(?:[ ,/&]+(?:(?:and|de|of|the|-) )?[A-ZÀ-Þ(][\w.’'À-ÿ-]*[,.)]*){0,12}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place-and-date opening of a release: where it ends and which day it gives."""

    start: int
    end: int
    edtf: str | None


def find_dateline(sentence: str) -> Dateline | None:
    """The dateline that a sentence opens with, or None."""
    for end in _DASHES.finditer(sentence, 0, 240) if sentence[:1].isupper() or sentence[:1].isdigit() else ():
        spaced = sentence[end.start() - 1].isspace() or end[0][-1].isspace() or "—" in end[0] or "--" in end[0]
        if not spaced:
            continue
        opening = _BEFORE_DASHES.sub("", sentence[: end.start()])
        # In capitals throughout, `TO LAUNCH IN 2026 - CEO` is told by somebody on no day.
        dates = [d for d in find_dates(opening) if d.yearless or (d.edtf and (d.edtf[4:] or not opening.isupper()))]
        wire = _WIRE.search(opening)
        place = opening[: min([d.start for d in dates] + ([wire.start()] if wire else []), default=len(opening))]
        place = place.strip(" ,(.–-")
        if len(place) > 110 or (place and not _PLACE_LINE.fullmatch(place)):
            return None
        closes = dates and len(opening) - dates[-1].end < 60
        if closes or wire:
            day = dates[-1].edtf if dates else None
            return Dateline(0, end.end(), day if day and len(day) == 10 else None)
        # The letters of other legal forms are those of states too: `Calgary, AB`, `Las Vegas, NV`.
        if "," in place and not re.search(r"\b(?:Inc|Corp|Ltd|AG|SE)\b", place):
            return Dateline(0, end.end(), None)
    return None
