"""Features: a clause as the words, pairs and stems that learned weights are of.

A name stands as its kind (`<O>`, an organization), a day as `<D>`, a sum of money as `<M>`, any other figure as `#`:
what is learned is how a thing is said, never of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"⟦([A-Z])(\d+)⟧|([^\W\d_]+(?:[’'][a-z]+)?)|(\d(?:[\d.,]*\d)?)|([?%;:$€£¥])")
# Which of its groups closes last.
_MENTION, _LETTERS, _FIGURES = 2, 3, 4
_STEM = 5
_REACH = 40
_OPENING, _END = "^", "$"


class Word(NamedTuple):
    """What weights know a word of a clause by, where it stands, and the number of the mention that it is."""

    form: str
    start: int
    end: int
    mention: int | None = None


def words(clause: str) -> list[Word]:
    """The words of a clause, each sum of money and each date as one."""
    found: list[Word] = []
    for match in _WORD.finditer(clause):
        what = match.lastindex
        if what == _MENTION:
            found.append(Word(f"<{match[1]}>", match.start(), match.end(), int(match[2])))
            continue
        if what == _LETTERS:
            lower = match[0].lower().replace("’", "'")
            form = _CALLED.get(lower, lower)
        else:
            form = _figure(match[0]) if what == _FIGURES else _MONEY if match[0] in _SIGNS else match[0]
        if found and form in _JOINED and (form, found[-1].form) in _PARTS:
            last = found.pop()
            found.append(Word(_PARTS[form, last.form], last.start, match.end()))
        else:
            found.append(Word(form, *match.span()))
    return found


def _figure(figures: str) -> str:
    return _DATE if len(figures) == 4 and figures[:2] in ("19", "20") else _FIGURE


_DATE, _MONEY, _FIGURE, _MANY = "<D>", "<M>", "#", "<#>"
_SIGNS = frozenset("$€£¥")
# `mai` is the month in a clause (text/clauses.py).
_CALLED = {
    **dict.fromkeys(
        "january february march april mai june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec".split(),
        _DATE,
    ),
    **dict.fromkeys("usd eur gbp chf jpy rmb cny sek dkk nok".split(), _MONEY),
    **dict.fromkeys("million billion thousand mln bln bn mn m".split(), _MANY),
}
# What a word and the one before it are together: `5 March 2024`, `$5 million`.
_PARTS = {
    **dict.fromkeys(((_DATE, _DATE), (_FIGURE, _DATE), (_DATE, _FIGURE)), _DATE),
    **dict.fromkeys(((_FIGURE, _MONEY), (_MANY, _MONEY), (_MONEY, _FIGURE), (_MONEY, _MANY), (_DATE, _MONEY)), _MONEY),
    (_MANY, _FIGURE): _MANY,
}


_JOINED = frozenset(form for form, _ in _PARTS)


def clause_features(forms: Sequence[str]) -> tuple[str, ...]:
    """The features of a whole clause: its words, those side by side, and how long words begin."""
    framed = (_OPENING, *forms, _END)
    pairs = (f"{one} {two}" for one, two in pairwise(framed))
    stems = (stem(form) for form in forms if len(form) > _STEM + 1)
    return tuple(dict.fromkeys((*framed, *pairs, *stems)))


def stem(form: str) -> str:
    """How a word begins, as a feature."""
    return f"{form[:_STEM]}~"


def features_of_word(forms: Sequence[str], at: int) -> tuple[str, ...]:
    """The features of a clause that a word of it has part in."""
    framed = (_OPENING, *forms, _END)
    before, form, behind = framed[at : at + 3]
    return form, stem(form), f"{before} {form}", f"{form} {behind}"


def role_features(forms: Sequence[str], at: int, event: str) -> set[str]:
    """The features of the mention at a word of a clause that tells of such an event: what stands up to forty words to
    its left and right, near by in its order, and how many of its own kind."""
    kind = forms[at]
    left, right = (_OPENING, *forms[max(0, at - _REACH) : at]), (*forms[at + 1 : at + 1 + _REACH], _END)
    found = {f"L:{form}" for form in left} | {f"R:{form}" for form in right}
    found |= {f"L:{one} {two}" for one, two in pairwise(left)}
    found |= {f"R:{one} {two}" for one, two in pairwise(right)}
    for width in (1, 2, 3):
        found |= {f"l{width}:{' '.join(left[-width:])}", f"r{width}:{' '.join(right[:width])}"}
        found |= {f"l:{form}" for form in left[-width:]} | {f"r:{form}" for form in right[:width]}
    found.add(f"{left[-1]}|{right[0]}")
    before, behind = min(left.count(kind), 3), min(right.count(kind), 3)
    found |= {f"before{before}", f"behind{behind}", f"{before},{behind}"}
    return {f"{event}{kind} {feature}" for feature in found}
