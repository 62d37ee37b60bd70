"""The pages under test: a real database, the app served on a free port, a real browser that may talk to nobody else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from picture import BAYER_LINK, opened
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, expect, sync_playwright
from served import serve
from small_market import fill

from graph.server import Connection
from graph.store import Store

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def market(connection: Connection) -> Iterator[Store]:
    """The session's database with the small market in it and nothing else."""
    with Store.open(connection) as store:
        fill(store)
        yield store


@pytest.fixture(scope="module")
def address(market: Store, connection: Connection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(connection, tmp_path_factory.mktemp("app"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        message = "No Chromium is installed ('apt-get install chromium'), so the pages were not driven."
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
    yield browser
    browser.close()


@dataclass
class Visitor:
    """One person's browser: whatever it asks of another machine is refused and remembered."""

    context: BrowserContext
    address: str
    strayed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Page:
        page = self.context.new_page()
        page.goto(self.address + path)
        return page

    def watch(self, request: Request) -> None:
        own = (self.address, self.address.replace("http://", "ws://"), "data:", "blob:")
        if not request.url.startswith(own):
            self.strayed.append(request.url)


@pytest.fixture
def visitors(browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Lets a person with a browser of their own in; none may have left the machine or met an error of ours."""
    came: list[Visitor] = []

    def enter(address: str, **options: object) -> Visitor:
        settings = {"viewport": {"width": 1400, "height": 900}, "accept_downloads": True, **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        visitor = Visitor(context, address)
        context.route(lambda url: not url.startswith(address), lambda route: route.abort())
        context.on("request", visitor.watch)
        context.on("weberror", lambda raised: visitor.errors.append(str(raised.error)))
        came.append(visitor)
        return visitor

    yield enter
    for visitor in came:
        visitor.context.close()
        assert visitor.strayed == []
        assert visitor.errors == []


@pytest.fixture
def visitor(visitors: Callable[..., Visitor], address: str) -> Visitor:
    return visitors(address)


@pytest.fixture
def bayer(visitor: Visitor) -> Page:
    """A page with Bayer's neighbourhood."""
    page = visitor.open(BAYER_LINK)
    opened(page)
    return page
