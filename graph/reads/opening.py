"""What the first screen tells: how much there is, what came last, what is worth a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.queries import named
from graph.reads.leads import Brought, Leads, brought, leads
from graph.reads.market import MarketReport, market_report, markets
from graph.reads.neighbourhood import overview
from graph.store import Store

EXAMPLES = 6
MARKETS = 4
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Opening:
    """Counts by kind, the best-known companies, the deals and events to begin with, markets, leads, new documents."""

    counts: Mapping[str, int]
    known: Sequence[Row]
    deals: Sequence[Row]
    latest: Sequence[Row]
    markets: Sequence[MarketReport]
    leads: Leads
    brought: Sequence[Brought]


def opening(store: Store) -> Opening | None:
    """All of it, each part a few rows long; None where the graph is empty."""
    counts = overview(store)
    if not counts:
        return None
    return Opening(
        counts=counts,
        known=store.read(named("best_known").text, limit=EXAMPLES),
        deals=store.read(named("best_evidenced_deals").text, limit=EXAMPLES),
        latest=store.read(named("latest_events").text, limit=EXAMPLES),
        markets=[market_report(store, each) for each in markets(store, MARKETS)],
        leads=leads(store),
        brought=brought(store),
    )
