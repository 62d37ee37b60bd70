"""Gating: of many patterns, only those are looked for in a text whose letters it holds.

One scan of a text finds the letters of all gated patterns at once (letters.py reads off which those are); to ask then
whether a pattern may stand in it costs next to nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from loaders.announcement.patterns.letters import Needed, needed_letters

# A bit for each set of letters of which a text holds one, or a pattern needs one.
Bits = int


@dataclass(frozen=True, slots=True)
class Gate:
    """What a text must hold: all `sets`, and of each of the `choices` what one of its branches needs."""

    sets: Bits
    choices: tuple[tuple[Gate, ...], ...]

    def opens(self, held: Bits) -> bool:
        """Whether a text that holds this holds what is needed."""
        if self.sets & held != self.sets:
            return False
        for choice in self.choices:
            for branch in choice:
                if branch.opens(held):
                    break
            else:
                return False
        return True


class Gated:
    """A pattern that is looked for only where it may stand: it finds what the pattern alone would find.

    It is compiled when it is first looked for. ValueError for what is no pattern."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags
        self.gate = _gate(needed_letters(source))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Where the pattern stands in the text."""
        return self.pattern.finditer(text) if self.gate.opens(held(text)) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Where the pattern stands first in text[start:end]."""
        return self.pattern.search(text, start, end) if self.gate.opens(held(text)) else None

    def search_part(self, part: str, text: str) -> re.Match[str] | None:
        """Where the pattern stands first in a part of the text, which is looked at by itself."""
        return self.pattern.search(part) if self.gate.opens(held(text)) else None


# The bit of each set of letters of which some gated pattern needs one.
_bits: dict[frozenset[str], Bits] = {}


def _gate(needed: Needed) -> Gate:
    sets = 0
    for letters in needed.sets:
        if letters not in _bits:
            _bits[letters] = 1 << len(_bits)
            _scanner.cache_clear()
            held.cache_clear()
        sets |= _bits[letters]
    return Gate(sets, tuple(tuple(map(_gate, choice)) for choice in needed.choices))


@lru_cache(maxsize=64)
def held(text: str) -> Bits:
    """What the text holds of all that is needed."""
    scanner, bits = _scanner()
    found = 0
    for letters in set(scanner.find_matches_as_strings(text.lower(), overlapping=True)):
        found |= bits[letters]
    return found


@lru_cache(maxsize=1)
def _scanner() -> tuple[AhoCorasick, dict[str, Bits]]:
    """What finds in a text all letters that are known to be needed, and the bits of the sets each of them is of."""
    bits: dict[str, Bits] = {}
    for letters, bit in _bits.items():
        for one in letters:
            bits[one] = bits.get(one, 0) | bit
    return AhoCorasick(list(bits)), bits
