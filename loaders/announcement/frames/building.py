"""Building: a frame that matched, with its fillers, becomes an event with its terms, status and other parties."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from graph.vocabulary import GIVEN_BY_A_PATHWAY, Band, DealStage, Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.hedging import hedge
from loaders.announcement.factuality.judging import judge, on_condition
from loaders.announcement.factuality.words import TOLD_TO_SAY
from loaders.announcement.frames.frame import Frame
from loaders.announcement.lexicon.agencies import table
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Reading
from loaders.announcement.roles.context import (
    centre_of_agency,
    committee_advises,
    lone_agency,
    name_announcer,
    opinion_is_chmps,
    organization_spoken_of,
    territory_of_agency,
)
from loaders.announcement.roles.cues import named_values
from loaders.announcement.roles.financings import give_and_take, settle_investors
from loaders.announcement.roles.offices import without_offices
from loaders.announcement.roles.sales import complete_sale
from loaders.announcement.terms import values
from loaders.announcement.terms.sums import money, terms_of_payment
from loaders.announcement.text.clauses import Clause


def build_event(
    frame: Frame,
    clause: Clause,
    match: re.Match[str],
    roles: dict[str, list[Mention]],
    reading: Reading,
    announced: bool,
) -> Event:
    """The event of a frame at this trigger: its terms, its status, and who is party to it outside the clause."""
    factuality = judge(
        clause.text, match.start(), match.end(), frame.event, clause.sentence.style == "headline", frame.factuality
    )
    if frame.hedged and factuality is Factuality.ASSERTED:
        factuality = hedge(clause.text, match.start(), match.end()) or Factuality.PLANNED
    start, end = _whole_words(reading.text, *clause.place(match.start(), match.end()))
    sentence = clause.sentence
    event = Event(
        frame=frame.name,
        predicate=frame.event,
        values={**frame.values, **({} if frame.event == "ENCODES" else named_values(clause, match, reading.text))},
        roles=roles,
        factuality=factuality,
        trigger=(start, end),
        places=[(sentence.start, sentence.end)],
        headline=sentence.style == "headline",
        opening=sentence.style != "headline" and any(sentence.start == s.start for s in reading.sentences[1:3]),
        background=frame.background,
        on_condition=factuality is Factuality.PLANNED and on_condition(clause.text, match.start(), match.end()),
        band=_band(frame, clause.text[: match.start()]),
        clause=clause.text,
        words=match[0],
    )
    complete(event, clause, match, reading, announced)
    return event


def _band(frame: Frame, before: str) -> Band:
    """How surely a frame reads; what a text tells its reader to say is left to a person."""
    return Band.STRONG if frame.requires and not TOLD_TO_SAY.search(before) else Band.MEDIUM


def complete(event: Event, clause: Clause, match: re.Match[str], reading: Reading, announced: bool) -> None:
    """Give an event what stands around its trigger: its terms, and in an announcement who else is party to it."""
    if event.predicate == "Financing":
        round_alone = _of_one_round(clause, match)
        settle_investors(event, round_alone, reading.events)
        if round_alone is not clause and (sum_of_money := money(round_alone.text)):
            event.values.setdefault("value", sum_of_money)
    if announced:
        name_who_tells(event, clause, reading)
    if (read_terms := _TERMS.get(event.predicate)) is not None:
        read_terms(event, clause, match)
    if event.predicate == "Deal":
        complete_sale(event, clause, match[0])
        event.roles = without_offices(event.roles)
    if event.predicate == "Financing":
        give_and_take(event, clause)
    if event.predicate == "RegulatoryEvent":
        if _is_approval(event, clause):
            event.values["action"] = "approval"
        if event.values.get("action") == "approval" and _WIDENS.match(clause.text, match.end()):
            event.values["action"] = "label_expansion"
        centre_of_agency(event, clause)
        if "opinion" in match[0].lower():
            opinion_is_chmps(event, clause)
        if _CERTIFIED.search(match[0]):
            event.roles.pop("regulator", None)  # a notified body certifies, no agency
        elif announced and not _CERTIFIED.search(clause.text):
            lone_agency(event, reading)
        committee_advises(event)
    if event.predicate == "RegulatoryEvent" and "territory" not in event.roles:
        territory_of_agency(event, reading.text)


def name_who_tells(event: Event, clause: Clause, reading: Reading) -> None:
    """Give an event the part that the organization plays in it whose announcement tells it."""
    parties = {name for role in event.roles for name in event.names(role)}
    if (main := organization_spoken_of(reading, clause.sentence, parties)) is not None:
        name_announcer(event, clause, main, reading)


# Where a clause turns from one round to another: `A gave B $5 million, and C won $2 million from D`.
_ANOTHER_ROUND = re.compile(r"(?:;|, (?:and|while)) (?=⟦O)")


def _of_one_round(clause: Clause, match: re.Match[str]) -> Clause:
    """The part of a clause around a trigger, where each part tells of money of its own."""
    turns = [turn.end() for turn in _ANOTHER_ROUND.finditer(clause.text)]
    parts = list(pairwise([0, *turns, len(clause.text)]))
    if not turns or not all(money(clause.text[start:end]) for start, end in parts):
        return clause
    start, end = next((s, e) for s, e in parts if s <= match.start() < e)
    return replace(clause, text=clause.text[start:end], places=clause.places[start:end])


# An approval that widens another: `approved a supplement extending the indication of`.
_WIDENS = re.compile(
    r"[^;.]{0,70}?\b(?:(?:extend|expand|broaden|widen)\w* (?:the |its )?(?:\w+ )?(?:indication|label\w*|use)|"
    r"(?:additional|new|further|second|expanded) (?:indication|claim|use)s?|supplement (?:adding|to add))\b",
    re.IGNORECASE,
)
_OF_DEVICES = re.compile(
    r"\b(?:510|De Novo|CE|IVDR|UKCA|MDR|certif\w+|devices?|systems?|tests?|assays?|trials?|study|IND|clearances?)\b",
    re.IGNORECASE,
)


_CERTIFIED = re.compile(r"\bIVD[RD]\b|\bMDR\b|\bCE[- ]|notified body|Regulation \(EU\)|certified under", re.IGNORECASE)
_SUBSTANCE = re.compile(
    r"[a-z]{5,}|[A-Z][a-z]{5,}(?:ib|ab|ine|ant|gene|cel|sen|ran|tide|stat|vir|mig|tinib|ciclib)\b|[A-Z]{2,}-?\d"
)


def _is_approval(event: Event, clause: Clause) -> bool:
    """Whether a clearance is of a drug for sale: devices and trials are cleared, drugs approved."""
    products = event.roles.get("product", ())
    drugs = bool(products) and all(m.sort == "drug" and _SUBSTANCE.match(m.name) for m in products)
    clearance = event.values.get("action") == "clearance" and "detail" not in event.values
    if clearance and "European Commission" in event.names("regulator"):
        return True  # it clears no devices
    return clearance and drugs and "clear" in event.words and _OF_DEVICES.search(clause.text) is None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch that begins and ends with whole words, a genitive whole or left off."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    if text[end - 1] in "'’":
        end = end + 1 if text.startswith("s", end) else end - 1
    return start, end


def _terms_of_a_step(event: Event, clause: Clause, match: re.Match[str]) -> None:
    text, (start, end) = clause.text, match.span()
    kind = values.application_type(text[start : end + 40]) or values.application_type(clause.sentence.text)
    if kind:
        event.values.setdefault("application_type", kind)
    action = event.values.get("action")
    route = values.pathway(text[max(0, start - 25) : end + 45])
    if action in GIVEN_BY_A_PATHWAY and route:
        event.values.setdefault("pathway", route)
    if action == "designation" and "designation" not in event.values:
        named = values.designations(text[start : end + 60]) or values.designations(text)
        if named:
            event.values["designation"] = named[0]
            event.further = _joined_designations(text, start, end)
    if action == "submission" and _FOR_STATUS.search(text[start : end + 40]):
        for asked_for in values.designations(text[start : end + 40])[:1]:
            event.values.setdefault("designation", asked_for)


def _terms_of_a_deal(event: Event, clause: Clause, match: re.Match[str]) -> None:
    text, (start, end) = clause.text, match.span()
    event.values["kind"] = _kind_of_deal(event.values["kind"], text, start, end)
    stage = values.stage(text[max(0, start - 30) : end])
    agreed_on = event.family == "ownership" and event.factuality is Factuality.ASSERTED
    if stage is None and agreed_on and values.is_agreed_on(text[max(0, start - 60) : end + 40]):
        stage = DealStage.ANNOUNCED.value
    if stage:
        event.values.setdefault("stage", stage)
    if (exclusivity := values.exclusivity(clause.sentence.text)) is not None:
        event.values.setdefault("exclusivity", exclusivity)
    event.values = {**terms_of_payment(clause.sentence.text), **event.values}


def _kind_of_deal(kind: str, text: str, start: int, end: int) -> str:
    """What a deal is more precisely than its frame says, by the words around its trigger."""
    if kind == "other" and _RIGHTS_BACK.search(text):
        return "licence"
    if kind == "other":
        kind = values.deal_kind(text[start:end]) or values.deal_kind(text) or "other"
    if kind == "collaboration" and _AND_LICENCE.match(text[end:]):
        return "licence"
    if kind == "collaboration" and values.selects_patients(text):
        return "companion_diagnostic"
    return kind


def _terms_of_a_financing(event: Event, clause: Clause, _match: re.Match[str]) -> None:
    if sum_of_money := money(clause.sentence.text):
        event.values.setdefault("value", sum_of_money)


def _terms_of_a_trial(event: Event, clause: Clause, match: re.Match[str]) -> None:
    words = clause.text[max(0, match.start() - 10) : match.end() + 90]
    if phase := values.phase(words) or values.phase(clause.sentence.text):
        event.values.setdefault("phase", phase)


# Other kinds of events have no terms but those that their frames name.
_TERMS: dict[str, Callable[[Event, Clause, re.Match[str]], None]] = {
    "RegulatoryEvent": _terms_of_a_step,
    "Deal": _terms_of_a_deal,
    "Financing": _terms_of_a_financing,
    "TrialEvent": _terms_of_a_trial,
}
_FOR_STATUS = re.compile(
    r"\b(?:request|application|applied|applies)\b[^;.]{0,40} for [^;.]{0,30}(?:status|designation)\b", re.I
)
_RIGHTS_BACK = re.compile(r"\breturn(?:s|ed|ing)\b[^;.⟦]{0,40}\brights\b", re.IGNORECASE)
_AND_LICENCE = re.compile(r" (?:and|&) (?:exclusive )?licen[sc]e agreement\b", re.IGNORECASE)
_ASIDE = re.compile(r";|, (?:which|after|following|while|where|as)\b|\b(?:after|following|under)\b")


def _joined_designations(text: str, start: int, end: int) -> tuple[str, ...]:
    """Further designations given in one breath: `Orphan Drug and Fast Track Designations`."""
    aside = _ASIDE.search(text, start)
    stretch = text[start : min(end + 60, aside.start() if aside else len(text))]
    return tuple(values.designations(stretch)[1:])


def distributed(frame: Frame, event: Event) -> Iterator[Event]:
    """One event for each filler of the role that the frame says each of."""
    if frame.event == "ENCODES":
        for gene, protein in zip(event.roles["source"], event.roles["target"], strict=True):
            yield event.copy(roles={"source": [gene], "target": [protein]})
        return
    done = event.factuality is not Factuality.PLANNED
    if event.predicate == "RegulatoryEvent" and done and len(event.names("territory")) > 1:
        # What is filed or granted in three countries are three steps; what is to be filed there is one plan.
        for mention in event.roles["territory"]:
            yield event.copy(roles={**event.roles, "territory": [mention]})
        return
    if event.predicate == "RegulatoryEvent" and done and _decide_apart(event):
        # What two agencies of two territories have done are two steps.
        for mention in event.roles["regulator"]:
            yield event.copy(roles={**event.roles, "regulator": [mention]})
        return
    if frame.each is None or len(event.roles.get(frame.each, ())) < 2:
        yield event
        for designation in event.further:
            twin = event.copy()
            twin.values["designation"] = designation
            yield twin
        return
    for mention in event.roles[frame.each]:
        yield event.copy(roles={**event.roles, frame.each: [mention]})


def _decide_apart(event: Event) -> bool:
    """Whether each of several agencies decides for a territory of its own."""
    listed = [table().get(name) for name in event.names("regulator")]
    places = {agency.territory for agency in listed if agency is not None}
    return len(listed) > 1 and len(places) == len(listed)
