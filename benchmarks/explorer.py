"""`python -m benchmarks.explorer [NODES ...]`: a click, an expansion, a drawing, timed in a real browser and printed.

A server of its own holds a generated market with as many companies as the largest drawing needs."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

import typer
from playwright.sync_api import Page, sync_playwright
from rich.console import Console

from benchmarks.commands import machine, serving
from graph import ledger, server
from graph.model import Claim, Document, Extraction, Filler, Source, SourceKind, place, record
from graph.settings import Settings
from graph.store import Store

SIZES = [300, 2000]
TIMES = 12
MARKET = "Widget"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
READY = "window.__kg && __kg.ready"
AT = """id => {
  const host = __kg.canvas.host.querySelector('.stage').getBoundingClientRect();
  const at = __kg.cy.getElementById(id).renderedPosition();
  return [host.x + at.x, host.y + at.y];
}"""


def companies(number: int) -> Extraction:
    """One page that profiles so many companies in one market, every fifth of them in a deal with the one before."""
    names = [f"Company {i:05}" for i in range(number)]
    sentences = [f"{name} is profiled.\n" for name in names]
    text = "".join(sentences)
    source = Source(key="generated", name="Generated", kind=SourceKind.ANALYST)
    document = Document(text=text, title="A generated market", publisher="Generated", source=source)
    claims, at = [], 0
    market = Filler(role="target", record=record("Market", MARKET), text=MARKET)
    for i, (name, sentence) in enumerate(zip(names, sentences, strict=True)):
        mine = Filler(role="source", record=record("Company", name), text=name)
        spot = (place(text, at, at + len(sentence) - 1),)
        claims.append(Claim(document=document.id, predicate="PROFILED_IN", roles=(mine, market), places=spot))
        if i % 5 == 4:
            partners = tuple(Filler(role="partner", record=record("Company", n), text=n) for n in (names[i - 1], name))
            claims.append(
                Claim(
                    document=document.id,
                    predicate="Deal",
                    roles=partners,
                    values={"kind": "collaboration"},
                    when=f"20{10 + i % 15}",
                    places=spot,
                )
            )
        at += len(sentence)
    return Extraction(document=document, claims=tuple(claims), method="generated/1")


def chromium() -> str | None:
    """Where the system's browser is, if there is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def browser() -> Iterator[Page]:
    """A page of the size that people have."""
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = opened.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(120_000)
        yield page
        opened.close()


@contextmanager
def timed(taken: list[float]) -> Iterator[None]:
    """Adds the milliseconds that the block takes."""
    start = time.perf_counter()
    yield
    taken.append(1000 * (time.perf_counter() - start))


def clicks(page: Page) -> list[float]:
    """From the click on a node to its name in the inspector, for several nodes."""
    taken: list[float] = []
    for entity in page.evaluate("__kg.cy.nodes().not('.focus').map(n => n.id())")[:TIMES]:
        x, y = page.evaluate(AT, entity)
        name = page.evaluate("id => __kg.cy.getElementById(id).data('name')", entity)
        heading = page.get_by_role("region", name=f"About {name}", exact=True)
        with timed(taken):
            page.mouse.click(x, y)
            heading.wait_for()
        page.wait_for_timeout(150)
    return taken


def expansions(page: Page) -> list[float]:
    """From Enter on a node to its arrivals standing in the picture, for several that have any."""
    taken: list[float] = []
    hiding = "__kg.cy.nodes().not('.focus').filter(n => n.data('more') > 0).map(n => n.id())"
    for _ in range(TIMES // 2):
        entity = next(iter(page.evaluate(hiding)), None)
        if entity is None:
            break
        page.evaluate("id => { __kg.cy.elements().unselect(); __kg.cy.getElementById(id).select(); }", entity)
        page.wait_for_timeout(600)
        page.get_by_role("application").focus()
        before = page.evaluate("__kg.counts.nodes")
        with timed(taken):
            page.keyboard.press("Enter")
            page.wait_for_function("before => __kg.counts.nodes > before", arg=before)
    return taken


def first_screen(page: Page, address: str) -> float:
    """Milliseconds from the address to what is in the graph, by a page that was there before."""
    taken: list[float] = []
    for _ in range(3):
        with timed(taken):
            page.goto(address, wait_until="commit")
            page.get_by_text("In the graph", exact=True).wait_for()
    return statistics.median(taken)


def drawing(page: Page, address: str, nodes: int) -> tuple[float, float, int]:
    """Opening a link to so many nodes: ms until the picture stands, ms of that for the layout, nodes drawn."""
    page.goto(address)
    page.get_by_role("combobox").wait_for()
    link = f"{address}/?entity={quote(f'market|{MARKET.lower()}')}&expand={quote(f'market|{MARKET.lower()}||{nodes}')}"
    taken: list[float] = []
    with timed(taken):
        page.goto(link, wait_until="commit")
        page.wait_for_function(READY)
    return taken[0], page.evaluate("__kg.layoutMs"), page.evaluate("__kg.counts.nodes")


def told(taken: list[float]) -> str:
    """The middle and the worst of some times."""
    return f"median {statistics.median(taken):.0f} ms, worst {max(taken):.0f} ms of {len(taken)}"


def measure(out: Console, store: Store, connection: server.Connection, sizes: list[int]) -> None:
    """Print everything, of an empty graph that it fills; without a browser it says so."""
    if chromium() is None:
        out.print("The pages were not measured: no Chromium is installed.")
        return
    ledger.append(store, companies(max(sizes)), "memory:generated")
    with serving(connection) as address, browser() as page:
        page.goto(f"{address}/?entity={quote(f'market|{MARKET.lower()}')}")
        page.wait_for_function(READY)
        out.print(f"Click to inspector, 50 companies: {told(clicks(page))} (under 300 ms)")
        out.print(f"Expansion to its arrivals: {told(expansions(page))} (under 300 ms)")
        out.print(f"First screen, warm: {first_screen(page, address):.0f} ms (under 2,000 ms)")
        for size in sizes:
            whole, layout, nodes = drawing(page, address, size)
            out.print(f"{nodes:,} nodes from a link: {whole:.0f} ms until quiet, {layout:.0f} ms for the layout")
        out.print("(under 1,500 ms for 300 nodes, under 3,000 ms for 2,000)")


def main(
    sizes: Annotated[
        list[int] | None, typer.Argument(metavar="NODES", min=1, help="How many nodes to draw; else 300 and 2000.")
    ] = None,
) -> None:
    """Time a click, an expansion and a drawing in a browser, on a fresh local server that is stopped at the end."""
    out = Console(highlight=False)
    out.print(f"Machine: {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(fusiongraph_home=Path(folder) / "home", neo4j_uri=None, neo4j_password=None)
        connection = server.ensure_running(settings)
        try:
            with Store.open(connection) as store:
                ledger.prepare(store)
                measure(out, store, connection, sizes or SIZES)
        finally:
            server.stop(settings)


if __name__ == "__main__":
    typer.run(main)
