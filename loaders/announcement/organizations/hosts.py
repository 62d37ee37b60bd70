"""Hosts: societies, banks and others that a text names because a meeting is theirs (`at the ASH Annual Meeting`)."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from functools import lru_cache

from loaders.announcement.lexicon.institutions import meeting_names, society_names
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, NATIONAL, NEVER_FIRST, SOCIETIES, TITLE_WORDS
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import is_english
from loaders.announcement.patterns.gated import Gated

_EVENT = (
    r"(?:[Mm]eetings?|[Cc]ongress|[Cc]onferences?|[Ss]ymposi(?:um|a)|[Ss]ummit|[Cc]onvention|[Ss]essions?|[Ff]orum|"
    r"[Ww]eek|[Cc]onvergence|[Dd]ays?|[Ss]howcase|[Ww]orkshop)\b"
)
_OF_EVENT = r"(?: (?:[A-Z0-9&][\w&’'.-]*|annual|scientific|virtual|investor|healthcare|clinical|of|on|and|in|for|the))"
_YEAR = r"(?:(?:19|20)\d\d\b|[’']\d\d\b)"
_WHEN = rf"(?:(?:{_YEAR}|\d+(?:st|nd|rd|th)|[Aa]nnual|[Ii]naugural|[Uu]pcoming|[Vv]irtual) )"
_BEHIND = rf"(?:[’']s?)?(?: \([A-Z][\w/-]+\))?(?:{_OF_EVENT}{{0,8}}? {_EVENT}| ?{_YEAR})"
# What a conference for investors has in its name behind that of its host.
_BUSINESS = (
    r"(?:Investors?|Investment|Health\w*|Growth|Equity|Equities|Capital|Bio[Pp]harma|Biotech\w*|Life|Micro-?Cap|"
    r"Small-?Cap|MedTech|Medtech|Technology|Oncology|Innovation)"
)
_PLAIN_TAIL = rf"(?:{_WHEN[:-2]}|Global|London|European|Fall|Spring|Summer|Winter|Private|{_BUSINESS})\b)"
_WORD = r"[A-Z][\w&.-]*"
_UNLISTED = Gated(
    rf"\b(?:[Aa]t|[Ii]n|[Tt]he) (?:the )?{_WHEN}*(?P<host>(?:{_WORD} ){{1,3}}?)"
    rf"(?={_PLAIN_TAIL}(?: [\w&’'-]+){{0,7}}? {_EVENT})"
)
_NAMED_BUSINESS = re.compile(rf"\b{_BUSINESS}\b")


_TAIL_WORD = (
    r"(?:Annual|Inaugural|Virtual|Spring|Fall|Scientific|International|World|Global|Clinical|Special|"
    r"\w+(?:st|nd|rd|th)|Meetings?|Congress|Conferences?|Symposi(?:um|a)|Summit|Convention|Sessions?|Forum|Week|"
    r"Convergence)\b"
)
_PART = rf"(?!{_TAIL_WORD})[A-Z][\w’'-]*"
_SOCIETY = Gated(
    rf"(?<![\w-])(?P<before>(?:[A-Z][\w’'.-]* ){{0,5}}?)(?P<head>(?:{'|'.join(sorted(SOCIETIES))}|Committee(?= for))s?"
    rf"(?: (?:of|for|on|against) (?:the )?{_PART}(?:(?:, (?:and )?| and (?:the )?| & | of (?:the )?| in | ){_PART})*)?)"
    rf"(?={_BEHIND})"
)
_AT = re.compile(rf"\bat (?:the )?{_WHEN}*$")
_BEHIND_NAME = re.compile(_BEHIND)


@lru_cache(maxsize=1)
def _listed() -> Gated:
    names = "|".join(map(re.escape, sorted(meeting_names(), key=len, reverse=True)))
    return Gated(rf"(?<![\w.-])(?:{names})(?:[-/–](?:{names}))*(?![\w®™])")


def find_hosts(text: str) -> Iterator[tuple[int, int]]:
    """Where the host of a meeting is named: one of the table beside a meeting, or a strange name before an
    investors' conference."""
    for match in _listed().finditer(text):
        start, end = match.span()
        if _BEHIND_NAME.match(text, end) or _AT.search(text, max(0, start - 60), start):
            for part in re.finditer(r"[^-/–]+", match[0]):
                yield start + part.start(), start + part.end()
    for match in _BY_MEMBERS.finditer(text):
        for group in ("first", "second"):
            if match[group] and (match[group] not in FIELD_SHORT or match[group] in society_names()):
                yield match.span(group)
    for match in _UNLISTED.finditer(text):
        host = match["host"].rstrip()
        tail = _TO_EVENT.match(text, match.end())
        if tail and _NAMED_BUSINESS.search(tail[0]) and _strange(host):
            yield match.start("host"), match.start("host") + len(host)


# `the Joint Meetings of ZBSA and ZKSA`, `the 5th ZBSA Congress`
_BY_MEMBERS = Gated(
    r"\b(?:Meetings?|Congress|Conference|Sessions?|Symposium) of (?:the )?(?P<first>[A-Z]{3,8})\b"
    r"(?: (?:and|&) (?:the )?(?P<second>[A-Z]{3,8})\b)?"
)
_TO_EVENT = re.compile(rf".{{0,90}}?{_EVENT}")


def find_societies(text: str) -> Iterator[tuple[int, int]]:
    """Where a society is named in full before its meeting: `the Nordic Society of Skin and Bone Annual Meeting`."""
    for match in _SOCIETY.finditer(text):
        start = match.start()
        for word in match["before"].split():
            lower = word.lower()
            if lower not in NATIONAL and (
                lower in NEVER_FIRST or lower in ("upcoming", "annual", "inaugural") or lower in TITLE_WORDS
            ):
                start = match.start() + text[match.start() :].index(word) + len(word) + 1
        if len(text[start : match.end()].split()) > 1:
            yield start, match.end()


_MONTHS = frozenset(month_name)


def _strange(name: str) -> bool:
    """Whether no word of a name is English, of a nation or city, or a term of the field."""
    return not any(
        is_english(w) or w in _MONTHS or is_place(w) or w in FIELD_SHORT or w.lower() in NATIONAL
        for w in re.split(r"[ &-]+", name)
        if w
    )
