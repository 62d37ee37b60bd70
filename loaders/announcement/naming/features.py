"""Features of a name: its form, the words around it, and what stands there of what was recognised before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from loaders.announcement.lexicon.word_lists import is_english
from loaders.announcement.text.sentences import Sentence

# (start, end, sign) of what is known of a sentence: `<O>` an organization, `<P>` a product, `<D>` a date.
Known = tuple[int, int, str]
_TOKEN = re.compile(r"([^\W\d_]+(?:[’'][a-z]+)?)|(\d(?:[\d.,]*\d)?)|[^\w\s]")
_REACH = 6
_NEAR = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_SHAPES = ((re.compile("[a-zß-ÿ]"), "a"), (re.compile("[A-ZÀ-Þ]"), "A"), (re.compile(r"\d"), "9"))
_LONGEST_SHAPE = 12


class Surroundings:
    """The words of a sentence in their order, each thing known of it as one: what stands to the left and right."""

    def __init__(self, sentence: Sentence, known: Iterable[Known]) -> None:
        self.forms: list[str] = []
        self.starts: list[int] = []
        position = 0
        for start, end, sign in sorted(known):
            if start >= position:
                self._read(sentence.text, position, start)
                self._add(sign, start)
                position = end
        self._read(sentence.text, position, len(sentence.text))

    def _read(self, text: str, start: int, end: int) -> None:
        for token in _TOKEN.finditer(text, start, end):
            figures = token[2]
            self._add(token[0].lower() if figures is None else _figure(figures), token.start())

    def _add(self, form: str, start: int) -> None:
        self.forms.append(form)
        self.starts.append(start)

    def of(self, start: int, end: int) -> tuple[list[str], list[str]]:
        """The last six words before `start`, the first six behind `end`; `^` and `$` are the ends of the sentence."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        left = self.forms[max(0, first - _REACH) : first] if first >= _REACH else ["^", *self.forms[:first]]
        right = self.forms[last : last + _REACH]
        return left, right if len(right) == _REACH else [*right, "$"]


def _figure(figures: str) -> str:
    return "<Y>" if len(figures) == 4 and figures[:2] in ("19", "20") else "#"


def around(left: Sequence[str], right: Sequence[str]) -> set[str]:
    """Features of where a name stands: the words around it, near ones in their order."""
    found = {f"L:{form}" for form in left} | {f"R:{form}" for form in right}
    found |= {f"l:{form}" for form in left[-_NEAR:]} | {f"r:{form}" for form in right[:_NEAR]}
    for width in range(1, _NEAR + 1):
        found |= {f"l{width}:{' '.join(left[-width:])}", f"r{width}:{' '.join(right[:width])}"}
    found.add(f"{left[-1]}|{right[0]}" if left and right else "|")
    return found


def form(name: str, flat: bool) -> set[str]:
    """Features of how a name is built; `flat` where it stands in a title, so that its capitals tell nothing."""
    words = name.split()
    shape = name
    for pattern, sign in _SHAPES:
        shape = pattern.sub(sign, shape)
    shape = "".join(sign for sign, _ in groupby(shape))[:_LONGEST_SHAPE]
    english = "".join("e" if is_english(word) else "n" for word in _LETTERS.findall(name))
    found = {f"shape:{shape}", f"words:{min(len(words), 4)}", f"flat:{flat}"}
    found |= {f"first:{words[0].lower()}", f"last:{words[-1].lower()}", f"english:{english[:5]}"}
    return found | {f"ends:{name[-length:].lower()}" for length in (2, 3, 4)}
