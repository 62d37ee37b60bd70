"""Guessing: what a clause most likely tells of, and how likely it is, by learned weights."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from graph.vocabulary import Factuality
from loaders.announcement.learned.features import Word, clause_features, features_of_word, words
from loaders.announcement.learned.kinds import NONE, event_type
from loaders.announcement.linear_model import shipped
from loaders.announcement.text.clauses import Clause

# How likely a type and a status together must be: most for what is said to have happened, and more for a denial than
# for other doubts.
_SURE = 0.9
_LIKELY = {
    Factuality.ASSERTED: _SURE,
    Factuality.PLANNED: 0.5,
    Factuality.NEGATED: 0.6,
    Factuality.TERMINATED: 0.5,
    Factuality.RUMOURED: 0.5,
}


@dataclass(frozen=True)
class Guess:
    """What a clause most likely tells of, with its words."""

    label: str
    status: Factuality
    likely: float
    words: list[Word]

    @property
    def type(self) -> str:
        return event_type(self.label)

    @property
    def asserted(self) -> bool:
        return self.status is Factuality.ASSERTED

    @property
    def planned(self) -> bool:
        return self.status is Factuality.PLANNED

    @property
    def sure(self) -> bool:
        return self.likely >= _SURE


def guess_at(clause: Clause) -> Guess | None:
    """What a clause most likely tells of; None where that is not likely enough."""
    found = words(clause.text)
    if not any(word.form[0].isalpha() for word in found):
        return None
    features = clause_features([word.form for word in found])
    kinds = shipped("kinds").probabilities(features)
    if kinds[NONE] > 1 - min(_LIKELY.values()):
        return None
    types: dict[str, float] = defaultdict(float)
    for label, likely in kinds.items():
        if label != NONE:
            types[event_type(label)] += likely
    chosen = max(types, key=lambda name: types[name])
    statuses = shipped("statuses").probabilities(features)
    status = Factuality(max(statuses, key=lambda name: statuses[name]))
    likely = types[chosen] * statuses[status]
    if likely < _LIKELY[status]:
        return None
    return Guess(
        max((k for k in kinds if event_type(k) == chosen), key=lambda name: kinds[name]), status, likely, found
    )


# Words that hold sentences together: a reader who is shown one of them as what tells of an event learns nothing.
_FUNCTION_WORDS = frozenset(
    """a an the of in on at to for from by with as and or but that which who its their it is are was were be been being
    has have had will this these those into over under about between after before than""".split()
)


_PREFIX = re.compile(r"\b(?:out|in|co|re|sub)-$", re.IGNORECASE)


def _in_a_compound(text: str, start: int) -> bool:
    """Whether a word is the second half of another: `investigator-initiated` and `non-dilutive` tell what a thing is,
    `out-licensed` what was done."""
    return text.endswith("-", 0, start) and not _PREFIX.search(text, max(0, start - 5), start)


def most_telling(guess: Guess, text: str) -> Word:
    """The word of the clause's text that speaks most for what is guessed, if it has others than those that only hold a
    sentence together or stand within a compound."""
    forms = [word.form for word in guess.words]
    kinds = shipped("kinds")

    def share(at: int) -> float:
        return sum(kinds.weight(feature, guess.label) for feature in features_of_word(forms, at))

    words = [at for at, form in enumerate(forms) if form[0].isalpha()]
    telling = [at for at in words if forms[at] not in _FUNCTION_WORDS]
    whole = [at for at in telling if not _in_a_compound(text, guess.words[at].start)]
    return guess.words[max(whole or telling or words, key=share)]
