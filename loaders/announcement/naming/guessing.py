"""Guessing what names are, by learned weights: products, organizations or neither.

A guess is of the whole document: what each place where a name stands says of it is weighed together."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from loaders.announcement.lexicon.common_names import built_like_a_common_name
from loaders.announcement.lexicon.word_lists import is_english
from loaders.announcement.linear_model import shipped
from loaders.announcement.mentions import Mention
from loaders.announcement.naming.candidates import name_candidates
from loaders.announcement.naming.features import Known, Surroundings, around, form
from loaders.announcement.text.sentences import Sentence

PRODUCT: Final = "product"
ORGANIZATION: Final = "organization"
NEITHER: Final = "neither"
SIGNS = {"product": "<P>", "organization": "<O>", "agency": "<A>", "place": "<G>"}
DATE = "<D>"
# How likely a name must be of a kind that nothing else has told, and that of a name whose form says nothing.
_SURE = {PRODUCT: 0.7, ORGANIZATION: 0.75}
_SURER = {PRODUCT: 0.92, ORGANIZATION: 0.9}
# (what only the words around a name have told, what it is instead) -> how likely that must be.
_REFUTED = {
    (PRODUCT, ORGANIZATION): 0.95,
    (PRODUCT, NEITHER): 0.7,
    (ORGANIZATION, PRODUCT): 0.95,
    (ORGANIZATION, NEITHER): 0.9,
}
# ... and that of a word in small letters.
_SUREST = 0.98
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile("[A-Z]{2,5}")

# (sentence, start, end) of a name within the sentence's text.
Place = tuple[Sentence, int, int]


class Guesser:
    """What learned weights make of the names in a document of which mentions and the places of dates are known."""

    def __init__(self, mentions: Iterable[Mention], dates: Iterable[tuple[int, int]]) -> None:
        self._known = sorted([*((m.start, m.end, SIGNS[m.kind]) for m in mentions), *((*date, DATE) for date in dates)])
        self._surroundings: dict[int, Surroundings] = {}

    def unread(self, sentences: Sequence[Sentence], others: Iterable[tuple[int, int]]) -> dict[str, list[Place]]:
        """Where in these sentences each name may stand that is none of what is known, nor of `others`."""
        stretches = sorted([*((start, end) for start, end, _ in self._known), *others])
        places: dict[str, list[Place]] = defaultdict(list)
        for sentence in sentences:
            first = sentence.start
            within = stretches[bisect_left(stretches, (first,)) : bisect_left(stretches, (sentence.end,))]
            here = {cell for start, end in within for cell in range(start - first, end - first)}
            for start, end in name_candidates(sentence, here):
                places[sentence.text[start:end]].append((sentence, start, end))
        return places

    def kind(self, name: str, places: Sequence[Place]) -> str:
        """What a name surely is that nothing has told, by all its places; NEITHER where that is not sure."""
        likely = self._likely(name, places)
        flat = all(sentence.flat for sentence, *_ in places)
        plain = name.islower() or all(map(is_english, _LETTERS.findall(name)))
        best = max(likely, key=lambda kind: likely[kind])
        if best == ORGANIZATION and _SHORT_FORM.fullmatch(name):
            return NEITHER
        return best if likely[best] >= (_SURER if flat or plain else _SURE).get(best, 1.0) else NEITHER

    def refuted(self, kind: str, name: str, places: Sequence[Place]) -> str:
        """What a name is that the words around it told to be of a kind.

        It stays of that kind where nothing else is sure, if it is a short form, of which the text says what it stands
        for, stands in capitals alone, or is built as names of medicines are; a title makes no product of a company."""
        told = _SHORT_FORM.fullmatch(name) is not None or all(sentence.all_caps for sentence, *_ in places)
        if told or (kind == PRODUCT and built_like_a_common_name(name)):
            return kind
        likely = self._likely(name, places)
        best = max(likely, key=lambda other: likely[other])
        if best == PRODUCT and all(sentence.flat for sentence, *_ in places):
            return kind
        needed = _SUREST if name.islower() else _REFUTED.get((kind, best), 1.0)
        return best if likely[best] >= needed else kind

    def _likely(self, name: str, places: Sequence[Place]) -> Mapping[str, float]:
        """How likely each kind is: the mean over its places of what each says, as a geometric one."""
        logs: dict[str, float] = defaultdict(float)
        for sentence, start, end in places:
            features = around(*self._around(sentence).of(start, end)) | form(name, sentence.flat)
            for kind, probability in shipped("names").probabilities(features).items():
                logs[kind] += math.log(probability + 1e-9)
        likely = {kind: math.exp(log / len(places)) for kind, log in logs.items()}
        total = sum(likely.values())
        return {kind: one / total for kind, one in likely.items()}

    def _around(self, sentence: Sentence) -> Surroundings:
        if sentence.start not in self._surroundings:
            first, last = sentence.start, sentence.end
            here = self._known[bisect_left(self._known, (first,)) : bisect_left(self._known, (last,))]
            known: list[Known] = [(start - first, end - first, sign) for start, end, sign in here if end <= last]
            self._surroundings[sentence.start] = Surroundings(sentence, known)
        return self._surroundings[sentence.start]
