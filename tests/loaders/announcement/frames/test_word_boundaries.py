r"""No alternative of a pattern may be dead because `\b` stands beside what is no word, as a bracket, or stand twice.

`\b(?:trial|⟦P\d+⟧)\b` finds no product: on neither side of a bracket does a word begin or end there. Where the
alternatives are of both sorts, `(?<!\w)` and `(?!\w)` do what is meant. Of `calls off|calls? off` the first says
nothing."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser
from typing import Any

import pytest

import loaders.announcement
from loaders.announcement.frames.frame import frames
from loaders.announcement.patterns.gated import Gated

# Kinds of characters beside a boundary: one of a word, one that may be anything, nothing at all, or a sign itself.
WORD, ANYTHING, NOTHING = "a", "?", ""
BRACKETS = set("⟦⟧()")
Items = Sequence[tuple[Any, Any]]


def edges(items: Items, last: bool) -> set[str]:
    """The kinds of characters that what these items match can begin, or end (`last`), with."""
    found: set[str] = set()
    for op, value in reversed(items) if last else items:
        here = edge(op, value, last)
        found |= here - {NOTHING}
        if NOTHING not in here:
            return found
    return found | {NOTHING}


def edge(op: Any, value: Any, last: bool) -> set[str]:
    if op is sre.LITERAL:
        return {kind(value)}
    if op is sre.IN:
        return set().union(*(of_a_class(*member) for member in value))
    if op is sre.SUBPATTERN:
        return edges(value[-1], last)
    if op is sre.BRANCH:
        return set().union(*(edges(branch, last) for branch in value[1]))
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return edges(value[2], last) | ({NOTHING} if value[0] == 0 else set())
    if op is sre.ASSERT and (value[0] < 0) == last:
        return edges(value[1], last)
    return {NOTHING} if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) else {ANYTHING}


def kind(code: int) -> str:
    return WORD if chr(code).isalnum() or chr(code) == "_" else chr(code)


def of_a_class(op: Any, value: Any) -> set[str]:
    if op is sre.LITERAL:
        return {kind(value)}
    if op is sre.RANGE:
        return {kind(value[0])}
    return {WORD} if value in (sre.CATEGORY_WORD, sre.CATEGORY_DIGIT) else {ANYTHING}


def alternatives(items: Items, last: bool) -> Iterator[Items]:
    """These items, and the branches that they begin or end with."""
    yield items
    for op, value in reversed(items) if last else items:
        if op is sre.SUBPATTERN:
            yield from alternatives(value[-1], last)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from alternatives(branch, last)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            # Of what is repeated another branch can follow; only the whole can be dead.
            yield from alternatives(value[2], last) if value[1] == 1 else [value[2]]
        if op not in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            return


def is_boundary(before: str, behind: str) -> bool:
    if NOTHING in (before, behind):
        return True
    if BRACKETS & {before, behind}:
        return False
    return ANYTHING in (before, behind) or (before == WORD) != (behind == WORD)


def dead_at(left: Items, right: Items, before: set[str], behind: set[str]) -> Iterator[Items]:
    """What stands beside a boundary between these items and cannot."""
    lefts = edges(left, True) - {NOTHING} | (before if NOTHING in edges(left, True) else set())
    rights = edges(right, False) - {NOTHING} | (behind if NOTHING in edges(right, False) else set())
    for branch in alternatives(left, last=True):
        ahead = edges(branch[-1][1][1], False) if branch and is_lookahead(branch[-1]) else rights
        if not any(is_boundary(a, b) for a in edges(branch, True) for b in ahead):
            yield branch
    for branch in alternatives(right, last=False):
        if not any(is_boundary(a, b) for a in lefts for b in edges(branch, False)):
            yield branch


def is_lookahead(item: tuple[Any, Any]) -> bool:
    return item[0] is sre.ASSERT and item[1][0] > 0


def dead_in(items: Items, before: set[str], behind: set[str]) -> Iterator[Items]:
    for position, (op, value) in enumerate(items):
        left, right = list(items[:position]), list(items[position + 1 :])
        if op is sre.AT and value is sre.AT_BOUNDARY:
            yield from dead_at(left, right, before, behind)
        befores = edges(left, True) - {NOTHING} | (before if NOTHING in edges(left, True) else set())
        behinds = edges(right, False) - {NOTHING} | (behind if NOTHING in edges(right, False) else set())
        if op is sre.SUBPATTERN:
            yield from dead_in(value[-1], befores, behinds)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from dead_in(branch, befores, behinds)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            again = value[2]
            yield from dead_in(again, befores | edges(again, True), behinds | edges(again, False))
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from dead_in(value[1], {ANYTHING}, {ANYTHING})


def spelled(items: Items) -> str:
    return "".join(chr(value) if op is sre.LITERAL else "…" for op, value in items)


def dead(pattern: str, flags: int = 0) -> set[str]:
    """The alternatives of a pattern that can never match, as far as they are letters and signs."""
    return {spelled(items) for items in dead_in(list(parser.parse(pattern, flags)), {ANYTHING}, {ANYTHING})}


# How many wordings of one alternative are written out; what has more is compared as it is spelled.
MOST_WORDINGS = 300


def wordings(items: Items, flags: int) -> set[tuple[Any, ...]]:
    """All that these items match, each as its signs in a row; what is no choice of words is a sign of its own."""
    found: set[tuple[Any, ...]] = {()}
    for op, value in items:
        here = wordings_of(op, value, flags)
        if len(found) * len(here) > MOST_WORDINGS:
            return {(repr(items), flags)}
        found = {(*some, *more) for some in found for more in here}
    return found


def wordings_of(op: Any, value: Any, flags: int) -> set[tuple[Any, ...]]:
    if op is sre.LITERAL:
        return {(chr(value).lower() if flags & re.IGNORECASE else chr(value),)}
    if op is sre.BRANCH:
        return set().union(*(wordings(branch, flags) for branch in value[1]))
    if op is sre.SUBPATTERN:
        group, added, removed, inner = value
        within = wordings(inner, (flags | added) & ~removed)
        return within if group is None else {((group,), *some) for some in within}
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[:2] == (0, 1):
        return {(), *wordings(value[2], flags)}
    if op is sre.IN and all(member is sre.LITERAL for member, _ in value):
        return set().union(*(wordings_of(sre.LITERAL, code, flags) for _, code in value))
    return {((repr((op, value)), flags),)}


def said_twice_in(items: Items, flags: int) -> Iterator[Items]:
    for op, value in items:
        if op is sre.BRANCH:
            said = [wordings(branch, flags) for branch in value[1]]
            for position, branch in enumerate(value[1]):
                if said[position] <= set().union(*said[:position], *said[position + 1 :]):
                    yield branch
                yield from said_twice_in(branch, flags)
        elif op is sre.SUBPATTERN:
            yield from said_twice_in(value[-1], (flags | value[1]) & ~value[2])
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            yield from said_twice_in(value[2], flags)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from said_twice_in(value[1], flags)


def said_twice(pattern: str, flags: int = 0) -> set[str]:
    """The alternatives of a pattern all of whose wordings other alternatives beside them have too."""
    return {spelled(items) for items in said_twice_in(list(parser.parse(pattern, flags)), flags)}


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of the frames and of the modules beside them, by name."""
    for frame in frames():
        yield f"{frame.name}, trigger", frame.trigger.pattern
        if frame.unless is not None:
            yield f"{frame.name}, unless", frame.unless.pattern
    for module in pkgutil.walk_packages(loaders.announcement.__path__, "loaders.announcement."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for one in value if isinstance(value, tuple | list) else [value]:
                compiled = one.pattern if isinstance(one, Gated) else one
                if isinstance(compiled, re.Pattern):
                    yield f"{module.name}.{name}", compiled


def test_no_alternative_is_dead_beside_a_word_boundary() -> None:
    found = {name: some for name, pattern in patterns() if (some := dead(pattern.pattern, pattern.flags))}
    assert found == {}, "put these outside of \\b(…)\\b, or write (?<!\\w) and (?!\\w) for it"


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:clearance|510\(k\))\b",
        r"\b(?:trial|⟦P\d+⟧) on hold\b",
        r"[^;]{0,9}\b(?:trial|⟦P\d+⟧)",
        r"\b(?:said by|⟦O\d+⟧)\b \w+",
        r"\b(?:sell|market (?=⟦P))\b",
        r"\b(?:with ⟦O\d+⟧(?: and ⟦O\d+⟧)*|alone)\b",
    ],
)
def test_dead_alternatives_are_seen(pattern: str) -> None:
    assert dead(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<!\w)(?:trial|⟦P\d+⟧)(?!\w)",
        r"\b(?:trial|study)\b(?: ⟦P\d+⟧)?",
        r"⟦P\d+⟧(?:[^;]|⟦I\d+⟧){0,9}\b(?:was|is)\b",
        r"\bby (?:the |⟦A\d+⟧'s )?\bagency",
        r"[$€] ?[\d.,]+ ?(?:million)?\b [a-z]+",
        r"\bmarket (?=⟦P)|\bsell\b",
    ],
)
def test_living_alternatives_are_left_alone(pattern: str) -> None:
    assert not dead(pattern)


def test_no_alternative_stands_twice() -> None:
    found = {name: some for name, pattern in patterns() if (some := said_twice(pattern.pattern, pattern.flags))}
    assert found == {}, "leave these out: the other alternatives say them already (of all but one of those alike)"


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:won|wins|won)\b",
        r"(?:acquired|calls off|calls? off)",
        r"(?i:in talks|IN TALKS)",
        r"x(?:anticipat(?:es?|ed)|plans|anticipated)",
        r"(?:gr[ae]y|grey) market",
        r"(?=to |to )",
        r"(?:(?:the |its )?plan|its plan)",
    ],
)
def test_alternatives_that_stand_twice_are_seen(pattern: str) -> None:
    assert said_twice(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"in talks|IN TALKS",
        r"(?i:may|(?-i:May))",
        r"(?P<one>buys) it|buys (?P<other>it)",
        r"calls? off|call(?:s|ed) off",
        r"\w+ off|\w+ of",
    ],
)
def test_alternatives_that_differ_are_left_alone(pattern: str) -> None:
    assert not said_twice(pattern)
