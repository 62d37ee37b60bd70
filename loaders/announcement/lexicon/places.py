"""Places: countries and regions that a text names, from one table; towns, states and nations, which are no fillers."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon.declared import declared
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated

# Nations whose companies news tells of most: a title puts the word before names that it is no part of.
GREAT_NATIONS = frozenset(
    """American Australian British Canadian Chinese Dutch European French German Indian Italian Japanese Korean
    Spanish Swiss""".split()
)
NATIONS = GREAT_NATIONS | frozenset(
    """African Argentine Asian Austrian Basque Bavarian Belgian Brazilian Catalan Chilean Czech Danish Egyptian
    Finnish Flemish Greek Hungarian Iberian Icelandic Irish Israeli Malaysian Mexican Nordic Norwegian Polish
    Portuguese Russian Saudi Scandinavian Scottish Singaporean Swedish Taiwanese Thai Turkish Vietnamese
    Welsh""".split()
)
# Towns, states and provinces; countries and regions stand in the table.
TOWNS_AND_STATES = frozenset(
    (Path(__file__).parent / "data" / "towns_and_states.txt").read_text(encoding="utf-8").splitlines()
)
# The country that stands before an institution's full name and belongs to it: `the U.K. Health Security Agency`.
COUNTRY_BEFORE = re.compile(r"(?<![\w-])(?:U\.\s?S\.|US|U\.K\.|UK|United States|United Kingdom(?:[’']s)?)\s+$")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    rows = declared(Path(__file__).parent / "places.yaml")
    return {spelling: name for name, besides in rows.items() for spelling in (name, *(besides or ()))}


@lru_cache(maxsize=1)
def _pattern() -> Gated:
    ordered = sorted(_spellings(), key=len, reverse=True)
    return Gated(rf"(?<![\w-])(?:{'|'.join(re.escape(s) for s in ordered)})(?!\w)(?!-based)")


def find_places(text: str) -> list[Mention]:
    """Every country and region of the table in a text; `name` is its plain name."""
    return [Mention("place", m.start(), m.end(), m[0], _spellings()[m[0]]) for m in _pattern().finditer(text)]


def country_of(spelling: str) -> str | None:
    """The plain name of the country or region that texts write so: `United Kingdom` for `UK`; None for other words."""
    return _spellings().get(spelling)


def spellings_of(name: str) -> list[str]:
    """How texts write the place of this plain name; empty where the table lacks it."""
    return [spelling for spelling, place in _spellings().items() if place == name]


def is_place(name: str) -> bool:
    """Whether this is a town, a state, a country or a region, as texts write it or in capitals."""
    written = name.title() if name.isupper() else name
    return any(each in TOWNS_AND_STATES or each in _spellings() for each in (name, written))


@lru_cache(maxsize=1)
def _of_several_words() -> tuple[str, ...]:
    return tuple(name for name in (*TOWNS_AND_STATES, *_spellings()) if " " in name)


def opens_with_a_place(text: str, start: int = 0) -> bool:
    """Whether a place of several words stands at `start`: `South San Francisco`."""
    return text.startswith(_of_several_words(), start)
