"""The Timeline page in a real browser: events drawn as long as their dates, chosen, filtered, shown in the graph."""

from __future__ import annotations

import re
from typing import Any

import pytest
from picture import opened
from playwright.sync_api import Locator, Page, expect
from served import settled
from small_events import PLANNED, add_events
from small_market import SCRIPT_NAME

from graph.store import Store

Visitor = Any


@pytest.fixture(scope="module", autouse=True)
def eventful(market: Store) -> None:
    add_events(market)


@pytest.fixture
def timeline(visitor: Visitor) -> Page:
    page: Page = visitor.open("/timeline")
    page.locator(".event").first.wait_for()
    return page


# How wide the hint in a field is, and how wide what is seen of it.
HINT_WIDTH = """input => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(input).font;
  return pen.measureText(input.placeholder).width;
}"""
ROOM = """input => {
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}"""


def across(part: Locator) -> tuple[float, float]:
    """Where a part begins and ends from left to right."""
    box = part.bounding_box()
    assert box
    return box["x"], box["x"] + box["width"]


def width(page: Page, words: str) -> float:
    box = page.locator(".event").filter(has_text=words).locator(".mark").bounding_box()
    assert box
    return float(box["width"])


def test_a_date_is_as_long_as_it_was_stated(timeline: Page) -> None:
    assert width(timeline, "acquisition: Pfizer") > width(timeline, "licence: Bayer") * 1.8
    assert width(timeline, "licence: Bayer") > width(timeline, "launch: Illumina") * 1.8
    day = timeline.get_by_role("button", name="label expansion: FDA, entrectinib, 13 June 2024")
    expect(day.locator(".mark.day")).to_have_count(1)
    expect(timeline.get_by_role("region", name="Undated events")).to_contain_text("Date not stated2 events")


def test_hints_are_whole_in_a_narrow_window(visitors: Any, address: str) -> None:
    page = visitors(address, viewport={"width": 900, "height": 700}).open("/timeline")
    page.locator(".event").first.wait_for()
    settled(page)
    for label in ("Events of", "From", "To"):
        hint = page.get_by_label(label, exact=True)
        expect(hint).to_have_attribute("placeholder", re.compile(r"\w"))
        assert hint.evaluate(HINT_WIDTH) <= hint.evaluate(ROOM), label


@pytest.mark.parametrize("since", ["2019", "2025", "2026"])
def test_the_words_of_an_event_begin_beside_the_lanes_name_and_end_on_the_sheet(
    visitors: Any, address: str, since: str
) -> None:
    page = visitors(address, viewport={"width": 900, "height": 700}).open(f"/timeline?from={since}")
    page.locator(".event").first.wait_for()
    settled(page)
    planned = page.locator(".event").filter(has_text="submission: FDA")
    _, name_ends = across(page.locator(".name").first)
    begins, ends = across(planned.locator(".words"))
    assert name_ends <= begins < ends - 80
    assert ends <= across(page.locator(".sheet"))[1]


def test_what_stands_behind_a_name_leaves_it_most_of_a_narrow_line(visitors: Any, address: str) -> None:
    page = visitors(address, viewport={"width": 720, "height": 700}).open("/timeline")
    line = page.get_by_role("region", name="Dated events").get_by_role("button", name="acquisition: Eli Lilly")
    line.wait_for()
    settled(page)
    name_from, name_to = across(line.locator(".said"))
    after_from, after_to = across(line.locator(".after"))
    assert after_to - after_from < name_to - name_from


def test_a_click_chooses_an_event_and_opens_its_words(timeline: Page) -> None:
    timeline.locator(".event").filter(has_text="submission: FDA").click()
    about = timeline.get_by_role("region", name="About submission")
    expect(about).to_contain_text(PLANNED)
    expect(about).to_contain_text("said to beplanned")
    about.get_by_role("button", name="Open evidence").click()
    expect(timeline.locator("mark.current")).to_have_text(PLANNED)


def test_the_link_restores_the_choice_and_the_filters(visitor: Visitor, timeline: Page) -> None:
    timeline.locator(".event").filter(has_text="licence: Bayer").click()
    timeline.get_by_role("button", name="Only events of those who take part").click()
    expect(timeline.locator(".event")).to_have_count(3)
    again = visitor.context.new_page()
    again.goto(timeline.url)
    expect(again.locator(".event")).to_have_count(3)
    expect(again.locator(".event[aria-pressed='true']")).to_contain_text("licence: Bayer")
    expect(again.get_by_role("region", name="About licence")).to_be_visible()


def test_to_the_graph_and_back(timeline: Page) -> None:
    timeline.locator(".event").filter(has_text="licence: Bayer").click()
    timeline.get_by_role("button", name="Show in the graph").click()
    opened(timeline)
    timeline.get_by_role("link", name="Timeline").click()
    timeline.get_by_role("button", name="Show licence: Bayer, Takeda").click()
    expect(timeline.get_by_role("region", name="About licence")).to_be_visible()


def test_arrow_keys_walk_and_enter_chooses(timeline: Page) -> None:
    timeline.locator(".event[tabindex='0']").focus()
    timeline.keyboard.press("End")
    timeline.keyboard.press("ArrowLeft")
    timeline.keyboard.press("Enter")
    expect(timeline.locator(".event[aria-pressed='true']")).to_have_count(1)
    expect(timeline.locator(".event:focus")).to_have_attribute("aria-pressed", "true")


def test_markup_in_a_name_is_text_and_a_period_narrows(visitor: Visitor) -> None:
    page = visitor.open("/timeline?from=2024-05&to=2024-05")
    expect(page.locator(".event")).to_have_count(1)
    expect(page.get_by_role("region", name="Dated events", exact=True)).to_contain_text(SCRIPT_NAME)
    assert page.title() != "owned"
    page.get_by_label("From").fill("2019")
    page.get_by_label("From").press("Enter")
    expect(page.locator(".event")).to_have_count(3)
