"""The first screen in words: three things worth a look, each with its reason, and what each document brought."""

from __future__ import annotations

from typing import Any

from app.view.start import (
    brought_words,
    new_blocks,
    starting_points,
    stock_blocks,
    ways_in,
    worth_a_look,
)
from graph.analytics.figure_checks import Finding, Verdict
from graph.reads import Found, OpenQuestion
from graph.reads.leads import Brought, Impossible, Leads

MARKET = Found("market|m", "Some market", "Market")
FINDING = Finding(Verdict.IMPOSSIBLE, "Pills cannot grow so.", ("From 2024: too much.",), (), ("figure|1",))
DEAL = {"id": "deal|1", "name": "licence: A, B", "kind": "licence", "date": None, "sources": 1, "claims": 1}
NOTHING = dict.fromkeys(
    ("impossible", "differing", "several", "undated", "waiting", "connecting", "approval", "planned")
)


def found(**leads: Any) -> Leads:
    return Leads(**{**NOTHING, **leads})


def test_nothing_found_shows_nothing() -> None:
    assert worth_a_look(found()) == []


def test_each_lead_says_why_and_where_it_leads() -> None:
    _, card = worth_a_look(found(impossible=Impossible(MARKET, FINDING, 2)))
    assert card["text"] == "Pills cannot grow so."
    assert "From 2024: too much." in card["why"]
    assert "2 more figures" in card["why"]
    assert card["act"]["parameters"] == {"market": MARKET.id, "figure": "figure|1"}


def test_three_leads_at_most_and_the_gravest_first() -> None:
    connecting = {"id": "c", "name": "C", "a": "a", "a_name": "A", "c": "b", "c_name": "B"}
    many = found(
        undated=DEAL,
        several={**DEAL, "sources": 3},
        connecting=connecting,
        waiting=OpenQuestion("company|merck", ["Merck KGaA", "Merck & Co."], []),
        impossible=Impossible(MARKET, FINDING, 0),
    )
    _, *cards = worth_a_look(many)
    assert [card["title"] for card in cards] == [
        "A figure that cannot be true",
        "A name that waits for a person",
        "A company that connects two others",
    ]


def test_a_name_that_others_bear_too_may_be_another_than_the_one_known() -> None:
    _, card = worth_a_look(found(waiting=OpenQuestion("company|merck", ["Merck KGaA"], [])))
    assert card["why"] == "It may be Merck KGaA or another of its name; a person decides."


def test_sources_that_differ_are_said_to() -> None:
    _, card = worth_a_look(found(differing={**DEAL, "sources": 2, "disputed": ["date", "kind"]}))
    assert card["why"] == "Its 2 sources differ on: date, kind."
    _, card = worth_a_look(found(differing={**DEAL, "sources": 1, "disputed": ["date"]}))
    assert card["why"] == "Its only source differs on: date."


def test_examples_open_what_they_name() -> None:
    deal = {"id": "deal|1", "kind": "codevelopment", "a": "a", "a_name": "Bayer", "b": "b", "b_name": "Thermo Fisher"}
    blocks = starting_points([{**deal, "date": None}], [], [])
    assert blocks[1]["text"] == "Bayer and Thermo Fisher"
    assert blocks[1]["after"] == "date not stated"
    assert blocks[1]["act"] == {"do": "deal", "id": "deal|1", "a": "a", "b": "b"}


def test_stock_counts_kinds_and_leads_to_markets() -> None:
    blocks = stock_blocks({"Company": 2, "Drug": 1}, [(MARKET.id, MARKET.name, "USD 4 million (2025)")])
    assert blocks[0]["count"] == "3 entities"
    assert [(t["count"], t["text"]) for t in blocks[1]["items"]] == [("2", "companies"), ("1", "drug")]
    assert blocks[-1]["act"] == {"do": "go", "page": "market", "parameters": {"market": MARKET.id}}
    assert blocks[-1]["sub"] == "USD 4 million (2025)"


def test_documents_say_what_they_brought() -> None:
    document = {"id": "d", "title": "A report", "publisher": "", "live": True}
    counts = {"Figure": 16, "Deal": 1, "PROFILED_IN": 20, "ALIAS": 3}
    _, new, gone = new_blocks([Brought(document, counts), Brought({**document, "live": False}, {})])
    assert new["sub"] == "publisher not stated · 40 claims: 16 figures, 1 deal, 20 relations, 3 names"
    assert gone["sub"] == "publisher not stated · retracted"


def test_a_document_without_claims() -> None:
    assert brought_words({}) == "nothing of it is in the graph yet"


def test_ways_in_name_what_is_best_known() -> None:
    _, first, second, *_ = ways_in([{"id": "a", "name": "A"}], [{"a": "b", "a_name": "B", "b": "c", "b_name": "C"}])
    assert first["text"] == "Everything about A"
    assert second["text"] == "How B and C are joined"
    assert second["act"]["parameters"] == {"from": "b", "to": "c"}
