"""Of which segment, or of the market as a whole, a number or a superlative in a sentence is said."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.report.mentions import Mention, SegmentIndex, regions
from loaders.report.places import is_place, usual_name
from loaders.report.sections import Part
from loaders.report.sentences import sentences
from loaders.report.taxonomy import Segment
from loaders.report.zones import Block

_ASIDE = re.compile(
    r",\s*(?:led|driven|supported|fuelled|fueled|backed|anchored|powered|underpinned|helped|including|such as|particularly|especially|notably|with|where|thanks to|owing to|due to|because of|ahead of|unlike|compared with|alongside|like)\b[^;]*?,(?=\s*(?:is|are|was|were|will|has|have|had|held|holds?|account\w*|captur\w*|command\w*|led|leads?|represent\w*|contribut\w*|post\w*|record\w*|register\w*|show\w*|grow\w*|grew|remain\w*|generat\w*|should|would|could|may|might|can)\b)"
)
_LOCATIVE = re.compile(
    r"\b(?:in|across|within|of|from|throughout|outside|beyond|over|than|into|to|for|by|between|and|with|against|behind)\s+(?:the\s+)?(?:\w+ly\s+)?$",
    re.I,
)
_HANDED = re.compile(
    r"^[^.;%$]{0,70}?\b(?:held|captured|accounted for|generated|registered|led|posted|seen|recorded|owned|contributed|taken|claimed|brought in|earned|achieved|shown|expected|attributable|attributed|coming|came|belong\w*|went|goes|go|falls|fell)\s+(?:by|to|from|for|in)\s+(?:the\s+)?$",
    re.I,
)
_DIRECT = re.compile(
    r"^\s*(?:(?:revenue|market|value)\s+)?(?:share|cagr|growth(?: rate)?|compound annual growth(?: rate)?|slice)\s+(?:of|for|in|from|expected (?:of|for|in)|seen in)\s+(?:the\s+)?$",
    re.I,
)
_NAMED_NEXT = re.compile(
    r"^[^.;%$]{0,60}?(?:\b(?:is|was|are|were|will be|remains?|remained|resides? in|lies? in|sits? (?:in|with)|comes? from|came from|belongs? to)|[:—–|\t])\s*(?:the\s+)?$",
    re.I,
)
_OPENING = re.compile(
    r"(?:with|at|holding|accounting for|commanding|capturing|posting|growing at|expanding at|advancing at|representing|contributing)\b[^,;]*$",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?:(?:the\s+same|this|the|that)\s+(?:segment|category|sub-?segment|group|application|channel|class|modality|format|type|setting|end[- ]user|technology|product)|it|they|its|their|these|which)\b",
    re.I,
)
_REGION = re.compile(r"\b(?:the|this)\s+(?:region|country|continent|territory|area)(?:['’]s)?\b", re.I)
_WHOLE = re.compile(
    r"(?P<of>\b(?:of|in|within|for|to)\s+)?\b(?:the|this|our|overall|entire|whole|total|global|worldwide|world)\s+(?!(?:\w+\s+)?(?:fastest|largest|leading|biggest|quickest|slowest|smallest|top|main|second|dominant|most)\b)(?:(?:(?!(?:is|are|was|were|be|been|to|will|has|have|likely|that|which)\b)[\w()&+/'’.-]+|,)\s+){0,14}?(?:market|industry|sector)\b(?!\s+(?:share|leader|participants|players|segment))",
    re.I,
)


_PLACED = re.compile(r"(?P<place>(?:[A-Z]\.){2,}|[A-Z][\w-]+(?:\s+(?:and\s+|&\s+)?[A-Z][\w-]+){0,4})(?:['’]s)?")


def names_a_place(words: str, market: str) -> bool:
    """`The U.S. soap market` is not the market of the page, unless that is of this place itself."""
    for match in _PLACED.finditer(re.sub(r"^(?:the|this|our)\s+", "", words.strip(), flags=re.I)):
        tokens = match["place"].split()
        heads = [" ".join(tokens[:size]) for size in range(len(tokens), 0, -1)]
        place = next((head for head in heads if is_place(head)), "")
        if place and place.lower() not in market.lower() and usual_name(place).lower() not in market.lower():
            return True
    return False


@dataclass
class Sentence:
    """A sentence with its mentions and what its paragraph said before it."""

    text: str
    start: int
    end: int
    block: Block
    dimension: str
    mentions: list[Mention]
    earlier: Segment | None
    region: Segment | None
    first: bool
    after_market: bool
    market: str = ""

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


UNREAD_PARTS = {
    Part.CONTENTS,
    Part.PROFILES,
    Part.LEADERS,
    Part.IGNORED,
    Part.ALIASES,
    Part.DEVELOPMENTS,
}


def read_sentences(text: str, blocks: tuple[Block, ...], index: SegmentIndex, market: str) -> Iterator[Sentence]:
    """The sentences of prose, items and answers; a two-cell table row is one, its label before its value."""
    for block in blocks:
        if block.part in UNREAD_PARTS or (block.part is Part.DIMENSION and block.kind != "prose"):
            continue
        if block.kind not in ("prose", "list_item", "table_row"):
            continue
        earlier = _asked_of(block, index)
        region: Segment | None = None
        whole = earlier is None and re.search(r"\bmarket\b", block.question, re.I) is not None
        asked = earlier is not None
        for number, (start, end) in enumerate(sentences(text, block.start, block.end)):
            dimension = index.context(text, start, end, block.dimension)
            mentions = _own(text, start, end, index.find(text, start, end, dimension), market)
            places = [] if region else list(regions(mentions))
            region = places[0].segment if places else region
            yield Sentence(text, start, end, block, dimension, mentions, earlier, region, number == 0, whole, market)
            if mentions and not asked:
                earlier = mentions[0].segment
            whole = not mentions and _WHOLE.search(text, start, end) is not None


def _asked_of(block: Block, index: SegmentIndex) -> Segment | None:
    if not block.question:
        return None
    found = index.find(block.question, 0, len(block.question), block.dimension)
    return found[0].segment if len({mention.segment.record.key for mention in found}) == 1 else None


def _own(text: str, start: int, end: int, mentions: list[Mention], market: str) -> list[Mention]:
    """Mentions outside the market's own name and outside asides such as `, led by China,`."""
    covered = [m.span() for m in re.finditer(re.escape(market), text[start:end], re.I)] if market else []
    covered += [m.span() for m in _ASIDE.finditer(text[start:end])]
    spans = [(start + first, start + last) for first, last in covered]
    return [m for m in mentions if not any(first <= m.start and m.end <= last for first, last in spans)]


