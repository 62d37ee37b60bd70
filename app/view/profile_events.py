"""What happened to an entity: a list by date, the undated apart, and tables of decisions and deals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.view.profile_lines import Line, Section, Table, event_statement, event_sub
from app.view.wording import NOT_STATED, date_words, humanise
from graph.reads import Found
from graph.reads.happenings import Happening
from graph.reads.relation import Relation

TIMED = ("Deal", "RegulatoryEvent", "TrialEvent", "Launch", "Financing", "Expansion", "Activity", "Application")
REGULATORY = ("RegulatoryEvent", "Application")


def of_kind(events: Iterable[Happening], *kinds: str) -> list[Happening]:
    """The events of these kinds, in the order given."""
    return [event for event in events if event.event.kind in kinds]


def names(ends: Iterable[Found]) -> str:
    """Their names, each once."""
    return ", ".join(dict.fromkeys(end.name for end in ends))


def event_line(happening: Happening, prefix: str = "", *marks: str) -> Line:
    """An event under its own caption."""
    event = happening.event
    return Line(
        key=f"{prefix}{event.id}",
        before="",
        name=event.name,
        after="",
        sub=event_sub(happening, *marks),
        kind=event.kind,
        statements=(event_statement(happening),),
    )


def timeline(events: Sequence[Happening], whose: Mapping[str, str]) -> list[Section]:
    """Dated events, latest first, with their dates as precise as they were given; then those without a date.

    `whose` says of which member of a group an event tells."""
    timed = of_kind(events, *TIMED)
    dated = [each for each in timed if each.value("date")]
    dated.sort(key=lambda each: (each.value("date_max") or "", each.event.id), reverse=True)
    undated = sorted((each for each in timed if not each.value("date")), key=lambda each: each.event.name)
    rows = tuple(_row(each, whose) for each in dated)
    sections = [Section("Events by date", table=Table(("date", "what happened", "sources"), rows))] if rows else []
    if undated:
        lines = tuple(event_line(each, "when:", *_whose(each, whose)) for each in undated)
        sections.append(Section("Events, date not stated", lines))
    return sections


def _whose(each: Happening, whose: Mapping[str, str]) -> list[str]:
    return [whose[each.event.id]] if whose.get(each.event.id) else []


def _row(each: Happening, whose: Mapping[str, str]) -> tuple[tuple[str, ...], Line]:
    told = each.event.properties
    what = f"trial, {each.event.name}" if each.event.kind == "TrialEvent" else each.event.name
    marks = _whose(each, whose)
    if told["factuality"] != "asserted":
        marks.append(humanise(told["factuality"]))
    what = " · ".join([what, *marks])
    sources = len(told["sources"])
    return (date_words(each.value("date")), what, "1 only" if sources == 1 else str(sources)), event_line(each, "when:")


def decisions(
    events: Sequence[Happening], title: str, *, products: bool, whose: Mapping[str, str] | None = None
) -> Section:
    """Steps before regulators as a table: what, of which product, for which territory, before whom, how, when."""
    stood_on = {part.target.id for each in events for part in each.parts if part.edge.type == "ON"}
    steps = [each for each in of_kind(events, *REGULATORY) if each.event.id not in stood_on]
    found = sorted(steps, key=lambda each: (each.value("date_max") or "", each.event.id), reverse=True)
    rows = tuple(
        (
            (*_decision(each, products=products), *((whose.get(each.event.id, ""),) if whose else ())),
            event_line(each, "decision:"),
        )
        for each in found
    )
    columns = ("step", *(("product",) if products else ()), "territory", "agency", "pathway", "date")
    columns = (*columns, "member") if whose else columns
    return Section(title, table=Table(columns, rows) if rows else None)


def _decision(each: Happening, *, products: bool) -> tuple[str, ...]:
    step = humanise(each.value("action") or "application")
    kind = each.value("application_type")
    if kind:
        step += f" ({humanise(kind)})"
    if each.value("factuality") != "asserted":
        step += f", {humanise(each.value('factuality'))}"
    return (
        step,
        *((names(part.target for part in each.playing("product")) or "not stated",) if products else ()),
        names(part.target for part in each.parts if part.edge.type == "IN") or "not stated",
        names(part.target for part in each.playing("regulator")) or "not stated",
        humanise(each.value("pathway") or "not stated"),
        date_words(each.value("date")).replace(NOT_STATED, "not stated"),
    )


def deals(events: Sequence[Happening], members: Iterable[str]) -> Section:
    """Deals as lines: what kind, with whom, about what, how far."""
    ids = set(members)
    return Section("Deals and partners", tuple(_deal(each, ids) for each in of_kind(events, "Deal")))


def _deal(each: Happening, members: set[str]) -> Line:
    parties = [part for part in each.parts if part.edge.type == "PARTY_TO"]
    others = [part for part in parties if part.source.id not in members]
    own = [part for part in parties if part.source.id in members]
    about = names(part.target for part in each.parts if part.edge.type == "CONCERNS")
    roles = ", ".join(dict.fromkeys(humanise(part.edge.properties["role"]) for part in own))
    marks = [humanise(each.value("stage") or ""), f"about {about}" if about else ""]
    if members and own:
        marks.append(f"as {roles}" if len(members) == 1 else f"{names(p.source for p in own)} as {roles}")
    shown = others or parties
    equal = all(part.edge.properties["role"] == "partner" for part in shown)
    kind = humanise(each.value("kind") or "deal")
    told = event_line(each, "deal:")
    return Line(
        key=told.key,
        before=f"{kind} {'with' if own and others else 'of'}" if equal else f"{kind}:",
        name=", ".join(_party(part, equal=equal) for part in shown) or each.event.name,
        after="" if others or not own else "(within the group)",
        sub=event_sub(each, *filter(None, marks)),
        kind="Deal",
        statements=told.statements,
    )


def _party(part: Relation, *, equal: bool) -> str:
    return part.source.name if equal else f"{part.source.name} ({humanise(part.edge.properties['role'])})"


def plain_events(events: Sequence[Happening], whose: Mapping[str, str], title: str, *kinds: str) -> Section:
    """Events of some kinds as lines."""
    prefix = f"{title.lower()}:"
    return Section(title, tuple(event_line(each, prefix, *_whose(each, whose)) for each in of_kind(events, *kinds)))
