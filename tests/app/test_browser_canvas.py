"""Gestures on the picture in a real browser: what clicks, keys and the menu do to it, and how they are taken back."""

from __future__ import annotations

from typing import Any

import pytest
from picture import (
    BAYER,
    BAYER_LINK,
    THERMO_FISHER,
    at_node,
    await_more_nodes,
    await_nodes,
    click_edge,
    click_node,
    counts,
    opened,
    positions,
    selected,
    wholly_seen,
    zoom,
)
from playwright.sync_api import Page, expect
from served import settled
from small_market import DEAL_SENTENCE, MARKET, MARKET_ID

Visitor = Any


def test_double_click_expands_and_moves_nothing_that_was_there(bayer: Page) -> None:
    before = positions(bayer)
    bayer.mouse.dblclick(*at_node(bayer, MARKET_ID))
    await_more_nodes(bayer, len(before))
    after = positions(bayer)
    for entity, place in before.items():
        assert after[entity] == pytest.approx(place, abs=0.01)


def test_undo_and_redo_an_expansion(bayer: Page) -> None:
    before = counts(bayer)["nodes"]
    click_node(bayer, MARKET_ID)
    bayer.keyboard.press("Enter")
    await_more_nodes(bayer, before)
    after = counts(bayer)["nodes"]
    bayer.keyboard.press("Control+z")
    await_nodes(bayer, before)
    bayer.keyboard.press("Control+Shift+Z")
    await_nodes(bayer, after)


def test_delete_hides_and_undo_brings_back(bayer: Page) -> None:
    before = counts(bayer)
    click_node(bayer, THERMO_FISHER)
    bayer.keyboard.press("Delete")
    await_nodes(bayer, before["nodes"] - 1)
    expect(bayer.get_by_text("1 hidden (Ctrl+Z brings back)")).to_be_visible()
    bayer.keyboard.press("Control+z")
    await_nodes(bayer, before["nodes"])
    assert counts(bayer)["edges"] == before["edges"]


def test_badge_counts_hidden_neighbours_not_edges(bayer: Page) -> None:
    more = "id => __kg.cy.getElementById(id).data('more')"
    assert bayer.evaluate(more, BAYER) == 0
    assert bayer.evaluate(more, MARKET_ID) > 10
    edges = counts(bayer)["edges"]
    click_edge(bayer, "CODEVELOPS_WITH")
    bayer.keyboard.press("Delete")
    bayer.wait_for_function("number => __kg.counts.edges === number", arg=edges - 1)
    assert bayer.evaluate(more, BAYER) == 0
    click_node(bayer, THERMO_FISHER)
    bayer.keyboard.press("Delete")
    bayer.wait_for_function(f"id => ({more})(id) === 1", arg=BAYER)


def test_menu_expands_by_one_relation(bayer: Page) -> None:
    click_node(bayer, MARKET_ID, button="right")
    bayer.get_by_role("menuitem", name="is divided into 5").click()
    await_nodes(bayer, 4 + 5)


def test_menu_hides_others_pins_and_collapses(bayer: Page) -> None:
    click_node(bayer, THERMO_FISHER, button="right")
    bayer.get_by_role("menuitem", name="Pin", exact=True).click()
    assert bayer.evaluate("id => __kg.cy.getElementById(id).hasClass('pinned')", THERMO_FISHER)
    click_edge(bayer, "CODEVELOPS_WITH", button="right")
    bayer.get_by_role("menuitem", name="Hide others").click()
    await_nodes(bayer, 2)
    bayer.keyboard.press("Control+z")
    await_nodes(bayer, 4)
    bayer.mouse.dblclick(*at_node(bayer, MARKET_ID))
    await_more_nodes(bayer, 4)
    bayer.keyboard.press("0")
    click_node(bayer, MARKET_ID, button="right")
    bayer.get_by_role("menuitem", name="Collapse leaves").click()
    bayer.wait_for_function("__kg.counts.nodes <= 6")


