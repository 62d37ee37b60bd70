"""Places: countries and regions that a text names, from one table."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from loaders.announcement.mentions import Mention


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    rows = yaml.safe_load((Path(__file__).parent / "places.yaml").read_text(encoding="utf-8"))
    return {spelling: name for name, besides in rows.items() for spelling in (name, *(besides or ()))}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_spellings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(s) for s in ordered)})(?!\w)(?!-based)")


def find_places(text: str) -> list[Mention]:
    """Every country and region of the table in a text; `name` is its plain name."""
    return [Mention("place", m.start(), m.end(), m[0], _spellings()[m[0]]) for m in _pattern().finditer(text)]


def country_of(possessive: str) -> str | None:
    """`China` for `China`; None for a word that is no place."""
    return _spellings().get(possessive)


def spellings_of(name: str) -> list[str]:
    """How texts write the place of this plain name; empty where the table lacks it."""
    return [spelling for spelling, place in _spellings().items() if place == name]
