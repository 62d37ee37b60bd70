"""The Explore page in a real browser: from a name to the words an edge stands on, and on to the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from picture import (
    BAYER_LINK,
    THERMO_FISHER,
    click_edge,
    click_node,
    kept,
    opened,
    positions,
)
from playwright.sync_api import Page, expect
from served import settled
from small_market import DEAL_SENTENCE, INTRODUCTION, MARKET, MARKET_ID, SCRIPT_NAME

Visitor = Any


def type_name(page: Page, text: str) -> None:
    page.get_by_role("combobox").wait_for()
    page.get_by_role("combobox").press_sequentially(text)
    page.get_by_role("option").first.wait_for()


def test_first_screen_is_not_empty_and_the_search_box_has_the_focus(visitor: Visitor) -> None:
    page = visitor.open()
    expect(page.get_by_role("region", name="In the graph")).to_contain_text("14 companies")
    expect(page.get_by_role("region", name="Worth a look")).to_contain_text("Bayer and Thermo Fisher")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_bayer_to_thermo_fisher_is_two_gestures(visitor: Visitor) -> None:
    page = visitor.open()
    page.get_by_role("button", name="codevelopment Bayer and Thermo Fisher").click()
    opened(page)
    edge = page.get_by_role("region", name="Edge")
    expect(edge).to_contain_text(re.compile("Bayer codevelops with Thermo Fisher|Thermo Fisher codevelops with Bayer"))
    expect(edge).to_contain_text(DEAL_SENTENCE)
    expect(edge).to_contain_text("date not stated")
    expect(edge).to_contain_text("strong")


def test_search_box_then_the_edge(visitor: Visitor) -> None:
    page = visitor.open()
    type_name(page, "bay")
    page.keyboard.press("Enter")
    opened(page)
    assert "entity=company%7Cbayer" in page.url
    click_edge(page, "CODEVELOPS_WITH")
    expect(page.locator("blockquote")).to_have_text(DEAL_SENTENCE)
    expect(page.locator("figcaption")).to_contain_text("in our own words, after: a longer report of Meadow Research")


def test_search_by_another_name_says_why(visitor: Visitor) -> None:
    page = visitor.open()
    type_name(page, "vitrakv")
    expect(page.get_by_role("option").first).to_contain_text("VITRAKVI is a name of larotrectinib")


def test_search_for_what_is_not_there(visitor: Visitor) -> None:
    page = visitor.open()
    page.get_by_role("combobox").press_sequentially("qqqq")
    expect(page.get_by_text("Nothing is called anything like")).to_be_visible()


def test_evidence_is_lit_up_in_the_document(bayer: Page) -> None:
    click_edge(bayer, "CODEVELOPS_WITH")
    bayer.get_by_role("button", name="Open evidence").click()
    mark = bayer.locator("mark.current")
    expect(mark).to_have_text(DEAL_SENTENCE)
    expect(mark).to_be_in_viewport()
    expect(bayer.get_by_role("document", name="Document")).to_contain_text(INTRODUCTION.strip())
    expect(bayer.get_by_role("dialog")).to_contain_text("in our own words")
    bayer.keyboard.press("Escape")
    expect(bayer.get_by_role("dialog")).to_have_count(0)
    click_node(bayer, THERMO_FISHER)
    expect(bayer.get_by_role("region", name="About Thermo Fisher")).to_be_visible()
    expect(bayer.get_by_role("dialog")).to_have_count(0)


def test_markup_in_names_is_drawn_as_text(visitor: Visitor) -> None:
    page = visitor.open(f"/?entity={quote(MARKET_ID)}")
    opened(page)
    expect(page.get_by_role("region", name=f"About {MARKET}")).to_contain_text(SCRIPT_NAME)
    type_name(page, "script")
    expect(page.get_by_role("option").first).to_contain_text(SCRIPT_NAME)
    page.keyboard.press("Enter")
    expect(page.locator(".panel h2")).to_have_text(SCRIPT_NAME)
    assert page.title() == "fusiongraph"


def test_reload_finds_the_same_picture(bayer: Page) -> None:
    settled(bayer)
    before = positions(bayer)
    kept(bayer)
    bayer.reload()
    opened(bayer)
    after = positions(bayer)
    assert after.keys() == before.keys()
    for entity, place in before.items():
        assert after[entity] == pytest.approx(place, abs=2)


def test_link_to_nothing_says_so(visitor: Visitor) -> None:
    page = visitor.open("/?entity=company%7Cnobody%20%3Cb%3E")
    expect(page.get_by_role("region", name="Notice")).to_contain_text("company|nobody <b>")
    expect(page.get_by_role("region", name="In the graph")).to_be_visible()


def test_name_of_the_product_leads_back(bayer: Page) -> None:
    bayer.get_by_role("button", name="fusiongraph").click()
    expect(bayer.get_by_role("region", name="In the graph")).to_be_visible()
    assert "entity" not in bayer.url


def test_two_people_do_not_meet(visitors: Callable[..., Visitor], address: str) -> None:
    one, other = visitors(address).open(BAYER_LINK), visitors(address).open("/?entity=company%7Croche")
    opened(one)
    opened(other)
    click_edge(one, "CODEVELOPS_WITH")
    expect(one.get_by_role("region", name="Edge")).to_be_visible()
    expect(other.get_by_role("region", name="About Roche")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_follows_the_system(visitors: Callable[..., Visitor], address: str, scheme: str) -> None:
    page = visitors(address, color_scheme=scheme).open(BAYER_LINK)
    opened(page)
    assert page.evaluate("__kg.canvas.theme.dark") is (scheme == "dark")
