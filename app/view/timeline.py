"""Events over time as a page shows them: the drawing, the list that says the same in words, the filters, one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.view.blocks import Block, colour, named_sources, quote_block
from app.view.canvas import legend
from app.view.wording import date_words, differing_words, edge_words, humanise, plural, shorten, told_properties
from graph.model.dates import InvalidDateError, span
from graph.reads import Evidence, Profile
from graph.reads.timeline import KINDS, Event, Events

WEAK = ("planned", "rumoured", "conditional")
LABEL = 60
LISTED = 200


def chart_data(found: Sequence[Event], chosen: str | None) -> dict[str, Any]:
    """What the timeline draws: lanes by kind, each event with its first and last day, whole years at either end."""
    kinds = [kind for kind in KINDS if any(event.kind == kind for event in found)]
    looks = legend(kinds)
    first, last = min(event.first for event in found), max(event.last for event in found)
    return {
        "label": f"Timeline: {plural(len(found), 'event')}, {first[:4]} to {last[:4]}",
        "first": f"{first[:4]}-01-01",
        "last": f"{last[:4]}-12-31",
        "chosen": chosen,
        "lanes": [
            {
                "kind": kind,
                "words": looks[kind]["many"].capitalize(),
                "many": f"{sum(event.kind == kind for event in found):,}",
                "color": looks[kind]["color"],
            }
            for kind in kinds
        ],
        "events": [_mark(event) for event in found],
    }


def _mark(event: Event) -> dict[str, str]:
    said = f"{shorten(event.name, LABEL * 3)}, {date_words(event.date)}"
    return {
        "id": event.id,
        "kind": event.kind,
        "first": event.first,
        "last": event.last,
        "words": shorten(event.name, LABEL),
        "said": f"{said}, {state}" if (state := state_words(event)) else said,
        "state": _state_class(event),
    }


def _state_class(event: Event) -> str:
    doubt = "about " if (event.date or "").endswith(("~", "?")) else ""
    if event.factuality in WEAK:
        return f"{doubt}weak"
    return f"{doubt}over" if event.factuality == "terminated" else doubt.strip()


def state_words(event: Event) -> str:
    """What an event is where it is less than asserted, and a deal's stage where it is stated."""
    words = [] if event.factuality == "asserted" else [humanise(event.factuality)]
    stage = event.properties.get("stage")
    if stage and stage != event.factuality:
        words.append(humanise(stage))
    return ", ".join(words)


def listed_blocks(found: Events, chosen: str | None) -> list[Block]:
    """The same events in words: by year, latest first; those without a date apart, with their count."""
    blocks: list[Block] = []
    shown = found.dated[:LISTED]
    for year in sorted({event.last[:4] for event in shown}, reverse=True):
        own = [event for event in shown if event.last[:4] == year]
        blocks += [{"type": "section", "text": year, "count": plural(len(own), "event")}]
        blocks += [_line(event, date_words(event.date), chosen) for event in own]
    if len(shown) < len(found.dated):
        blocks.append({"type": "note", "text": f"{len(shown)} of {len(found.dated)} events are listed; all are drawn."})
    return blocks


def latest_month(found: Events) -> str:
    """The month of the latest date among them, such as 2025-04; empty where none is dated."""
    return max((event.last for event in found.dated), default="")[:7]


def undated_blocks(found: Events, chosen: str | None) -> list[Block]:
    """Events whose date no source states."""
    if not found.undated:
        return []
    number = plural(len(found.undated), "event")
    count = f"the first {number}" if found.more_undated else number
    blocks: list[Block] = [{"type": "section", "text": "Date not stated", "count": count}]
    return blocks + [_line(event, _kind(event), chosen) for event in found.undated[:LISTED]]


def _kind(event: Event) -> str:
    return legend([event.kind])[event.kind]["one"]


def _line(event: Event, before: str, chosen: str | None) -> Block:
    marks = [state_words(event), "single source" if len(event.sources) == 1 else plural(len(event.sources), "source")]
    return {
        "type": "line",
        "color": colour(event.kind),
        "before": before,
        "text": event.name,
        "after": ", ".join(filter(None, marks)),
        "chosen": event.id == chosen,
        "act": {"do": "choose", "id": event.id},
    }


def event_blocks(event: Event, profile: Profile, quotes: Sequence[Evidence]) -> list[Block]:
    """One event: when, how sure, who takes part, and every quote it stands on."""
    kind = legend([event.kind])[event.kind]
    only = " only" if len(event.sources) == 1 else ""
    about = f"{kind['one']} · {plural(len(event.sources), 'source')}{only}"
    blocks: list[Block] = [
        {"type": "heading", "text": event.name, "sub": about, "color": kind["color"]},
        {"type": "facts", "rows": _facts(event, quotes)},
        {"type": "actions", "items": _actions(event, profile)},
    ]
    lines = [line for line in profile.edges if line.end.kind not in KINDS]
    if lines:
        blocks.append({"type": "section", "text": "Who and what", "count": str(len(lines))})
    for line in lines:
        reads = line.edge.reads if line.edge.source == event.id or line.edge.symmetric else line.edge.reverse
        act = {"do": "open", "id": line.end.id}
        before = edge_words(line.edge.type, reads, line.edge.properties)
        said: Block = {"type": "line", "color": colour(line.end.kind), "before": before, "text": line.end.name}
        blocks.append({**said, "after": "", "act": act})
    blocks.append({"type": "section", "text": "Evidence", "count": plural(len(quotes), "quote")})
    for quote in quotes:
        block = quote_block(quote)
        blocks.append({**block, "act": {**block["act"], "claims": list(event.claims)}})
    return blocks


