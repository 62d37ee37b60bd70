"""Words that may be a name: runs of capitalised words, words no dictionary has."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from loaders.announcement.lexicon.institutions import is_exchange
from loaders.announcement.lexicon.organization_words import FIELD_SHORT
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import is_english
from loaders.announcement.products.devices import TOLD_OF_A_MEDICINE
from loaders.announcement.text.sentences import Sentence
from loaders.announcement.text.titles import cells_in_titles

_WORD = r"(?:[A-Z][\w/+-]*(?:[’'.](?!s\b)\w+)*|[A-Za-z]*\d[\w/+-]*|[a-z]+[A-Z][\w-]*)"
_RUN = re.compile(rf"(?<![\w’'$€£.-])(?:{_WORD}(?: {_WORD}){{0,5}}|(?P<small>[a-z]{{6,}})(?![\w-]))")
_SPACED = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"^\W{0,2}$|[:–—-] $|[“\"] ?$")
_TICKER = re.compile(r": [A-Z0-9.]{2,6}[);,]")
# `Oslo-listed Zelvi`: what is said of a thing before its name.
_DESCRIBED = re.compile(r"[A-Z][\w-]*-[a-z]{3,} ")
_OTHERS = frozenset((*day_name, *month_name, "Company", "Nasdaq", "NASDAQ", "Ph.D", "M.D", "Phase"))
_FIGURES = re.compile(r"[\d.,/-]+|Phase [\w/]+")


def name_candidates(sentence: Sentence, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Where in `sentence.text` a name may stand that no cell of `taken` (places in that text) nor a title belongs to.

    Where capitals tell nothing, in titles, only words of no dictionary do, with the figures behind them."""
    text = sentence.text
    taken = taken | cells_in_titles(text)
    for run in _RUN.finditer(text):
        for stretch in _stretches(text, run, sentence.flat):
            start, end = _bare(text, *stretch)
            short = end - start < 3 or _TICKER.match(text, max(0, start - 2)) is not None
            if not short and taken.isdisjoint(range(start, end)) and not _is_known(text[start:end]):
                yield start, end


def _stretches(text: str, run: re.Match[str], flat: bool) -> Iterable[tuple[int, int]]:
    if run["small"]:
        return () if is_english(run["small"]) else (run.span(),)
    return (_strange if flat else _without_opener)(text, *run.span())


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without what is said of a thing before its name, and of a medicine behind its own, and without the
    paper that a company is given: `Ash Dx 510(k) clearance`."""
    described = _DESCRIBED.match(text, start, end)
    start = described.end() if described else start
    if text.startswith("(k)", end):
        end = max(start, text.rfind(" ", start, end))
    while (last := text.rfind(" ", start, end)) >= 0 and text[last + 1 : end] in TOLD_OF_A_MEDICINE:
        end = last
    return start, end


@lru_cache(maxsize=16_384)
def _is_known(name: str) -> bool:
    """Whether words are known to be something else: figures, a short form of the field, an exchange, a place, a day."""
    return bool(
        _FIGURES.fullmatch(name) or name in FIELD_SHORT or name in _OTHERS or is_exchange(name) or is_place(name)
    )


def _strange(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a run that are words of no dictionary."""
    begin = last = -1
    for word in _SPACED.finditer(text, start, end):
        letters = _LETTERS.match(word[0])
        if (letters is None and begin >= 0) or (letters is not None and not _is_of_english(letters[0])):
            begin, last = (word.start() if begin < 0 else begin), word.end()
        elif begin >= 0:
            yield begin, last
            begin = -1
    if begin >= 0:
        yield begin, last


_PREFIX = re.compile(r"^(?i:bio|co|de|multi|non|over|post|pre|re|sub|un|under)(?=[a-z]{4})")
_SUFFIX = re.compile(r"(?<=[a-z]{4})(?:able|ed|ers?|ing|less|like|ness|wide)$")


@lru_cache(maxsize=16_384)
def _is_of_english(word: str) -> bool:
    """Whether a word is an English one or made of one: `Delist`, `Leadless`, `Biofuel`."""
    return any(map(is_english, (word, _PREFIX.sub("", word), _SUFFIX.sub("", word))))


def _without_opener(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A run without the English word that a sentence, or what follows a colon, dash or quotation mark, opens with: its
    capital tells nothing."""
    first = _LETTERS.match(text, start, end)
    if _OPENS.search(text, max(0, start - 2), start) and first is not None and is_english(first[0]):
        start = first.end() + 1
    if start < end:
        yield start, end
