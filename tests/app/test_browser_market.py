"""The Market page in a real browser: figures with their quotes, and the one that cannot be true."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from small_events import add_events
from small_market import MARKET

from graph.store import Store

Visitor = Any


@pytest.fixture(scope="module", autouse=True)
def sized(market: Store) -> None:
    add_events(market)


@pytest.fixture
def market_page(visitor: Visitor) -> Page:
    page: Page = visitor.open("/market")
    page.get_by_role("region", name="Figures").wait_for()
    return page


def test_sizes_shares_and_growth_stand_with_their_units(market_page: Page) -> None:
    figures = market_page.get_by_role("region", name="Figures")
    expect(figures).to_contain_text("size 2025 USD 400 million")
    expect(figures).to_contain_text("80.5 % 2025")
    expect(figures).to_contain_text("single source")
    expect(market_page.get_by_role("region", name="Market", exact=True)).to_contain_text("Named leaders, in no order3")


def test_a_figure_that_cannot_be_true_says_why(market_page: Page) -> None:
    said = market_page.get_by_role("region", name="Market", exact=True)
    expect(said).to_contain_text("cannot be true: Therapeutics cannot hold 80.5 % (2025) and grow 19.5 % a year")
    expect(said).to_contain_text("80.5 % of USD 400 million × 1.195^5 = USD 784.7 million in 2030")


def test_a_figure_opens_on_its_quote_and_the_link_restores_it(visitor: Visitor, market_page: Page) -> None:
    market_page.locator(".track").filter(has_text="19.5 %").click()
    about = market_page.get_by_role("region", name="Figure", exact=True)
    expect(about.locator("blockquote")).to_have_text("Therapeutics grow by 19.5 % a year to 2030.")
    again = visitor.context.new_page()
    again.goto(market_page.url)
    expect(again.get_by_role("region", name="Figure", exact=True)).to_contain_text("cannot be true")
    about.get_by_role("button", name="Open evidence").click()
    expect(market_page.locator("mark.current")).to_have_text("Therapeutics grow by 19.5 % a year to 2030.")


def test_a_leader_opens_on_its_words(market_page: Page) -> None:
    market_page.get_by_role("button", name="Open evidence of Roche").first.click()
    expect(market_page.locator("mark.current")).to_contain_text("is among the leaders")


def test_a_market_is_found_by_name(visitor: Visitor) -> None:
    page = visitor.open("/market?market=nowhere")
    expect(page.get_by_text("Nothing is called 'nowhere'")).to_be_visible()
    page.get_by_role("combobox", name="Market", exact=True).press_sequentially("ntrk")
    page.get_by_role("option").first.click()
    expect(page.get_by_role("region", name="Figures")).to_contain_text(MARKET)
    assert "market=market%7C" in page.url


def test_the_first_screen_names_it_and_leads_there(visitor: Visitor) -> None:
    page = visitor.open("/")
    found = page.get_by_role("region", name="Worth a look")
    expect(found.locator(".card")).to_have_count(3)
    expect(page.get_by_role("combobox")).to_be_focused()
    found.get_by_role("button", name="A figure that cannot be true").click()
    expect(page.get_by_role("region", name="Figure", exact=True)).to_contain_text("19.5 %")