def _facts(event: Event, quotes: Sequence[Evidence]) -> list[tuple[str, str]]:
    rows = [("date", date_words(event.date))]
    if event.first != event.last:
        rows.append(("some day from", f"{date_words(event.first)} to {date_words(event.last)}"))
    rows += told_properties(event.properties)
    rows.append(("said to be", humanise(event.factuality)))
    if event.properties.get("disputed"):
        rows.append((differing_words(len(event.sources)), ", ".join(map(humanise, event.properties["disputed"]))))
    return [*rows, ("sources", named_sources(event.sources, quotes))]


def _actions(event: Event, profile: Profile) -> list[dict[str, Any]]:
    graph = {"do": "go", "page": "explore", "parameters": {"entity": event.id}}
    items: list[dict[str, Any]] = [{"text": "Show in the graph", "act": graph}]
    ends = [line.end.id for line in profile.edges if line.end.kind in ("Company", "Institution", "Drug", "Diagnostic")]
    if ends:
        items.append({"text": "Only events of those who take part", "act": {"do": "only", "entities": ends[:12]}})
    return items


def empty_words(found: Events, *, filtered: bool, names: Iterable[str]) -> str:
    """What to say and to do where nothing is drawn."""
    who = ", ".join(names)
    if filtered and not found.undated:
        return f"No event{f' of {who}' if who else ''} fits what is asked for: take a filter away."
    if found.undated:
        whose = f" of {who}" if who else ""
        return f"No event{whose} that fits has a date; those without one are listed below."
    if who:
        return f"Nothing is known to have happened to {who}: load an announcement that speaks of it."
    return "No event is in the graph yet: load a report or an announcement."


def cut_words(found: Events, limit: int) -> str:
    """Says that there is more than is drawn; empty where there is not."""
    return (
        f"The latest {limit:,} dated events are drawn; there are more: set a period or a kind."
        if found.more_dated
        else ""
    )


def how_to_read() -> list[Block]:
    """What the marks mean, and what to do."""
    rows = [
        ("dot", "a day"),
        ("bar", "a month, quarter or year: as long as what is stated, never its first day"),
        ("hatched", "planned, rumoured or conditional"),
        ("struck out", "terminated"),
        ("pale", "about that time, as the source says"),
    ]
    return [
        {"type": "heading", "text": "How to read it", "sub": "", "color": ""},
        {"type": "facts", "rows": rows},
        {"type": "note", "text": "Choose an event to see who takes part in it and the words it stands on."},
    ]


def offered_blocks(chosen: Sequence[tuple[str, str, str]], asked: Sequence[str]) -> list[Block]:
    """What is chosen on the Explore page, each as (id, name, kind), to take over; nothing where it is taken over."""
    others = [(entity, name) for entity, name, kind in chosen if kind not in KINDS]
    ids = [entity for entity, _ in others]
    items = [
        {"text": f"Show {shorten(name, LABEL)}", "act": {"do": "choose", "id": entity}}
        for entity, name, kind in chosen
        if kind in KINDS
    ]
    if ids and sorted(ids) != sorted(asked):
        names = ", ".join(shorten(name, LABEL) for _, name in others[:4]) + (" …" if len(ids) > 4 else "")
        items.insert(0, {"text": f"Only events of {names}", "act": {"do": "only", "entities": ids}})
    if not items:
        return []
    return [{"type": "section", "text": "Chosen on Explore", "count": ""}, {"type": "actions", "items": items}]


def period_problem(first: str, last: str) -> str:
    """Why a period is none; empty where it is one."""
    try:
        days = [span(text).first for text in (first, last) if text]
    except InvalidDateError as error:
        return str(error)
    return (
        f"The period ends ({last}) before it begins ({first})." if len(days) == 2 and days[0] > span(last).last else ""
    )


def facets(found: Events) -> Mapping[str, int]:
    """The actions and deal kinds among these events with how often each occurs, most first."""
    counts: dict[str, int] = {}
    for event in (*found.dated, *found.undated):
        counts[event.action] = counts.get(event.action, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def of_actions(found: Events, actions: Sequence[str]) -> Events:
    """Only the events of these actions; all for none."""
    if not actions:
        return found
    return Events(
        [event for event in found.dated if event.action in actions],
        [event for event in found.undated if event.action in actions],
        found.more_dated,
        found.more_undated,
    )
