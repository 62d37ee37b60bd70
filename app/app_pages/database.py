"""The pages' one connection to the database, and what they show while it does not answer."""

from __future__ import annotations

import streamlit as st

from app.components.panel import panel
from graph.errors import DatabaseUnavailableError, FusionGraphError, ServerError
from graph.server import ensure_running, status
from graph.settings import load_settings
from graph.store import Store

AGAIN_AFTER = 3.0


@st.cache_resource(show_spinner="Starting the database …", on_release=Store.close)
def store() -> Store:
    """The store of this process, opened once."""
    return Store.open(ensure_running(load_settings()))


def gone(error: FusionGraphError) -> bool:
    """Whether the database is not there, rather than one question having gone wrong."""
    return isinstance(error, (DatabaseUnavailableError, ServerError))


def show_gone(error: FusionGraphError) -> None:
    """Say what happened and what to do, and look again every few seconds until the database answers."""
    store.clear()
    blocks = [
        {"type": "heading", "text": "The database does not answer", "sub": "", "color": ""},
        {"type": "note", "text": error.message},
        {"type": "note", "text": error.remedy or ""},
        {"type": "note", "text": "This page looks again every few seconds and goes on by itself."},
    ]
    panel(blocks, label="Database", key="database_notice", on_act=lambda _: None)
    _look_again()


@st.fragment(run_every=AGAIN_AFTER)
def _look_again() -> None:
    if not _answers():
        return
    st.rerun()


def _answers() -> bool:
    """Whether the database can be asked again; a local server that crashed is started, one that was stopped is not."""
    settings = load_settings()
    try:
        if settings.neo4j_uri is None:
            found = status(settings)
            crashed = not found.running and found.trouble is not None
            if not found.answers and not crashed:
                return False
        Store.open(ensure_running(settings)).close()
    except FusionGraphError:
        return False
    return True
