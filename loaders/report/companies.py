"""Who a report profiles and whom it names as leaders, from contents, lists, lines, tables and sentences."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.legal_forms import BY_SPELLING
from graph.model.names import normalise
from loaders.report.contents import Entry
from loaders.report.mentions import acronym_of
from loaders.report.places import is_place
from loaders.report.sections import Part, part_of
from loaders.report.sentences import sentences
from loaders.report.taxonomy import split_names
from loaders.report.zones import Block, Layout

PROFILED, LEADER = "PROFILED_IN", "LEADER_IN"

_NO_COMPANY = re.compile(
    r"(?:company|business|corporate|financial|product|market|competitive|strategic|recent|key|global|regional|other|others|swot|list|note|disclaimer|overview|introduction|profiles?|and|among|etc|more|the|data|n/?a|headquarters|players?|vendors?|name|rank|company name)\b(?:\s+(?:overview|snapshot|profiles?|summary|performance|benchmarking|offerings?|portfolio|initiatives?|developments?|players?|companies|vendors?|strateg\w+|analysis|share|positioning|concentration|heat ?map|ranking|information|is not .*|prominent .*|name|others|more|categori[sz]ation|dashboard|news|status|updates?|landscape|market.*|participants?))*[.:]?",
    re.I,
)
_SENTENCE_LIST = re.compile(
    r"(?:key|major|leading|prominent|top|main|notable|largest|biggest|dominant|some|important|established)\s+(?:of the\s+)?(?:(?:key|major|leading|prominent|main|global|market|industry|top|most|well-known)\s+)*(?:players?|companies|vendors?|participants?|manufacturers|suppliers|providers|firms|competitors|names|producers|makers|businesses)\b(?P<between>[^.:;]{0,140}?)\s*(?:\binclud(?:es?|ing)\b|\bare\b|\bcompris(?:e|es|ing)\b|\bsuch as\b|\bnamely\b|:)\s*:?\s*(?P<list>.+)",
    re.I | re.S,
)
_PROFILES_LIST = re.compile(
    r"\b(?:report|study|page)?\s*(?:profiles?|covers?|profiled (?:in the report )?(?:are|include))\s*:?\s+(?=[A-Z0-9])(?P<list>.+)",
    re.S,
)
_TAIL = re.compile(
    r",?\s*(?:and\s+)?(?:(?:among|and|many|several)\s+)?(?:others?|etc|more|among others|so on)\b.*$"
    r"|\s+(?:is|are)\s+(?:also\s+)?(?:provided|profiled|covered|included|discussed|studied|analy[sz]ed|given|listed)\b.*$",
    re.I,
)
_DESCRIBED = re.compile(r"(?P<name>[^:–—|]{2,70}?)\s*(?::\s|\s[–—-]\s|\s\|\s).+", re.S)
_BRACKET = re.compile(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]+)\)\s*(?P<rest>[^()]*)")
_TICKER = re.compile(
    r"(?:NASDAQ|NYSE|LSE|TSX|TSE|TYO|HKEX|SIX|FWB|ETR|XETRA|Euronext|EPA|AMS|BIT|BME|ASX|KRX|KOSDAQ|NSE|BSE|OTC\w*|SSE|SZSE)\s*:\s*[\w.-]{1,12}",
    re.I,
)
_OWNER = re.compile(
    r"(?:an?\s+|part of\s+|(?:a\s+)?(?:wholly[- ]owned\s+)?subsidiary of\s+|(?:a\s+)?(?:division|unit|member|brand) of\s+|owned by\s+|acquired by\s+)(?P<owner>(?:the\s+)?[A-Z][\w&.' -]+?)(?:\s+(?:company|business|group company|subsidiary|brand))?",
    re.S,
)
_FORMER = re.compile(r"(?:formerly(?: known as)?|previously|f/?k/?a|ex-)\s*(?P<name>.+)", re.I)
_HEAD_CELL = re.compile(
    r"(?:company|companies|player|players|vendor|name|organi[sz]ation|manufacturer|supplier|leader|provider|firm)s?(?: name)?",
    re.I,
)
# A title such as `Makers Focus on Larger Panes to Strengthen Their Positions` is no name.
_CLAUSE = re.compile(
    r"\b(?:their|its|amid|owing|due to|through|via|is|are|was|were|has|have|will|into|to\s+[A-Z]?[a-z]+)\b", re.I
)
_WITH_COMMAS = ("Becton, Dickinson and Company", "Becton, Dickinson & Company")


@dataclass(frozen=True)
class Named:
    """A company named in a list: `name` as written without its brackets; `start` to `end` is the item that names it."""

    relation: str
    name: str
    start: int
    end: int
    aliases: tuple[tuple[str, str], ...] = ()
    owner: str = ""
    ticker: str = ""


def read_companies(layout: Layout, text: str, market: str) -> list[Named]:
    """Every listing of a company, in the order printed."""
    found: list[Named] = []
    if layout.contents is not None:
        for entry in layout.contents.entries():
            if entry.children and part_of(entry.title, market) in (Part.PROFILES, Part.LEADERS):
                found += _from_entries(entry)
    columns: dict[Part, int] = {}
    for block in layout.blocks:
        found += _from_block(block, text, market, columns)
    return _without_repeats(found)


def _from_entries(entry: Entry) -> Iterator[Named]:
    for child in entry.children:
        named = _named(PROFILED, child.title, child.line.start, child.line.end)
        if named is not None:
            yield named
        elif child.children and re.match(r"(?:key|major|leading|other|tier)\b", child.title, re.I):
            yield from _from_entries(child)


def _from_block(block: Block, text: str, market: str, columns: dict[Part, int]) -> Iterator[Named]:
    relation = {Part.LEADERS: LEADER, Part.PROFILES: PROFILED}.get(block.part)
    if block.kind == "table_row":
        yield from _from_row(block, relation, market, columns)
    elif relation and block.kind == "list_item":
        yield from _from_item(block, relation)
    elif block.kind in ("prose", "list_item") and block.part is not Part.IGNORED:
        yield from _from_prose(block, text, relation, market)


def _from_row(block: Block, relation: str | None, market: str, columns: dict[Part, int]) -> Iterator[Named]:
    label = block.cells[0].text.rstrip(":")
    labelled = part_of(label, market) if len(block.cells) == 2 else None
    if labelled in (Part.LEADERS, Part.PROFILES):
        relation = LEADER if labelled is Part.LEADERS else PROFILED
        yield from _listed(block.cells[1].text, relation, block.start, block.end)
    elif relation:
        heads = [i for i, cell in enumerate(block.cells) if _HEAD_CELL.fullmatch(cell.text)]
        if heads:
            columns[block.part] = heads[0]
            return
        column = columns.get(block.part, 0)
        if column < len(block.cells) and not block.cells[column].text.isdigit():
            named = _named(relation, block.cells[column].text, block.start, block.end)
            if named is not None:
                yield named


def _from_item(block: Block, relation: str) -> Iterator[Named]:
    label, _, rest = block.text.partition(":")
    names = [block.text[first:last] for first, last in company_spans(block.text)]
    if len(names) >= 3 and all(_looks_like_name(name) for name in names):
        yield from _listed(block.text, relation, block.start, block.end)
    elif (
        rest
        and len(label.split()) <= 4
        and rest.count(",") >= 2
        and re.search(r"\b(?:players|companies|leaders|vendors|tier)\b", label, re.I)
    ):
        yield from _listed(rest, relation, block.start, block.end)
    else:
        named = _named(relation, block.text, block.start, block.end)
        if named is not None:
            yield named


def _from_prose(block: Block, text: str, relation: str | None, market: str) -> Iterator[Named]:
    label, colon, rest = block.text.partition(":")
    if colon and len(label.split()) <= 7:
        part = part_of(label, market)
        if part in (Part.LEADERS, Part.PROFILES):
            yield from _listed(rest, LEADER if part is Part.LEADERS else PROFILED, block.start, block.end)
            return
    taken = False
    for start, end in sentences(text, block.start, block.end):
        sentence = text[start:end]
        if match := _SENTENCE_LIST.search(sentence):
            profiled = re.search(r"\b(?:profiled|covered|mentioned|analy[sz]ed)\b", match["between"])
            profiled = profiled or re.search(r"\bprofiles? of (?:\w+\s+)*$", sentence[: match.start()], re.I)
            kind = PROFILED if profiled or relation == PROFILED else LEADER
            names = list(_listed(match["list"], kind, start, end))
            if len(names) >= 2:
                taken = True
                yield from names
        elif relation == PROFILED and (match := _PROFILES_LIST.search(sentence)):
            taken = True
            yield from _listed(match["list"], PROFILED, start, end)
    if relation and not taken and block.text[:1].isupper():
        names = list(_listed(block.text, relation, block.start, block.end))
        if len(names) >= 2 and len(names) == len(company_spans(_TAIL.sub("", block.text))):
            yield from names


def _listed(listed: str, relation: str, start: int, end: int) -> Iterator[Named]:
    """The companies of a comma list; one that describes nobody by name gives none."""
    text = _TAIL.sub("", listed).strip()
    for first, last in company_spans(text):
        if _looks_like_name(text[first:last]):
            named = _named(relation, text[first:last], start, end)
            if named is not None:
                yield named


def company_spans(text: str) -> list[tuple[int, int]]:
    """The names in a comma list, a legal form kept with its name: `Empire Genomics, LLC, Bayer AG` holds two."""
    spans: list[tuple[int, int]] = []
    for start, end in split_names(text):
        words = tuple(normalise(text[start:end]).split())
        joined = text[spans[-1][0] : end] if spans else ""
        if spans and (
            words in BY_SPELLING
            or any(
                joined.startswith(whole[: len(joined)]) and len(joined) > whole.index(",") + 1 for whole in _WITH_COMMAS
            )
        ):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _looks_like_name(text: str) -> bool:
    words = text.split()
    if not words or len(words) > 9 or _NO_COMPANY.fullmatch(text) or (len(words) > 4 and _CLAUSE.search(text)):
        return False
    return (
        any(character.isupper() for character in words[0])
        or words[0][0].isdigit()
        or any(w[0].isupper() for w in words[1:])
    )


def _named(relation: str, written: str, start: int, end: int) -> Named | None:
    text = " ".join(written.split()).strip("*•|").strip()
    if _TICKER.search(text) is None and (described := _DESCRIBED.fullmatch(text)):
        text = described["name"].strip()
    text = text.rstrip(",;:*")
    aliases: list[tuple[str, str]] = []
    owner = ticker = ""
    if match := _BRACKET.fullmatch(text):
        name = f"{match['name']} {match['rest']}".strip()
        inside = match["inside"].strip()
        if found := _TICKER.search(inside):
            ticker = found[0].replace(" ", "")
        elif found := _OWNER.fullmatch(inside):
            owner = found["owner"].strip()
        elif found := _FORMER.fullmatch(inside):
            aliases.append((found["name"].strip(), "former"))
        elif not is_place(inside) and inside[:1].isupper() and len(inside.split()) <= 5:
            aliases.append((inside, "acronym" if acronym_of(text) else "other"))
        text = name
    if not _looks_like_name(text) or text[-1:] in "?!" or (text.endswith(".") and len(text.split()) > 7):
        return None
    return Named(relation, text, start, end, tuple(aliases), owner, ticker)


def _without_repeats(found: list[Named]) -> list[Named]:
    return list(dict.fromkeys(found))
