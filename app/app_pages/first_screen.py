"""What Explore shows before anything is opened: what is in the graph, what is new, what is worth a look."""

from __future__ import annotations

import streamlit as st

from app.app_pages.database import store
from app.app_pages.workspace import Workspace
from app.view.market import headline
from app.view.start import empty_blocks, new_blocks, starting_points, stock_blocks, ways_in, worth_a_look
from graph.reads.opening import opening


def draw_first_screen(here: Workspace) -> None:
    """Draw it on the page of this workspace."""
    told = opening(store())
    if told is None:
        here.draw_panel(empty_blocks(), "Empty graph", "stock")
        return
    found, stock = st.columns([0.56, 0.44], gap="large")
    with found:
        points = starting_points(told.deals, told.latest, told.known)
        here.draw_panel([*worth_a_look(told.leads), *points], "Worth a look")
    with stock:
        sized = [(each.market.id, each.market.name, headline(each)) for each in told.markets]
        blocks = [*stock_blocks(told.counts, sized), *new_blocks(told.brought), *ways_in(told.known, told.deals)]
        here.draw_panel(blocks, "In the graph", "stock")
