"""Denials that stand in a sentence of their own: what the sentence before told did not happen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graph.vocabulary import WITH_A_SCOPE, Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.words import FINITE_OFF
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.clauses import Clause

_TOLD = (
    r"(?:this|that|it|neither|nothing of (?:this|that)|none of (?:this|that|it)|(?:the|these|those|such) "
    r"(?:reports?|claims?|rumou?rs?|stor(?:y|ies)|suggestions?|statements?|accounts?|posts?|speculation|article|"
    r"news))"
)
_FALSE = (
    r"(?:not (?:true|correct|accurate|so|the case|right)|false|untrue|wrong|incorrect|inaccurate|mistaken|unfounded|"
    r"baseless|without (?:any )?(?:basis|foundation)|invented|made up|fabricated|fiction|nonsense|premature)"
)
_DENIAL = Gated(
    rf"\b{_TOLD} (?:is|was|are|were|has been|had been) (?:simply |entirely |plainly |also )?{_FALSE}\b"
    rf"|\b(?:call(?:s|ed)|describ\w+|label\w+|dismiss\w+|reject\w+) {_TOLD} (?:as )?{_FALSE}\b"
    r"|(?<!A\d⟧ )(?<!A\d⟧ ha[ds] )(?<!gency )(?<!gency ha[ds] )"
    r"\b(?:den(?:ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|contradict(?:s|ed)|disput(?:es|ed))"
    rf" (?:{_TOLD}|any such \w+)(?=[.,;]|$| (?:as|on|in|at|to|and|but|within|"
    r"through|yesterday|today|outright|flatly|later|again|promptly|swiftly)\b)"
    r"|\b(?:there (?:are|is|were|was|have been)|(?:had|held|has|have|made|received|in)) no (?:such )?(?:talks|"
    r"discussions|negotiations|approach|offer|bid|contacts?)\b"
    r"|\bnone of (?:this|that|it) (?:is|was) true\b|\bno truth (?:in|to)\b|\b(?:had|has|have) no (?:basis|"
    r"foundation)\b"
    r"|\b(?:did|has done|had done|does) (?:nothing of the (?:kind|sort)|no such thing)\b"
    r"|\bnothing of the (?:kind|sort) (?:has |had |ever )*(?:happened|occurred|been \w+|took place|exists)\b"
    r"|\b(?:(?:has|have|had) not|never|did not) (?:happened?|occur(?:red)?|taken? place)\b"
    r"|\bno such (?:approval|clearance|application|filing|submission|decision|designation|trial|study|test|launch|"
    r"sale|"
    r"deal|agreement|contract|transaction|merger|offer|bid|partnership|collaboration|acquisition|purchase|talks|plant|plans?|step|thing|request|opinion|data|results?|order|patent)\b"
    r"|^(?:Not (?:yet|so|true)|No(?!\. ?\d)|Wrong|False)\b[.,]"
    r"|^(?:It|They|⟦O\d+⟧) (?:has|have|had|did|is|was|does|do|will) not[.,]",
    re.IGNORECASE,
)


_GIVEN_UP = re.compile(
    rf"\b(?:{FINITE_OFF}|drop(?:s|ped)) (?:the|this|that|its|those|these) (?:whole |entire )?(?:projects?|plans?|"
    r"scheme|idea|venture|effort)\b"
    r"|\b(?:projects?|plans?|scheme) (?:was|were|has been|have been) (?:dropped|scrapped|abandoned|shelved|"
    r"cancell?ed)\b",
    re.IGNORECASE,
)


_LEFT_OUT = Gated(
    r"\b(?:(?:does|do|did|will|would) not|(?:doesn|don|didn|won)[’']t) (?:\w+ )?(?:include|cover|extend to|apply to|"
    r"encompass|comprise)\b|\b(?:(?:is|are|was|were) not|(?:isn|aren|wasn|weren)[’']t) (?:part of|included|covered)\b|"
    r"\b(?:is|are|was|were) (?:excluded|left out)\b",
    re.IGNORECASE,
)
# What has a scope that may leave something out, as a payer, a test or a patient has none.
_SCOPED = (
    r"(?:it|this|that|which|they|approvals?|clearances?|authori[sz]ations?|nod|decision|label(?:ling)?|indications?|"
    r"extension|expansion|agreement|deal|contract|pact|accord|arrangement|collaboration|alliance|partnership|venture|"
    r"acquisition|purchase|sale|takeover|merger|transaction|settlement|option|terms|rights|licen[sc]es?|package|"
    r"divestment|divestiture|offer|scope|business|units?|plants?|program(?:me)?s?|assets?|countries|territor(?:y|ies))\b"
)
_SCOPED_BEFORE = re.compile(rf"\b{_SCOPED}(?: [^;.,]{{0,40}})? $", re.IGNORECASE)
_SCOPED_BEHIND = re.compile(rf"(?: in| from| by)? (?:\w+ ){{0,3}}?{_SCOPED}", re.IGNORECASE)
_SUM = re.compile(
    r"\b(?:payments?|milestones?|amounts?|prices?|fees?|costs?|revenues?|guidance|forecast|figures?|shares)\b"
)


# What is denied has no day.
_DENIED: dict[str, Any] = {"factuality": Factuality.NEGATED, "when": None, "yearless": None, "date_basis": ""}


def leave_out(events: list[Event], clauses: Sequence[Clause]) -> None:
    """Add what a sentence says to be no part of the deal or the approval told last: `It does not cover Japan.`"""
    for clause in clauses if events else ():
        match = _LEFT_OUT.search(clause.text)
        if match is None or _SUM.search(clause.text) or not _has_scope(clause, match):
            continue
        begin = clause.sentence.start
        told = [event for event in events if event.trigger[0] < clause.sentence.end and _can_leave_out(event)]
        if not told or any(begin <= e.trigger[0] and e.factuality is Factuality.NEGATED for e in told):
            continue
        last = max(told, key=lambda event: event.trigger[0])
        denial = last.copy(
            **_DENIED,
            headline=False,
            opening=False,
            places=[(clause.sentence.start, clause.sentence.end)],
            trigger=clause.place(*match.span()),
        )
        products = [clause.mention(token) for token in clause.tokens if token[1] == "P"]
        if products:
            denial.roles["product" if "product" in last.roles else "concerns"] = products[:1]
        events.append(denial)


def _has_scope(clause: Clause, left_out: re.Match[str]) -> bool:
    """Whether what leaves out, or is left out of, has a scope: `The deal does not cover`, `is not part of the deal`."""
    before = clause.text[: left_out.start()]
    token = re.search(r"⟦([GO])(\d+)⟧ $", before)
    if _SCOPED_BEFORE.search(before) or (token is not None and clause.mention(token).anaphor):
        return True
    if not left_out[0].lower().startswith(("is", "are", "was", "were")):
        return False
    return token is not None or _SCOPED_BEHIND.match(clause.text, left_out.end()) is not None


def _can_leave_out(event: Event) -> bool:
    step = event.predicate == "RegulatoryEvent" and event.values.get("action") in WITH_A_SCOPE
    return (step or event.predicate == "Deal") and event.factuality in (Factuality.ASSERTED, Factuality.NEGATED)


def deny_foregoing(events: list[Event], clauses: Sequence[Clause]) -> None:
    """Negate what stands ahead of a denial in its sentence, else what the sentence before told, else the one before it;
    what was planned there and then given up has ended; a rumour stands, with its denial beside it."""
    for position, clause in enumerate(clauses):
        told = _told_before(events, clauses[max(0, position - 2) : position])
        if not told and not _told_before(events, [clause]):
            continue
        denial = _DENIAL.search(clause.text)
        if denial is not None and denial.start():
            told = _told_ahead(events, clause, denial) or told
        denied = denial is not None
        if denied:
            told = [event for event in told if _speaks_of(clause, event)]
        else:
            planned = [event for event in told if event.factuality is Factuality.PLANNED]
            told = planned if planned and _GIVEN_UP.search(clause.text) else []
        for event in told:
            if event.factuality is Factuality.RUMOURED:
                # Both are told: that it is said, and that it is denied.
                events.append(event.copy(**_DENIED))
            else:
                event.factuality = Factuality.NEGATED if denied else Factuality.TERMINATED
                event.when, event.yearless, event.date_basis = None, None, ""


def _speaks_of(clause: Clause, event: Event) -> bool:
    """Whether a clause names a party of the event, or no organization at all."""
    named = {m.name for m in clause.mentions if m.kind == "organization"}
    return not named or not event.parties or bool(named & event.parties)


_AGREEMENT = re.compile(r"\b(?:agreement|deal|contract|pact|transaction)\b", re.IGNORECASE)
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:collaborat|allianc|partner|licen[sc]|suppl|distribut|service|option|co-?develop|research)", re.IGNORECASE
)


def end_foregoing(events: Sequence[Event]) -> None:
    """Of a purchase told before, `the two ended their agreement` ends that purchase and no partnership."""
    bought: Event | None = None
    for event in sorted((e for e in events if e.predicate == "Deal"), key=lambda e: e.trigger):
        if event.family == "ownership":
            bought = event
        elif (
            bought is not None
            and event.factuality is Factuality.TERMINATED
            and _AGREEMENT.search(event.words)
            and not _OF_ANOTHER_KIND.search(event.words)
            and event.parties <= bought.parties
        ):
            event.values = {**event.values, "kind": bought.values["kind"]}
            event.roles = {role: list(mentions) for role, mentions in bought.roles.items()}


def _told_ahead(events: Sequence[Event], clause: Clause, denial: re.Match[str]) -> list[Event]:
    """What the sentence of a denial itself tells ahead of it: `Bayer may buy Ipsen; the reports are false.`"""
    begin, end = clause.sentence.start, clause.places[denial.start()]
    return [event for event in events if begin <= event.trigger[0] and event.trigger[1] <= end]


def _told_before(events: Sequence[Event], clauses: Sequence[Clause]) -> list[Event]:
    """What the last of these clauses that tells anything tells."""
    for clause in reversed(clauses):
        begin, end = clause.sentence.start, clause.sentence.end
        if told := [event for event in events if begin <= event.trigger[0] < end]:
            return told
    return []
