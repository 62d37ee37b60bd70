"""Names that the field knows: its companies, tests, platforms and medicines, from two lists of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon import is_ordinary

_DATA = Path(__file__).parent / "data"
_MODEL = re.compile(r"(?: (?:[A-Z]{0,3}\d{1,4}[A-Za-z]{0,2}|DSP|Dx|MDx|LRT|BAL|UTI|HPN))+\b")
# A name that is also an English word is a test only where a word for one follows.
_TEST_FOLLOWS = re.compile(
    r"[®™]|(?:,? and [\w®™-]+)? (?:[\w-]+ )?(?:tests?|assays?|panels?|screens?|platform|kits?)\b"
)


@lru_cache(maxsize=1)
def _companies() -> tuple[str, ...]:
    return tuple((_DATA / "field_companies.txt").read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=1)
def _products() -> dict[str, str]:
    rows = (_DATA / "field_products.tsv").read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows)


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """The names by their first letters, so that a search looks at few of them."""
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w]|-[A-Z0-9])")


@lru_cache(maxsize=1)
def _company_pattern() -> re.Pattern[str]:
    return _pattern(_companies())


@lru_cache(maxsize=1)
def _capitals_pattern() -> re.Pattern[str]:
    return _pattern(tuple({name.upper() for name in _companies() if not _is_word(name)}))


@lru_cache(maxsize=1)
def _product_pattern() -> re.Pattern[str]:
    return _pattern(tuple(_products()))


def is_field_company(name: str) -> bool:
    """Whether this is the full name of a company of the field, as written."""
    return name in _company_names()


@lru_cache(maxsize=1)
def _company_names() -> frozenset[str]:
    return frozenset(_companies())


@lru_cache(maxsize=4096)
def _is_word(name: str) -> bool:
    return is_ordinary(name)


def find_companies(text: str, *, capitals: bool = False) -> Iterator[tuple[int, int, bool]]:
    """Where a company of the field is named, and whether its name is an English word too; those only as written."""
    for match in (_capitals_pattern() if capitals else _company_pattern()).finditer(text):
        yield match.start(), match.end(), _is_word(match[0])


def find_field_products(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a test, platform or medicine of the field is named, and its sort."""
    for match in _product_pattern().finditer(text):
        if not _is_word(match[0]) or _TEST_FOLLOWS.match(text, match.end()):
            model = _MODEL.match(text, match.end())
            yield match.start(), model.end() if model else match.end(), _products()[match[0]]
