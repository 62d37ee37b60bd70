"""Superlatives: which segment leads or grows fastest, within its own dimension only."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.report import patterns
from loaders.report.patterns import compiled
from loaders.report.subjects import Sentence, subject_after, subject_before
from loaders.report.taxonomy import Segment

_RANKS = tuple((rank, compiled(wording)) for rank, wording in patterns.RANKS)
_YEAR = re.compile(r"\b(?:in|for|during)\s+(?:fiscal\s+)?((?:19|20)\d\d)\b")
_NEGATED = re.compile(
    r"\b(?:not|no longer|never|n[’']t|nor|rather than|second[- ]|third[- ]|one of the|among the|could|may|might)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:will|expected to|projected to|forecast to|likely to|anticipated to|set to|poised to|predicted to)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_ASKS_FASTEST = re.compile(r"\bwh(?:ich|at)\b.*\b(?:fastest|quickest|most rapidly|highest (?:cagr|growth))", re.I)
_ASKS_LARGEST = re.compile(r"\bwh(?:ich|at)\b.*\b(?:largest|biggest|dominat\w+|leads?|leading|highest share)\b", re.I)


@dataclass
class Ranking:
    """A rank of a segment within `dimension`, with the year where one is stated."""

    rank: str
    segment: Segment
    year: int | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    forecast: bool = False

    @property
    def dimension(self) -> str:
        return self.segment.rank_dimension


def read_ranks(sentences: Iterable[Sentence]) -> list[Ranking]:
    """The ranks that these sentences state, each once; a rank without year joins the one that has it."""
    found: list[Ranking] = []
    for sentence in sentences:
        for rank, pattern in _RANKS:
            for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
                segment = _subject(sentence, match)
                if segment is not None:
                    _add(found, _ranking(rank, segment, sentence, match))
        _answered(sentence, found)
    return found


def _ranking(rank: str, segment: Segment, sentence: Sentence, match: re.Match[str]) -> Ranking:
    year = _YEAR.search(sentence.text, match.end(), min(match.end() + 90, sentence.end)) if rank == "largest" else None
    lead = sentence.text[max(sentence.start, match.start() - 50) : match.start()]
    future = rank == "largest" and _FUTURE.search(lead) is not None
    return Ranking(
        rank, segment, None if future or year is None else int(year[1]), [(sentence.start, sentence.end)], future
    )


def _subject(sentence: Sentence, match: re.Match[str]) -> Segment | None:
    lead = sentence.text[max(sentence.start, match.start() - 40) : match.start()]
    if _NEGATED.search(lead):
        return None
    segment, whole = subject_before(sentence, match.start())
    after = subject_after(sentence, match.end(), named=True)
    if segment is None or whole or _is_outside(sentence, segment):
        return after
    return segment


def _is_outside(sentence: Sentence, segment: Segment) -> bool:
    """Only an earlier sentence's segment is known, and the sentence does not point back at it."""
    return not sentence.mentions and segment is not sentence.region and segment is not sentence.earlier


def _answered(sentence: Sentence, found: list[Ranking]) -> None:
    """`Which segment grows fastest?` - the segment that the answer begins with."""
    if not sentence.first or not sentence.mentions or not sentence.block.question:
        return
    question = sentence.block.question
    rank = "fastest_growing" if _ASKS_FASTEST.search(question) else "largest" if _ASKS_LARGEST.search(question) else ""
    mention = sentence.mentions[0]
    if rank and mention.start - sentence.start < 60:
        _add(found, Ranking(rank, mention.segment, None, [(sentence.start, sentence.end)]))


def _add(found: list[Ranking], ranking: Ranking) -> None:
    for known in found:
        same = known.rank == ranking.rank and known.segment is ranking.segment
        if same and (known.year == ranking.year or known.year is None or ranking.year is None):
            known.year = known.year or ranking.year
            known.forecast = known.forecast and ranking.forecast
            known.spans += [span for span in ranking.spans if span not in known.spans]
            return
    found.append(ranking)
