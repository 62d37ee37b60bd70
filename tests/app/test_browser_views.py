"""Ways to look at a picture, in a real browser: filters, layouts, the table, files, links that bring it all back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import networkx
import pytest
from picture import (
    BAYER,
    THERMO_FISHER,
    await_more_nodes,
    await_nodes,
    click_edge,
    click_node,
    counts,
    opened,
    positions,
    selected,
)
from playwright.sync_api import Page, expect
from served import settled
from small_events import add_events, small_events
from small_market import MARKET_ID, SCRIPT_NAME

from graph import ledger
from graph.store import Store

Visitor = Any
MARKET_LINK = f"/?entity={quote(MARKET_ID)}"


@pytest.fixture
def market_page(visitor: Visitor) -> Page:
    """A page with the neighbourhood of the market."""
    page: Page = visitor.open(MARKET_LINK)
    opened(page)
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("toolbar", name="Picture").get_by_role("button", name=name).click()


def await_address(page: Page, part: str) -> None:
    said = "decodeURIComponent(location.search.replaceAll('+', ' '))"
    page.wait_for_function(f"part => {said}.includes(part)", arg=part)


def test_filters_hide_in_place_count_and_can_be_undone(market_page: Page) -> None:
    before, all_nodes = positions(market_page), counts(market_page)["nodes"]
    press(market_page, "Filters")
    form = market_page.get_by_role("form", name="Filters")
    form.get_by_role("checkbox", name="is profiled in").uncheck()
    market_page.wait_for_function("all => __kg.counts.nodes < all", arg=all_nodes)
    kept = positions(market_page)
    assert all(kept[entity] == pytest.approx(before[entity], abs=0.01) for entity in kept)
    expect(market_page.get_by_text("hidden by filters")).to_be_visible()
    await_address(market_page, "no-relation=PROFILED_IN")
    market_page.keyboard.press("Control+z")
    await_nodes(market_page, all_nodes)
    expect(form.get_by_role("checkbox", name="is profiled in")).to_be_checked()
    market_page.keyboard.press("Control+Shift+Z")
    expect(market_page.get_by_text("hidden by filters")).to_be_visible()
    form.get_by_role("button", name="Clear").click()
    await_nodes(market_page, all_nodes)


@pytest.fixture
def second_source(market: Store) -> Iterator[None]:
    """A second document beside the market's, of another source."""
    add_events(market)
    yield
    ledger.retract(market, small_events().document.id)


def test_sources_are_called_by_their_names(second_source: None, visitor: Visitor) -> None:
    page = visitor.open(MARKET_LINK)
    opened(page)
    press(page, "Filters")
    form = page.get_by_role("form", name="Filters")
    for name in ("Meadow Research", "Hill News"):
        expect(form.get_by_role("checkbox", name=name)).to_be_checked()
    form.get_by_role("button", name="Close").click()
    press(page, "Table of what is drawn")
    table = page.get_by_role("region", name="Table of what is drawn")
    table.get_by_role("button", name="edges").click()
    expect(table.get_by_role("cell", name="1: Meadow Research").first).to_be_visible()


def test_dates_are_filtered_by_what_they_may_mean(visitor: Visitor) -> None:
    page = visitor.open("/?entity=repotrectinib")
    opened(page)
    press(page, "Filters")
    form = page.get_by_role("form", name="Filters")
    all_nodes = counts(page)["nodes"]
    form.get_by_label("from").fill("2025-05")
    form.get_by_label("from").blur()
    page.wait_for_function("all => __kg.counts.nodes < all", arg=all_nodes)
    form.get_by_label("from").fill("2025-04")
    form.get_by_label("from").blur()
    await_nodes(page, all_nodes)


