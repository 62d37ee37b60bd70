"""Gating: of many patterns, only those are looked for in a text whose letters it holds.

One scan of a text finds the letters of all gated patterns at once (letters.py reads off which those are); to ask then
whether a pattern may stand in it costs next to nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
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
                if branch.sets & held == branch.sets and (not branch.choices or branch.opens(held)):
                    break
            else:
                return False
        return True


class Letters:
    """All letters that some patterns need, as they are written or `folded` into small ones, and what texts hold of
    them."""

    def __init__(self, *, folded: bool) -> None:
        self._folded = folded
        self._bits: dict[frozenset[str], Bits] = {}
        self._scanner: tuple[AhoCorasick, dict[str, Bits]] | None = None
        self.held = lru_cache(maxsize=64)(self._scan)

    def gate(self, pattern: str) -> Gate:
        """The gate of a pattern; ValueError for what is no pattern."""
        return self._gate(needed_letters(pattern, folded=self._folded))

    def _gate(self, needed: Needed) -> Gate:
        sets = 0
        for letters in needed.sets:
            if letters not in self._bits:
                self._bits[letters] = 1 << len(self._bits)
                self._scanner = None
                self.held.cache_clear()
            sets |= self._bits[letters]
        return Gate(sets, tuple(tuple(map(self._gate, choice)) for choice in needed.choices))

    def _scan(self, text: str) -> Bits:
        """What the text holds of all that is needed."""
        if self._scanner is None:
            bits: dict[str, Bits] = {}
            for letters, bit in self._bits.items():
                for one in letters:
                    bits[one] = bits.get(one, 0) | bit
            self._scanner = AhoCorasick(list(bits)), bits
        scanner, bits = self._scanner
        held = 0
        for one in set(scanner.find_matches_as_strings(text.lower() if self._folded else text, overlapping=True)):
            held |= bits[one]
        return held


AS_WRITTEN, FOLDED = Letters(folded=False), Letters(folded=True)


class Late:
    """A pattern that is compiled when it is first looked for."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    def compile(self) -> None:
        """Compile the pattern, if that has not been done."""
        _ = self.pattern


class Gated(Late):
    """A pattern that is looked for only where it may stand: it finds what the pattern alone would find.

    ValueError for what is no pattern."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        super().__init__(source, flags)
        # What is looked for in clauses is gated alike: most of it is folded, and one scan does for all of a clause.
        letters = FOLDED if flags & re.IGNORECASE or "⟦" in source else AS_WRITTEN
        self.gate = letters.gate(source)
        self._held = letters.held

    def may_stand_in(self, text: str) -> bool:
        """Whether the text holds what every match of the pattern holds."""
        return self.gate.opens(self._held(text))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """Where the pattern stands in text[start:end]."""
        return self.pattern.finditer(text, start, end) if self.gate.opens(self._held(text)) else ()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Where the pattern stands first in text[start:end]."""
        return self.pattern.search(text, start, end) if self.gate.opens(self._held(text)) else None

    def search_part(self, part: str, text: str) -> re.Match[str] | None:
        """Where the pattern stands first in a part of the text, which is looked at by itself."""
        return self.pattern.search(part) if self.gate.opens(self._held(text)) else None
