"""Market: what reports say of one market, each figure with its quote, and which of them cannot be true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from app.app_pages.database import store
from app.app_pages.name_box import name_box
from app.app_pages.navigation import go
from app.app_pages.workspace import Workspace
from app.components.panel import panel
from app.view.asked_market import AskedMarket, asked_market
from app.view.blocks import Block
from app.view.market import (
    check_blocks,
    figure_blocks,
    heading_blocks,
    market_list,
    other_blocks,
    party_blocks,
    size_blocks,
)
from app.view.market_bars import dimension_blocks
from app.view.telling import by_claim
from app.view.wording import kind_words
from graph.errors import AmbiguousNameError, NotFoundError
from graph.reads import Evidence, Found, evidence, find
from graph.reads.market import MarketReport, market_report, markets

MARKETS = 200


@st.fragment
def draw() -> None:
    """The page."""
    here.run(_draw)


def _draw() -> None:
    asked = asked_market({name: st.query_params.get_all(name) for name in st.query_params})
    known = markets(store(), MARKETS + 1)
    market = _market(asked.market)
    if market is None and not asked.market and len(known) == 1:
        market = find(store(), known[0].id)
    _draw_choice(market, known)
    here.draw_notice()
    if market is None:
        _panel(AskedMarket(), market_list(known[:MARKETS], cut=len(known) > MARKETS), "Markets", "markets")
    else:
        _draw_market(replace(asked, market=market.id), market_report(store(), market))
    here.draw_evidence()


def _market(text: str) -> Found | None:
    """The market that the address names; what it names wrongly is said."""
    if not text:
        return None
    try:
        found = find(store(), text)
    except (NotFoundError, AmbiguousNameError) as error:
        here.explorer.notice = str(error)
        return None
    if found.kind != "Market":
        here.explorer.notice = f"{found.name} is a {kind_words(found.kind)}, not a market."
        return None
    return found


def _draw_choice(market: Found | None, known: Sequence[Found]) -> None:
    search, every = st.columns([0.62, 0.38], gap="small", vertical_alignment="bottom")
    with search:
        name_box(
            here.key("search"),
            label="Market",
            chosen=market.name if market else "",
            placeholder="A market …",
            on_pick=lambda entity: _ask(AskedMarket(entity)),
            focus=market is None,
        )
    names = {each.id: each.name for each in known[:MARKETS]}
    if market:
        names.setdefault(market.id, market.name)
    key = here.key("every")
    st.session_state[key] = market.id if market else None
    with every:
        st.selectbox(
            "Every market",
            list(names),
            format_func=lambda entity: names.get(entity, entity),
            key=key,
            on_change=lambda: _ask(AskedMarket(st.session_state[key] or "")),
            placeholder=f"{len(names)} to choose from",
        )


def _ask(asked: AskedMarket) -> None:
    """Put the question into the address; the page is drawn from there."""
    st.query_params.from_dict(asked.parameters)


def _draw_market(asked: AskedMarket, report: MarketReport) -> None:
    findings = report.findings()
    chosen = next((figure for figure in report.figures if figure.id == asked.figure), None)
    figures, parties = st.columns([0.62, 0.38], gap="medium")
    with figures:
        blocks = [
            *heading_blocks(report),
            *size_blocks(report, findings, asked.figure),
            *dimension_blocks(report, findings, asked.figure),
            *other_blocks(report, findings, asked.figure),
        ]
        if report.cut:
            blocks.append({"type": "note", "text": f"There are more {', '.join(report.cut)} than are listed."})
        _panel(asked, blocks, "Figures", "figures")
    with parties:
        if chosen:
            _panel(asked, figure_blocks(chosen, findings, evidence(store(), chosen.claims)), "Figure", "figure")
        else:
            _panel(asked, [*check_blocks(findings), *party_blocks(report, _quotes(report))], "Market")


def _quotes(report: MarketReport) -> dict[str, list[Evidence]]:
    claims = {claim for edges in report.parties.values() for edge in edges for claim in edge.edge.claims}
    return by_claim(evidence(store(), claims | set(report.definition_claims)))


def _panel(asked: AskedMarket, blocks: Sequence[Block], label: str, part: str = "panel") -> None:
    """A panel whose lines choose a market or one of its figures; all else they ask for is done as on any page."""
    key = here.key(part)

    def acted(name: str) -> None:
        act = (st.session_state.get(key) or {}).get(name) or {}
        match act.get("do"):
            case "choose":
                _ask(replace(asked, figure="" if act["id"] == asked.figure else act["id"]))
            case "market":
                _ask(AskedMarket(act["id"]))
            case _:
                here.asked(part)(name)

    panel(list(blocks), label=label, key=key, on_act=acted)


here = Workspace("market", lambda entity: go("explore", entity=entity or ""))

draw()
