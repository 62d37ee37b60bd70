"""The file of a view, opened from the disk in a real browser that may talk to nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from picture import BAYER, click_edge, click_node, opened
from playwright.sync_api import Page, expect
from small_market import DEAL_SENTENCE, SCRIPT_NAME
from test_accessibility import violations

from app.offline import offline_page, offline_view
from graph.reads import evidence, surroundings
from graph.store import Store

_BESIDE_THE_REST = """kind => {
  const edge = __kg.cy.edges().filter(e => e.data('type') === kind)[0];
  const { x1, y1 } = __kg.cy.elements().boundingBox();
  edge.source().position({ x: x1 - 500, y: y1 });
  edge.target().position({ x: x1 - 200, y: y1 });
  __kg.cy.fit(edge.connectedNodes(), 150);
}"""


@pytest.fixture(scope="module")
def file(market: Store, tmp_path_factory: pytest.TempPathFactory) -> str:
    view, focus = surroundings(market, [], limit=500)
    claims = {claim for edge in view.edges for claim in edge.claims}
    text = offline_page(offline_view("A market & <more>", view, focus, evidence(market, claims), {}))
    path: Path = tmp_path_factory.mktemp("offline") / "view.html"
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(visitors: Callable[..., Any], file: str) -> Page:
    return looked_at(visitors, file)


def looked_at(visitors: Callable[..., Any], file: str, **options: Any) -> Page:
    """The file with its picture drawn. The test's own eyes are let past its policy, which forbids them to evaluate."""
    page: Page = visitors(file, bypass_csp=True, **options).open("")
    opened(page)
    return page


def test_an_edge_opens_on_its_quote(page: Page) -> None:
    page.evaluate(_BESIDE_THE_REST, "CODEVELOPS_WITH")  # in a crowd another node may lie on the middle of an edge
    click_edge(page, "CODEVELOPS_WITH")
    expect(page.get_by_role("region", name="Edge")).to_contain_text(DEAL_SENTENCE)
    expect(page.get_by_role("region", name="Edge")).to_contain_text("date not stated")


def test_contents_lead_to_an_entity_and_on_along_its_edges(page: Page) -> None:
    contents = page.get_by_role("region", name="Contents")
    contents.get_by_role("button", name="Bayer", exact=True).click()
    bayer = page.get_by_role("region", name="Bayer")
    bayer.get_by_role("button", name="codevelops with Thermo Fisher").click()
    expect(page.get_by_role("region", name="Edge")).to_contain_text(DEAL_SENTENCE)
    page.get_by_role("button", name="Contents").click()
    expect(page.get_by_role("region", name="Contents")).to_contain_text("Eli Lilly")


def test_markup_in_names_is_drawn_as_text(page: Page) -> None:
    expect(page.get_by_role("heading", name="A market & <more>").first).to_be_visible()
    expect(page.get_by_role("region", name="Contents")).to_contain_text(SCRIPT_NAME)
    assert page.title() == "A market & <more>"


def test_expanding_says_that_there_is_no_more(page: Page) -> None:
    click_node(page, BAYER)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nothing more around it").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_file(visitors: Callable[..., Any], file: str, scheme: str) -> None:
    assert violations(looked_at(visitors, file, color_scheme=scheme)) == []


def test_the_policy_lets_nothing_out_and_the_picture_is_drawn_under_it(visitors: Callable[..., Any], file: str) -> None:
    page = visitors(file).open("")
    expect(page.get_by_role("application")).to_be_visible()
    expect(page.get_by_text("14 companies")).to_be_visible()
    outcome = page.evaluate("fetch('http://127.0.0.1:9').then(() => 'sent', error => error.name)")
    assert outcome == "TypeError"
    assert (
        page.locator("meta[http-equiv=Content-Security-Policy]")
        .get_attribute("content")
        .startswith("default-src 'none'")
    )
