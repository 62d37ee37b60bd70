"""What is worth a look, each found by a query that reads a bounded piece of the graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.analytics.figure_checks import Finding, Verdict
from graph.queries import named
from graph.reads.evidence import documents
from graph.reads.market import market_report, markets
from graph.reads.questions import OpenQuestion, open_questions
from graph.reads.timeline import Event, events
from graph.reads.values import Found
from graph.store import Store

MARKETS = 5
DEALS = 50
PARTNERS = 8
EVENTS = 20
DOCUMENTS = 5


@dataclass(frozen=True)
class Impossible:
    """A market's figure that cannot be true; `others` counts further ones in the markets looked at."""

    market: Found
    finding: Finding
    others: int


@dataclass(frozen=True)
class Leads:
    """What each of the searches found, None or empty where it found nothing."""

    impossible: Impossible | None
    differing: Mapping[str, Any] | None
    several: Mapping[str, Any] | None
    undated: Mapping[str, Any] | None
    waiting: OpenQuestion | None
    connecting: Mapping[str, Any] | None
    approval: Event | None
    planned: Event | None


def leads(store: Store) -> Leads:
    """Look for each kind of thing that is worth a look."""
    deals = store.read(named("talked_of_deals").text, limit=DEALS)
    connecting = store.read(named("connecting_companies").text, deals=DEALS, partners=PARTNERS, limit=1)
    latest = events(store, kinds=("RegulatoryEvent",), limit=EVENTS).dated
    waiting = open_questions(store)
    return Leads(
        impossible=_impossible(store),
        differing=next((deal for deal in deals if deal["disputed"]), None),
        several=next((deal for deal in deals if deal["sources"] > 1), None),
        undated=next((deal for deal in deals if not deal["date"]), None),
        waiting=waiting[0] if waiting else None,
        connecting=connecting[0] if connecting else None,
        approval=next((e for e in latest if e.action == "approval" and e.factuality == "asserted"), None),
        planned=next((e for e in latest if e.factuality in ("planned", "rumoured")), None),
    )


def _impossible(store: Store) -> Impossible | None:
    found = [
        (market, finding)
        for market in markets(store, MARKETS)
        for finding in market_report(store, market).findings()
        if finding.verdict == Verdict.IMPOSSIBLE
    ]
    return Impossible(*found[0], len(found) - 1) if found else None


@dataclass(frozen=True)
class Brought:
    """A document, newest load first, with what its live claims are claims of."""

    document: Mapping[str, Any]
    counts: Mapping[str, int]


def brought(store: Store) -> Sequence[Brought]:
    """The documents that were loaded last and what each brought."""
    found = []
    for document in documents(store, limit=DOCUMENTS):
        rows = store.read(named("brought").text, id=document["id"])
        found.append(Brought(document, {row["predicate"]: row["count"] for row in rows}))
    return found
