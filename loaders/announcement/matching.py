"""Matching: frames against clauses, giving events with roles, terms, factuality and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.model.document import NotUnderstood
from graph.model.vocabulary import Band
from loaders.announcement import terms
from loaders.announcement.clauses import Clause, asides, raw_clause, read_clause
from loaders.announcement.context import (
    leave_background,
    lone_agency,
    name_announcer,
    opinion_is_chmps,
    product_spoken_of,
    territory_of_agency,
)
from loaders.announcement.dates import DateExpression
from loaders.announcement.dating import date_event
from loaders.announcement.events import Event
from loaders.announcement.factuality import judge
from loaders.announcement.frames import Frame, frames
from loaders.announcement.mentions import Mention
from loaders.announcement.roles import fill, named_groups
from loaders.announcement.sentences import Sentence

if TYPE_CHECKING:
    from loaders.announcement.pipeline import Reading


_BULLET_DATE = re.compile(r"^\s*[^\w]*\s*(?::|–|—|-|\|)\s")


def match_frames(reading: Reading, *, published: str | None, announced: bool) -> None:
    """Append to `reading` the events of all its sentences, and the near misses."""
    position = 0
    for sentence in reading.sentences:
        while position < len(reading.mentions) and reading.mentions[position].start < sentence.start:
            position += 1
        last = position
        while last < len(reading.mentions) and reading.mentions[last].start < sentence.end:
            last += 1
        inside = reading.mentions[position:last]
        clause = read_clause(sentence, inside)
        dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
        if _GATE.search(sentence.text) is None or not (inside or "encod" in sentence.text):
            continue
        found = list(_events(clause, dates, reading, published, announced))
        for aside in asides(clause):
            if _ASIDE_GATE.search(aside.text) is None:
                continue
            found.extend(_events(aside, dates, reading, None, announced=False))
        reading.events.extend(found)
        if not found and (miss := _near_miss(sentence, clause, inside)) is not None:
            reading.near_misses.append(miss)


def _events(
    clause: Clause, dates: Sequence[DateExpression], reading: Reading, published: str | None, announced: bool
) -> Iterator[Event]:
    used: list[tuple[int, int, str]] = []
    masked = clause
    lower = clause.sentence.text.lower()
    for frame in frames():
        if frame.needs and not any(word in lower for word in frame.needs):
            continue
        clause = raw_clause(masked.sentence) if frame.raw else masked
        for match in frame.trigger.finditer(clause.text):
            if frame.unless is not None and frame.unless.search(
                clause.text, max(0, match.start() - 60), match.end() + 60
            ):
                continue
            if any(a < match.end() and match.start() < b and family == _family(frame) for a, b, family in used):
                continue
            roles = _roles(frame, clause, match, reading if announced else None)
            if roles is None:
                continue
            event = _event(frame, clause, match, roles, reading, announced)
            date_event(event, clause, match, dates, reading, published, announced)
            leave_background(event, reading, published)
            used.append((match.start(), match.end(), _family(frame)))
            yield from _distributed(frame, event)


def _family(frame: Frame) -> str:
    return (
        f"{frame.event}:{frame.values.get('action', '')}"
        if frame.event in ("RegulatoryEvent", "TrialEvent")
        else frame.event
    )


def _roles(
    frame: Frame, clause: Clause, match: re.Match[str], reading: Reading | None
) -> dict[str, list[Mention]] | None:
    """The fillers of a frame at this trigger, or None where a required one is missing.

    In an announcement the product of the sentences before stands in where the clause names none."""
    roles = named_groups(clause, match)
    for role, cues in frame.roles.items():
        if not roles.get(role):
            found = fill(clause, cues, match.start(), match.end())
            if found:
                roles[role] = found
    if frame.event == "ENCODES":
        return _genes(clause, match)
    roles = _one_role_each(roles)
    if reading is not None and "product" in frame.roles and not roles.get("product"):
        spoken_of = product_spoken_of(reading, clause.sentence)
        if spoken_of is not None:
            roles["product"] = [spoken_of]
    for alternatives in frame.requires:
        if not any(roles.get(role) for role in alternatives):
            return None
    return roles


def _one_role_each(roles: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Nobody plays two parts in one event; the first one found stands, `partner` yields to any other."""
    order = sorted(roles, key=lambda role: role == "partner")
    seen: set[str] = set()
    kept: dict[str, list[Mention]] = {}
    for role in order:
        mentions = [m for m in roles[role] if m.kind != "organization" or m.group or m.name not in seen]
        seen.update(m.name for m in mentions if m.kind == "organization")
        if mentions:
            kept[role] = mentions
    return kept


