"""Names that the field knows: its companies, who makes things for others, tests, platforms and medicines, from lists of
our own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon.word_lists import is_ordinary

_DATA = Path(__file__).parent / "data"
_MODEL = re.compile(r"(?: (?:[A-Z]{0,3}\d{1,4}[A-Za-z]{0,2}|v\d|DSP|Dx|MDx|Pro|Plus|LRT|BAL|UTI|HPN))+\b")
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


_FIRST_WORD = re.compile(r"(?<![\w-])\w+")
_GOES_ON = re.compile(r"\w|-[A-Z0-9]")


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The names by their first words, the longest first, so that a search looks at few of them."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        if first := _FIRST_WORD.match(name):
            found[first[0]].append(name)
    return dict(found)


@lru_cache(maxsize=8)
def _words(text: str) -> list[tuple[str, int]]:
    """The words of a text, and where each begins."""
    return [(match[0], match.start()) for match in _FIRST_WORD.finditer(text)]


def _find(text: str, names: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """Where these names stand in a text, whole; none within another."""
    last = 0
    for word, start in _words(text):
        for name in names.get(word, ()) if start >= last else ():
            if text.startswith(name, start) and not _GOES_ON.match(text, start + len(name)):
                last = start + len(name)
                yield start, last
                break


@lru_cache(maxsize=1)
def _companies_by_word() -> dict[str, list[str]]:
    return _by_first_word(_companies())


@lru_cache(maxsize=1)
def _capitals_by_word() -> dict[str, list[str]]:
    return _by_first_word({name.upper() for name in _companies() if not is_ordinary(name)})


@lru_cache(maxsize=1)
def _products_by_word() -> dict[str, list[str]]:
    return _by_first_word(_products())


@lru_cache(maxsize=1)
def _products_in_capitals() -> dict[str, str]:
    return {name.upper(): sort for name, sort in _products().items() if not is_ordinary(name)}


@lru_cache(maxsize=1)
def _products_in_capitals_by_word() -> dict[str, list[str]]:
    return _by_first_word(_products_in_capitals())


def is_field_company(name: str) -> bool:
    """Whether this is the full name of a company of the field, as written."""
    return name in _company_names()


@lru_cache(maxsize=1)
def _company_names() -> frozenset[str]:
    return frozenset(_companies())


@lru_cache(maxsize=1)
def _contract_manufacturers() -> re.Pattern[str]:
    listed = (_DATA / "contract_manufacturers.txt").read_text(encoding="utf-8").splitlines()
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


def is_contract_manufacturer(name: str) -> bool:
    """Whether a company, by its name, makes for others what they sell."""
    return _contract_manufacturers().search(name) is not None


def find_companies(text: str, *, capitals: bool = False) -> Iterator[tuple[int, int, bool]]:
    """Where a company of the field is named, and whether its name is an English word too; those only as written."""
    for start, end in _find(text, _capitals_by_word() if capitals else _companies_by_word()):
        yield start, end, is_ordinary(text[start:end])


def find_field_products(text: str, *, capitals: bool = False) -> Iterator[tuple[int, int, str]]:
    """Where a test, platform or medicine of the field is named, and its sort; `capitals` tells that the text has no
    small letters."""
    sorts = _products_in_capitals() if capitals else _products()
    for start, end in _find(text, _products_in_capitals_by_word() if capitals else _products_by_word()):
        if capitals or not is_ordinary(text[start:end]) or _TEST_FOLLOWS.match(text, end):
            model = _MODEL.match(text, end)
            yield start, model.end() if model else end, sorts[text[start:end]]
