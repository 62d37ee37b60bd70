"""Texts and files given on the Ingest & review page: what is read, and what is refused and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from given import head, opened, proposals, read, release_of
from playwright.sync_api import Page, expect
from served import settled

from graph import ledger, reads
from graph.model import Document, Extraction, Source, SourceKind
from graph.store import Store

GERMAN = "Die Firma hat heute mit einem anderen Unternehmen einen Vertrag über die Entwicklung von Tests geschlossen."


@pytest.fixture
def page(visitor: Any, market: Store) -> Iterator[Page]:
    yield from opened(visitor, market)


@pytest.fixture
def release(request: pytest.FixtureRequest) -> str:
    return release_of(request.node.name)


@pytest.fixture
def report(market: Store) -> Iterator[str]:
    """The text of a report that was loaded as one, so that it is refused as an announcement."""
    source = Source(key="meadow-research", name="Meadow Research", kind=SourceKind.ANALYST)
    document = Document(text="Firs grow slowly.", title="On firs", publisher="Meadow Research", source=source)
    ledger.append(market, Extraction(document=document, claims=(), method="test/1"), "memory:firs")
    yield document.text
    ledger.retract(market, document.id)


def test_a_paste_that_is_too_long_is_refused_and_said_at_once(page: Page, release: str) -> None:
    box = page.get_by_role("textbox", name="Announcement")
    settled(page)
    box.fill("A beginning.")
    box.fill("Ash grew. " * 100_001)
    expect(page.locator(".refused")).to_contain_text(
        "holds 1,000,010 characters and was not taken; 1,000,000 is the most"
    )
    expect(page.locator(".refused")).to_contain_text("Paste the announcement alone; drop a file of several")
    expect(box).to_have_value("A beginning.")
    box.press_sequentially("!")
    expect(page.locator(".refused")).to_be_empty()
    read(page, release)
    expect(proposals(page)).to_contain_text("1 to decide")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("   ", "holds no words"),
        (GERMAN, "reads as German"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(page: Page, text: str, said: str) -> None:
    page.get_by_role("textbox", name="Announcement").fill(text)
    page.get_by_role("button", name="Read").first.click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text(said)


def test_what_cannot_be_read_is_said_again_each_time(page: Page) -> None:
    said = page.get_by_text("The text holds no words")
    page.get_by_role("button", name="Read").first.click()
    for blanks in ("   ", "     "):
        expect(said).to_be_visible()
        page.get_by_role("textbox", name="Announcement").fill(blanks)
        page.get_by_role("textbox", name="Announcement").blur()
        expect(said).to_be_hidden()
        page.get_by_role("button", name="Read").first.click()
    expect(said).to_be_visible()


def test_what_is_said_of_a_text_moves_nothing(page: Page) -> None:
    documents = page.get_by_role("region", name="Documents")
    documents.wait_for()
    settled(page)
    button = page.get_by_role("button", name="Read").first
    stood = page.get_by_role("tablist"), page.get_by_role("textbox", name="Announcement"), button, documents
    before = [each.bounding_box() for each in stood]
    button.click()
    expect(page.get_by_role("region", name="Notice")).to_be_in_viewport()
    settled(page)
    assert [each.bounding_box() for each in stood] == before


def test_what_is_stated_of_a_known_text_and_not_taken_is_said_and_its_kept_day_is_read(
    page: Page, release: str, market: Store
) -> None:
    undated = release.replace(", 20 March 2024", "")
    page.get_by_label("Published").first.fill("2024-03-21")
    read(page, undated)
    page.get_by_role("button", name="All documents").click()
    page.get_by_label("Publisher").first.fill("Other Wire")
    page.get_by_label("Published").first.fill("2023-01-01")
    read(page, undated)
    for said in ("publisher Other Wire", "published 2023-01-01"):
        expect(head(page)).to_contain_text(f"Not taken: {said}; the document keeps what it was first read with")
    assert [item.subject.when for item in reads.proposals(market).proposals if item.document.live] == ["2024-03-21"]


def give_files(page: Page, *files: tuple[str, str, str]) -> None:
    """Give files, each with its name, the media type that the browser says, and its words, and have them read."""
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": media_type, "buffer": words.encode()} for name, media_type, words in files]
    )
    for name, _, _ in files:
        expect(page.get_by_text(name)).to_be_visible()
    page.get_by_role("tabpanel", name="Files").get_by_role("button", name="Read", exact=True).click()


def titles(market: Store) -> set[str]:
    return {document.title for document in reads.review_documents(market) if document.live}


def test_a_file_is_read_by_its_name_whatever_the_browser_calls_it(page: Page, market: Store) -> None:
    lines = "".join(json.dumps({"title": f"Ash {n}", "text": f"Ash grew {n} firs."}) + "\n" for n in ("two", "three"))
    table = "title\ttext\nAsh four\tAsh grew four firs.\n"
    give_files(
        page,
        ("news.ndjson", "application/octet-stream", lines),
        ("news.tsv", "application/vnd.ms-excel", table),
    )
    expect(page.get_by_role("region", name="Documents")).to_contain_text("Ash four")
    expect(page.get_by_role("region", name="Notice")).to_contain_text("news.tsv")
    assert titles(market) >= {"Ash two", "Ash three", "Ash four"}


def test_every_kind_of_file_that_is_read_can_be_seen_in_a_narrow_window(visitors: Any, address: str) -> None:
    page = visitors(address, viewport={"width": 900, "height": 700}).open("/ingest")
    page.get_by_role("tab", name="Files").click()
    kinds = page.get_by_text("Read are ATOM, ")
    assert kinds.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_without_a_file_it_is_said_and_the_files_stay_in_front(page: Page) -> None:
    page.get_by_role("tab", name="Files").click()
    files = page.get_by_role("tabpanel", name="Files")
    expect(files).to_contain_text("20MB per file")
    files.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text("No file was given that is read. Choose one")
    expect(page.get_by_role("tab", name="Files")).to_have_attribute("aria-selected", "true")
    page.locator("input[type=file]").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"Ash."})
    expect(page.get_by_text("No file was given that is read.")).to_be_hidden()


def test_files_of_a_kind_that_is_not_read_are_named_and_the_others_are_read(page: Page, release: str) -> None:
    give_files(
        page,
        ("weird.xyz", "", "Ash grew."),
        ("scan.png", "image/png", "Ash grew."),
        ("codev.txt", "text/plain", release),
    )
    for name in ("weird.xyz", "scan.png"):
        expect(head(page)).to_contain_text(
            f"Not read: {name}: It is a kind of file that is not read. Save it as one of"
        )
    expect(proposals(page)).to_contain_text("1 to decide")


def test_one_bad_file_loses_no_other(page: Page, release: str, report: str) -> None:
    give_files(
        page,
        ("broken.jsonl", "text/plain", "{broken\n"),
        ("german.txt", "text/plain", GERMAN),
        ("report.txt", "text/plain", report),
        ("release.txt", "text/plain", release),
    )
    for said in ("broken.jsonl, line 1", "german.txt reads as German", "Not read: report.txt", "1 proposal"):
        expect(head(page)).to_contain_text(said)
    expect(proposals(page)).to_contain_text("1 to decide")


def test_a_text_that_is_refused_is_said_and_the_page_stays_usable(page: Page, report: str) -> None:
    page.get_by_role("textbox", name="Announcement").fill(report)
    page.get_by_role("button", name="Read").first.click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text("was loaded as a report already")
    expect(page.get_by_role("textbox", name="Announcement")).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
