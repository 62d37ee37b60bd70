"""The Profile page in a real browser: from a name to what is known of it, and to the words of every line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from owned_market import owned_market
from playwright.sync_api import Page, expect
from small_market import SCRIPT_NAME

from graph.server import Connection
from graph.store import Store

Visitor = Any
SMALL = {"width": 900, "height": 700}


@pytest.fixture(scope="module")
def market(connection: Connection) -> Iterator[Store]:
    yield from owned_market(connection)


def told(page: Page) -> Any:
    return page.get_by_role("region", name=re.compile("^Profile of "))


def test_the_page_asks_whose_profile_and_a_name_opens_it(visitor: Visitor) -> None:
    page = visitor.open("/profile")
    expect(page.get_by_role("region", name="Best known")).to_contain_text("larotrectinib")
    expect(page.get_by_role("combobox", name="Profile of")).to_be_focused()
    page.get_by_role("combobox", name="Profile of").press_sequentially("vitrakv")
    expect(page.get_by_role("option").first).to_contain_text("VITRAKVI is a name of larotrectinib")
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("Who has it")
    expect(page.get_by_role("combobox", name="Profile of")).to_have_value("larotrectinib")
    assert "entity=drug%7Clarotrectinib" in page.url


def test_a_line_opens_its_words_in_the_document(visitor: Visitor) -> None:
    page = visitor.open("/profile?entity=Bayer")
    told(page).get_by_role("button", name=re.compile("^Genentech both act on TRK")).click()
    words = page.get_by_role("region", name="Evidence of the line")
    expect(words).to_contain_text("larotrectinib targets TRK")
    expect(words).to_contain_text("Genentech sells entrectinib.")
    words.get_by_role("button", name="Open evidence").first.click()
    expect(page.locator("mark.current")).to_have_text(re.compile("^Bayer "))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Back to the events").click()
    expect(page.get_by_role("region", name="Events")).to_contain_text("April 2025")


def test_entity_or_group_on_a_date(visitor: Visitor) -> None:
    page = visitor.open("/profile?entity=Roche&on=2024-03")
    expect(told(page)).not_to_contain_text("entrectinib")
    page.get_by_role("radio", name="Group on").click()
    expect(told(page)).to_contain_text("Genentech is owned by Roche")
    expect(told(page)).to_contain_text("markets entrectinib")
    page.get_by_role("textbox", name=re.compile("On this date")).fill("2008")
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("not counted: Genentech (only later)")
    expect(told(page)).not_to_contain_text("entrectinib")
    assert "view=group" in page.url
    assert "on=2008" in page.url
    again = visitor.open(page.url.removeprefix(visitor.address))
    expect(told(again)).to_contain_text("not counted: Genentech (only later)")


def test_a_profile_leads_to_another_and_to_the_graph(visitor: Visitor) -> None:
    page = visitor.open("/profile?entity=larotrectinib")
    told(page).get_by_role("button", name=re.compile("^Bayer holds rights")).click()
    page.get_by_role("region", name="Evidence of the line").get_by_role("button", name="Bayer", exact=True).click()
    expect(page.get_by_role("region", name="Profile of Bayer")).to_be_visible()
    told(page).get_by_role("button", name="Show in the graph").click()
    page.wait_for_function("window.__kg && __kg.ready")
    assert "entity=company%7Cbayer" in page.url


def test_an_unknown_name_and_a_date_that_is_none_give_a_sentence(visitor: Visitor) -> None:
    page = visitor.open("/profile?entity=company%7Cnobody")
    expect(page.get_by_role("region", name="Notice")).to_contain_text("No entity has the id 'company|nobody'")
    page = visitor.open("/profile?entity=Roche&view=group&on=spring")
    expect(page.get_by_role("region", name="Notice")).to_contain_text("'spring' is no date such as")
    expect(told(page)).to_contain_text("Genentech is owned by Roche")


def test_markup_in_a_name_is_text(visitor: Visitor) -> None:
    page = visitor.open(f"/profile?entity={quote(SCRIPT_NAME)}")
    expect(page.get_by_role("heading", name=SCRIPT_NAME)).to_be_visible()
    assert page.title() != "owned"


def test_a_small_window_shows_all_without_scrolling_sideways(visitors: Any, address: str) -> None:
    page = visitors(address, viewport=SMALL).open("/profile?entity=larotrectinib")
    expect(told(page)).to_contain_text("Like it")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = "e => { const p = e.shadowRoot ?? e; return e.scrollWidth <= e.clientWidth + 1; }"
    assert told(page).evaluate(wide)