def _genes(clause: Clause, match: re.Match[str]) -> dict[str, list[Mention]] | None:
    """Genes and the proteins they encode, respectively; both lists equally long."""
    genes, proteins = (
        re.findall(r"\b(?!or\b|and\b|genes?\b|either\b)[A-Z][A-Za-z0-9-]{1,9}\b", match[g])
        for g in ("genes", "proteins")
    )
    if not genes or len(genes) != len(proteins) or not all(g.isupper() or g[-1].isdigit() for g in genes):
        return None
    roles: dict[str, list[Mention]] = {"source": [], "target": []}
    for role, group, listed in (("source", "genes", genes), ("target", "proteins", proteins)):
        at = match.start(group)
        for name in listed:
            at = clause.text.index(name, at)
            start, end = clause.place(at, at + len(name))
            roles[role].append(Mention("target", start, end, name, name))
            at += len(name)
    return roles


def _event(
    frame: Frame,
    clause: Clause,
    match: re.Match[str],
    roles: dict[str, list[Mention]],
    reading: Reading,
    announced: bool,
) -> Event:
    factuality, conditional = judge(
        clause.text, match.start(), match.end(), frame.event, clause.sentence.style == "headline", frame.factuality
    )
    start, end = clause.place(match.start(), match.end())
    sentence = clause.sentence
    event = Event(
        frame=frame.name,
        predicate=frame.event,
        values=dict(frame.values),
        roles=roles,
        factuality=factuality,
        trigger=(start, end),
        places=[(sentence.start, sentence.end)],
        conditional=conditional,
        headline=sentence.style == "headline",
        background=frame.background,
        band=Band.STRONG if frame.requires else Band.MEDIUM,
        clause=clause.text,
        words=match[0],
    )
    if announced and reading.main is not None:
        name_announcer(event, clause, reading.main)
    _terms(event, clause, match)
    if event.values.get("action") == "withdrawal" and not re.search(
        r"approval|indication|authori[sz]ation(?! app)|licen[sc]e(?! app)", match[0]
    ):
        # Who takes back an application is its applicant; only an approval has a holder.
        event.roles["applicant"] = event.roles.pop("holder", []) or event.roles.get("applicant", [])
        if not event.roles["applicant"]:
            del event.roles["applicant"]
    if frame.event == "RegulatoryEvent":
        if "opinion" in match[0].lower():
            opinion_is_chmps(event, clause)
        if announced:
            lone_agency(event, reading)
    if frame.event == "RegulatoryEvent" and "territory" not in event.roles:
        territory_of_agency(event, reading.text)
    return event


def _terms(event: Event, clause: Clause, match: re.Match[str]) -> None:
    start, end = match.start(), match.end()
    words = clause.text[max(0, start - 10) : end + 90]
    written = clause.sentence.text
    if event.predicate == "RegulatoryEvent":
        kind = terms.application_type(clause.text[start : end + 40]) or terms.application_type(written)
        if kind and "application_type" not in event.values:
            event.values["application_type"] = kind
        route = terms.pathway(clause.text[max(0, start - 25) : end + 25])
        if event.values.get("action") in ("approval", "label_expansion", "conversion") and route:
            event.values.setdefault("pathway", route)
        if event.values.get("action") == "designation" and "designation" not in event.values:
            named = terms.designations(clause.text[start : end + 60]) or terms.designations(clause.text)
            if named:
                event.values["designation"] = named[0]
    if event.predicate == "Deal" and event.values["kind"] == "other":
        event.values["kind"] = terms.deal_kind(clause.text[start:end]) or "other"
    if event.predicate == "Deal":
        stage = terms.stage(clause.text[max(0, start - 30) : end])
        if stage:
            event.values.setdefault("stage", stage)
    if event.predicate in ("Deal", "Financing"):
        sum_of_money = terms.money(written)
        if sum_of_money:
            event.values.setdefault("value", sum_of_money)
    if event.predicate == "TrialEvent":
        phase = terms.phase(words) or terms.phase(written)
        if phase:
            event.values.setdefault("phase", phase)