def test_table_lists_what_is_drawn_and_its_rows_are_the_choice(market_page: Page) -> None:
    press(market_page, "Table of what is drawn")
    table = market_page.get_by_role("region", name="Table of what is drawn")
    rows = table.locator("tbody tr")
    expect(rows).to_have_count(counts(market_page)["nodes"])
    expect(table.get_by_role("cell", name=SCRIPT_NAME)).to_be_visible()
    table.get_by_role("button", name="Bayer").press("Enter")
    assert selected(market_page) == [BAYER]
    expect(market_page.get_by_role("region", name="About Bayer")).to_be_visible()
    expect(table.get_by_role("button", name="Bayer")).to_have_attribute("aria-pressed", "true")
    market_page.evaluate("id => { __kg.cy.elements().unselect(); __kg.cy.getElementById(id).select(); }", THERMO_FISHER)
    expect(table.get_by_role("button", name="Thermo Fisher")).to_have_attribute("aria-pressed", "true")
    table.get_by_role("button", name="Kind").click()
    expect(table.get_by_role("columnheader", name="Kind")).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_contain_text("company")
    market_page.get_by_role("application").focus()
    market_page.keyboard.press("Delete")
    expect(rows).to_have_count(counts(market_page)["nodes"])
    expect(table.get_by_role("button", name="Thermo Fisher")).to_have_count(0)
    table.get_by_role("button", name="edges").click()
    expect(rows).to_have_count(counts(market_page)["edges"])
    market_page.keyboard.press("Escape")
    expect(table).to_be_hidden()
    expect(market_page.get_by_role("application")).to_be_focused()


def test_no_button_lies_on_the_table_in_a_low_window(visitors: Any, address: str) -> None:
    page = visitors(address, viewport={"width": 900, "height": 700}).open(MARKET_LINK)
    opened(page)
    press(page, "Table of what is drawn")
    table = page.get_by_role("region", name="Table of what is drawn")
    buttons, drawer = page.get_by_role("toolbar", name="Picture").bounding_box(), table.bounding_box()
    assert buttons is not None
    assert drawer is not None
    assert buttons["y"] + buttons["height"] <= drawer["y"]
    table.get_by_role("button", name="Close").click()
    expect(table).to_be_hidden()


def test_layouts_differ_and_by_time_the_undated_lie_apart(visitor: Visitor) -> None:
    page = visitor.open("/?entity=repotrectinib")
    opened(page)
    force = positions(page)
    press(page, "Lay out in layers")
    await_address(page, "layout=layers")
    layers = positions(page)
    assert layers != force
    press(page, "Lay out by time")
    await_address(page, "layout=time")
    heights = page.evaluate("__kg.cy.nodes().map(n => [Boolean(n.data('first')), n.position().y])")
    assert {dated for dated, _ in heights} == {True, False}
    assert all((y < 0) == dated for dated, y in heights)
    expect(page.get_by_text("date not stated").first).to_be_visible()
    page.get_by_role("application").focus()
    page.keyboard.press("Control+z")
    back = positions(page)
    for entity, place in layers.items():
        assert back[entity].keys() == place.keys()
    assert page.evaluate("__kg.canvas.layout") == "layers"


def test_link_brings_everything_back_in_another_browser(visitors: Any, address: str) -> None:
    page = visitors(address).open(f"/?entity={quote(BAYER)}")
    opened(page)
    click_node(page, MARKET_ID, button="right")
    page.get_by_role("menuitem", name="is divided into 5").click()
    await_nodes(page, 4 + 5)
    click_node(page, THERMO_FISHER)
    page.keyboard.press("Delete")
    await_nodes(page, 4 + 5 - 1)
    press(page, "Lay out in layers")
    await_address(page, "layout=layers")
    link = page.url.removeprefix(address)
    other = visitors(address).open(link)
    opened(other)
    await_nodes(other, 4 + 5 - 1)
    assert other.evaluate("__kg.canvas.layout") == "layers"
    assert THERMO_FISHER not in positions(other)


def test_the_name_of_the_page_leads_to_it_with_what_the_link_says(visitor: Visitor) -> None:
    page = visitor.open(f"/explore?entity={quote(BAYER)}")
    opened(page)
    assert BAYER in positions(page)


