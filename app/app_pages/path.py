"""Path: how one entity is joined to another, drawn, and told hop by hop with the words each hop stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from app.app_pages.database import store
from app.app_pages.name_box import name_box
from app.app_pages.navigation import go
from app.app_pages.workspace import Workspace
from app.view.asked_ways import MOST_WAYS, AskedWays, asked_ways
from app.view.telling import by_claim, claims_of
from app.view.ways import cut_words, examples_blocks, head_block, none_blocks, relation_words, way_blocks, way_ids
from graph.errors import AmbiguousNameError, NotFoundError
from graph.model import RELATIONSHIPS
from graph.queries import named
from graph.reads import Evidence, Found, Node, Path, View, evidence, find
from graph.reads.nodes import nodes
from graph.reads.paths import MAX_HOPS, Search, search_paths

EXAMPLES = 6


@dataclass(frozen=True)
class Answer:
    """What was found for one question; `through` counts the ways that only hubs make.

    All ways of up to `complete` hops were looked at; where it is crowded that is less than was asked for."""

    start: Found
    end: Found
    paths: Sequence[Path]
    more: bool
    through: int
    complete: int
    nodes: Mapping[str, Node]
    quotes: Mapping[str, Sequence[Evidence]]


@st.fragment
def draw() -> None:
    """The page."""
    here.run(_draw)


def _draw() -> None:
    asked, wrong = asked_ways({name: st.query_params.get_all(name) for name in st.query_params})
    start, end = _named(asked.start, wrong), _named(asked.end, wrong)
    _draw_question(asked, start, end)
    here.explorer.notice = " ".join(filter(None, [here.explorer.notice, *wrong]))
    here.draw_notice()
    if start is None or end is None:
        _draw_start(start, end)
    else:
        _draw_answer(asked, _answer(asked, start, end))
    here.draw_evidence()


def _named(text: str, wrong: list[str]) -> Found | None:
    """What the address names; where it names nothing that is there, that is added to what is wrong."""
    if not text:
        return None
    try:
        return find(store(), text)
    except (NotFoundError, AmbiguousNameError) as error:
        wrong.append(str(error))
        return None


def _draw_question(asked: AskedWays, start: Found | None, end: Found | None) -> None:
    first, swap, second, more = st.columns([0.36, 0.09, 0.36, 0.19], gap="small", vertical_alignment="center")
    with first:
        name_box(
            here.key("from"),
            label="From",
            chosen=start.name if start else "",
            placeholder="From: a company, drug, test, gene …",
            on_pick=lambda entity: _ask(replace(asked, start=entity)),
            focus=start is None,
        )
    with swap:
        st.button(
            "Swap",
            key=here.key("swap"),
            on_click=lambda: _ask(replace(asked, start=asked.end, end=asked.start)),
            disabled=start is None and end is None,
            width="stretch",
        )
    with second:
        name_box(
            here.key("to"),
            label="To",
            chosen=end.name if end else "",
            placeholder="To: a company, drug, test, gene …",
            on_pick=lambda entity: _ask(replace(asked, end=entity)),
            focus=start is not None and end is None,
        )
    with more:
        _draw_filters(asked)


def _draw_filters(asked: AskedWays) -> None:
    ways, hops, relations, hubs = (here.key(part) for part in ("ways", "hops", "relations", "hubs"))
    state = st.session_state
    state[ways], state[hops], state[relations], state[hubs] = asked.ways, asked.hops, list(asked.relations), asked.hubs

    def changed() -> None:
        _ask(replace(asked, ways=state[ways], hops=state[hops], relations=tuple(state[relations]), hubs=state[hubs]))

    with st.popover("Which ways" + (" (limited)" if asked.relations else ""), width="stretch"):
        st.number_input("Ways at most", 1, MOST_WAYS, key=ways, on_change=changed)
        st.number_input("Hops at most", 1, MAX_HOPS, key=hops, on_change=changed)
        options = sorted(RELATIONSHIPS, key=relation_words)
        st.multiselect("Only these relations", options, format_func=relation_words, key=relations, on_change=changed)
        st.toggle("Also through markets, countries, regulators", key=hubs, on_change=changed)


def _ask(asked: AskedWays) -> None:
    """Put the question into the address; the page is drawn from there."""
    here.explorer.close()
    st.query_params.from_dict(asked.parameters)


def _answer(asked: AskedWays, start: Found, end: Found) -> Answer:
    """The answer to this question, kept while it is the one asked."""
    kept = st.session_state.get(here.key("answer"))
    if kept and kept[0] == (asked, start.id, end.id) and (here.explorer.scene or not kept[1].paths):
        answer: Answer = kept[1]
        return answer
    answer = _search(asked, start, end)
    st.session_state[here.key("answer")] = ((asked, start.id, end.id), answer)
    if answer.paths:
        edges = {edge.id: edge for path in answer.paths for hop in path.hops for edge in (hop.edge, *hop.also)}
        view = View(list(answer.nodes.values()), list(edges.values()), len(edges), len(edges))
        here.explorer.open(view, start.id)
    return answer


def _search(asked: AskedWays, start: Found, end: Found) -> Answer:
    found = _ways(asked, start, end, hubs=asked.hubs)
    through = 0 if found.paths or asked.hubs else len(_ways(asked, start, end, hubs=True).paths)
    told = found.paths[: asked.ways]
    ids = {start.id, end.id, *(hop.end for path in told for hop in path.hops)}
    known = {node.id: node for node in nodes(store(), ids)}
    quotes = by_claim(evidence(store(), claims_of(told)))
    more = len(found.paths) > len(told)
    return Answer(start, end, told, more, through, found.complete, known, quotes)


def _ways(asked: AskedWays, start: Found, end: Found, *, hubs: bool) -> Search:
    # One more than is told shows whether there are more.
    return search_paths(
        store(),
        start.id,
        end.id,
        max_hops=asked.hops,
        limit=asked.ways + 1,
        through_hubs=hubs,
        relations=asked.relations,
    )


def _draw_answer(asked: AskedWays, answer: Answer) -> None:
    if not answer.paths:
        here.explorer.close()
        here.draw_panel(none_blocks(answer.start, answer.end, asked, answer.through, answer.complete), "No way")
        return
    picture, told = st.columns([0.6, 0.4], gap="small")
    with picture:
        here.draw_canvas()
    with told:
        explorer = here.explorer
        chosen = {*explorer.chosen_nodes, *explorer.chosen_edges}
        if chosen and chosen not in [set(way_ids(path)) for path in answer.paths]:
            st.button("Back to the ways", key=here.key("back"), on_click=lambda: explorer.choose([], []))
            here.draw_inspector()
            return
        cut = cut_words(len(answer.paths), asked, answer.complete, more=answer.more)
        head = head_block(answer.start, answer.end, asked, len(answer.paths))
        told_blocks = way_blocks(answer.paths, answer.nodes, answer.quotes, cut=cut, lit=chosen)
        here.draw_panel([head, *told_blocks], "Ways", "ways_told")


def _draw_start(start: Found | None, end: Found | None) -> None:
    here.explorer.close()
    pairs = store().read(named("best_evidenced_deals").text, limit=EXAMPLES)
    here.draw_panel(examples_blocks(pairs, start, end), "Choose two")


here = Workspace("path", lambda entity: go("explore", entity=entity or ""))

draw()
