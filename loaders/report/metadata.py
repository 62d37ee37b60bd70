"""Whose page it is, of which market, when published, under which licence: as printed, else not stated."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model.names import display_core
from loaders.files import RawPage
from loaders.report.lines import Line, read_lines
from loaders.report.sections import is_boilerplate

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(_MONTHS)

# (pattern, a title it reads, the market's name in it)
TITLES: tuple[tuple[str, str, str], ...] = (
    (r"(?:the\s+|global\s+|worldwide\s+)*market for (?P<name>.+?)(?:\s*(?:[:,(–—|]|\s-\s|\b(?:to|from|by|in|report|size|20\d\d)\b).*|$)", "The Market for Industrial Enzymes to 2030", "Industrial Enzymes"),
    (r"(?P<name>.+?)\s*[:,–—|]\s*(?:the\s+|an?\s+)?(?:global |world(?:wide)? |international )?(?:market|industry)\b.*", "Liquid Biopsy: Global Market Outlook", "Liquid Biopsy"),
    (r"(?:.*[:|–—]\s+)?(?:.*?\b(?:of|on|in|for|size of|is) the\s+)?(?P<name>\S.*?)\s+(?:market|industry)\b(?!\s+research\b).*", "Global Insulin Pumps Market Size, Share & Trends Analysis Report", "Insulin Pumps"),
)  # fmt: skip
_TITLES = tuple(re.compile(pattern, re.I) for pattern, _, _ in TITLES)
_LEADING = re.compile(
    r"(?:the|global|world(?:wide)?|international|new|latest|20\d\d|market report|report|outlook|analysis|study|size|how (?:big|large) is)\b[\s:–-]*",
    re.I,
)
_IN_PROSE = re.compile(
    r"\b(?:[Tt]he|[Gg]lobal)\s+(?:global\s+)?(?P<name>[\w(][\w ()/&+-]{2,80}?)\s+market\b(?=\s+(?:size|was|is|stood|stands|reached|totall?ed|generated|will|has|revenue|grew))"
)
_NAME = r"(?P<name>[A-Z][\w&'’-]*(?:\s+(?:[A-Z][\w&'’-]*|&|and|of|for)){0,5})"

# (pattern over one line, a line it reads); the first pattern that reads any line wins.
PUBLISHERS: tuple[tuple[str, str], ...] = (
    (rf"(?i:publisher|published by|report by|publishing house)\s*:?\s+{_NAME}.*", "Publisher: Northgate Research"),
    (rf".*\b(?:Market|Industry|Report)\b.*\b(?:[Aa]nalysis|[Rr]eport|[Ss]tudy|[Oo]utlook)\s+by\s+{_NAME}\s*\.?", "X Market Analysis by Mordor Intelligence"),
    (rf"(?i:an?|the)?\s*(?i:market )?(?i:study|report|analysis|research|survey) (?i:by|from) {_NAME}\s*(?:[.·|,].*)?", "A study by Northgate Research"),
    (rf"(?i:images?|charts?)\s*(?:©|\(c\))\s*{_NAME}(?:[.,].*|$)", "Image © Mordor Intelligence. Reuse requires attribution."),
    (rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:20\d\d\s*(?:[-–]\s*20\d\d)?\s*)?(?:by\s+)?{_NAME}(?:[.,|].*|\s+All rights.*|$)", "© 2025 Northgate Research. All rights reserved."),
    (rf"(?i:source|by|prepared by|author|written by|data)\s*:\s*{_NAME}(?:\s+[Aa]nalysis)?(?:[.,(|].*|$)", "Source: Northgate Research"),
    (rf"By\s+{_NAME}(?:\s*[,.|·].*)?", "By Northgate Research"),
    (r"(?i:about)\s+(?P<name>[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*){0,3}\s+(?:Research|Intelligence|Insights|Consulting|Analytics|Advisors|Reports|Group))", "About Northgate Research"),
    (r"(?:[^|]*\|)+\s*(?P<name>[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*){0,3}\s+(?:Research|Intelligence|Insights|Consulting|Analytics|Advisors|Reports))", "Insulin Pumps Market | Northgate Research"),
    (r".*\b(?:according to|by|from|study of)\s+(?P<name>[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*){0,3}\s+(?:Research|Intelligence|Insights|Consulting|Analytics|Advisors|Reports))\b.*", "according to Northgate Research, the market grew"),
)  # fmt: skip
_PUBLISHERS = tuple(re.compile(pattern) for pattern, _ in PUBLISHERS)
_HOUSE = re.compile(
    r"(?!By\b|.*\b(?:Markets?|Key|Trends|Industry|Segment|Regional|Growth)\b)[A-Z][\w&-]*(?:\s+[A-Z&][\w&-]*){0,3}\s+(?:Research|Intelligence|Insights|Consulting|Analytics|Advisors|Reports|Data)"
)
_BYLINES = 6
_PUBLISHED = re.compile(
    r"(?:page\s+|report\s+)?(?:last\s+)?(?:published|updated|publication date|publish date|release date|date of publication|date)(?:\s+on)?(?:\s+date)?\s*:?\s*\|?\s*(?P<date>.*?(?:19|20)\d\d(?:-\d\d-\d\d|-\d\d)?)\b.*",
    re.I,
)
_DAY = re.compile(
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<m>{_MONTH})\.?,?\s+(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(?P<y>(?:19|20)\d\d)",
    re.I,
)
_ISO = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")
_LICENCE = re.compile(
    r"\b(?:this|the) (?:text|page|document|report|restatement)(?:'s words)? (?:is|are) (?:licen[cs]ed|available|published|released|offered) under (?:the )?(?P<name>CC[ -]BY[\w .-]*?\d\.\d|CC0(?: 1\.0)?|[A-Z][\w .-]{2,40}?)(?= licen[cs]e|[.,;)]|$)",
    re.I,
)
_EDITION = re.compile(
    r"\b(?:edition\s*:?\s*(?P<after>(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?)|(?P<before>(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))\s+edition)\b",
    re.I,
)


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself; empty or None where it does not."""

    title: str
    market: str
    acronym: str
    publisher: str
    published: str | None
    licence: str | None
    edition: str | None


