"""What is given to the Ingest & review page, and what it makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page
from served import settled

from graph import ledger, reads
from graph.model import State
from graph.store import Store

RELEASE = """Bayer and Thermo Fisher Scientific to develop companion diagnostics together

Leverkusen and Waltham, 20 March 2024 - Bayer and Thermo Fisher Scientific have agreed to develop NGS-based companion
diagnostics together. The tests are to find the patients whom Bayer's cancer drugs may help.
"""

FILING = """Zai Lab's repotrectinib application accepted in China

In April 2025 Zai Lab submitted a supplemental new drug application for repotrectinib to the NMPA. In June 2025 the NMPA
accepted Zai Lab's supplemental new drug application for repotrectinib for review.
"""
EVERY = (State.WAITING, State.EDITED, State.ACCEPTED, State.REJECTED)


def release_of(test: str) -> str:
    """A release that no other test has decided on."""
    return f"{RELEASE}\nReference: {test}\n"


def opened(visitor: Any, market: Store) -> Iterator[Page]:
    """The page; what was read on it is retracted afterwards."""
    yield visitor.open("/ingest")
    for document in reads.review_documents(market):
        if document.live:
            ledger.retract(market, document.id)


def read(page: Page, text: str) -> None:
    """Paste a text and have it read; its proposals are drawn then and hear keys, and nothing moves under a click."""
    box = page.get_by_role("textbox", name="Announcement")
    box.wait_for()
    settled(page)
    box.fill(text)
    page.get_by_role("button", name="Read").first.click()
    box.wait_for(state="hidden")
    proposals(page).get_by_role("heading").first.wait_for()  # the region is there before its script has bound the keys
    settled(page)


def documents(page: Page) -> Any:
    """The list of documents, gone back to; what stood there before has made room for it."""
    page.get_by_role("button", name="All documents").click()
    page.get_by_role("textbox", name="Announcement").wait_for()
    settled(page)
    return page.get_by_role("region", name="Documents")


def head(page: Page) -> Any:
    return page.get_by_role("region", name="Document", exact=True)


def proposals(page: Page) -> Any:
    return page.get_by_role("region", name="Proposals")
