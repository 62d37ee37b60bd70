"""Cypher: write a query or pick a question, run it read-only, see rows, graph and plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import streamlit as st

from app.app_pages.cypher_questions import choose, draw_questions, filled_in, question_named, resolved
from app.app_pages.database import gone, store
from app.app_pages.navigation import go
from app.app_pages.workspace import Workspace
from app.components.cypher_editor import cypher_editor
from app.view.console import (
    Console,
    columns,
    count_words,
    fault_block,
    link,
    linked_values,
    plan_text,
    plan_words,
    question_text,
    unknown_words,
    values_of,
)
from app.view.rows import csv_text, json_text
from graph.answers import Result
from graph.errors import FusionGraphError, QueryError
from graph.queries import NamedQuery
from graph.reads.results import drawn, told_by

TABLE, GRAPH = "Table", "Graph"


def draw() -> None:
    """The page."""
    if here.follow(_follow_link):
        _workspace()


@st.fragment
def _workspace() -> None:
    here.run(_draw_page)


def console() -> Console:
    """What the person asked."""
    state: Console = st.session_state.setdefault("cypher_console", Console())
    return state


def _follow_link() -> None:
    """Put what the address names in the editor. A question of ours is also asked; a query waits for the reader's word,
    since whoever wrote the link chose it (docs/decisions/0009-links-fill-in.md)."""
    asked = {name: st.query_params.get_all(name) for name in ("query", "question", "param")}
    if asked == st.session_state.get("cypher_linked", {"query": [], "question": [], "param": []}):
        return
    st.session_state["cypher_linked"] = asked
    values = linked_values(asked["param"])
    if asked["question"]:
        query = question_named(asked["question"][0])
        choose(query, values)
        _ask_question(query, values)
    elif asked["query"]:
        _put(asked["query"][0], values)


def _put(text: str, values: dict[str, Any]) -> None:
    console().put(text, values)
    st.session_state["cypher_parameters"] = _written(values)


def _written(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""


def _keep_address(said: dict[str, str | list[str]]) -> None:
    for name in ("query", "question", "param"):
        if said.get(name):
            st.query_params[name] = said[name]
        else:
            st.query_params.pop(name, None)
    kept = {name: st.query_params.get_all(name) for name in ("query", "question", "param")}
    st.session_state["cypher_linked"] = kept


def _draw_page() -> None:
    _carry_out()
    editor, beside = st.columns([0.66, 0.34], gap="medium")
    with editor:
        st.subheader("Cypher", anchor=False)
        cypher_editor(console().editor_data(), key="cypher_editor", on_event=_ordered)
        st.session_state.setdefault("cypher_parameters", _written(console().parameters))
        st.text_input("Parameters, as JSON", key="cypher_parameters", placeholder='{"name": "Bayer"}')
    with beside:
        draw_questions(lambda name: st.session_state.update(cypher_ordered=("question", name)))
    here.draw_notice()
    _draw_answer()
    here.draw_evidence()


def _ordered(name: str) -> None:
    """Keep what the editor asks until the page is drawn."""
    value = (st.session_state.get("cypher_editor") or {}).get(name) or {}
    st.session_state["cypher_ordered"] = (name, str(value.get("text", "")))


def _carry_out() -> None:
    ordered = st.session_state.pop("cypher_ordered", None)
    if ordered is None:
        return
    name, text = ordered
    if name == "explain":
        _explain(text)
    elif name == "run":
        _run(text)
    else:
        query = question_named(text)
        try:
            _ask_question(query, filled_in(query))
        except FusionGraphError as error:
            if gone(error):
                raise
            here.explorer.notice = str(error)


def _run(text: str) -> None:
    try:
        values = values_of(str(st.session_state.get("cypher_parameters") or ""))
        console().text, console().parameters = text, values
        _answer(text, values)
        _keep_address(link(text, values))
    except QueryError as error:
        console().answered(fault=error)


def _explain(text: str) -> None:
    try:
        values = values_of(str(st.session_state.get("cypher_parameters") or ""))
        console().answered(plan=store().explain(text, values))
    except QueryError as error:
        console().answered(fault=error)


def _ask_question(query: NamedQuery, given: Mapping[str, Any]) -> None:
    values = resolved(query, given)
    text = question_text(query)
    _put(text, values)
    try:
        _answer(text, values)
    except QueryError as error:
        console().answered(fault=error)
    _keep_address(link(text, values, query.name))


def _answer(text: str, values: dict[str, Any]) -> None:
    with st.spinner("Asking …"):
        result = store().ask(text, values)
    console().answered(result=None if result.plan else result, plan=result.plan)


def _draw_answer() -> None:
    asked = console()
    if asked.fault is not None:
        here.draw_panel([fault_block(asked.fault)], "Error", "fault")
    elif asked.plan is not None:
        here.draw_panel([{"type": "note", "text": plan_words(asked.plan)}], "Plan", "plan")
        st.code(plan_text(asked.plan), language=None, wrap_lines=False)
    elif asked.result is not None:
        _draw_result(asked.result)
    else:
        todo = "Write a query and run it with Ctrl+Enter, or choose a question. Queries read and never change anything."
        here.draw_panel([{"type": "note", "text": todo}], "Nothing asked yet", "todo")


def _draw_result(result: Result) -> None:
    said, shown, csv, json_button = st.columns([0.62, 0.18, 0.1, 0.1], vertical_alignment="center")
    with shown:
        way = st.segmented_control(
            "Show as", [TABLE, GRAPH], default=TABLE, key="cypher_shown", label_visibility="collapsed"
        )
    told = count_words(result)
    if way == GRAPH:
        told = f"{told} {_open_graph(result)}"
    with said:
        here.draw_panel([{"type": "note", "text": told}], "Result", "count")
    _download(csv, "CSV", csv_text(result.columns, result.rows), "text/csv")
    _download(json_button, "JSON", json_text(result.rows), "application/json")
    if way == GRAPH:
        _draw_graph()
    elif result.rows:
        st.dataframe(columns(result), width="stretch", hide_index=True)
    else:
        none = f"No rows: nothing in the graph fits. {unknown_words(console().text)}"
        here.draw_panel([{"type": "note", "text": none}], "No rows", "todo")


def _download(place: Any, name: str, text: str, media_type: str) -> None:
    file = f"result.{name.lower()}"
    place.download_button(name, text, file, media_type, on_click="ignore", width="stretch")


def _open_graph(result: Result) -> str:
    """Put the graph of a new answer on the canvas; what is to be said of it."""
    if st.session_state.get("cypher_drawn") != console().answers:
        st.session_state["cypher_drawn"] = console().answers
        here.explorer.close()
        found = told_by(result.rows)
        view = drawn(store(), found)
        st.session_state["cypher_graph_words"] = _graph_words(view.shown, view.total, found.others)
        if view.nodes:
            here.explorer.open(view, view.nodes[0].id)
    return str(st.session_state["cypher_graph_words"])


def _draw_graph() -> None:
    if here.explorer.scene is None:
        return
    canvas, inspector = st.columns([0.69, 0.31], gap="small")
    with canvas:
        here.draw_canvas()
    with inspector:
        here.draw_inspector()


def _graph_words(shown: int, total: int, others: int) -> str:
    ledger = f" {others:,} nodes of the ledger, or of nobody's, are in the table only." if others else ""
    if not total:
        return f"This result has no graph in it. Return nodes, relationships or paths.{ledger}"
    return f"{shown:,} of {total:,} entities drawn.{ledger}"


here = Workspace("cypher", lambda entity: go("explore", entity=entity or ""))

draw()
