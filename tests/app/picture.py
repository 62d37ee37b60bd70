"""Gestures on the canvas, made where things are on the screen."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page

BAYER = "company|bayer"
THERMO_FISHER = "company|thermo fisher"
BAYER_LINK = f"/?entity={quote(BAYER)}"

AT = """element => {
  const host = __kg.canvas.host.querySelector('.stage').getBoundingClientRect();
  const at = element.isNode() ? element.renderedPosition() : element.renderedMidpoint();
  return [host.x + at.x, host.y + at.y];
}"""


def opened(page: Page) -> None:
    """Wait until the picture stands still."""
    page.wait_for_function("window.__kg && __kg.ready")


def kept(page: Page) -> None:
    """Wait until the tab remembers the picture as it is looked at now, so that a reload finds it again."""
    page.wait_for_function(
        """() => {
          const { cy, canvas } = __kg;
          const { viewport } = JSON.parse(sessionStorage.getItem(`fusiongraph.canvas ${canvas.data.recipe}`));
          const { x, y } = cy.pan();
          return viewport.zoom === cy.zoom() && viewport.pan.x === x && viewport.pan.y === y;
        }"""
    )


def at_node(page: Page, entity: str) -> tuple[float, float]:
    x, y = page.evaluate(f"id => ({AT})(__kg.cy.getElementById(id))", entity)
    return x, y


def at_edge(page: Page, kind: str) -> tuple[float, float]:
    x, y = page.evaluate(f"kind => ({AT})(__kg.cy.edges().filter(e => e.data('type') === kind)[0])", kind)
    return x, y


def click_node(page: Page, entity: str, **options: Any) -> None:
    page.mouse.click(*at_node(page, entity), **options)


def click_edge(page: Page, kind: str, **options: Any) -> None:
    page.mouse.click(*at_edge(page, kind), **options)


def counts(page: Page) -> dict[str, int]:
    found: dict[str, int] = page.evaluate("__kg.counts")
    return found


def await_nodes(page: Page, number: int) -> None:
    page.wait_for_function("number => __kg.counts.nodes === number", arg=number)


def await_more_nodes(page: Page, than: int) -> None:
    page.wait_for_function("number => __kg.counts.nodes > number", arg=than)


def positions(page: Page) -> dict[str, dict[str, float]]:
    """Where every shown node is on the screen."""
    found: dict[str, dict[str, float]] = page.evaluate(
        "Object.fromEntries(__kg.cy.nodes().not('.hidden').map(n => [n.id(), n.renderedPosition()]))"
    )
    return found


def selected(page: Page) -> list[str]:
    found: list[str] = page.evaluate("__kg.cy.$(':selected').map(e => e.id())")
    return found


def zoom(page: Page) -> float:
    level: float = page.evaluate("__kg.cy.zoom()")
    return level


def wholly_seen(page: Page) -> bool:
    """Whether every node lies on the screen."""
    seen: bool = page.evaluate(
        """() => {
          const { x1, x2, y1, y2 } = __kg.cy.extent();
          return __kg.cy.nodes().every((node) => {
            const { x, y } = node.position();
            return x >= x1 && x <= x2 && y >= y1 && y <= y2;
          });
        }"""
    )
    return seen
