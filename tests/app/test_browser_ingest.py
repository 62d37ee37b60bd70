"""Ingest & review in a real browser: a text in, proposals beside it, the graph changed and changed back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from given import EVERY, FILING, documents, head, opened, proposals, read, release_of
from playwright.sync_api import Page, expect
from small_market import SCRIPT_NAME

from graph import reads
from graph.ledger.fingerprint import fingerprint
from graph.store import Store


@pytest.fixture
def page(visitor: Any, market: Store) -> Iterator[Page]:
    yield from opened(visitor, market)


@pytest.fixture
def release(request: pytest.FixtureRequest) -> str:
    return release_of(request.node.name)


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
    expect(head(page)).to_contain_text("Read before, nothing new")
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


def test_the_key_that_rejects_does_not_run_the_page_anew(page: Page, release: str) -> None:
    read(page, release)
    page.evaluate(
        """() => {
          const app = document.querySelector(".stApp");
          window.states = [];
          new MutationObserver(() => states.push(app.dataset.testScriptState)).observe(app, { attributes: true });
        }"""
    )
    page.keyboard.press("r")
    expect(proposals(page)).to_contain_text("0 to decide")
    assert "rerunRequested" not in page.evaluate("states")


def test_u_takes_back_what_was_decided_last_though_another_proposal_is_open(page: Page, market: Store) -> None:
    before = fingerprint(market)
    read(page, f"{FILING}\nFor this test only.\n")
    expect(proposals(page)).to_contain_text("2 to decide")
    page.keyboard.press("r")
    expect(proposals(page)).to_contain_text("1 to decide")
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    page.keyboard.press("u")
    expect(head(page)).to_contain_text("Taken back: Accepted: ")
    expect(proposals(page)).to_contain_text("1 to decide")
    assert fingerprint(market) == before
    page.keyboard.press("u")
    expect(head(page)).to_contain_text("Taken back: Rejected: ")
    expect(proposals(page)).to_contain_text("2 to decide")


def test_u_pressed_more_often_than_there_are_decisions_keeps_the_words_of_success(
    page: Page, release: str, market: Store
) -> None:
    before = fingerprint(market)
    read(page, release)
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    for _ in range(4):
        page.keyboard.press("u", delay=60)
    expect(proposals(page)).to_contain_text("1 to decide")
    page.wait_for_timeout(1500)  # what the last presses bring must not be told instead
    expect(head(page)).to_contain_text("Taken back: Accepted: ")
    expect(proposals(page).get_by_role("alert")).to_have_count(0)
    assert fingerprint(market) == before


def test_not_this_one_says_what_it_changes_and_u_takes_it_back(page: Page, release: str, market: Store) -> None:
    before = fingerprint(market)
    read(page, release.replace("Bayer and", "Bayer AG and"))
    proposals(page).get_by_role("button", name="Not this one").first.click()
    asked = proposals(page).get_by_role("group", name="Before it is done")
    expect(asked).to_contain_text("+company Bayer")
    assert fingerprint(market) == before
    asked.get_by_role("button", name="Keep them apart").click()
    expect(proposals(page)).to_contain_text("you said that it is not Bayer")
    assert fingerprint(market) != before
    page.keyboard.press("u")
    expect(head(page)).to_contain_text("Taken back: Remembered for every document")
    expect(proposals(page)).not_to_contain_text("you said that it is not Bayer")
    assert fingerprint(market) == before


def test_what_is_asked_before_names_are_parted_is_seen_and_answered_in_a_low_window(page: Page, release: str) -> None:
    page.set_viewport_size({"width": 900, "height": 700})
    read(page, release.replace("Bayer and", "Bayer AG and"))
    proposals(page).get_by_role("button", name="Not this one").first.press("Enter")
    asked = proposals(page).get_by_role("group", name="Before it is done")
    expect(asked).to_be_focused()
    expect(asked.get_by_role("button", name="Leave it")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(asked).to_have_count(0)


def test_a_chosen_candidate_is_told_as_chosen(page: Page, release: str, market: Store) -> None:
    read(page, release.replace("Bayer", "Bayerr"))
    proposals(page).get_by_role("button", name="It is Bayer", exact=True).click()
    expect(proposals(page)).to_contain_text("is Bayer: you chose it")
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    assert reads.find(market, "Bayerr").name == "Bayer"


def test_a_document_is_retracted_after_a_question(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    page.get_by_role("button", name="Retract this document").click()
    expect(head(page)).to_contain_text("in the graph:")
    page.get_by_role("button", name="Keep it").click()
    expect(head(page)).not_to_contain_text("in the graph:")
    assert reads.review_documents(market)[0].live
    page.get_by_role("button", name="Retract this document").click()
    page.get_by_role("button", name="Yes, retract it").click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text("Retracted")
    assert not reads.review_documents(market)[0].live


def test_a_corrected_proposal_enters_as_corrected(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.keyboard.press("e")
    page.get_by_label("date", exact=False).first.fill("2024-13")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Date: '2024-13' is no date of the calendar. Write it as 2025, 2025-04 or 2025-04-10; nothing was written."
    )
    date = page.get_by_label("date", exact=False).first
    date.click()
    page.keyboard.press("End")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    page.keyboard.type("03")
    expect(date).to_have_value("2024-03")
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    expect(proposals(page)).to_contain_text("corrected, waits")
    expect(proposals(page)).to_contain_text("Read before the correctiondate20 March 2024")
    expect(proposals(page)).to_contain_text(re.compile(r"edited by \w+ on \d+ \w+ \d{4}, \d\d:\d\d UTC"))
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    assert the_deal(market)["date"] == "2024-03"


def test_escape_closes_the_form_and_changes_nothing(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.keyboard.press("e")
    page.get_by_label("date", exact=False).first.fill("2024-03")
    page.keyboard.press("Escape")
    expect(proposals(page)).to_contain_text("1 to decide")
    assert not [d for item in reads.proposals(market).proposals for d in item.decisions]


def test_the_list_can_hold_only_what_waits(page: Page, release: str, market: Store) -> None:
    read(page, release)
    page.keyboard.press("r")
    expect(proposals(page)).to_contain_text("0 to decide")
    listed = documents(page)
    expect(listed).to_contain_text("Bayer and Thermo Fisher Scientific")
    listed.get_by_role("button", name="Only what waits").click()
    expect(listed).not_to_contain_text("Bayer and Thermo Fisher Scientific")


def test_mentions_triggers_and_evidence_are_lit_up_in_the_text(page: Page, release: str) -> None:
    read(page, release)
    text = page.locator(".marked .text")
    expect(text.locator(".kind", has_text="Thermo Fisher Scientific").first).to_be_visible()
    triggers = [" ".join(words.split()) for words in text.locator(".current.trigger").all_inner_texts()]
    assert triggers == ["develop companion diagnostics", "agreed to develop NGS-based companion diagnostics"]
    lit = " ".join(" ".join(text.locator(".current").all_inner_texts()).split())
    assert "have agreed to develop NGS-based" in lit


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


def test_a_pasted_feed_and_a_piece_of_a_page_are_read_without_their_tags(page: Page, release: str) -> None:
    feed = f"<rss><channel><title>Wire</title><item><title>A feed's</title><description>{release}</description></item>"
    read(page, f"<?xml version='1.0'?>{feed}</channel></rss>")
    expect(page.locator(".marked .text")).to_contain_text("A feed's")
    expect(page.locator(".marked .text")).not_to_contain_text("<")
    page.get_by_role("button", name="All documents").click()
    read(page, f"<p>{release}</p>")
    expect(page.locator(".marked .text")).not_to_contain_text("<p>")


def test_a_text_without_spaces_is_laid_out_without_kerning(page: Page, release: str) -> None:
    read(page, release)
    expect(page.locator(".marked .text")).to_have_css("font-kerning", "none")
    page.get_by_role("button", name="All documents").click()
    expect(page.get_by_role("textbox", name="Announcement")).to_have_css("font-kerning", "none")


def test_markup_in_a_text_is_drawn_as_text(page: Page, release: str) -> None:
    read(page, f"{release}\n{SCRIPT_NAME} and Bayer have agreed to merge.\n")
    expect(page.locator(".marked .text")).to_contain_text("<script>document.title='owned'</script>")
    assert page.title() != "owned"


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


def test_a_document_of_which_all_is_decided_opens_at_its_first_proposal(page: Page, release: str) -> None:
    read(page, release)
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    documents(page).get_by_role("button", name="Bayer and Thermo Fisher").first.click()
    expect(proposals(page)).to_contain_text("It is in the graph.")
    page.keyboard.press("u")
    expect(proposals(page)).to_contain_text("1 to decide")


def test_a_claim_is_saved_with_the_words_that_were_typed_last(page: Page) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").last.fill("Illumina")
    page.get_by_label("What was learnt, and from whom").fill("Illumina said that it works with somebody.")
    page.get_by_role("button", name="Save").click()
    expect(proposals(page)).to_contain_text("1 to decide")


def test_a_link_to_no_document_says_so(visitor: Any) -> None:
    page = visitor.open("/ingest?document=nope")
    expect(page.get_by_role("region", name="Notice")).to_have_text(
        "No document begins with 'nope'. The list of documents shows what there is."
    )
    expect(page.get_by_role("textbox", name="Announcement")).to_be_visible()