def _distributed(frame: Frame, event: Event) -> Iterator[Event]:
    """One event for each filler of the role that the frame says each of."""
    if frame.event == "ENCODES":
        for gene, protein in zip(event.roles["source"], event.roles["target"], strict=True):
            yield _copy(event, {"source": [gene], "target": [protein]})
        return
    if event.predicate == "RegulatoryEvent" and len(event.names("territory")) > 1:
        # What is filed or granted in three countries are three steps.
        for mention in event.roles["territory"]:
            yield _copy(event, {**event.roles, "territory": [mention]})
        return
    if frame.each is None or len(event.roles.get(frame.each, ())) < 2:
        yield event
        return
    for mention in event.roles[frame.each]:
        yield _copy(event, {**event.roles, frame.each: [mention]})


def _copy(event: Event, roles: dict[str, list[Mention]]) -> Event:
    return Event(**{**event.__dict__, "roles": roles, "values": dict(event.values), "places": list(event.places)})


# What an apposition can tell of: whose something is, and what was once received, bought or approved.
_ASIDE_GATE = re.compile(
    r"subsidiary|unit|affiliate|division|part of|acquired|bought|approved|cleared|granted|received|designat|inhibitor|"
    r"degrader|antagonist|agonist|licen|launched|sign|formed|submi|filed|dosed|enrol|opened|raised|agree|partner|collaborat|withdr|refus",
    re.IGNORECASE,
)
# Stems of which every frame needs one: a sentence without any of them is not looked at further.
_GATE = re.compile(
    r"approv|clear|submi|resubmi|fil(?:e|es|ed|ing)|designat|agree|collab|partner|"
    r"licen|acqui|merg|invest|financ|launch|trial|stud|phase|opinion|refus|"
    r"withdr|author|grant|terminat|distribut|suppl|develop|purchas|b(?:ought|"
    r"uy)|open|receiv|priority|track|orphan|label|letter|CRL|hold|emergency|"
    r"accept|valid|took|convert|turned|certif|CE|IVD|UKCA|De Novo|510|PDUFA|"
    r"review|decision|goal|target date|rights|option|promot|market|manufactur|"
    r"patient|participant|subject|dos(?:e|ing)|enrol|result|data|endpoint|discontinu|"
    r"stop|halt|abandon|fail|not meet|availab|introduc|roll|offering|"
    r"placement|rais|round|series|fund|award|expan|built|build|construct|facilit|"
    r"plant|laborator|bankrupt|chapter|insolv|protection|patent|allowance|"
    r"reimburs|coverage|settle|bid|talks|interest|weigh|sell|sold|sale|divest|"
    r"combin|venture|team|join|work|together|encod|such as|inhibitor|is an?\b|"
    r"negotiat|contract|payo|platform|system|subsidiary|unit|part of|alternatives|"
    r"register|enter|sign|implied|nod|green|recommend|deal|pact|alliance|denied|"
    r"reject|readout|expect|plan|seek|cancel|revok|pull|permission|allow|permit|"
    r"regain|return|hand|market|CRLs|wid|extend|broad|memorand|tender|takeover|"
    r"commerc",
    re.IGNORECASE,
)


_TRIGGERS = re.compile(
    r"\b(?:approv|clear(?:ed|ance|s)\b|submi|fil(?:ed|es|ing)\b|designat|agreement|"
    r"collaborat|partner|licen[sc]|acqui|merg|invest|financ|"
    r"launch|trial|phase|opinion|refus|withdr|author|grant|terminat|distribut|"
    r"supply|co-?develop|purchase|bought|opened)",
    re.IGNORECASE,
)


def _near_miss(sentence: Sentence, clause: Clause, inside: Sequence[Mention]) -> NotUnderstood | None:
    """A sentence with a word of events and two names in it, from which nothing was read."""
    named = {m.name for m in inside if m.kind in ("organization", "product", "agency") and not m.anaphor}
    trigger = _TRIGGERS.search(clause.text)
    if trigger is None or len(named) < 2:
        return None
    return NotUnderstood(
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        why=f"'{trigger[0]}' beside {len(named)} names, but no frame fits.",
    )
