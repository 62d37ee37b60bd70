"""Matching: frames against clauses, giving events with roles, terms, factuality and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model.declare import RELATIONSHIPS
from graph.vocabulary import ASSENTS, DealStage, Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.denials import deny_foregoing, end_foregoing, leave_out
from loaders.announcement.factuality.hedging import hedge
from loaders.announcement.factuality.sections import put_off
from loaders.announcement.frames.building import build_event, distributed, name_who_tells
from loaders.announcement.frames.companions import companions
from loaders.announcement.frames.frame import Frame, frames_for
from loaders.announcement.frames.near_misses import near_miss
from loaders.announcement.lexicon.institutions import is_newsroom
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Progress, Reading
from loaders.announcement.roles.applicants import settle_applicants
from loaders.announcement.roles.context import product_spoken_of
from loaders.announcement.roles.cues import fill, named_groups
from loaders.announcement.roles.direction import settle_directions
from loaders.announcement.roles.financings import settle_backers
from loaders.announcement.roles.offices import without_offices
from loaders.announcement.roles.ownership import sides_of_a_sale
from loaders.announcement.roles.sales import settle_said_sides, settle_sale
from loaders.announcement.terms.dating import any_to_come, date_event
from loaders.announcement.terms.signings import begun_before, signed_elsewhere
from loaders.announcement.text.clauses import Clause, asides, raw_clause, read_clause, with_subject
from loaders.announcement.text.dates import DateExpression
from loaders.announcement.text.joined import joined


def match_frames(reading: Reading, *, published: str | None, announced: bool, progress: Progress | None = None) -> None:
    """Append to `reading` the events of all its sentences, and the near misses."""
    position = 0
    for done, sentence in enumerate(reading.sentences):
        if progress is not None:
            progress(done, len(reading.sentences))
        while position < len(reading.mentions) and reading.mentions[position].start < sentence.start:
            position += 1
        last = position
        while last < len(reading.mentions) and reading.mentions[last].start < sentence.end:
            last += 1
        inside = reading.mentions[position:last]
        clause = read_clause(sentence, inside)
        if announced and reading.main is not None and sentence.style != "headline":
            clause = with_subject(clause, reading.main)
        reading.clauses.append(clause)
        dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
        if not (inside or announced or "encod" in sentence.text):
            continue
        found = _told(clause, dates, reading, published, announced)
        for aside in asides(clause):
            # What is told in passing is news with a date of its own or still to come; the rest is a standing relation.
            passing = _events(aside, _frames(aside), dates, reading, None, announced=False)
            told = [e for e in passing if e.when or e.factuality is Factuality.PLANNED or e.predicate in RELATIONSHIPS]
            for step in (e for e in told if announced and e.predicate == "RegulatoryEvent"):
                name_who_tells(step, clause, reading)
            found.extend(told)
        found = _without_goals(found)
        found.extend(companions(clause, found))
        if announced and not any(map(_is_newly_made, found)):
            signing = signed_elsewhere([*reading.events, *found], clause, dates, published)
            found.extend([signing] if signing is not None else [])
        reading.events.extend(found)
        if not found and (miss := near_miss(sentence, clause, inside)) is not None:
            reading.near_misses.append(miss)
    deny_foregoing(reading.events, reading.clauses)
    end_foregoing(reading.events)
    leave_out(reading.events, reading.clauses)
    if announced:
        put_off(reading.events, reading.text, reading.mentions)


def _is_newly_made(event: Event) -> bool:
    """Whether a deal is told as made, and not as one made before that is now carried out."""
    made = event.predicate == "Deal" and event.factuality is Factuality.ASSERTED
    return made and event.values.get("stage") != DealStage.CLOSED


def settle(reading: Reading) -> None:
    """What only the whole text tells of its merged events: the sides of its deals and whose its applications are."""
    for event in reading.events:
        settle_sale(event, reading.events)
    settle_said_sides(reading.events, reading.clauses)
    settle_backers(reading.events, reading.clauses)
    settle_directions(reading.events, reading.clauses)
    settle_applicants(reading)


def _told(
    clause: Clause, dates: Sequence[DateExpression], reading: Reading, published: str | None, announced: bool
) -> list[Event]:
    """The events of a clause: where two of its joined verbs tell of something, what each tells by itself."""
    frames = _frames(clause)
    parts = joined(clause) if len(frames) > 1 else []
    own = [[found for found in dates if part.start <= found.start < part.end] for part in parts]
    told = []
    for at, part in enumerate(parts):
        days = own[at] or next(filter(None, own[at:]), [])
        fitting = _frames(part.clause) if part.reworded else frames
        found = _events(part.clause, [f for f in fitting if not f.raw], days, reading, published, announced)
        told.append([event for event in found if part.says(event.trigger)])
    each = [event for some in told for event in some]
    if sum(map(bool, told)) > 1:
        return each
    return list(_events(clause, frames, dates, reading, published, announced)) or each


def _frames(clause: Clause) -> list[Frame]:
    """The frames that may fit a clause."""
    return frames_for(clause.text, clause.sentence.text)


def _events(
    clause: Clause,
    frames: Sequence[Frame],
    dates: Sequence[DateExpression],
    reading: Reading,
    published: str | None,
    announced: bool,
) -> Iterator[Event]:
    used: list[tuple[int, int, str]] = []
    masked = clause
    brief = announced and reading.is_note
    ahead = any_to_come(dates, reading.dateline or published)
    for frame in frames:
        if frame.alone and (not brief or any(family.startswith(frame.event) for _, _, family in used)):
            continue
        if frame.by_cue and any(family == frame.event for _, _, family in used):
            continue
        bare = frame.event in ("RegulatoryEvent", "ENCODES") or (frame.event == "TrialEvent" and frame.factuality)
        if not clause.mentions and not bare:
            continue
        clause = raw_clause(masked.sentence) if frame.raw else masked
        for match in frame.trigger.pattern.finditer(clause.text):
            if frame.unless is not None and frame.unless.pattern.search(
                clause.text, *_surroundings(clause.text, match)
            ):
                continue
            if any(_overlap(match.span(), (a, b)) and family == _family(frame) for a, b, family in used):
                continue
            roles = _roles(frame, clause, match, reading if announced else None)
            if roles is None:
                continue
            if frame.alone and not dates and _told_already(frame, reading):
                continue
            if frame.hedged and hedge(clause.text, match.start(), match.end(), ahead) is None:
                continue
            event = build_event(frame, clause, match, roles, reading, announced)
            date_event(event, clause, match, dates, reading, published, announced)
            used.append((match.start(), match.end(), _family(frame)))
            yield from distributed(frame, event)
            if (earlier := begun_before(event, clause, match, dates, published, reading.dateline)) is not None:
                yield earlier


def _without_goals(events: Sequence[Event]) -> list[Event]:
    """The events without the assent that a plan is after: `plans to seek approval` is the plan of a submission."""
    filings = [e.trigger for e in events if e.values.get("action") == "submission" and _is_plan(e)]
    return [
        e
        for e in events
        if not (_is_plan(e) and e.values.get("action") in ASSENTS and any(_overlap(e.trigger, f) for f in filings))
    ]


def _is_plan(event: Event) -> bool:
    return event.predicate == "RegulatoryEvent" and event.factuality is Factuality.PLANNED


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


# Where what is told of a trigger ends.
_END = re.compile(r";|, sending | and (?:was|were|granted|gave|received|went|won|gained|secured) ")


def _surroundings(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The words near a trigger that belong to it: a semicolon ends them, and a verb that is joined to its own."""
    begin = text.rfind(";", max(0, match.start() - 60), match.start()) + 1
    ended = _END.search(text, match.end(), match.end() + 60)
    return begin or max(0, match.start() - 60), ended.start() if ended else match.end() + 60