def subject_after(sentence: Sentence, at: int, named: bool) -> Segment | None:
    """The segment that follows: `a 40% share was held by hospitals`, `a 6% CAGR for pumps`;
    with `named` also `the fastest-growing region is Asia`."""
    for mention in sentence.mentions:
        if mention.start < at:
            continue
        between = sentence.text[at : mention.start]
        if (
            _opening(sentence, at, between)
            or _HANDED.match(between)
            or _DIRECT.match(between)
            or (named and _NAMED_NEXT.match(between))
        ):
            return mention.segment
        return None
    return None


def _opening(sentence: Sentence, at: int, between: str) -> bool:
    """`With 38% of revenue, North America leads`: the subject stands behind the opening phrase."""
    lead = sentence.text[sentence.start : at]
    return _OPENING.match(lead) is not None and re.fullmatch(r"[^,;]*,\s*(?:the\s+)?", between) is not None


def subject_before(sentence: Sentence, at: int) -> tuple[Segment | None, bool]:
    """The segment spoken of before `at`, and whether the market as a whole is meant instead."""
    text = sentence.text
    before = [mention for mention in sentence.mentions if mention.end <= at]
    strong = [mention for mention in before if not _is_weak(text, mention, sentence.start, at)]
    reach = strong[-1].end if strong else sentence.start
    if sentence.region is not None and _REGION.search(text, reach, at):
        return sentence.region, False
    whole = _whole_market(sentence, at)
    if sentence.block.question and sentence.earlier is not None and whole < 0:
        return sentence.earlier, False
    if strong and strong[-1].end > whole:
        again = re.search(r"\b(?:they|it)\b", text[strong[-1].end : at]) is not None
        return strong[0 if again else -1].segment, False
    if whole >= 0:
        located = [
            m
            for m in before
            if re.fullmatch(r"\s+(?:in|for|across)\s+(?:the\s+)?", text[whole : m.start])
            or (m.start < whole < m.end + 60 and _adjectival(text, m, whole))
        ]
        return (located[0].segment, False) if located else (None, True)
    if not strong and sentence.earlier is not None and _PRONOUN.search(text, sentence.start, at):
        return sentence.earlier, False
    if before and not strong:
        return before[-1].segment, False
    return None, sentence.after_market and (
        not sentence.mentions or _PRONOUN.search(text, sentence.start, at) is not None
    )


def _is_weak(text: str, mention: Mention, start: int, at: int) -> bool:
    """In an adjunct (`in China`, `China's demand`) rather than the thing measured."""
    possessive = text[mention.end : mention.end + 2] in ("'s", "’s")
    if possessive and at - mention.end > 30:
        return True
    if re.fullmatch(
        r"\s*(?:,|:|\(|with|at|holding|on|posting|taking)?\s*(?:about|around|nearly|a|an)?\s*", text[mention.end : at]
    ):
        return False
    if re.match(r",?\s+(?:which|that|who)\b", text[mention.end : mention.end + 8]):
        return False
    lead = text[start : mention.start]
    if re.search(r"\band\s+(?:the\s+)?$", lead) and re.search(r"\d\s?%|\b20\d\d\b", lead):
        return False
    return (
        bool(lead.strip())
        and _LOCATIVE.search(lead) is not None
        and lead.strip().lower() not in ("in", "in the", "across", "for", "within", "and")
    )


def _adjectival(text: str, mention: Mention, whole: int) -> bool:
    return not re.search(r"[,.;]", text[mention.end : whole])


def _whole_market(sentence: Sentence, at: int) -> int:
    """Where the market as a whole was last named before `at`, not as what something is a part of; -1 if nowhere."""
    last = -1
    for match in _WHOLE.finditer(sentence.text, sentence.start, at):
        if names_a_place(match[0], sentence.market):
            continue
        if (
            not match["of"]
            or match.start() == sentence.start
            or re.search(r"\bsize (?:of|for)\s*$", sentence.text[sentence.start : match.start() + len(match["of"])])
        ):
            last = match.end()
    return last
