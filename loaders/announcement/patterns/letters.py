"""Letters: what a text must hold for a pattern to match it, read off the pattern itself.

Every match of `(?:approv|clear)(?:al|ed) of ⟦P\\d+⟧` holds `approv` or `clear`, and `al` or `ed`, and ` of ⟦P`; a text
that does not is looked through in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Needed:
    """What a text must hold: one of the letters of each of the `sets`, and of each of the `choices` all that one of its
    branches needs."""

    sets: tuple[frozenset[str], ...] = ()
    choices: tuple[tuple[Needed, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sets or self.choices)


_TOKEN = re.compile(
    r"(?P<other>\(\?P=\w+\)|\\\w|[.^$])|(?P<open>\(\?(?:P<\w+>|<?[=!]|>|[a-zA-Z-]*:)|\((?!\?))|"
    r"(?P<close>\))|(?P<bar>\|)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|"
    r"(?P<repeat>[*+?][?+]?|\{(?P<least>\d*)(?:,\d*)?\}[?+]?)|"
    r"(?P<run>(?:\\\W|[^\\\[\]()|.^$*+?{])+(?![*+?{])|\\\W|[^\\\[\]()|.^$*+?])",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# How many letters a set of a pattern, as `[sz]`, may stand for, and how many a run with such sets in it.
_MOST_OF_A_SET, _MOST_OF_A_RUN = 4, 16
_LEAST = {"*": 0, "?": 0, "+": 1}
# What makes a set more than the letters in it, and a group to which capitals and small letters are the same.
_RANGE = re.compile(r"\\|(?<=..)-(?=..)")
_FOLDS = re.compile(r"\(\?[a-zA-Z]*i[a-zA-Z]*[:-]")


@dataclass(frozen=True)
class _Token:
    """A part of a pattern: what it is, how it is written, and for a repetition how often it asks for at least."""

    kind: str
    written: str
    least: int = 1


def needed_letters(pattern: str, *, folded: bool = False) -> Needed:
    """What a pattern needs, which is nothing where its parts leave everything open; in small letters if it is `folded`,
    that is, if capitals and small letters are the same to it.

    ValueError for what is no pattern, and for groups that none of ours has: flags for all of it, comments, conditions.
    One written over several lines (`re.VERBOSE`) is not understood."""
    reader = _Reader([*_tokens(pattern), _Token("end", "")], folded)
    needed = reader.alternatives()
    if reader.token.kind != "end":
        raise ValueError(f"The pattern {pattern[:60]!r} closes a bracket that it does not open.")
    return needed


def _tokens(source: str) -> Iterator[_Token]:
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            raise ValueError(f"The pattern {source[:60]!r} cannot be read from {source[at : at + 20]!r} on.")
        at = match.end()
        if match["repeat"] is None:
            yield _Token(str(match.lastgroup), match[0])
        else:
            yield _Token("repeat", match[0], _LEAST.get(match[0][0], int(match["least"] or 0)))


@dataclass
class _Reader:
    """Reads the parts of a pattern one after the other, of which the last is its end."""

    tokens: Sequence[_Token]
    folded: bool
    at: int = field(default=0, init=False)

    @property
    def token(self) -> _Token:
        """The part that is read next."""
        return self.tokens[self.at]

    def alternatives(self) -> Needed:
        """What is needed from here to the end of the group."""
        branches = [self.sequence()]
        while self.token.kind == "bar":
            self.at += 1
            branches.append(self.sequence())
        return _either(branches)

    def sequence(self) -> Needed:
        """What is needed of all that stands up to a bar or the end of the group."""
        sets: list[frozenset[str]] = []
        choices: list[tuple[Needed, ...]] = []
        run = {""}
        while self.token.kind not in ("bar", "close", "end"):
            token = self.token
            self.at += 1
            inside = self.group(token) if token.kind == "open" else Needed()
            letters = self.letters(token)
            repeated = self.token if self.token.kind == "repeat" else None
            self.at += repeated is not None
            stands = repeated is None or repeated.least > 0
            if stands and letters is not None and len(run) * len(letters) <= _MOST_OF_A_RUN:
                run = {one + other for one in run for other in letters}
                if repeated is None:
                    continue
            sets += _told(run)
            run = {""}
            if stands:
                sets += inside.sets
                choices += inside.choices
        return Needed((*sets, *_told(run)), tuple(choices))

    def group(self, opened: _Token) -> Needed:
        """What is needed of a group: nothing of what must not stand, nor where letters count otherwise than outside."""
        inside = self.alternatives()
        if self.token.kind != "close":
            raise ValueError("The pattern opens a bracket that it does not close.")
        self.at += 1
        otherwise = not self.folded and _FOLDS.match(opened.written)
        return Needed() if opened.written.endswith("!") or otherwise else inside

    def letters(self, token: _Token) -> set[str] | None:
        """The letters that a part of a pattern stands for; None for what may stand for any."""
        if token.kind == "run":
            return {self.fold(_ESCAPE.sub(r"\1", token.written))}
        if token.kind != "set" or token.written.startswith("[^") or _RANGE.search(token.written):
            return None
        letters = {self.fold(letter) for letter in token.written[1:-1]}
        return letters if len(letters) <= _MOST_OF_A_SET else None

    def fold(self, letters: str) -> str:
        return letters.lower() if self.folded else letters


def _either(branches: Sequence[Needed]) -> Needed:
    """What is needed whichever branch is taken.

    The most telling set of each makes one that is looked at first, and says all of branches that need nothing else."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return Needed()
    plain = all(len(branch.sets) == 1 and not branch.choices for branch in branches)
    told = all(branch.sets for branch in branches)
    first = _smallest(letters for branch in branches for letters in max(branch.sets, key=_telling)) if told else None
    return Needed((first,) if first else (), () if plain else (tuple(branches),))


def _telling(letters: frozenset[str]) -> tuple[int, int]:
    return min(len(one.strip()) for one in letters), -len(letters)


def _smallest(letters: Iterable[str]) -> frozenset[str]:
    """Letters without those that hold others of them."""
    kept: list[str] = []
    for one in sorted(set(letters), key=len):
        if not any(other in one for other in kept):
            kept.append(one)
    return frozenset(kept)


def _told(run: set[str]) -> list[frozenset[str]]:
    """A run as a set, if it tells anything: a single one that words are written with stands nearly everywhere."""
    told = all(len(one) > 1 or (one and not one.isalnum() and not one.isspace()) for one in run)
    return [_smallest(run)] if told else []
