"""Ingest & review in a real browser: a text in, proposals beside it, the graph changed and changed back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from small_market import SCRIPT_NAME

from graph import ledger, reads
from graph.ledger.fingerprint import fingerprint
from graph.model import Document, Extraction, Source, SourceKind, State
from graph.store import Store

RELEASE = """Bayer and Thermo Fisher Scientific to develop companion diagnostics together

Leverkusen and Waltham, 20 March 2024 - Bayer and Thermo Fisher Scientific have agreed to develop NGS-based companion
diagnostics together. The tests are to find the patients whom Bayer's cancer drugs may help.
"""
FILING = """Zai Lab's repotrectinib application accepted in China

In April 2025 Zai Lab submitted a supplemental new drug application for repotrectinib to the NMPA. In June 2025 the NMPA
accepted Zai Lab's supplemental new drug application for repotrectinib for review.
"""
GERMAN = "Die Firma hat heute mit einem anderen Unternehmen einen Vertrag über die Entwicklung von Tests geschlossen."
EVERY = (State.WAITING, State.EDITED, State.ACCEPTED, State.REJECTED)


@pytest.fixture
def page(visitor: Any, market: Store) -> Iterator[Page]:
    yield visitor.open("/ingest")
    for document in reads.review_documents(market):
        if document.live:
            ledger.retract(market, document.id)


@pytest.fixture
def release(request: pytest.FixtureRequest) -> str:
    """A release that no other test has decided on."""
    return f"{RELEASE}\nReference: {request.node.name}\n"


@pytest.fixture
def report(market: Store) -> Iterator[str]:
    """The text of a report that was loaded as one, so that it is refused as an announcement."""
    source = Source(key="meadow-research", name="Meadow Research", kind=SourceKind.ANALYST)
    document = Document(text="Firs grow slowly.", title="On firs", publisher="Meadow Research", source=source)
    ledger.append(market, Extraction(document=document, claims=(), method="test/1"), "memory:firs")
    yield document.text
    ledger.retract(market, document.id)


def read(page: Page, text: str) -> None:
    """Paste a text and have it read."""
    page.get_by_role("textbox", name="Announcement").fill(text)
    page.get_by_role("button", name="Read").first.click()
    proposals(page).wait_for()


def proposals(page: Page) -> Any:
    return page.get_by_role("region", name="Proposals")


def the_deal(market: Store) -> dict[str, Any]:
    [row] = market.read(
        "MATCH (:Company {name: 'Bayer'})-[:PARTY_TO]->(d:Deal)<-[:PARTY_TO]-(:Company {name: 'Thermo Fisher'}) "
        "RETURN d.date AS date, d.claim_count AS claims"
    )
    return row


def test_a_release_joins_the_undated_deal_and_undo_takes_it_back_exactly(
    page: Page, release: str, market: Store
) -> None:
    before = fingerprint(market)
    read(page, release)
    expect(proposals(page)).to_contain_text("1 to decide")
    expect(proposals(page)).to_contain_text("Joins: codevelopment: Thermo Fisher, Bayer · date not stated")
    expect(proposals(page)).to_contain_text("not stated → 20 March 2024")
    proposals(page).get_by_role("button", name="Accept").click()
    expect(proposals(page)).to_contain_text("0 to decide")
    assert the_deal(market) == {"date": "2024-03-20", "claims": 2}
    page.keyboard.press("u")
    expect(proposals(page)).to_contain_text("1 to decide")
    assert fingerprint(market) == before


def test_the_same_text_again_proposes_nothing(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.get_by_role("button", name="All documents").click()
    read(page, release)
    expect(page.get_by_role("region", name="Document")).to_contain_text("read before, nothing new")
    assert reads.proposals(market, EVERY, document=reads.review_documents(market)[0].id).total == 1


def test_keys_go_through_proposals_and_reject_leaves_the_graph_alone(page: Page, market: Store) -> None:
    before = fingerprint(market)
    read(page, FILING)
    expect(proposals(page)).to_contain_text("2 to decide")
    page.keyboard.press("r")
    expect(proposals(page)).to_contain_text("1 to decide")
    page.keyboard.press("r")
    expect(proposals(page)).to_contain_text("0 to decide")
    assert fingerprint(market) == before


def test_a_corrected_proposal_enters_as_corrected(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.keyboard.press("e")
    page.get_by_label("date", exact=False).first.fill("2024-13")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("2024-13")
    page.get_by_label("date", exact=False).first.fill("2024-03")
    page.get_by_role("button", name="Save").click()
    expect(proposals(page)).to_contain_text("corrected, waits")
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    assert the_deal(market)["date"] == "2024-03"


def test_mentions_triggers_and_evidence_are_lit_up_in_the_text(page: Page, release: str) -> None:
    read(page, release)
    text = page.locator(".marked .text")
    expect(text.locator(".kind", has_text="Thermo Fisher Scientific").first).to_be_visible()
    expect(text.locator(".current.trigger").first).to_be_visible()
    assert "have agreed to develop NGS-based" in " ".join(text.locator(".current").all_inner_texts())


def test_a_link_opens_the_document_at_its_proposal(page: Page, release: str, visitor: Any) -> None:
    read(page, release)
    expect(proposals(page).locator("[aria-current=true]")).to_be_visible()
    again = visitor.context.new_page()
    again.goto(page.url)
    expect(proposals(again)).to_contain_text("Bayer, Thermo Fisher Scientific")


def test_a_link_may_hold_the_beginning_of_an_id_alone(page: Page, release: str, visitor: Any, market: Store) -> None:
    read(page, release)
    [document] = [d.id for d in reads.review_documents(market) if d.live]
    again = visitor.open(f"/ingest?document={document[:12]}")
    expect(proposals(again)).to_contain_text("Bayer, Thermo Fisher Scientific")
    assert f"document={document}" in again.url


def test_markup_in_a_text_is_drawn_as_text(page: Page, release: str) -> None:
    read(page, f"{release}\n{SCRIPT_NAME} and Bayer have agreed to merge.\n")
    expect(page.locator(".marked .text")).to_contain_text("<script>document.title='owned'</script>")
    assert page.title() != "owned"


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


def test_a_claim_by_hand_is_reviewed_like_any_other(page: Page, market: Store) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    page.get_by_label("What was learnt, and from whom").fill("At a congress Illumina said that it works with Bayer.")
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").last.fill("Illumina")
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").last.fill("Bayer")
    page.get_by_role("button", name="Save").click()
    expect(proposals(page)).to_contain_text("1 to decide")
    assert reads.review_documents(market)[0].kind == "internal_note"


def test_a_link_to_no_document_says_so(visitor: Any) -> None:
    page = visitor.open("/ingest?document=nope")
    expect(page.get_by_role("region", name="Notice")).to_contain_text("No document begins with 'nope'")
    expect(page.get_by_role("textbox", name="Announcement")).to_be_visible()


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
    assert titles(market) >= {"Ash two", "Ash three", "Ash four"}


def test_one_bad_file_loses_no_other(page: Page, release: str, report: str) -> None:
    give_files(
        page,
        ("broken.jsonl", "text/plain", "{broken\n"),
        ("german.txt", "text/plain", GERMAN),
        ("report.txt", "text/plain", report),
        ("release.txt", "text/plain", release),
    )
    told = page.get_by_role("region", name="Document", exact=True)
    for said in ("broken.jsonl, line 1", "german.txt reads as German", "Not read: report.txt", "1 proposal"):
        expect(told).to_contain_text(said)
    expect(proposals(page)).to_contain_text("1 to decide")


def test_a_text_that_is_refused_is_said_and_the_page_stays_usable(page: Page, report: str) -> None:
    page.get_by_role("textbox", name="Announcement").fill(report)
    page.get_by_role("button", name="Read").first.click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text("was loaded as a report already")
    expect(page.get_by_role("textbox", name="Announcement")).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
