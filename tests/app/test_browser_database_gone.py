"""The database stops while the page is open: the page says so, says what to do, and goes on by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from picture import click_edge, opened
from playwright.sync_api import expect
from served import serve
from severable import Severable

from graph.server import Connection
from graph.store import Store


@pytest.fixture(scope="module")
def line(connection: Connection) -> Iterator[Severable]:
    host, _, port = connection.uri.rpartition("/")[2].partition(":")
    severable = Severable(host, int(port))
    yield severable
    severable.cut()


@pytest.fixture(scope="module")
def far_address(
    market: Store, connection: Connection, line: Severable, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    far = replace(connection, uri=f"bolt://127.0.0.1:{line.port}")
    yield from serve(far, tmp_path_factory.mktemp("far"))


def test_page_says_so_and_recovers(visitors: Callable[..., Any], far_address: str, line: Severable) -> None:
    page = visitors(far_address).open("/?entity=company%7Cbayer")
    opened(page)
    line.cut()
    click_edge(page, "CODEVELOPS_WITH")
    notice = page.get_by_role("region", name="Database")
    expect(notice).to_contain_text("does not answer")
    expect(notice).to_contain_text("fusiongraph db start")
    line.mend()
    opened(page)
    click_edge(page, "CODEVELOPS_WITH")
    expect(page.get_by_role("region", name="Edge")).to_contain_text("codevelops with")
