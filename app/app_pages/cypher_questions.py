"""The named questions of the Cypher page: a list, and for the chosen one a form of its parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from app.app_pages.database import store
from app.view.console import question_words
from graph.errors import QueryError
from graph.queries import Kind, NamedQuery, Parameter, questions
from graph.reads import find

CHOSEN = "cypher_question"
# The largest whole number that a question takes.
LARGEST = 10_000


def question_named(name: str) -> NamedQuery:
    """The question of this name. Raises QueryError."""
    found = next((query for query in questions() if query.name == name), None)
    if found is None:
        raise QueryError(f"There is no question called '{name}'.", remedy="Pick one from the list.")
    return found


def choose(query: NamedQuery, values: Mapping[str, Any]) -> None:
    """Choose a question and fill in its form, before either is drawn. Raises QueryError for what does not fit."""
    st.session_state[CHOSEN] = query.name
    for parameter in query.asked_for:
        if parameter.name in values:
            st.session_state[_field(query, parameter)] = _fitting(parameter, values[parameter.name])


def _field(query: NamedQuery, parameter: Parameter) -> str:
    return f"cypher_{query.name}_{parameter.name}"


def _fitting(parameter: Parameter, value: Any) -> Any:
    if parameter.kind is not Kind.WHOLE_NUMBER:
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LARGEST:
        return value
    raise QueryError(f"'{value}' is no whole number from 1 to {LARGEST:,}.", remedy="Mend the link.")


def filled_in(query: NamedQuery) -> dict[str, Any]:
    """What the form of a question says."""
    return {each.name: st.session_state.get(_field(query, each)) for each in query.asked_for}


def resolved(query: NamedQuery, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values to ask with: names as ids, what is left out by its default.

    Raises QueryError for what is missing, NotFoundError and AmbiguousNameError for a name."""
    given = {}
    for parameter in query.asked_for:
        value = values.get(parameter.name)
        if value in (None, ""):
            value = parameter.default
        if value is None:
            raise QueryError(f"Say first: {parameter.words}.", remedy="Then ask.")
        if parameter.kind is Kind.ENTITY:
            value = find(store(), str(value)).id
        given[parameter.name] = int(value) if parameter.kind is Kind.WHOLE_NUMBER else str(value)
    return given


def draw_questions(on_ask: Callable[[str], None]) -> None:
    """The list and the form; `on_ask` is called with the name of the question before the page is drawn anew."""
    st.subheader("Questions", anchor=False)
    offered = {query.name: query for query in questions()}
    chosen = st.selectbox(
        "Ask by name",
        list(offered),
        index=None,
        key=CHOSEN,
        format_func=lambda name: question_words(offered[name]),
        placeholder="Choose a question",
    )
    if chosen is None:
        st.markdown("A question fills the editor with its Cypher, so that it can be changed and run again.")
        return
    query = offered[chosen]
    with st.form(f"cypher_form_{chosen}", border=False):
        for parameter in query.asked_for:
            _draw_field(query, parameter)
        st.form_submit_button("Ask", on_click=on_ask, args=(chosen,))


def _draw_field(query: NamedQuery, parameter: Parameter) -> None:
    words = parameter.words[0].upper() + parameter.words[1:]
    key = _field(query, parameter)
    if parameter.kind is Kind.WHOLE_NUMBER:
        st.session_state.setdefault(key, int(parameter.default or 1))
        st.number_input(words, min_value=1, max_value=LARGEST, step=1, key=key)
    else:
        hint = "a name or an id" if parameter.kind is Kind.ENTITY else ""
        st.text_input(words, key=key, placeholder=hint)
