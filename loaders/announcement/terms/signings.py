"""Signings: the day a deal was made, where the text tells the deal itself elsewhere or tells how it ended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.dates import Span, span
from graph.vocabulary import Action, DealStage, Factuality
from loaders.announcement.events import PARTY_ROLES, Event
from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import Clause, asides
from loaders.announcement.text.dates import DateExpression, resolve

_SIGNED = re.compile(
    r"\b(?:signed|struck|agreed|concluded|begun|formed|announced|entered into|dating from|made|closed)\b"
    r"(?: with (?:the )?⟦O\d+⟧(?: and ⟦O\d+⟧)?)? (?:back )?(?:in|on|from) ?|\bdated (?:as of )?",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:the|their|that|this|its|a|an|whose)\b (?:[\w-]+ ){0,4}?(?:deal|contract|agreement|pact|partnership|"
    r"collaboration|alliance|transaction|merger|acquisition|takeover|licen[sc]e|tie-up|offer|accord)\b,? "
    r"(?:which |that )?(?:had |has |have )?(?:was |been |were |it )?(?:first )?"
    r"(?:signed|announced|struck|agreed|inked|concluded|unveiled|began|begun|dates|dating|entered into|made|sealed)\b"
    r"(?: (?:back|only|just))? (?:in|on|from|to|of) (?:early |mid-?|late )?"
    r"|\b(?:the|their|that|this|its) (?:(?:original|first|earlier|initial|old) )?(?:[\w-]+ ){0,3}?(?:deal|contract|"
    r"agreement|pact|partnership|collaboration|alliance|licen[sc]e|tie-up|accord) of (?:early |mid-?|late )?"
    r"|\b(?:unveiled|announced|signed|struck|inked|agreed|disclosed) the (?:[\w$€£.,-]+ ){0,4}?(?:deal|contract|"
    r"agreement|transaction|takeover|acquisition|merger|pact|purchase) (?:back )?(?:in|on) (?:early |mid-?|late )?"
    r"|(?<!\w)(?:the two|both|they|⟦O\d+⟧(?: (?:companies|groups))?) (?:had |have |has )?(?:first )?"
    r"(?:joined forces|teamed up|(?:begun|began) (?:to work|working) together|worked (?:\w+ ){0,4}?since|signed up|"
    r"partnered|tied up)\b[^;.⟦]{0,40}? (?:in|on|since) (?:early |mid-?|late )?"
    r"|⟦O\d+⟧ (?:had |has )?(?:first |originally )?(?:in-)?licen[sc]ed (?:(?:the|this|that) \w+|it|them|⟦P\d+⟧) "
    r"(?:back )?(?:in|on) (?:early |mid-?|late )?",
    re.IGNORECASE,
)
# What is done to a deal that was made before.
_PROLONGED = re.compile(
    r"\b(?:extend|expand|renew|amend|widen|broaden|prolong|deepen|enlarg|lengthen|strengthen)\w*", re.IGNORECASE
)
# A deal of a day as recent as this is the one that the text announces.
_RECENT_DAYS = 14


_GRANTED = re.compile(r"⟧,? (?:first |originally )?(?:granted|issued|given|awarded|obtained) (?:back )?(?:in|on) ")


def begun_before(
    event: Event,
    clause: Clause,
    match: re.Match[str],
    dates: Sequence[DateExpression],
    published: str | None,
    dateline: str | None,
) -> Event | None:
    """The beginning, with its own date, of what a clause tells to end or to go on: `the pact, signed in May 2020, was
    ended`, `they extend the pact signed in May 2020`, `revoked the approval of Zelvi, granted in May 2020`."""
    withdrawn = event.values.get("action") == Action.WITHDRAWAL and event.factuality is Factuality.ASSERTED
    if not (withdrawn or _is_ended(event) or _is_prolonged(event)):
        return None
    if withdrawn:
        found = _date_behind(clause, _GRANTED.search(clause.text, match.end() - 1), dates)
    else:
        signed = _SIGNED.search(clause.text, match.start(), min(len(clause.text), match.end() + 90))
        told = [(clause, signed), *((aside, _SIGNED.search(aside.text)) for aside in asides(clause))]
        found = next((date for part, words in told if (date := _date_behind(part, words, dates)) is not None), None)
    if found is None:
        return None
    if event.when == resolve(found, published):
        later = [d for d in dates if d.start > found.end]
        event.when = resolve(later[0], published) if later else None if _is_ended(event) else dateline or published
        event.yearless = later[0].yearless if later else None
        event.date_basis = "stated" if later else "dateline"
    return _grant(event, found, published) if withdrawn else _signing(event, found, published)


def _is_ended(event: Event) -> bool:
    return event.predicate == "Deal" and event.factuality is Factuality.TERMINATED


def _is_prolonged(event: Event) -> bool:
    made = event.predicate == "Deal" and event.factuality is Factuality.ASSERTED
    return made and _PROLONGED.search(event.words) is not None


def signed_elsewhere(
    events: Sequence[Event], clause: Clause, dates: Sequence[DateExpression], published: str | None
) -> Event | None:
    """The making of the deal told last, where a sentence of its own dates it: `The pact was signed in May 2020.`

    Where that deal is news of the same days it gets the date, and nothing new is told."""
    deals = [event for event in events if event.predicate == "Deal"]
    made = _MADE.search(clause.text) if deals else None
    found = _date_behind(clause, made, dates)
    if made is None or found is None:
        return None
    told, when = deals[-1], resolve(found, published)
    if told.factuality is Factuality.ASSERTED:
        if told.date_basis != "dateline" or when is None or told.when is None:
            return None
        if 0 <= Span(span(when).last, span(told.when).last).days <= _RECENT_DAYS:
            told.when, told.yearless, told.date_basis = when, found.yearless, "stated"
            return None
    signing = _signing(told, found, published)
    if told.family == "ownership" and _OF_A_PARTNERSHIP.search(made[0]):
        signing.values = {"kind": "collaboration"}
        signing.roles = {"partner": _each_once(told)}
    signing.places = [(clause.sentence.start, clause.sentence.end)]
    signing.trigger = clause.place(*made.span())
    signing.headline = signing.opening = False
    signing.clause, signing.words = clause.text, made[0]
    return signing


# `worked together under a research pact signed in May 2020`: no purchase, though one is told before.
_OF_A_PARTNERSHIP = re.compile(
    r"\b(?:(?:research|development|co-?development|discovery) (?:deal|contract|agreement|pact|accord)|partnership|"
    r"collaboration|alliance|tie-up|working together|worked)\b",
    re.IGNORECASE,
)


def _each_once(event: Event) -> list[Mention]:
    """The organizations that take part in an event, each once."""
    parties = (m for role in PARTY_ROLES for m in event.roles.get(role, ()))
    return list({m.name: m for m in parties}.values())


def _date_behind(clause: Clause, match: re.Match[str] | None, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The date that stands right behind these words."""
    if match is None:
        return None
    place = clause.places[match.end() - 1]
    return next((d for d in dates if -1 <= d.start - place <= 4 or d.start <= place < d.end), None)


def _signing(event: Event, found: DateExpression, published: str | None) -> Event:
    signing = event.copy()
    signing.values.pop("stage", None)
    if signing.family == "ownership":
        signing.values["stage"] = DealStage.SIGNED.value  # who signs to buy has not bought
    signing.factuality = Factuality.ASSERTED
    signing.when, signing.yearless, signing.date_basis = resolve(found, published), found.yearless, "stated"
    return signing


def _grant(event: Event, found: DateExpression, published: str | None) -> Event:
    grant = event.copy()
    grant.values["action"] = Action.APPROVAL.value
    grant.when, grant.yearless, grant.date_basis = resolve(found, published), found.yearless, "stated"
    grant.roles = {"applicant" if role == "holder" else role: who for role, who in grant.roles.items()}
    return grant
