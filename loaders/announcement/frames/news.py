"""News: which of the events that an announcement tells of are its news, and which only stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model.document import NotUnderstood
from graph.vocabulary import ASSENTS, Factuality
from loaders.announcement.events import Event
from loaders.announcement.lexicon.institutions import society_names
from loaders.announcement.lexicon.organization_words import MEETINGS
from loaders.announcement.products.names import Nickname, same_products
from loaders.announcement.reading import Reading

# Some meetings go by the short name of their society.
_AT_A_MEETING = re.compile(
    r"(?i:\bat (?:the )?)[^.;]{0,60}(?:(?i:Meeting|Congress|Conference|Symposium|Summit)|"
    rf"{'|'.join(sorted(society_names() | MEETINGS))})\b|"
    r"(?i:\b(?:poster|oral presentation|abstracts?|presents?|presentations?|publication|published in|peer-reviewed)\b)"
)
_FINDING = re.compile(
    r"\b(?:positive|encouraging|favou?rable|promising|compelling|durable|robust|demonstrat\w+|show(?:s|ed|n|ing)?|reveal\w*|"
    r"met|achiev\w+|improv\w+|reduc\w+|significan\w+|well[- ]tolerated|superior\w*|respon(?:se|ses|ded)|resulted|"
    r"prolong\w*|accelerated)\b",
    re.IGNORECASE,
)
_CLINICAL = re.compile(r"\b(?:phase (?:[1-4]|I{1,3}V?)\S*|trials?|stud(?:y|ies)|clinical)\b", re.IGNORECASE)
_BENCH = re.compile(r"\b(?:pre-?clinical|non-?clinical|translational|in vitro|mice|mouse)\b", re.IGNORECASE)
_COMMENCED = re.compile(r"\b(?:commenc\w+|proposed|intends? to|plans? to)\b", re.IGNORECASE)
_SHOWN = re.compile(r"\bpresent(?:s|ed|ing|ations?)?\b|\bposters?\b", re.IGNORECASE)


def only_news(reading: Reading) -> list[Event]:
    """The events of an announcement that are news, an offering headed as proposed as one that is planned.

    What only stands beside the news becomes a near miss, with the reason."""
    kept: list[Event] = []
    for event in reading.events:
        if why := next(_beside_the_news(event, reading), None):
            start, end = event.places[0]
            missed = NotUnderstood(start=start, end=end, quote=reading.text[start:end], why=why)
            reading.near_misses.append(missed)
            continue
        if (
            event.predicate == "Financing"
            and event.factuality is Factuality.ASSERTED
            and _COMMENCED.search(event.words)
        ):
            event.factuality = Factuality.PLANNED
            event.when, event.date_basis = None, ""
            if any(e.predicate == "Financing" and e.factuality is Factuality.PLANNED for e in kept):
                continue
        kept.append(event)
    reading.near_misses.sort(key=lambda miss: miss.start)
    return kept


def _beside_the_news(event: Event, reading: Reading) -> Iterator[str]:
    """Why an event is no news of this text."""
    if _is_only_named(event) and any(_has_ended(event, other) for other in reading.events):
        yield "The deal is only named, as the one that has ended."
    if _GOAL.search(event.words) and any(_is_decided(event, other, reading.pairs) for other in reading.events):
        yield "The decision that was awaited is told."
    if event.predicate != "TrialEvent" or event.values.get("action") != "result":
        return
    headline = reading.sentences[0].text
    if _is_of_no_trial(event, headline):
        yield "What is shown of a test or a platform is a trial's result only where a trial is told of."
    at_meeting = _AT_A_MEETING.search(headline) or (not event.headline and _AT_A_MEETING.search(event.clause))
    if at_meeting and not _tells_findings(event, headline):
        yield "Data are shown at a meeting; what they show is not told."
    on_it = [other for other in reading.events if _of_one_product(other, event, reading.pairs)]
    if event.factuality is Factuality.ASSERTED and _is_ground_of_a_step(event, on_it):
        yield "What a trial showed is told as the ground for a step before an agency."
    if event.factuality is Factuality.PLANNED and _SHOWN.search(event.words) and _is_told(on_it):
        yield "Data will be shown whose result is told."


# The day by which an agency means to decide.
_GOAL = re.compile(r"\bPDUFA\b|\b(?:goal|target|action) date", re.IGNORECASE)


def _is_decided(awaited: Event, other: Event, pairs: Sequence[Nickname]) -> bool:
    """Whether another event is the decision of the same agency that a plan waits for, and the news of the day."""
    if awaited.factuality is not Factuality.PLANNED or other.factuality is not Factuality.ASSERTED:
        return False
    decided = other.predicate == "RegulatoryEvent" and other.values.get("action") in (*ASSENTS, "refusal")
    ours, theirs = awaited.names("regulator"), other.names("regulator")
    alike = not ours or not theirs or bool(ours & theirs)
    return decided and alike and other.date_basis != "stated" and _of_one_product(other, awaited, pairs)


# `Update on the Merger Agreement Between A and B`: a deal that is spoken of without a verb.
_NAMED = re.compile(
    r"(?:[\w-]+ ){0,3}(?:agreement|deal|contract|pact|partnership|collaboration|alliance|merger)\b", re.I
)


def _is_only_named(event: Event) -> bool:
    """Whether a headline names a deal without a word on its making."""
    made = event.predicate == "Deal" and event.factuality is Factuality.ASSERTED
    return made and event.headline and bool(event.parties) and _NAMED.match(event.words) is not None


def _has_ended(named: Event, other: Event) -> bool:
    """Whether the same two have ended a deal of its family."""
    ended = other.factuality is Factuality.TERMINATED and other.family == named.family
    return ended and named.parties == other.parties


_OF_A_TRIAL = re.compile(r"\b(?:phase (?:[1-4]|I{1,3}V?)\b|trial|stud(?:y|ies)|endpoints?)\b", re.IGNORECASE)


def _is_of_no_trial(result: Event, headline: str) -> bool:
    """Whether neither the headline nor the sentence tells of a trial, of which only a medicine's data need no word."""
    things = result.roles.get("product", [])
    told = _OF_A_TRIAL.search(headline) or _OF_A_TRIAL.search(result.clause)
    return bool(things) and told is None and all(thing.sort in ("diagnostic", "platform") for thing in things)


