"""The Path page in a real browser: two names, the ways between them drawn and told, each hop with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from owned_market import owned_market
from picture import THERMO_FISHER, click_node, opened, selected
from playwright.sync_api import Page, expect

from graph.server import Connection
from graph.store import Store

Visitor = Any
WAY = "/path?from=company%7Cbayer&to=company%7Cthermo+fisher"


@pytest.fixture(scope="module")
def market(connection: Connection) -> Iterator[Store]:
    yield from owned_market(connection)


def name(page: Page, box: str, text: str) -> None:
    page.get_by_role("combobox", name=box, exact=True).press_sequentially(text)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")


def ways(page: Page) -> Any:
    return page.get_by_role("region", name="Ways")


def test_two_names_give_the_ways_between_them(visitor: Visitor) -> None:
    page = visitor.open("/path")
    expect(page.get_by_role("region", name="Choose two")).to_contain_text("Bayer and Thermo Fisher")
    name(page, "From", "bayr")
    expect(page.get_by_role("combobox", name="From", exact=True)).to_have_value("Bayer")
    name(page, "To", "thermo")
    opened(page)
    expect(ways(page)).to_contain_text("Bayer codevelops with Thermo Fisher")
    expect(ways(page)).to_contain_text("date not stated · 2 sources")
    assert "from=company%7Cbayer" in page.url
    assert "to=company%7Cthermo+fisher" in page.url


def test_a_hop_opens_its_quote_in_the_document_and_its_edge(visitor: Visitor) -> None:
    page = visitor.open(WAY)
    opened(page)
    ways(page).get_by_role("button", name="Open evidence").first.click()
    expect(page.locator("mark.current")).to_contain_text("codevelop")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    ways(page).get_by_role("button", name=re.compile("^Bayer codevelops with Thermo Fisher")).click()
    expect(page.get_by_role("region", name="Edge")).to_contain_text("codevelops with")
    assert len(selected(page)) == 1
    page.get_by_role("button", name="Back to the ways").click()
    expect(ways(page)).to_contain_text("Way 1")


def test_a_way_is_lit_up_and_a_node_is_inspected(visitor: Visitor) -> None:
    page = visitor.open(WAY)
    opened(page)
    ways(page).get_by_role("button", name="Light up way 1").click()
    expect(ways(page)).to_contain_text("Way 1 · lit up in the picture")
    page.wait_for_function("__kg.cy.$(':selected').length === 3")
    click_node(page, THERMO_FISHER)
    expect(page.get_by_role("region", name="About Thermo Fisher")).to_be_visible()


def test_hubs_count_only_where_asked_for(visitor: Visitor) -> None:
    page = visitor.open("/path?from=LGC&to=Pfizer")
    none = page.get_by_role("region", name="No way")
    expect(none).to_contain_text("No way leads from LGC to Pfizer")
    expect(none).to_contain_text("not counting ways through markets, countries or regulators")
    none.get_by_role("button", name="Allow ways through markets").click()
    opened(page)
    expect(ways(page)).to_contain_text("through a hub")
    assert "hubs=1" in page.url


def test_filters_and_swap_are_kept_in_the_address(visitor: Visitor) -> None:
    page = visitor.open(WAY)
    opened(page)
    page.get_by_role("button", name="Swap").click()
    expect(page.get_by_role("combobox", name="From", exact=True)).to_have_value("Thermo Fisher")
    expect(ways(page)).to_contain_text("Thermo Fisher codevelops with Bayer")
    page.get_by_role("button", name=re.compile("^Which ways")).click()
    page.get_by_label("Ways at most").fill("1")
    page.keyboard.press("Enter")
    expect(ways(page)).to_contain_text("The shortest way is told; there are more")
    assert "k=1" in page.url
    again = visitor.open(page.url.removeprefix(visitor.address))
    expect(ways(again)).to_contain_text("Thermo Fisher codevelops with Bayer")
    expect(ways(again)).to_contain_text("The shortest way is told; there are more")


def test_a_link_to_nothing_gives_a_sentence(visitor: Visitor) -> None:
    page = visitor.open("/path?from=company%7Cnobody&to=Bayer&relation=NO_SUCH&k=many")
    notice = page.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("No entity has the id 'company|nobody'")
    expect(notice).to_contain_text("NO_SUCH, which is no relation")
    expect(notice).to_contain_text("k=many")
