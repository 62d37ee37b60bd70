"""What Explore shows before anything is opened: what is in the graph, what is new, what is worth a look."""

from __future__ import annotations

import streamlit as st

from app.app_pages.database import store
from app.app_pages.workspace import Workspace
from app.view.market import headline
from app.view.start import empty_blocks, new_blocks, starting_points, stock_blocks, ways_in, worth_a_look
from graph.queries import named
from graph.reads import overview
from graph.reads.leads import brought, leads
from graph.reads.market import market_report, markets

EXAMPLES = 6
MARKETS = 4


def draw_first_screen(here: Workspace) -> None:
    """Draw it on the page of this workspace."""
    counts = overview(store())
    if not counts:
        here.draw_panel(empty_blocks(), "Empty graph", "stock")
        return
    known = store().read(named("best_known").text, limit=EXAMPLES)
    deals = store().read(named("best_evidenced_deals").text, limit=EXAMPLES)
    latest = store().read(named("latest_events").text, limit=EXAMPLES)
    sized = [(each.id, each.name, headline(market_report(store(), each))) for each in markets(store(), MARKETS)]
    found, stock = st.columns([0.56, 0.44], gap="large")
    with found:
        here.draw_panel([*worth_a_look(leads(store())), *starting_points(deals, latest, known)], "Worth a look")
    with stock:
        blocks = [*stock_blocks(counts, sized), *new_blocks(brought(store())), *ways_in(known)]
        here.draw_panel(blocks, "In the graph", "stock")