def _tells_findings(event: Event, headline: str) -> bool:
    """Whether a known wording tells what the data of a meeting show, or of which trial those are that will be shown."""
    if event.factuality is Factuality.ASSERTED:
        told = _FINDING.search(event.clause) or _FINDING.search(headline)
    else:
        told = _CLINICAL.search(event.clause) if event.frame != "learned" else None
    return told is not None and not _BENCH.search(event.clause)


def _is_ground_of_a_step(result: Event, on_it: Sequence[Event]) -> bool:
    """Whether the headline, or the first sentence of the body, told before of a step for the product."""
    return any(
        step.predicate == "RegulatoryEvent"
        and step.factuality is Factuality.ASSERTED
        and (step.headline or step.opening)
        and step.trigger < result.trigger
        for step in on_it
    )


def _is_told(on_it: Sequence[Event]) -> bool:
    """Whether what a trial showed is told already."""
    return any(
        event.predicate == "TrialEvent"
        and event.values.get("action") == "result"
        and event.factuality is Factuality.ASSERTED
        for event in on_it
    )


def _of_one_product(one: Event, other: Event, pairs: Sequence[Nickname]) -> bool:
    """Whether two events of one text are about the same product, as far as they tell of which."""
    same = same_products(pairs)
    ours, theirs = ({same.get(n.lower(), n.lower()) for n in event.names("product")} for event in (one, other))
    return not ours or not theirs or bool(ours & theirs)
