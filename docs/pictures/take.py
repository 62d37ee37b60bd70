"""`python -m docs.pictures.take`: takes the pictures of this folder anew, of the shipped market on its own server."""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from benchmarks.commands import seed, serving
from benchmarks.explorer import READY, browser
from graph import ledger, server
from graph.settings import Settings
from graph.store import Store
from loaders.announcement.intake import Stated, intake_of_text

HERE = Path(__file__).parent
BAYER, THERMO_FISHER = "company|bayer", "company|thermo fisher"
RELEASE = """Bayer and Thermo Fisher Scientific to develop companion diagnostics together

Leverkusen and Waltham, 20 March 2024 - Bayer and Thermo Fisher Scientific have agreed to develop NGS-based companion
diagnostics together. The tests are to find the patients whom Bayer's cancer drugs may help.
"""
QUERY = "MATCH (c:Company)-[r:LEADER_IN]->(m:Market)\nRETURN c, r, m"
MIDDLE = """([a, b]) => {
  const edge = __kg.cy.getElementById(a).edgesWith(__kg.cy.getElementById(b))[0];
  const host = __kg.canvas.host.querySelector('.stage').getBoundingClientRect();
  const at = edge.renderedMidpoint();
  return [host.x + at.x, host.y + at.y];
}"""


def keep(page: Page, name: str) -> None:
    """Save what the page shows once it stands still, the mouse out of the way."""
    page.mouse.move(2, 2)
    page.wait_for_timeout(1_500)
    page.screenshot(path=HERE / f"{name}.png")


def take(page: Page, address: str) -> None:
    """One picture a page, some light and some dark."""
    page.goto(f"{address}/?entity={quote(BAYER)}")
    page.wait_for_function(READY)
    page.wait_for_timeout(500)
    page.mouse.click(*page.evaluate(MIDDLE, [BAYER, THERMO_FISHER]))
    page.get_by_text("Open evidence").wait_for()
    keep(page, "first-page")
    page.goto(f"{address}/ingest")
    page.get_by_role("region", name="Documents").get_by_text("companion diagnostics together").click()
    page.get_by_role("region", name="Proposals").wait_for()
    keep(page, "review")
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/market")
    page.get_by_text("What the figures say of each other").wait_for()
    keep(page, "market-dark")
    page.goto(f"{address}/cypher?query={quote(QUERY)}")
    page.get_by_role("button", name="Run").click()
    page.get_by_text("Graph", exact=True).click()
    page.wait_for_function(READY)
    keep(page, "cypher-dark")


def main() -> None:
    """Take them all on a fresh local server, which is stopped at the end."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(fusiongraph_home=Path(folder) / "home", neo4j_uri=None, neo4j_password=None)
        connection = server.ensure_running(settings)
        try:
            with Store.open(connection) as store:
                ledger.prepare(store)
                seed(store)
                ledger.propose(store, [(intake_of_text(RELEASE, Stated(publisher="Example")), "")])
            with serving(connection) as address, browser() as page:
                take(page, address)
        finally:
            server.stop(settings)


if __name__ == "__main__":
    main()
