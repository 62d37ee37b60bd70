"""Events over time as they are read: a period takes in what may lie in it, and the undated are never lost."""

from __future__ import annotations

import pytest
from small_events import add_events
from small_market import fill

from graph.reads import find
from graph.reads.timeline import Events, event_of, events
from graph.store import Store


@pytest.fixture(scope="module")
def told(store: Store) -> Store:
    fill(store)
    add_events(store)
    return store


def dates(found: Events) -> list[str | None]:
    return [event.date for event in found.dated]


def test_all_events_latest_first_and_those_without_a_date_apart(told: Store) -> None:
    found = events(told)
    assert dates(found) == ["2026", "2025-04", "2025-02", "2024-35", "2024-06", "2024-06-13", "2024-05", "2023-40",
                            "2019"]  # fmt: skip
    assert [event.name for event in found.undated] == [
        "codevelopment: Thermo Fisher, Bayer",
        "payor contracting: Foundation Medicine",
    ]
    assert not found.more_dated
    assert not found.more_undated


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [
        ("2024", "2024", ["2024-35", "2024-06", "2024-06-13", "2024-05"]),
        ("2024-06-13", "2024-06-13", ["2024-06", "2024-06-13"]),
        ("2024-08-01", "2024-08-02", ["2024-35"]),
        ("2019-03", "2019-04", ["2019"]),
        ("2023-06-30", "", ["2026", "2025-04", "2025-02", "2024-35", "2024-06", "2024-06-13", "2024-05", "2023-40"]),
        ("", "2019-01-01", ["2019"]),
        ("2020", "2022", []),
    ],
)
def test_a_period_takes_in_what_may_lie_in_it(told: Store, first: str, last: str, inside: list[str]) -> None:
    assert dates(events(told, first=first, last=last)) == inside


@pytest.mark.parametrize("entities", [["company|bayer"], []])
def test_an_entity_and_everybody_see_the_same_period(told: Store, entities: list[str]) -> None:
    found = events(told, entities=entities, first="2026-05", last="2026-06")
    assert dates(found) == ["2026"]


def test_events_of_an_entity(told: Store) -> None:
    found = events(told, entities=["company|bayer"])
    assert dates(found) == ["2026", "2023-40"]
    assert [event.name for event in found.undated] == ["codevelopment: Thermo Fisher, Bayer"]


def test_several_entities_have_their_events_together_and_each_once(told: Store) -> None:
    found = events(told, entities=["company|bayer", "company|takeda"])
    assert dates(found) == ["2026", "2024-06", "2023-40"]


def test_an_event_among_the_entities_is_itself_an_event(told: Store) -> None:
    (launch,) = events(told, kinds=["Launch"]).dated
    assert [event.id for event in events(told, entities=[launch.id]).dated] == [launch.id]


def test_kinds(told: Store) -> None:
    found = events(told, kinds=["Launch", "Financing"])
    assert {event.kind for event in found.dated} == {"Launch", "Financing"}
    assert found.undated == []


def test_a_cut_is_told_and_takes_the_latest(told: Store) -> None:
    found = events(told, limit=2)
    assert dates(found) == ["2026", "2025-04"]
    assert found.more_dated
    assert not events(told, limit=9).more_dated


def test_what_is_planned_or_over_says_so(told: Store) -> None:
    state = {event.date: event.factuality for event in events(told).dated}
    assert state["2026"] == "planned"
    assert state["2025-02"] == "rumoured"
    assert state["2023-40"] == "terminated"


def test_an_id_leads_to_its_event(told: Store) -> None:
    (launch,) = events(told, kinds=["Launch"]).dated
    assert event_of(find(told, launch.id)) == launch