def _told_already(frame: Frame, reading: Reading) -> bool:
    return any(
        e.predicate == frame.event and e.values.get("action") == frame.values.get("action") for e in reading.events
    )


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
    roles = sides_of_a_sale(clause, match) if frame.by_cue else named_groups(clause, match)
    for role, cues in frame.roles.items():
        if not roles.get(role):
            found = fill(clause, cues, match.start(), match.end(), roles.get("product", ()))
            if found:
                roles[role] = found
    if frame.event == "ENCODES":
        return _genes(clause, match)
    roles = one_role_each(roles)
    if reading is not None and "product" in frame.roles and not roles.get("product"):
        parties = {m.name for mentions in roles.values() for m in mentions if m.kind == "organization"}
        spoken_of = product_spoken_of(reading, clause.sentence, parties)
        if spoken_of is not None:
            roles["product"] = [spoken_of]
    if frame.pair is not None and len(_all_names(roles.get(frame.pair, ()))) < 2:
        return None
    for alternatives in frame.requires:
        if not any(roles.get(role) for role in alternatives) and not _doer_is_known(alternatives, reading, clause):
            return None
    if frame.event in ("Activity", "Deal"):
        return without_offices(roles)
    return {role: found for role, found in roles.items() if found}


def _doer_is_known(roles: Sequence[str], reading: Reading | None, clause: Clause) -> bool:
    """Whether who builds is the one that a brief note is about, and the stretch names nobody else."""
    return (
        roles == ("owner",)
        and reading is not None
        and reading.main is not None
        and clause.sentence.text.isupper()
        and all(m.name == reading.main.name for m in clause.mentions if m.kind == "organization")
    )


def _all_names(mentions: Sequence[Mention]) -> set[str]:
    return {name for m in mentions for name in (m.group or (m.name,))}


# Who reports a thing takes no part in it.
_NEWSROOM = re.compile(r"\b(?:News|Times|Journal|Herald|Post|Gazette|Tribune|Observer|Newswire)\b")


def _reports(mention: Mention) -> bool:
    return is_newsroom(mention.name) or _NEWSROOM.search(mention.name) is not None


def one_role_each(roles: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Nobody plays two parts in one event; the first one found stands, `partner` yields to any other."""
    order = sorted(roles, key=lambda role: role == "partner")
    seen: set[str] = set()
    kept: dict[str, list[Mention]] = {}
    for role in order:
        mentions = [
            m
            for m in roles[role]
            if m.kind != "organization" or m.group or (m.name not in seen and m.vote != "exchange" and not _reports(m))
        ]
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
