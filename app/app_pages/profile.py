"""Profile: what is known of a company, a drug, a test or a market on one screen, each line with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from app.app_pages.database import store
from app.app_pages.name_box import name_box
from app.app_pages.navigation import go
from app.app_pages.workspace import Workspace, value_of
from app.components.panel import panel
from app.view.blocks import Block
from app.view.profile_lines import ProfilePage, claims_of, detail_blocks, page_blocks, section_blocks
from app.view.profile_page import profile_page
from app.view.profile_start import start_blocks
from app.view.telling import by_claim
from graph.errors import AmbiguousNameError, NotFoundError
from graph.model.dates import InvalidDateError, span
from graph.queries import named
from graph.reads import Found, evidence, find
from graph.reads.dossier import ORGANIZATIONS, dossier

EXAMPLES = 24
ENTITY, GROUP = "Entity", "Group on"


@st.fragment
def draw() -> None:
    """The page."""
    here.run(_draw)


def _draw() -> None:
    subject = _subject()
    on = _date()
    as_group = st.query_params.get("view") == "group"
    _draw_head(subject, on, as_group=as_group)
    here.draw_notice()
    if subject is None:
        best = store().read(named("best_known").text, limit=EXAMPLES)
        _panel(start_blocks(best), "Best known", "start", columns=True)
    else:
        _draw_profile(_page(subject, on, as_group=as_group), subject)
    here.draw_evidence()


def _subject() -> Found | None:
    text = st.query_params.get("entity", "").strip()
    if not text:
        return None
    try:
        return find(store(), text)
    except (NotFoundError, AmbiguousNameError) as error:
        here.explorer.notice = str(error)
        return None


def _date() -> str:
    """The date the address names, else this month."""
    today = f"{date.today():%Y-%m}"
    text = st.query_params.get("on", "").strip()
    if not text:
        return today
    try:
        span(text)
    except InvalidDateError as error:
        here.explorer.notice = f"{error} This month was taken."
        return today
    return text


def _draw_head(subject: Found | None, on: str, *, as_group: bool) -> None:
    organization = subject is not None and subject.kind in ORGANIZATIONS
    box, choice, day = st.columns([0.55, 0.18, 0.27], gap="small", vertical_alignment="center")
    with box:
        name_box(
            here.key("search"),
            label="Profile of",
            chosen=subject.name if subject else "",
            placeholder="Profile of: a company, drug, test, market …",
            on_pick=_open,
            focus=subject is None,
        )
    if not organization:
        return
    state = st.session_state
    state[here.key("view")], state[here.key("on")] = GROUP if as_group else ENTITY, on

    def changed() -> None:
        st.query_params["view"] = "group" if state[here.key("view")] == GROUP else "entity"
        st.query_params["on"] = state[here.key("on")].strip()

    with choice:
        st.segmented_control(
            "Whom to tell of", [ENTITY, GROUP], key=here.key("view"), on_change=changed, label_visibility="collapsed"
        )
    with day:
        st.text_input(
            "On this date (2024, 2024-03 or 2024-03-20)",
            key=here.key("on"),
            on_change=changed,
            label_visibility="collapsed",
            placeholder="2024-03",
            help="Who belonged to whom on this date: a year, a month or a day.",
        )


def _open(entity: str | None) -> None:
    """Another profile, on the same date and in the same view."""
    if entity:
        st.query_params["entity"] = entity


def _page(subject: Found, on: str, *, as_group: bool) -> ProfilePage:
    """The page, read anew where something else is asked for."""
    asked = (subject.id, on, as_group)
    kept = st.session_state.get(here.key("page"))
    if kept and kept[0] == asked:
        page: ProfilePage = kept[1]
        return page
    page = profile_page(dossier(store(), subject, on, as_group=as_group))
    st.session_state[here.key("page")] = (asked, page)
    st.session_state[here.key("chosen")], st.session_state[here.key("wide")] = "", set()
    return page


def _draw_profile(page: ProfilePage, subject: Found) -> None:
    chosen, wide = st.session_state[here.key("chosen")], st.session_state[here.key("wide")]
    line = page.line(chosen)
    told, beside = st.columns([0.66, 0.34], gap="medium")
    with told:
        _panel(page_blocks(page, chosen, wide), f"Profile of {subject.name}", "told", columns=True)
    with beside:
        if line is not None:
            st.button("Back to the events", key=here.key("back"), on_click=lambda: _choose(""))
            quotes = by_claim(evidence(store(), claims_of(line)))
            _panel(detail_blocks(line, quotes, subject.id), "Evidence of the line", "beside")
        else:
            _panel(_event_blocks(page, wide), "Events", "beside")


def _event_blocks(page: ProfilePage, wide: set[str]) -> list[Block]:
    blocks = [block for section in page.events for block in section_blocks(section, "", wide)]
    return blocks or [{"type": "note", "text": "No event is known. Choose a line to read the words it stands on."}]


def _panel(blocks: list[Block], label: str, part: str, *, columns: bool = False) -> None:
    def heard(name: str) -> None:
        if not _own_act(value_of(here.key(part), name) or {}):
            here.asked(part)(name)

    panel(blocks, label=label, key=here.key(part), on_act=heard, columns=columns)


def _own_act(act: Mapping[str, Any]) -> bool:
    """Do what a line asks of this page alone; False where it asks for something any page can do."""
    if act.get("do") == "line":
        _choose(str(act["key"]))
    elif act.get("do") == "all":
        st.session_state[here.key("wide")].add(act["section"])
    elif act.get("do") == "go" and act.get("page") == "profile":
        _open(act["parameters"]["entity"])
    else:
        return False
    return True


def _choose(key: str) -> None:
    st.session_state[here.key("chosen")] = key


here = Workspace("profile", lambda entity: go("profile", entity=entity or ""))

draw()