def test_back_button_leads_to_what_was_there_before(visitor: Visitor) -> None:
    page = visitor.open(f"/?entity={quote(BAYER)}")
    opened(page)
    before = positions(page)
    click_edge(page, "CODEVELOPS_WITH")
    await_address(page, "chosen=")
    expect(page.get_by_role("region", name="Edge")).to_be_visible()
    click_node(page, MARKET_ID)
    await_address(page, f"chosen={MARKET_ID}")
    page.keyboard.press("Enter")
    await_address(page, "expand=")
    await_more_nodes(page, 4)
    settled(page)
    page.go_back()
    await_nodes(page, 4)
    page.wait_for_function("!location.search.includes('expand')")
    opened(page)
    after = positions(page)
    for entity, place in before.items():
        assert after[entity] == pytest.approx(place, abs=2)


def test_going_to_another_page_and_coming_back_moves_nothing(visitor: Visitor) -> None:
    page = visitor.open(f"/?entity={quote(BAYER)}")
    opened(page)
    click_node(page, THERMO_FISHER)
    page.keyboard.press("Delete")
    await_nodes(page, 3)
    await_address(page, "hide=")
    before = positions(page)
    page.get_by_role("link", name="Cypher").click()
    page.wait_for_function("!window.__kg")
    page.get_by_role("link", name="Explore").click()
    opened(page)
    after = positions(page)
    assert after.keys() == before.keys()
    for entity, place in before.items():
        assert after[entity] == pytest.approx(place, abs=2)
    await_address(page, f"hide={THERMO_FISHER}")


def test_unknown_ids_in_a_link_are_said_and_the_rest_opens(visitor: Visitor) -> None:
    page = visitor.open(f"/?entity={quote(BAYER)}&hide=company%7Cnobody&chosen=%3Cscript%3E&layout=spiral")
    opened(page)
    notice = page.get_by_role("region", name="Notice")
    for name in ("company|nobody", "<script>", "spiral"):
        expect(notice).to_contain_text(name)
    assert counts(page)["nodes"] == 4


@pytest.mark.parametrize(("item", "suffix"), [("CSV", ".csv"), ("GraphML", ".graphml"), ("HTML", ".html")])
def test_what_is_shown_can_be_saved(visitor: Visitor, item: str, suffix: str) -> None:
    page = visitor.open(f"/?entity={quote(BAYER)}&hide={quote(THERMO_FISHER)}")
    opened(page)
    press(page, "Save")
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=item).click()
    assert download.value.suggested_filename == f"bayer{suffix}"
    text = download.value.path().read_text(encoding="utf-8")
    assert BAYER in text
    assert f'"{THERMO_FISHER}"' not in text
    if suffix == ".graphml":
        assert len(networkx.parse_graphml(text)) == counts(page)["nodes"]


def test_inspector_leads_to_the_other_pages(visitor: Visitor) -> None:
    page = visitor.open(f"/?entity={quote(BAYER)}")
    opened(page)
    click_node(page, THERMO_FISHER)
    about = page.get_by_role("region", name="About Thermo Fisher")
    expect(about.get_by_role("button", name="Show on the timeline")).to_be_visible()
    expect(about.get_by_role("button", name="Path from here")).to_be_visible()
    about.get_by_role("button", name="Profile", exact=True).click()
    page.wait_for_url("**/profile?entity=company%7Cthermo+fisher")


def test_of_too_many_neighbours_the_menu_asks_for_a_relation(market_page: Page) -> None:
    page, before = market_page, counts(market_page)["nodes"]
    click_node(page, BAYER)
    page.keyboard.press("Delete")
    await_nodes(page, before - 1)
    items = [{"type": "LEADER_IN", "label": "has as a leader", "count": 98300}]
    asked = {"n": 1, "id": MARKET_ID, "items": items, "total": 120000}
    page.evaluate("asked => __kg.canvas.menu.askRelation(asked)", asked)
    expect(page.get_by_role("menu", name="120,000 connections: which?")).to_be_visible()
    expect(page.get_by_role("menuitem", name="has as a leader 98,300")).to_be_focused()
    page.keyboard.press("Enter")
    await_nodes(page, before)
    await_address(page, f"expand={MARKET_ID}|LEADER_IN|50")
