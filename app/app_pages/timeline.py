"""Timeline: what happened and when, each date as long as it was stated, and the words behind every event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from app.app_pages.database import store
from app.app_pages.name_box import name_box
from app.app_pages.navigation import go
from app.app_pages.workspace import Workspace
from app.components.panel import panel
from app.components.timeline_chart import timeline_chart
from app.view.asked_timeline import AskedTimeline, asked_timeline
from app.view.blocks import Block
from app.view.timeline import (
    chart_data,
    cut_words,
    empty_words,
    event_blocks,
    facets,
    how_to_read,
    latest_month,
    listed_blocks,
    of_actions,
    offered_blocks,
    undated_blocks,
)
from app.view.wording import humanise, kind_words
from graph.errors import AmbiguousNameError, NotFoundError
from graph.reads import Found, evidence, find, profile
from graph.reads.timeline import KINDS, LIMIT, Event, Events, event_of, events

PARTS = 80


@st.fragment
def draw() -> None:
    """The page."""
    here.run(_draw)


def _draw() -> None:
    asked, wrong = asked_timeline({name: st.query_params.get_all(name) for name in st.query_params})
    who = [each for text in asked.entities if (each := _named(text, wrong))]
    found = events(store(), entities=[each.id for each in who], kinds=asked.kinds, first=asked.first, last=asked.last)
    if asked.entities and not who:
        found = Events([], [])
    _draw_filters(asked, who, found)
    shown = of_actions(found, asked.actions)
    chosen = _chosen(asked.chosen, wrong)
    here.explorer.notice = " ".join(filter(None, [here.explorer.notice, *wrong, cut_words(found, LIMIT)]))
    here.draw_notice()
    picture, told = st.columns([0.69, 0.31], gap="small")
    with picture:
        _draw_events(asked, shown, who, chosen.id if chosen else None)
    with told:
        _draw_chosen(asked, chosen, who)
    here.draw_evidence()


def _named(text: str, wrong: list[str]) -> Found | None:
    """What the address names; where it names nothing that is there, that is added to what is wrong."""
    try:
        return find(store(), text)
    except (NotFoundError, AmbiguousNameError) as error:
        wrong.append(str(error))
        return None


def _chosen(text: str, wrong: list[str]) -> Event | None:
    found = _named(text, wrong) if text else None
    if found is None:
        return None
    if found.kind not in KINDS:
        wrong.append(f"{found.name} is a {kind_words(found.kind)}, not an event.")
        return None
    return event_of(found)


def _draw_filters(asked: AskedTimeline, who: Sequence[Found], found: Events) -> None:
    search, entities, kinds, actions, first, last = st.columns(
        [0.29, 0.2, 0.16, 0.15, 0.1, 0.1], gap="small", vertical_alignment="bottom"
    )
    with search:
        name_box(
            here.key("search"),
            label="Events of",
            chosen="",
            placeholder="Events of: a company, drug …",
            on_pick=lambda entity: _ask(replace(asked, entities=(*asked.entities, entity), chosen="")),
        )
    state = st.session_state
    keys = {name: here.key(name) for name in ("entities", "kinds", "actions", "first", "last")}
    names = {each.id: each.name for each in who}
    counts = facets(found)
    state[keys["entities"]], state[keys["kinds"]] = list(names), list(asked.kinds)
    state[keys["actions"]], state[keys["first"]], state[keys["last"]] = list(asked.actions), asked.first, asked.last

    def changed() -> None:
        told: dict[str, Any] = {name: state[key] for name, key in keys.items()}
        entities, kinds, actions = (tuple(told[name]) for name in ("entities", "kinds", "actions"))
        first, last = told["first"].strip(), told["last"].strip()
        _ask(replace(asked, entities=entities, kinds=kinds, actions=actions, first=first, last=last))

    with entities:
        st.multiselect(
            "Only events of",
            list(names),
            format_func=lambda entity: names.get(entity, entity),
            key=keys["entities"],
            on_change=changed,
            placeholder="everybody",
        )
    with kinds:
        st.multiselect(
            "Kind", KINDS, format_func=kind_words, key=keys["kinds"], on_change=changed, placeholder="every kind"
        )
    with actions:
        options = list(dict.fromkeys([*counts, *asked.actions]))
        st.multiselect(
            "Action", options, format_func=humanise, key=keys["actions"], on_change=changed, placeholder="every action"
        )
    with first:
        st.text_input("From", key=keys["first"], on_change=changed, placeholder="2019")
    with last:
        st.text_input("To", key=keys["last"], on_change=changed, placeholder=latest_month(found))


def _ask(asked: AskedTimeline) -> None:
    """Put the question into the address; the page is drawn from there."""
    st.query_params.from_dict(asked.parameters)


def _draw_events(asked: AskedTimeline, shown: Events, who: Sequence[Found], chosen: str | None) -> None:
    if shown.dated:
        timeline_chart(chart_data(shown.dated, chosen), key=here.key("chart"), on_event=lambda _: _picked(asked))
    else:
        said = empty_words(shown, filtered=asked.filtered, names=[each.name for each in who])
        _panel(asked, [{"type": "note", "text": said}], "Nothing to draw", "empty")
    dated, undated = listed_blocks(shown, chosen), undated_blocks(shown, chosen)
    if dated and undated:
        left, right = st.columns([0.55, 0.45], gap="medium")
        with left:
            _panel(asked, dated, "Dated events", "dated")
        with right:
            _panel(asked, undated, "Undated events", "undated")
    elif dated or undated:
        _panel(asked, dated or undated, "Dated events" if dated else "Undated events", "dated")


def _draw_chosen(asked: AskedTimeline, chosen: Event | None, who: Sequence[Found]) -> None:
    if chosen is None:
        _panel(asked, [*offered_blocks(_on_explore(), [each.id for each in who]), *how_to_read()], "About the timeline")
        return
    told = profile(store(), find(store(), chosen.id), limit=PARTS)
    blocks = event_blocks(chosen, told, evidence(store(), chosen.claims))
    _panel(asked, blocks, f"About {chosen.name}")


def _on_explore() -> list[tuple[str, str, str]]:
    """What is chosen on the Explore page, by id, name and kind; what is opened there where nothing is."""
    explorer = st.session_state.get("explore_explorer")
    if explorer is None or explorer.scene is None:
        return []
    nodes = explorer.scene.nodes
    ids = [node for node in explorer.chosen_nodes if node in nodes] or [explorer.scene.focus]
    return [(nodes[node].id, nodes[node].name, nodes[node].kind) for node in ids if node in nodes]


def _panel(asked: AskedTimeline, blocks: Sequence[Block], label: str, part: str = "panel") -> None:
    """A panel whose lines choose events of this page; all else they ask for is carried out as on any page."""
    key = here.key(part)

    def acted(name: str) -> None:
        act = (st.session_state.get(key) or {}).get(name) or {}
        match act.get("do"):
            case "choose":
                _ask(replace(asked, chosen=act["id"]))
            case "only":
                _ask(replace(asked, entities=tuple(act["entities"])))
            case _:
                here.asked(part)(name)

    panel(list(blocks), label=label, key=key, on_act=acted)


def _picked(asked: AskedTimeline) -> None:
    picked = (st.session_state.get(here.key("chart")) or {}).get("choose")
    if picked:
        _ask(replace(asked, chosen=picked["id"]))


here = Workspace("timeline", lambda entity: go("explore", entity=entity or ""))

draw()
