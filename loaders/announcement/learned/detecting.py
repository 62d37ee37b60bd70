"""Detecting: events in the clauses of an announcement that no frame reads, by learned weights.

A last resort: what is found is of the weakest band, which the policy `strong` leaves to a person, and only where the
text tells of no other event of this type and status."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.vocabulary import Band, Factuality
from loaders.announcement.annotations import is_annotated
from loaders.announcement.events import OCCURRENCES, Event
from loaders.announcement.frames.building import complete
from loaders.announcement.frames.matching import one_role_each
from loaders.announcement.learned.features import Word, clause_features, features_of_word, role_features, words
from loaders.announcement.learned.kinds import (
    BYSTANDERS,
    KINDS,
    NAMED,
    NONE,
    PLACEHOLDERS,
    SINGLE,
    declared_role,
    event_type,
    type_of,
)
from loaders.announcement.learned.model import shipped
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Reading
from loaders.announcement.roles.context import product_spoken_of
from loaders.announcement.terms.dating import date_event, is_past
from loaders.announcement.text.clauses import Clause
from loaders.announcement.text.dates import DateExpression

# How likely a type and a status together must be: most for what is said to have happened, least for what has seldom
# another sense.
_LIKELY = {
    Factuality.ASSERTED: 0.9,
    Factuality.PLANNED: 0.5,
    Factuality.NEGATED: 0.6,
    Factuality.TERMINATED: 0.4,
    Factuality.RUMOURED: 0.4,
}


_ROLES = {declared.__name__: frozenset(role.name for role in declared.roles) for declared in OCCURRENCES}
_CONCLUDED = ("Deal", "Financing")
# What many events of one text have in common.
_BESIDE = ("regulator", "territory", "indication", "announcer")
# Words of the field: a guess that rests on one of them has no word for what was done.
_TOPICS = frozenset("phase trial trials study studies data use patient patients clinical".split())
_TELLING = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Guess:
    """What a clause most likely tells of, with its words."""

    label: str
    status: Factuality
    words: list[Word]

    @property
    def type(self) -> str:
        return event_type(self.label)


def detect(reading: Reading, published: str | None) -> None:
    """Append to `reading` the events that learned weights find in its clauses, beside those it has. A sentence in which
    one is found is struck from the near misses."""
    read = {place for e in reading.events if is_annotated(e.predicate, e.factuality) for place in e.places}
    for clause in reading.clauses:
        guess = None if (clause.sentence.start, clause.sentence.end) in read else _guess(clause)
        if guess is None or any(_says_as_much(event, guess) for event in reading.events):
            continue
        found = _event(guess, clause, reading, published)
        if found is not None and not any(_tells_of_it(event, found) for event in reading.events):
            reading.events.append(found)
            reading.near_misses = [m for m in reading.near_misses if (m.start, m.end) != found.places[0]]


def _tells_of_it(event: Event, found: Event) -> bool:
    """Whether a text has an event of this type and status already that is about somebody or something of the same;
    of a deal or a financing that is made, what is expected next (`closing is due in May`) is no other one."""
    made = found.predicate in _CONCLUDED and found.factuality is Factuality.PLANNED
    same = event.factuality is found.factuality or (made and event.factuality is Factuality.ASSERTED)
    if not is_annotated(event.predicate, event.factuality) or not same:
        return False
    return _type(event) == _type(found) and (not _named(found) or not _named(found).isdisjoint(_named(event)))


def _named(event: Event) -> set[str]:
    return {name.lower() for role in event.roles for name in event.names(role) if role not in _BESIDE}


def _says_as_much(event: Event, guess: _Guess) -> bool:
    """Whether an event of the text leaves no room for a guess: the denied step was taken, the deal that has ended is
    told of by another name."""
    predicate, values = KINDS[guess.label]
    if event.predicate != predicate:
        return False
    if guess.status is Factuality.NEGATED:
        return event.factuality is Factuality.ASSERTED and values.items() <= event.values.items()
    return predicate == "Deal" and guess.status is event.factuality is Factuality.TERMINATED


def _type(event: Event) -> str:
    return type_of(event.predicate, event.values.get("kind"))


def _guess(clause: Clause) -> _Guess | None:
    """What a clause most likely tells of; None where it is not likely enough, or told as done of nobody and nothing."""
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
    if status is Factuality.ASSERTED and not any(token[1] in NAMED for token in clause.tokens):
        return None
    return _Guess(max((k for k in kinds if event_type(k) == chosen), key=lambda name: kinds[name]), status, found)


def _event(guess: _Guess, clause: Clause, reading: Reading, published: str | None) -> Event | None:
    predicate, values = KINDS[guess.label]
    roles = _roles(guess, clause, predicate, values)
    if "product" in _ROLES[predicate] and not roles.get("product"):
        spoken_of = product_spoken_of(reading, clause.sentence)
        if spoken_of is not None:
            roles["product"] = [spoken_of]
        elif predicate != "TrialEvent":
            return None
    if not roles and predicate != "TrialEvent":
        return None
    made = guess.type == "partnership" and guess.status is Factuality.ASSERTED
    if made and len(_sides(roles)) < 2:
        return None
    sentence = clause.sentence
    match = _TELLING.match(clause.text, _most_telling(guess).start)
    assert match is not None  # what a guess rests on has letters
    if guess.status is Factuality.ASSERTED and match[0].lower() in _TOPICS:
        return None
    event = Event(
        frame="learned",
        predicate=predicate,
        values=dict(values),
        roles=roles,
        factuality=guess.status,
        trigger=clause.place(*match.span()),
        places=[(sentence.start, sentence.end)],
        headline=sentence.style == "headline",
        band=Band.WEAK,
        clause=clause.text,
        words=match[0],
    )
    complete(event, clause, match, reading, announced=True)
    if predicate == "Deal":
        event.values.update(values)
    dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
    if guess.status is Factuality.PLANNED and _all_past(dates, reading.dateline or published):
        return None
    date_event(event, clause, match, dates, reading, published, announced=True)
    event.factuality = guess.status
    return event if event.roles else None


def _all_past(dates: Sequence[DateExpression], news: str | None) -> bool:
    """Whether a sentence has dates, and none that lies ahead: what it tells of is no plan."""
    return bool(dates) and all(is_past(found.edtf, news) for found in dates)


def _sides(roles: Mapping[str, Sequence[Mention]]) -> set[str]:
    """Who deals with whom, by name; one that is named twice is one side."""
    return {
        name
        for role, mentions in roles.items()
        if role not in _BESIDE
        for m in mentions
        for name in m.group or (m.name,)
    }


def _most_telling(guess: _Guess) -> Word:
    """The word that speaks most for what is guessed."""
    forms = [word.form for word in guess.words]
    kinds = shipped("kinds")

    def share(at: int) -> float:
        return sum(kinds.weight(feature, guess.label) for feature in features_of_word(forms, at))

    return guess.words[max((at for at, form in enumerate(forms) if form[0].isalpha()), key=share)]


def _roles(guess: _Guess, clause: Clause, predicate: str, values: Mapping[str, str]) -> dict[str, list[Mention]]:
    """Who and what plays which part, each mention the likeliest one of its kind; of a part that one alone can play,
    the likeliest plays it."""
    forms = [word.form for word in guess.words]
    chosen: dict[str, list[tuple[float, Mention]]] = defaultdict(list)
    for at, word in enumerate(guess.words):
        letter = word.form.strip("<>")
        if word.mention is None or letter not in NAMED:
            continue
        likely = shipped("roles").probabilities(role_features(forms, at, guess.type))
        part = max((p for p in likely if PLACEHOLDERS[p] == letter), key=lambda name: likely[name])
        if part not in BYSTANDERS:
            chosen[part].append((likely[part], clause.mentions[word.mention]))
    roles: dict[str, list[Mention]] = {}
    for part, candidates in chosen.items():
        role = declared_role(part, predicate, values)
        if role in _ROLES[predicate]:
            best = [max(candidates, key=lambda one: one[0])] if part in SINGLE else candidates
            roles[role] = list(dict.fromkeys(mention for _, mention in best))
    return one_role_each(roles)
