"""Detecting: what learned weights find in the clauses of an announcement, behind frames and beside what these read.

What is found is of the weakest band, which the policy `strong` leaves to a person. Beside what frames read in a clause
only what is sure counts, and nothing that is said to have happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.vocabulary import CALLED_ALIKE, Factuality
from loaders.announcement.annotations import is_annotated
from loaders.announcement.events import Event
from loaders.announcement.factuality.words import TOLD_TO_SAY
from loaders.announcement.learned.building import BESIDE, build
from loaders.announcement.learned.guessing import Guess, guess_at
from loaders.announcement.learned.kinds import KINDS, type_of
from loaders.announcement.reading import Reading
from loaders.announcement.text.clauses import Clause

_CONCLUDED = ("Deal", "Financing")


def detect(reading: Reading, published: str | None) -> None:
    """Append to `reading` the events that learned weights find in its clauses and the text does not tell already; a
    sentence in which one is found is struck from the near misses.

    It changes events too: those that frames read as done or meant in a clause that surely passes on a rumour become
    rumoured."""
    for clause in reading.clauses:
        read = [event for event in reading.events if _is_told_in(clause, event)]
        told_to_say = "that" in clause.text and TOLD_TO_SAY.search(clause.text) is not None
        guess = None if told_to_say else guess_at(clause)
        if guess is not None and guess.status is Factuality.RUMOURED and guess.sure:
            _only_say_so(guess, read)
        if guess is not None and (not read or _is_told_beside(guess, clause, read)):
            _append(guess, clause, reading, published)
        for part in _unread_parts(clause, read):
            if (plan := guess_at(part)) is not None and plan.planned and plan.sure:
                _append(plan, part, reading, published)


def _is_told_in(clause: Clause, event: Event) -> bool:
    place = (clause.sentence.start, clause.sentence.end)
    return is_annotated(event.predicate, event.factuality) and place in event.places


def _only_say_so(rumour: Guess, read: Sequence[Event]) -> None:
    """What frames take for done or meant in a clause that surely passes on a rumour of it is rumoured."""
    for event in read:
        if event.factuality in (Factuality.ASSERTED, Factuality.PLANNED) and _type(event) == rumour.type:
            event.factuality = Factuality.RUMOURED


def _is_told_beside(guess: Guess, clause: Clause, read: Sequence[Event]) -> bool:
    """Whether running prose surely tells of an event beside those that frames read in it, and of another status:
    `has filed in Japan and expects to do so in Europe`."""
    if guess.asserted or not guess.sure or clause.sentence.style == "headline":
        return False
    return all(event.factuality is not guess.status for event in read)


# Where a sentence turns to another matter.
_TURN = re.compile(
    r"[;:] | (?:–|—|-) |—|\. |, (?:and|but|while|which|with|as|where|after|following|whose|including) |, (?=⟦O)|"
    r" and (?=(?:expects?|plans?|intends?|anticipates?|will|to|has) )| ahead of | before | with (?=(?:plans|an?|the) )"
)
_SHORTEST_PART = 20


def _unread_parts(clause: Clause, read: Sequence[Event]) -> Iterator[Clause]:
    """The parts of a clause in which none of the events that frames read in it has its trigger."""
    turns = [match.span() for match in _TURN.finditer(clause.text)] if read else []
    ends = [(0, 0), *turns, (len(clause.text), len(clause.text))]
    for (_, start), (end, _) in pairwise(ends) if turns else ():
        if end - start < _SHORTEST_PART:
            continue
        begin, last = clause.place(start, end)
        if not any(event.trigger[0] < last and begin < event.trigger[1] for event in read):
            yield replace(clause, text=clause.text[start:end], places=clause.places[start:end])


def _append(guess: Guess, clause: Clause, reading: Reading, published: str | None) -> None:
    if any(_says_as_much(event, guess) for event in reading.events):
        return
    found = build(guess, clause, reading, published)
    if found is not None and not any(_tells_of_it(event, found, guess) for event in reading.events):
        reading.events.append(found)
        reading.near_misses = [m for m in reading.near_misses if (m.start, m.end) != found.places[0]]


def _tells_of_it(event: Event, found: Event, guess: Guess) -> bool:
    """Whether a text has an event of this type and status already that is about somebody or something of the same;
    of a deal or a financing that is made, what is expected next (`closing is due in May`) is no other one, and what is
    rumoured in a sentence is not planned there too."""
    made = found.predicate in _CONCLUDED and guess.planned
    same = event.factuality is found.factuality or (made and event.factuality is Factuality.ASSERTED)
    said = guess.planned and event.factuality is Factuality.RUMOURED and not set(found.places).isdisjoint(event.places)
    same = same or said
    if not is_annotated(event.predicate, event.factuality) or not same:
        return False
    if (guess.planned or guess.asserted) and _is_another_step(event, found):
        return False
    return _type(event) == _type(found) and (not _named(found) or not _named(found).isdisjoint(_named(event)))


def _is_another_step(event: Event, found: Event) -> bool:
    steps = {event.values.get("action", ""), found.values.get("action", "")}
    return len(steps) == 2 and not steps <= CALLED_ALIKE


def _named(event: Event) -> set[str]:
    return {name.lower() for role in event.roles for name in event.names(role) if role not in BESIDE}


def _says_as_much(event: Event, guess: Guess) -> bool:
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
