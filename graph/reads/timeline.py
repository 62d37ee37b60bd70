"""Events over time: of some entities, or of a period; dated ones and those whose date no source states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.model.dates import span
from graph.queries import named
from graph.reads.neighbourhood import overview
from graph.reads.values import Found, kind_of
from graph.store import Store

KINDS = ("RegulatoryEvent", "Deal", "TrialEvent", "Launch", "Financing", "Expansion", "Activity")
LIMIT = 400
LOOK = 5_000
EVER = ("0001", "9999")


@dataclass(frozen=True)
class Event:
    """Something that happened or is said to; `first` and `last` are the days its date may mean, empty if not stated."""

    id: str
    name: str
    kind: str
    action: str
    date: str | None
    first: str
    last: str
    factuality: str
    sources: Sequence[str]
    claims: Sequence[str]
    properties: Mapping[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Events:
    """Dated events, latest first, and undated ones by name; `more_*` says that there are more than are given."""

    dated: Sequence[Event]
    undated: Sequence[Event]
    more_dated: bool = False
    more_undated: bool = False


def events(
    store: Store,
    *,
    entities: Iterable[str] = (),
    kinds: Sequence[str] = (),
    first: str = "",
    last: str = "",
    limit: int = LIMIT,
) -> Events:
    """The events of these kinds (all for none) that a part of the period may hold, `limit` of them at most.

    `entities` are the ids of those that play a part in them, all events for none; `first` and `last` are EDTF."""
    wanted = [kind for kind in KINDS if not kinds or kind in kinds]
    days = (span(first or EVER[0]).first, span(last or EVER[1]).last)
    ids = sorted(set(entities))
    if ids:
        return _of_entities(store, ids, wanted, days, limit)
    dated = _read(store, "events_of_period", wanted, first=days[0], last=days[1], ends=_ends(days[1]), limit=limit + 1)
    dated.sort(key=lambda event: (event.last, event.id), reverse=True)
    undated = _read(store, "events_without_date", wanted, look=LOOK, limit=limit + 1)
    counts = overview(store)
    looked_at_all = all(counts.get(kind, 0) <= LOOK for kind in wanted)
    more = len(undated) > limit or not looked_at_all
    return Events(dated[:limit], _by_name(undated)[:limit], len(dated) > limit, more)


def _read(store: Store, query: str, kinds: Sequence[str], **parameters: Any) -> list[Event]:
    """Ask of each kind what the named query asks of deals."""
    text = "\nUNION\n".join(named(query).text.replace(":Deal)", f":{kind})") for kind in kinds)
    return [_event(row) for row in store.read(text, **parameters)] if kinds else []


def _of_entities(store: Store, ids: list[str], kinds: Sequence[str], days: tuple[str, str], limit: int) -> Events:
    rows = store.read(named("events_of_entities").text, ids=ids, look=LOOK)
    found = [event for row in rows if (event := _event(row)).kind in kinds]
    dated = [event for event in found if event.last and event.first <= days[1] and event.last >= days[0]]
    undated = _by_name(event for event in found if not event.last)
    more = len(rows) >= LOOK
    return Events(dated[:limit], undated[:limit], more or len(dated) > limit, more or len(undated) > limit)


def _by_name(found: Iterable[Event]) -> list[Event]:
    return sorted(found, key=lambda event: (event.name.casefold(), event.id))


def event_of(found: Found) -> Event:
    """The event that an id led to."""
    return _as_event(found.properties, found.kind)


def _event(row: Mapping[str, Any]) -> Event:
    return _as_event(row["node"], kind_of(row["labels"]))


def _as_event(node: Mapping[str, Any], kind: str) -> Event:
    return Event(
        id=node["id"],
        name=node["name"],
        kind=kind,
        action=str(node.get("action") or node.get("kind") or kind.lower()),
        date=node.get("date"),
        first=node.get("date_min") or "",
        last=node.get("date_max") or "",
        factuality=node["factuality"],
        sources=node["sources"],
        claims=node["claims"],
        properties=node,
    )


def _ends(day: str) -> list[str]:
    """The last days of the month, quarter, half and year that a day falls in, except itself."""
    year, month, _ = (int(part) for part in day.split("-"))
    quarter, half = (month + 2) // 3, 1 if month <= 6 else 2
    ends = {
        span(f"{year:04}-{month:02}").last,
        span(f"{year:04}-{32 + quarter}").last,
        span(f"{year:04}-{39 + half}").last,
    }
    return sorted((ends | {date(year, 12, 31).isoformat()}) - {day})
