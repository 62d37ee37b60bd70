"""What a pattern needs is held by every text that it matches, and by as few others as can be told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.announcement.patterns.letters import Needed, needed_letters


def holds(text: str, needed: Needed) -> bool:
    """Whether a text holds what is needed, by looking for it letter by letter."""
    all_sets = all(any(one in text for one in letters) for letters in needed.sets)
    return all_sets and all(any(holds(text, branch) for branch in choice) for choice in needed.choices)


PIECES = [
    *("approv", "Clear", "é", " ", "-", r"510\(k\)", "⟦[OP]"),
    *("[sz]", "[Tt]reat", "[]a]", "[^;.]", r"[\w-]", "[a-z]", ".", r"\d"),
    *(r"\b", "^", "$"),
]
REPEATS = ["", "", "", "?", "*", "+", "{0,2}", "{2}", "{1,3}?", "*?"]


def patterns() -> st.SearchStrategy[str]:
    """Patterns put together of letters, sets, groups, choices and repetitions."""
    pieces = st.sampled_from(PIECES).map(lambda piece: f"(?:{piece})" if piece in (r"\b", "^", "$") else piece)

    def larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        row = st.lists(smaller, min_size=1, max_size=4).map("".join)
        choice = st.lists(row, min_size=1, max_size=3).map("|".join)
        return st.tuples(choice, st.sampled_from(REPEATS)).map(lambda made: f"(?:{made[0]}){made[1]}")

    return st.recursive(pieces, larger, max_leaves=12)


@given(st.data(), patterns(), st.booleans())
def test_every_match_holds_what_the_pattern_needs(data: st.DataObject, pattern: str, folded: bool) -> None:
    flags = re.IGNORECASE if folded else re.NOFLAG
    text = data.draw(st.from_regex(re.compile(pattern, flags), alphabet=st.characters(max_codepoint=0x27FF)))
    assert re.search(pattern, text, flags)
    assert holds(text.lower() if folded else text, needed_letters(pattern, folded=folded)), pattern


@pytest.mark.parametrize(
    ("pattern", "within", "without"),
    [
        (r"(?:approv|clear)(?:al|ed) of ⟦P\d+⟧", "the approval of ⟦P1⟧", "the approval of ⟦O1⟧"),
        (r"[Tt]reat(?:ed|ment) [Ww]ith", "Treated With", "TREATED WITH"),
        (r"510\(k\)", "its 510(k)", "its 510 k"),
        (r"colou?r", "color", "colt"),
        (r"(?:sign|agree)s? .*(?:licen[cs]e|supply)", "signs a licence", "signs a lease"),
        (r"(?:buys? .*stake|sells? .*unit)", "sells a unit", "buys a unit"),
        (r"(?:re)?submi(?:ts|ssion)(?! fee)", "submission", "subject"),
        (r"(?<=⟧)'s rights", "⟦O1⟧'s rights", "its rights"),
        (r"(?P<line>[A-Z]\w+) One and (?P=line) Two", "Zelvi One and Zelvi Two", "Zelvi One or Zelvi Two"),
        (r"ab{2,}c{0,1}de", "abbde", "abbd"),
    ],
)
def test_what_a_pattern_needs_tells_texts_apart(pattern: str, within: str, without: str) -> None:
    assert re.search(pattern, within)
    assert holds(within, needed_letters(pattern))
    assert not holds(without, needed_letters(pattern))


def test_a_pattern_that_capitals_are_nothing_to_needs_small_letters() -> None:
    assert holds("cleared", needed_letters("Approved|Cleared", folded=True))
    assert not holds("refused", needed_letters("Approved|Cleared", folded=True))


@pytest.mark.parametrize(
    "pattern",
    [
        "(?i:approved)",
        "(?i:approved)|cleared",
        "",
        r"\w+",
        "[^;.]*",
        "approv|",
        "(?:approv)?",
        "a|[a-z]+",
        r"^\s*$",
        "x?",
    ],
)
def test_a_pattern_whose_parts_leave_everything_open_needs_nothing(pattern: str) -> None:
    assert not needed_letters(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["approv)al", "(approval", "[approval", "approval\\", "(?i)approval", "(?#note)approval", "(a)?(?(1)b|c)"],
)
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        needed_letters(pattern)
