"""Agencies: one table of regulators, their names and territories, and where a text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon.declared import declared
from loaders.announcement.lexicon.organization_words import NATIONAL
from loaders.announcement.lexicon.places import COUNTRY_BEFORE, country_of, spellings_of
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated


@dataclass(frozen=True)
class Agency:
    """A regulator by its short name, which is also its record's; `nations` are the adjectives that alone mean it."""

    name: str
    territory: str
    spellings: tuple[str, ...]
    described: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def table() -> dict[str, Agency]:
    """Short name -> agency, from agencies.yaml."""
    rows = declared(Path(__file__).parent / "agencies.yaml")
    agencies = {}
    for row in rows:
        described = tuple(row.get("described", ()))
        spellings = (row["name"], *row.get("short", ()), *row.get("names", ()), *described)
        agencies[row["name"]] = Agency(
            row["name"], row["territory"], spellings, described, tuple(row.get("nation", ()))
        )
    return agencies


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, str]:
    return {_folded(s): agency.name for agency in table().values() for s in agency.spellings}


def _folded(spelling: str) -> str:
    return re.sub(r"[\s.’']+", " ", spelling).strip().casefold()


@lru_cache(maxsize=1)
def _by_country() -> dict[str, str]:
    """Agency by what its descriptions begin with: a nation's adjective or a spelling of its territory."""
    found = {}
    for agency in table().values():
        if agency.nations:
            spellings = (*agency.nations, *spellings_of(agency.territory))
            found.update({word.removeprefix("the "): agency.name for word in spellings})
    return found


@lru_cache(maxsize=1)
def _description() -> Gated:
    """`Japanese regulators`, `the U.K.'s medicines watchdog`, `China's drug regulator`."""
    countries = "|".join(re.escape(word) for word in sorted(_by_country(), key=len, reverse=True))
    return Gated(
        rf"(?<![\w-])(?P<country>{countries})(?:[’']s)? (?:(?:national|top) )?"
        r"(?:(?:health|healthcare|drugs?|medicines?|medical|medical devices?|pharmaceutical) )?"
        r"(?:regulators?|watchdog|regulatory (?:agency|authority|authorities)|(?<!European )agency)(?!\w)"
    )


@lru_cache(maxsize=1)
def _names() -> tuple[Gated, Gated]:
    """The names of agencies, however they are written, and their short forms."""
    spellings = sorted({s for agency in table().values() for s in agency.spellings}, key=len, reverse=True)
    short = "|".join(re.escape(s) for s in spellings if len(s) <= 5)
    long = "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in spellings if len(s) > 5)
    return Gated(rf"(?<![\w-])(?:{long})(?!\w)", re.IGNORECASE), Gated(rf"(?<![\w-])(?:{short})(?!\w)")


_SUBJECT = r"(?:Medicines?|Medicinal|Drugs?|Foods?|Health Products?|Medical|Therapeutic|Pharmaceuticals?|Pharmacy)"
_WORD = r"(?!Enforcement)[A-Z][\w-]+"
# Canada's Drug Agency tells what medicines are worth and decides on none.
_SHAPE = Gated(
    rf"(?<![\w-])(?!Canada[’']s Drug )(?:[A-Z][a-z]+[’']s )?(?:(?!The |A |An ){_WORD} ){{0,2}}(?:{_SUBJECT} )"
    rf"(?:(?:and|&) )?(?:{_WORD} (?:(?:and|&) )?){{0,4}}(?:Agency|Administration|Authority)(?! (?:of|for)\b)(?!\w)"
)
# Short for the European Commission, where what is said of it tells so.
_COMMISSION = Gated(
    r"(?<![\w-])EC(?= (?:nod|approv\w+|decisions?|grant\w*|has|also|authori[sz]\w+|marketing|adopt\w+)\b)|"
    r"(?<=\b[Bb]y the )EC\b|(?<=\b[Ff]rom the )EC\b"
)


def find_agencies(text: str) -> list[Mention]:
    """Every agency named in a text; a country before a full name belongs to it ("U.S. Food and Drug …").

    An agency that the table lacks is known by its shape (`Egyptian Drug Authority`) and goes by its own name; one that
    is only described (`Japanese regulators`) has the vote "described"."""
    found = [m for m in _of_table(text) if not (m.name == "FDA" and _foreign(text, m.start))]
    found += [Mention("agency", m.start(), m.end(), m[0], "European Commission") for m in _COMMISSION.finditer(text)]
    taken = {cell for mention in found for cell in range(mention.start, mention.end)}
    for match in _description().finditer(text):
        if taken.isdisjoint(range(*match.span())):
            name = _by_country()[match["country"]]
            found.append(Mention("agency", match.start(), match.end(), match[0], name, vote="described"))
    for match in _SHAPE.finditer(text):
        if len(match[0].split()) > 2 and taken.isdisjoint(range(*match.span())):
            found.append(Mention("agency", match.start(), match.end(), match[0], match[0]))
    return sorted(found, key=lambda m: m.start)


_LAST_WORD = re.compile(r"([A-Z][a-z]{3,}) $")
_LONGEST_WORD = 40


def _foreign(text: str, at: int) -> bool:
    """Whether a country or nation other than the United States stands before this place:
    `Jordan Food and Drug Administration`."""
    word = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    return word is not None and (word[1].lower() in NATIONAL - {"american"} or country_of(word[1]) is not None)


_IN_BRACKETS = re.compile(r"[’']?s? \((?:the |hereafter )?[“\"]?(?P<short>[A-Z][A-Za-z-]{1,9})[”\"]?\)")


def short_forms(text: str, agencies: list[Mention]) -> dict[str, str]:
    """Short form -> agency, for those that a text puts in brackets behind an agency's name and no table has."""
    shorts = {}
    for mention in agencies:
        match = _IN_BRACKETS.match(text, mention.end)
        if match and _folded(match["short"]) not in _by_spelling():
            shorts[match["short"]] = mention.name
    return shorts


def find_short_forms(text: str, shorts: dict[str, str]) -> list[Mention]:
    """Where a text uses these short forms."""
    return [
        Mention("agency", m.start(), m.end(), m[0], name)
        for short, name in shorts.items()
        for m in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text)
    ]


def _of_table(text: str) -> list[Mention]:
    found = []
    long, short = _names()
    whole = list(long.finditer(text))
    within = [match.span() for match in whole]
    alone = (m for m in short.finditer(text) if not any(start <= m.start() < end for start, end in within))
    for match in (*whole, *alone):
        start = match.start()
        if match.re is long.pattern and not match[0].lower().startswith(("u.s", "us ", "uk ", "federal")):
            before = COUNTRY_BEFORE.search(text[max(0, start - 18) : start])
            if before:
                start -= len(before[0])
        name = _by_spelling()[_folded(match[0])]
        vote = "described" if _folded(match[0]) in map(_folded, table()[name].described) else ""
        found.append(Mention("agency", start, match.end(), text[start : match.end()], name, vote=vote))
    return found
