"""Agencies: one table of regulators, their names and territories, and where a text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from loaders.announcement.mentions import Mention


@dataclass(frozen=True)
class Agency:
    """A regulator by its short name, which is also its record's."""

    name: str
    territory: str
    spellings: tuple[str, ...]


@lru_cache(maxsize=1)
def table() -> dict[str, Agency]:
    """Short name -> agency, from agencies.yaml."""
    rows = yaml.safe_load((Path(__file__).parent / "agencies.yaml").read_text(encoding="utf-8"))
    agencies = {}
    for row in rows:
        spellings = (row["name"], *row["short"], *row["names"], *row.get("described", ()))
        agencies[row["name"]] = Agency(row["name"], row["territory"], spellings)
    return agencies


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, str]:
    return {_folded(s): agency.name for agency in table().values() for s in agency.spellings}


def _folded(spelling: str) -> str:
    return re.sub(r"[\s.’']+", " ", spelling).strip().casefold()


_COUNTRY = r"(?:(?:the )?(?:U\.S\.|US|U\.K\.|UK|United States|United Kingdom) )?"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    spellings = sorted(
        {s for agency in table().values() for s in agency.spellings if agency.name != "ILAP"}, key=len, reverse=True
    )
    short = [s for s in spellings if len(s) <= 5]
    long = [s for s in spellings if len(s) > 5]
    names = "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in long)
    return re.compile(rf"(?<![\w-])(?:(?P<long>(?i:{names}))|(?P<short>{'|'.join(map(re.escape, short))}))(?![\w])")


_ITS_COUNTRY = re.compile(r"(?:U\.\s?S\.|US|U\.K\.|UK|United States|United Kingdom(?:[’']s)?)\s+$")


def find_agencies(text: str) -> list[Mention]:
    """Every agency named in a text; a country before a full name belongs to it ("U.S. Food and Drug …")."""
    found = []
    for match in _pattern().finditer(text):
        start = match.start()
        if match["long"] and not match["long"].lower().startswith(("u.s", "us ", "uk ", "federal")):
            before = _ITS_COUNTRY.search(text[max(0, start - 18) : start])
            if before:
                start -= len(before[0])
        name = _by_spelling()[_folded(match[0])]
        found.append(Mention("agency", start, match.end(), text[start : match.end()], name))
    return found