def test_path_from_here(visitor: Visitor) -> None:
    page = visitor.open(BAYER_LINK)
    opened(page)
    click_node(page, BAYER, button="right")
    page.get_by_role("menuitem", name="Path from here").click()
    click_node(page, THERMO_FISHER)
    page.wait_for_function("__kg.cy.$('edge:selected').length === 1")
    expect(page.get_by_role("region", name="Edge")).to_contain_text("codevelops with")


def test_shift_click_chooses_several(bayer: Page) -> None:
    click_node(bayer, THERMO_FISHER)
    bayer.keyboard.down("Shift")
    click_node(bayer, BAYER)
    bayer.keyboard.up("Shift")
    expect(bayer.get_by_role("region", name="Chosen")).to_contain_text("2 nodes chosen")
    assert set(selected(bayer)) == {BAYER, THERMO_FISHER}


def test_keyboard_alone_reads_an_edge(bayer: Page) -> None:
    bayer.get_by_role("application").focus()
    bayer.keyboard.press("ArrowRight")
    assert selected(bayer) == [BAYER]
    for _ in range(10):
        bayer.keyboard.press("e")
        if "codevelops" in str(bayer.evaluate("__kg.cy.$('edge:selected').data('label')")):
            break
    expect(bayer.locator("blockquote")).to_have_text(DEAL_SENTENCE)
    bayer.keyboard.press("Enter")
    expect(bayer.locator("mark.current")).to_have_text(DEAL_SENTENCE)


def test_arrow_keys_walk_to_a_neighbour(bayer: Page) -> None:
    click_node(bayer, BAYER)
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        bayer.keyboard.press(key)
        if selected(bayer) != [BAYER]:
            break
    assert len(selected(bayer)) == 1
    assert selected(bayer) != [BAYER]


def test_dragging_moves_and_pins(bayer: Page) -> None:
    x, y = at_node(bayer, THERMO_FISHER)
    bayer.mouse.move(x, y)
    bayer.mouse.down()
    bayer.mouse.move(x + 60, y + 40, steps=5)
    bayer.mouse.up()
    bayer.wait_for_function("id => __kg.cy.getElementById(id).hasClass('pinned')", arg=THERMO_FISHER)
    moved = at_node(bayer, THERMO_FISHER)
    assert moved == pytest.approx((x + 60, y + 40), abs=3)


def test_legend_toggles_a_kind(bayer: Page) -> None:
    entry = bayer.get_by_role("group", name="Kinds shown").get_by_role("button", name="1 deal")
    entry.click()
    await_nodes(bayer, 3)
    expect(entry).to_have_attribute("aria-pressed", "false")
    entry.click()
    await_nodes(bayer, 4)


def test_zoom_keys(bayer: Page) -> None:
    """Keys zoom about the middle; 0 shows all again, in whatever room the picture has by then."""
    bayer.get_by_role("application").focus()
    fitted = zoom(bayer)
    for _ in range(8):
        bayer.keyboard.press("+")
    assert zoom(bayer) > 2 * fitted
    assert not wholly_seen(bayer)
    bayer.keyboard.press("0")
    assert wholly_seen(bayer)
    whole = zoom(bayer)
    for _ in range(4):
        bayer.keyboard.press("-")
    assert zoom(bayer) < whole / 2
    bayer.keyboard.press("0")
    assert wholly_seen(bayer)
    assert zoom(bayer) > whole / 2


def test_picture_can_be_saved(bayer: Page) -> None:
    with bayer.expect_download() as download:
        bayer.get_by_role("button", name="Save").click()
        bayer.get_by_role("menuitem", name="PNG").click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_two_quick_clicks_on_two_nodes_expand_nothing(bayer: Page) -> None:
    before = counts(bayer)["nodes"]
    first, second = at_node(bayer, BAYER), at_node(bayer, MARKET_ID)
    bayer.mouse.click(*first)
    bayer.mouse.click(*second)
    # An expansion would have been asked for before this is told.
    expect(bayer.get_by_role("region", name=f"About {MARKET}")).to_be_visible()
    settled(bayer)
    assert counts(bayer)["nodes"] == before
    assert selected(bayer) == [MARKET_ID]
