"""Letters: what a text must hold for a pattern to match it, read off the pattern itself.

Every match of `(?:approv|clear)(?:al|ed) of ⟦P\\d+⟧` holds `approv` or `clear`, and `al` or `ed`, and ` of ⟦p`; a text
that does not is looked through in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Needed:
    """What a text must hold, in small letters: one of the letters of each of the `sets`, and of each of the `choices`
    all that one of its branches needs."""

    sets: tuple[frozenset[str], ...] = ()
    choices: tuple[tuple[Needed, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sets or self.choices)


_TOKEN = re.compile(
    r"(?P<other>\(\?(?:P=\w+|[a-zA-Z]+)\)|\\\w|[.^$])|(?P<open>\((?:\?(?:P<\w+>|<?[=!]|>|[a-zA-Z-]*:))?)|"
    r"(?P<close>\))|(?P<bar>\|)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|"
    r"(?P<repeat>[*+?][?+]?|\{(?P<least>\d*)(?:,\d*)?\}[?+]?)|"
    r"(?P<run>(?:\\\W|[^\\\[\]()|.^$*+?{])+(?![*+?{])|\\\W|[^\\\[\]()|.^$*+?])",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# How many letters a set of a pattern, as `[sz]`, may stand for, and how many a run with such sets in it.
_MOST_OF_A_SET, _MOST_OF_A_RUN = 4, 16
_LEAST = {"*": 0, "?": 0, "+": 1}


@dataclass(frozen=True)
class _Token:
    """A part of a pattern: what it is, how it is written, and for a repetition how often it asks for at least."""

    kind: str
    written: str
    least: int


_END = _Token("close", "", 0)


def needed_letters(pattern: str) -> Needed:
    """What a pattern needs, which is nothing where its parts leave everything open.

    ValueError for what is no pattern; one written over several lines (`re.VERBOSE`) is not understood."""
    tokens = [*_tokens(pattern), _END]
    needed, at = _alternatives(tokens, 0)
    if at != len(tokens) - 1:
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
            yield _Token(str(match.lastgroup), match[0], 1)
        else:
            yield _Token("repeat", match[0], _LEAST.get(match[0][0], int(match["least"] or 0)))


def _alternatives(tokens: Sequence[_Token], at: int) -> tuple[Needed, int]:
    """What is needed from here to the end of a group, and where that is."""
    branches = []
    while True:
        branch, at = _sequence(tokens, at)
        branches.append(branch)
        if tokens[at].kind != "bar":
            return _either(branches), at
        at += 1


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


def _sequence(tokens: Sequence[_Token], at: int) -> tuple[Needed, int]:
    """What is needed of all that stands up to a bar or the end of a group, and where that is."""
    sets: list[frozenset[str]] = []
    choices: list[tuple[Needed, ...]] = []
    run = {""}
    while tokens[at].kind not in ("bar", "close"):
        token, inside = tokens[at], Needed()
        if token.kind == "open":
            inside, at = _alternatives(tokens, at + 1)
            if tokens[at] is _END:
                raise ValueError("The pattern opens a bracket that it does not close.")
        at += 1
        repeated = tokens[at].kind == "repeat"
        letters = _letters(token) if not repeated or tokens[at].least else None
        if letters is not None and len(run) * len(letters) <= _MOST_OF_A_RUN:
            run = {one + other for one in run for other in letters}
            if not repeated:
                continue
        sets += _told(run)
        run = {""}
        if not token.written.endswith("!") and (not repeated or tokens[at].least):
            sets += inside.sets
            choices += inside.choices
        at += repeated
    return Needed((*sets, *_told(run)), tuple(choices)), at


def _letters(token: _Token) -> set[str] | None:
    """The letters that a part of a pattern stands for, in small ones; None for what may stand for any."""
    if token.kind == "run":
        return {_ESCAPE.sub(r"\1", token.written).lower()}
    if token.kind != "set" or token.written.startswith("[^") or "\\" in token.written or "-" in token.written[2:-2]:
        return None
    letters = {letter.lower() for letter in token.written[1:-1]}
    return letters if len(letters) <= _MOST_OF_A_SET else None


def _told(run: set[str]) -> list[frozenset[str]]:
    """A run as a set, if it tells anything: a single one that words are written with stands nearly everywhere."""
    return (
        [_smallest(run)]
        if all(len(one) > 1 or (one and not one.isalnum() and not one.isspace()) for one in run)
        else []
    )
