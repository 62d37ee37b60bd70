"""The timeline as data and in words: a date as long as it was stated, and nothing said without its state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.view.asked_timeline import AskedTimeline, asked_timeline
from app.view.timeline import (
    chart_data,
    cut_words,
    empty_words,
    event_blocks,
    facets,
    latest_month,
    listed_blocks,
    of_actions,
    offered_blocks,
    period_problem,
    undated_blocks,
)
from graph.model.dates import span
from graph.reads import Evidence, Profile
from graph.reads.timeline import Event, Events


def event(date: str | None, kind: str = "Deal", factuality: str = "asserted", action: str = "licence") -> Event:
    days = span(date) if date else None
    return Event(
        id=f"{kind}|{date}",
        name=f"{action}: A, B",
        kind=kind,
        action=action,
        date=date,
        first=days.first if days else "",
        last=days.last if days else "",
        factuality=factuality,
        sources=["s"],
        claims=["c"],
        properties={},
    )


def test_a_month_is_a_month_and_a_day_a_day() -> None:
    data = chart_data([event("2025-04"), event("2025-04-10")], None)
    assert [(e["first"], e["last"]) for e in data["events"]] == [
        ("2025-04-01", "2025-04-30"),
        ("2025-04-10", "2025-04-10"),
    ]
    assert (data["first"], data["last"]) == ("2025-01-01", "2025-12-31")


def test_what_is_said_aloud_holds_the_date_with_its_precision_and_the_state() -> None:
    (said,) = chart_data([event("2026", factuality="planned")], None)["events"]
    assert said["said"] == "licence: A, B, 2026, planned"
    assert said["state"] == "weak"
    (said,) = chart_data([event("2024-35~", factuality="terminated")], None)["events"]
    assert said["said"] == "licence: A, B, about Q3 2024, terminated"
    assert said["state"].split() == ["about", "over"]


def test_lanes_are_the_kinds_that_occur_with_their_counts() -> None:
    data = chart_data([event("2025"), event("2024", "Launch"), event("2023", "Launch")], None)
    assert [(lane["kind"], lane["many"]) for lane in data["lanes"]] == [("Deal", "1"), ("Launch", "2")]


def test_the_list_says_the_same_by_year_and_counts_the_undated() -> None:
    found = Events([event("2025-04"), event("2024")], [event(None), event(None, "Launch")])
    blocks = listed_blocks(found, "Deal|2024")
    assert [block["text"] for block in blocks if block["type"] == "section"] == ["2025", "2024"]
    assert [block["chosen"] for block in blocks if block["type"] == "line"] == [False, True]
    apart = undated_blocks(found, None)
    assert apart[0]["text"] == "Date not stated"
    assert apart[0]["count"] == "2 events"
    assert undated_blocks(replace(found, more_undated=True), None)[0]["count"] == "the first 2 events"


def test_the_latest_month_is_that_of_the_latest_date_however_exact() -> None:
    dated = [event("2025-04-07"), event("2026"), event("2024-03")]
    assert latest_month(Events(dated, [event(None)])) == "2026-12"
    assert latest_month(Events(dated[::2], [])) == "2025-04"
    assert latest_month(Events([], [event(None)])) == ""


def test_the_sources_of_an_event_go_by_their_names() -> None:
    told = replace(event("2024-03"), sources=["a-deal-1a2b3c4d"])
    quote = Evidence("c", "Deal", "asserted", "strong", None, "d", "A deal", "", "A deal", None, None, 0, 4, "Ash.")
    facts = event_blocks(told, Profile(told.id, "e", ["e"], "Deal", {}, [], [], [], 0, 0), [quote])[1]["rows"]
    assert ("sources", "1 source only: A deal") in facts


def test_an_empty_timeline_says_what_to_do() -> None:
    nothing = Events([], [])
    assert "load" in empty_words(nothing, filtered=False, names=[])
    assert "Bayer" in empty_words(nothing, filtered=False, names=["Bayer"])
    assert "take a filter away" in empty_words(nothing, filtered=True, names=[])
    assert "listed below" in empty_words(Events([], [event(None)]), filtered=False, names=[])


def test_a_cut_is_said() -> None:
    assert cut_words(Events([event("2025")], []), 1) == ""
    assert "there are more" in cut_words(Events([event("2025")], [], more_dated=True), 1)


def test_actions_are_counted_and_chosen_from() -> None:
    found = Events([event("2025"), event("2024", action="supply")], [event(None)])
    assert facets(found) == {"licence": 2, "supply": 1}
    assert [e.action for e in of_actions(found, ["supply"]).dated] == ["supply"]
    assert of_actions(found, ["supply"]).undated == []


def test_what_is_chosen_on_explore_is_offered_until_it_is_taken_over() -> None:
    chosen = [("company|bayer", "Bayer", "Company"), ("deal|1", "licence: A, B", "Deal")]
    _, actions = offered_blocks(chosen, [])
    assert [item["act"] for item in actions["items"]] == [
        {"do": "only", "entities": ["company|bayer"]},
        {"do": "choose", "id": "deal|1"},
    ]
    assert offered_blocks(chosen[:1], ["company|bayer"]) == []
    assert offered_blocks([], []) == []


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [("2024", "2025-04", False), ("", "", False), ("2025", "2024", True), ("soon", "", True), ("2024-13", "", True)],
)
def test_a_period_that_is_none_says_why(first: str, last: str, wrong: bool) -> None:
    assert bool(period_problem(first, last)) is wrong


def test_the_address_says_what_is_asked_and_gives_it_back() -> None:
    asked = AskedTimeline(("company|bayer", "drug|x"), ("Deal",), ("licence",), "2024", "2025-04", "deal|1")
    said = {name: value if isinstance(value, list) else [value] for name, value in asked.parameters.items()}
    assert asked_timeline(said) == (asked, [])


def test_a_link_with_nonsense_is_read_as_far_as_it_goes() -> None:
    asked, wrong = asked_timeline({"kind": ["Deal", "<script>"], "from": ["never"], "entity": ["", "company|bayer"]})
    assert asked == AskedTimeline(("company|bayer",), ("Deal",))
    assert len(wrong) == 2
