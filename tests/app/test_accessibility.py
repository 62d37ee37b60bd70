"""Nothing on any page that a screen reader, a keyboard or weak eyes would stumble over, as axe-core sees it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from picture import BAYER, opened
from playwright.sync_api import Page, expect
from served import settled

from app.app_pages.navigation import EXPLORE, TITLES

VIEWS = [f"/{'' if name == EXPLORE else name}" for name in TITLES]
FILLED = {f"/?entity={quote(BAYER)}": True}


def violations(page: Page) -> list[str]:
    """What axe finds, each as its rule with the first place it is at."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]} (of {len(each['nodes'])})" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*VIEWS, *FILLED])
def test_axe_finds_nothing(visitors: Any, address: str, path: str, scheme: str) -> None:
    page = visitors(address, color_scheme=scheme).open(path)
    settled(page)
    if FILLED.get(path):
        opened(page)
    assert violations(page) == []


def test_the_bar_of_pages_shows_where_the_keyboard_is(visitor: Any) -> None:
    page = visitor.open("/schema")
    settled(page)
    link = page.get_by_role("link", name="Explore", exact=True)
    unfocused = link.evaluate("each => getComputedStyle(each).outlineStyle")
    page.get_by_role("link", name="Skip to main content").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert (unfocused, link.evaluate("each => getComputedStyle(each).outlineStyle")) == ("none", "solid")