def read_metadata(text: str, raw: RawPage) -> Metadata:
    """The metadata of a page of this normalised text; `market` is empty where none is named."""
    lines = read_lines(text)
    title, name = _title(lines, raw.title)
    if not name:
        match = _IN_PROSE.search(text[:6000])
        name = match["name"] if match else ""
    market, acronym = _without_acronym(name)
    licence = _LICENCE.search(text)
    return Metadata(
        title=title or (lines[0].text if lines else ""),
        market=market,
        acronym=acronym,
        publisher=_publisher(lines, raw.publisher, raw.title),
        published=raw.published or _published(lines),
        licence=licence["name"].strip() if licence else None,
        edition=_edition(lines),
    )


def market_in_title(title: str) -> str:
    """The market's name in a title, without `global`, years and the word market; empty where none is named."""
    for pattern in _TITLES:
        match = pattern.fullmatch(title.strip().strip("*"))
        if match is None:
            continue
        name = match["name"].strip(" ,:-–")
        while (leading := _LEADING.match(name)) and leading.end() < len(name):
            name = name[leading.end() :]
        name = re.sub(r"^(?:the\s+)", "", re.sub(r",?\s*20\d\d(?:\s*[-–]\s*20\d\d)?$", "", name), flags=re.I)
        if 1 <= len(name.split()) <= 14 and re.search(r"[A-Za-z]{2}", name) and not _LEADING.fullmatch(name):
            return name.title() if name.isupper() and len(name.split()) > 1 else name
    return ""


def _title(lines: Sequence[Line], printed: str) -> tuple[str, str]:
    """The first of the opening lines (headings before others) that names a market, and that name."""
    opening = [line for line in lines[:14] if line.words <= 28 and not is_boilerplate(line.text) and not line.cells]
    opening = [line for line in opening if line.text[-1:] != "." or line.words <= 12]
    headed = [line for line in opening if line.level == 1] or [line for line in opening if line.level] or opening
    for text in [*(line.text for line in headed), printed, *(line.text for line in opening)]:
        name = market_in_title(text) if text else ""
        if name and not (name[0].islower() and len(text.split()) > 14):
            return text, name
    return (headed[0].text if headed else printed), ""


def _without_acronym(name: str) -> tuple[str, str]:
    match = re.fullmatch(r"(?P<name>.+?)\s*\((?P<short>[A-Z][\w&/+-]{1,9})\)(?P<rest>.*)", name)
    if match is None:
        return name, ""
    return (match["name"] + match["rest"]).strip(), match["short"]


def _publisher(lines: Sequence[Line], marked: str, title: str) -> str:
    """As printed; what the markup states comes before all but a line that says `Publisher:`."""
    for number, pattern in enumerate(_PUBLISHERS):
        if number and marked:
            return display_core(marked)
        texts = [line.text.strip() for line in (lines[:_BYLINES] if pattern.pattern.startswith("By") else lines)]
        texts += [part for line in lines[:_BYLINES] if "|" in line.text for part in re.split(r"\s*\|\s*", line.text)]
        for text in texts:
            match = pattern.fullmatch(text) if len(text) <= 400 else None
            if match:
                name = re.sub(r"\s+(?:[Rr]eport|All|Reuse|and|of|for)$", "", match["name"].strip())
                return display_core(name)
    for part in (
        part for text in [*(line.text for line in lines[:_BYLINES]), title] for part in re.split(r"\s*[|·,]\s*", text)
    ):
        if _HOUSE.fullmatch(part):
            return part
    return ""


def _published(lines: Sequence[Line]) -> str | None:
    for part in _dated_lines(lines):
        match = _PUBLISHED.fullmatch(part)
        if match and (date := edtf(match["date"])):
            return date
    for line in lines[:_BYLINES]:
        for part in re.split(r"\s[|·]\s", line.text) if line.words <= 12 else ():
            if _DAY.search(part) and not re.search(r"\b(?:market|forecast|industry)\b", part, re.I):
                return edtf(part)
    return None


def _dated_lines(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if line.words <= 14:
            yield from (part.strip(" |") for part in re.split(r"\s[|·]\s", line.text))
            yield line.text.strip("| ")


def edtf(text: str) -> str | None:
    """`12 March 2025` gives 2025-03-12, `April 2025` gives 2025-04; None where no date is read."""
    if match := _DAY.search(text):
        month = f"{match['y']}-{_MONTHS[match['m'].lower()]:02}"
        day = match["d"] or match["d2"]
        return f"{month}-{int(day):02}" if day else month
    if match := _ISO.search(text):
        return match[0]
    return None


def _edition(lines: Sequence[Line]) -> str | None:
    for line in lines:
        if line.words <= 20 and (match := _EDITION.search(line.text)):
            return match["after"] or match["before"]
    return None
