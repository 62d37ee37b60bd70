"""Sentences: where each begins and ends in the text, and whether it is a headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from loaders.zones import READABLE, Zone, bullet_width, lines

_SMALL_IN_TITLES = frozenset("with from into over upon under after than that versus between".split())


@dataclass(frozen=True)
class Sentence:
    """A stretch `text[start:end]` that is read as one, in a `headline`, `prose` or `list_item` style.

    `abbreviations` are the short forms that its document puts in brackets behind lower-case words."""

    text: str
    start: int
    end: int
    style: str = "prose"
    section: str = ""
    abbreviations: frozenset[str] = frozenset()

    @cached_property
    def title_case(self) -> bool:
        """Whether most of its longer words are capitalised, so that capitals tell nothing."""
        words = [w for w in re.findall(r"[^\W\d_]{4,}", self.text) if w not in _SMALL_IN_TITLES]
        # A headline has no full stop; a sentence of many names has one.
        most = 0.9 if self.text.rstrip().endswith(".") else 0.75
        return len(words) > 2 and sum(word[0].isupper() for word in words) >= most * len(words)

    @cached_property
    def all_caps(self) -> bool:
        """Whether nearly all its letters are capitals."""
        capitals = sum(map(str.isupper, self.text))
        return capitals > 12 and 15 < sum(map(str.isalpha, self.text)) < capitals / 0.8

    @cached_property
    def flat(self) -> bool:
        """Whether capitals tell nothing of a word."""
        return self.title_case or self.all_caps


_ABBREVIATIONS = frozenset(
    """inc corp co ltd pvt pty pte plc no nos st dr mr mrs ms prof vs jr sr dept gov fig et al approx est bros cf jan
    feb mar apr jun jul aug sept sep oct nov dec mass calif conn fla ill ind ga pa tenn tex va wash wis minn
    mich colo ariz md me mo ont que n.j n.y n.c n.h d.c u.s u.k e.u e.g i.e a.m p.m l.p s.a s.p.a n.v b.v
    a.g ph.d m.d""".split()
)
# Legal forms may also end a sentence; they do when a capitalised determiner or pronoun follows.
_OPENERS = re.compile(
    r"(?:The|This|These|Those|It|Its|In|On|At|A|An|Under|As|For|By|With|We|Our|They|He|She|No|Both|Further|"
    r"After|Following|Financial|Terms|Upon|If|Should|That|Neither|Separately|Earlier|Shares?)\b"
)
_ABBREVIATION = re.compile(r"(?:[a-z)]|[a-z]-\d) \((?:or )?[“\"]?([A-Za-z][\w-]{1,7}?)s?[”\"]?\)")
_BREAK = re.compile(
    r"(?=[\s\"”’')\]•])(?:(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9ÄÖÜÉ])|\s+//\s+|\s+\|\s+|"
    r"\s+(?:--|––)\s+(?=--\s|––\s)|\s*•\s*)"
)
# What a news wire puts before a headline: `BRIEF-`, `UPDATE 2-`.
_WIRE_TAG = re.compile(
    r"(?:BRIEF|CORRECTED|EXCLUSIVE|UPDATE \d|REFILE|EXPLAINER|FACTBOX|TIMELINE|DEALTALK|BUZZ)-(?=[A-Z])"
)
_LAST_WORD = re.compile(r"([\w.&]+)\.[\"”’')\]]*$")
# Summaries often lose the space between two lines ("in Q2The application", "in 2024Sales of").
_GLUED = re.compile(
    r"(?<=[a-z0-9)%.])(?=[A-Z])(?:(?<=[a-z0-9)%.]{3})(?<![A-Z][a-z][a-z])(?=(?:The|Company|Full|New|First|"
    r"Conference|Data|Results|Phase)\s)|(?<=\b20\d\d)(?=[A-Z][a-z]{3}))"
)


def split_sentences(text: str, zones: Iterable[Zone], kinds: Iterable[str] = READABLE) -> list[Sentence]:
    """The sentences of the zones of these kinds, in order; a heading is one sentence."""
    wanted = frozenset(kinds)
    abbreviations = frozenset(_ABBREVIATION.findall(text))
    found: list[Sentence] = []
    for zone in zones:
        if zone.kind in wanted:
            found.extend(_of_zone(text, zone, abbreviations))
    return found


def _of_zone(text: str, zone: Zone, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    style = {"heading": "headline", "list_item": "list_item"}.get(zone.kind, "prose")
    for line_start, line_end in lines(text[zone.start : zone.end]):
        start = zone.start + line_start
        end = zone.start + line_end
        start += bullet_width(text[start:end])
        tag = _WIRE_TAG.match(text, start, end)
        start = tag.end() if tag else start
        for first, last in _pieces(text[start:end]):
            yield Sentence(
                text[start + first : start + last], start + first, start + last, style, zone.section, abbreviations
            )


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for end, nxt in _boundaries(line):
        if line[begin:end].strip(" -–—|/"):
            yield _trimmed(line, begin, end)
        begin = nxt
    if line[begin:].strip(" -–—|/"):
        yield _trimmed(line, begin, len(line))


def _trimmed(line: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and line[begin] in " -–—|/":
        begin += 1
    while end > begin and line[end - 1] in " -–—|/":
        end -= 1
    return begin, end


def _boundaries(line: str) -> Iterator[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in _BREAK.finditer(line)]
    cuts += [(match.start(), match.start()) for match in _GLUED.finditer(line)]
    for end, nxt in sorted(cuts):
        last = _LAST_WORD.search(line[max(0, end - 24) : end])
        if last and line[end:nxt].isspace():
            word = last[1].lower()
            initial = re.fullmatch(r"[A-Z](?:\.[A-Z])?", last[1]) is not None and word not in _ABBREVIATIONS
            if (word in _ABBREVIATIONS or initial) and not (
                _OPENERS.match(line, nxt) and not initial and word not in ("vs", "dr", "no", "st")
            ):
                continue
        yield end, nxt


def without_dateline(sentence: Sentence, length: int) -> Sentence:
    """The sentence without the dateline of this length that it opens with."""
    return replace(sentence, text=sentence.text[length:], start=sentence.start + length)
