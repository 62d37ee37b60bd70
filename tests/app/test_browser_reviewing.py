"""A reviewer in haste, and what the review page says of rumours, near misses and what is retracted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from given import EVERY, FILING, documents, head, opened, proposals, read, release_of
from playwright.sync_api import Page, expect
from served import settled

from graph import reads
from graph.model import State
from graph.store import Store


@pytest.fixture
def page(visitor: Any, market: Store) -> Iterator[Page]:
    yield from opened(visitor, market)


@pytest.fixture
def release(request: pytest.FixtureRequest) -> str:
    return release_of(request.node.name)


# Presses a key in the very moment in which the text lights up another quote.
PRESS_AS_IT_LIGHTS = """(marked, key) => {
  const was = marked.querySelector(".current").textContent;
  new MutationObserver((_, observer) => {
    const lit = marked.querySelector(".current");
    if (!lit || lit.textContent === was) return;
    observer.disconnect();
    document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }).observe(marked, { childList: true, subtree: true });
}"""


def decided(market: Store) -> list[State]:
    document = reads.review_documents(market)[0].id
    return [item.state for item in reads.proposals(market, EVERY, document=document).proposals]


@pytest.mark.parametrize("step", ["key", "click"])
def test_a_key_decides_the_proposal_that_the_text_shows(page: Page, market: Store, step: str) -> None:
    read(page, f"{FILING}\nFor this test only, by {step}.\n")
    expect(proposals(page)).to_contain_text("2 to decide")
    page.locator(".marked").evaluate(PRESS_AS_IT_LIGHTS, "a")
    if step == "key":
        page.keyboard.press("n")
    else:
        page.locator(".marked .stands:not(.current)").first.click()
    expect(proposals(page)).to_contain_text("1 to decide")
    assert decided(market) == [State.WAITING, State.ACCEPTED]


def test_keys_pressed_faster_than_the_page_follows_are_each_heard_once(page: Page, market: Store) -> None:
    read(page, f"{FILING}\nFor keys in haste.\n")
    expect(proposals(page)).to_contain_text("2 to decide")
    for key in "nra":
        page.keyboard.press(key)
    expect(proposals(page)).to_contain_text("0 to decide")
    assert decided(market) == [State.ACCEPTED, State.REJECTED]


def test_a_retracted_document_says_so_and_offers_only_what_can_be_done(page: Page, release: str) -> None:
    read(page, release)
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    page.get_by_role("button", name="Retract this document").click()
    page.get_by_role("button", name="Yes, retract it").click()
    expect(page.get_by_role("region", name="Notice")).to_contain_text("Retracted")
    settled(page)
    page.get_by_role("region", name="Documents").get_by_role("button", name="Bayer and Thermo Fisher").first.click()
    expect(head(page)).to_contain_text("paste its text anew")
    expect(head(page).get_by_role("button", name="Retract this document")).to_have_count(0)
    expect(proposals(page)).to_contain_text("1 proposal, retracted")
    for name in ("Accept", "Edit", "Reject", "Take this back"):
        expect(proposals(page).get_by_role("button", name=name, exact=True)).to_have_count(0)


def test_what_is_only_rumoured_is_told_as_a_rumour_before_it_is_accepted(page: Page) -> None:
    read(page, "Illumina is rumoured to be in talks to acquire Guardant Health, people who know of it said.\n")
    expect(proposals(page)).to_contain_text("+deal acquisition: Illumina, Guardant Health (rumoured)")


def test_the_place_of_a_near_miss_is_lit_in_the_text(page: Page) -> None:
    missed = "Ash Inc. and Beech Inc. spoke of the approval of firs."
    read(page, f"{FILING}\n{'Nothing else was said. ' * 200}\n\n{missed}\n")
    proposals(page).locator(".misses").get_by_role("button", name=missed).click()
    looked = page.locator(".marked .looked")
    expect(looked.first).to_be_in_viewport()
    assert "".join(looked.all_inner_texts()) == missed
    expect(page.locator(".marked .looked.first")).to_have_count(1)
    expect(page.locator(".marked .looked.last")).to_have_count(1)


def test_a_notice_moves_neither_half_and_the_last_decision_says_that_all_is_decided(page: Page, release: str) -> None:
    read(page, release)
    page.keyboard.press("e")
    page.get_by_role("button", name="Save").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save").wait_for(state="detached")
    expect(proposals(page)).to_contain_text("1 to decide")
    settled(page)
    before = proposals(page).bounding_box()
    page.keyboard.press("r")
    expect(head(page)).to_contain_text("Key U takes it back. All of this document is decided.")
    assert proposals(page).bounding_box() == before


def test_a_decision_carries_the_name_that_was_given_and_the_list_still_shows_it(
    page: Page, release: str, market: Store
) -> None:
    read(page, release)
    listed = documents(page)
    name = page.get_by_label("You decide as")
    name.fill("Ana Lyst")
    name.press("Tab")
    settled(page)
    listed.get_by_role("button", name="Bayer and Thermo Fisher").first.click()
    expect(proposals(page)).to_contain_text("1 to decide")
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("accepted by Ana Lyst on")
    documents(page)
    expect(name).to_have_value("Ana Lyst")


def test_a_correction_that_was_left_stands_there_again_until_it_is_cancelled(page: Page) -> None:
    read(page, f"{FILING}\nFor what was typed.\n")
    date = page.get_by_role("textbox", name="date", exact=False).first
    page.keyboard.press("e")
    date.fill("2024-05-06")
    page.locator(".marked .stands:not(.current)").first.click()
    expect(proposals(page).locator(".row").last).to_have_attribute("aria-current", "true")
    page.keyboard.press("p")
    expect(proposals(page).locator(".row").first).to_have_attribute("aria-current", "true")
    page.keyboard.press("e")
    expect(date).to_have_value("2024-05-06")
    expect(page.locator(".claim")).to_contain_text("You typed this before and did not save it")
    page.keyboard.press("Escape")
    expect(head(page)).to_contain_text("What you typed is kept: 'Edit' opens it again.")
    expect(proposals(page)).to_contain_text("2 to decide")
    page.keyboard.press("e")
    expect(date).to_have_value("2024-05-06")
    page.get_by_role("button", name="Cancel").click()
    expect(proposals(page)).to_contain_text("2 to decide")
    page.keyboard.press("e")
    expect(date).to_have_value("2025-06")


def test_a_claim_by_hand_keeps_what_another_kind_has_too(page: Page) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    date = page.get_by_role("textbox", name="date", exact=False).first
    date.fill("2024-03")
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").fill("Illumina")
    for kind in ("trial event", "deal"):
        chosen = page.get_by_role("combobox", name="What it says")
        chosen.fill(kind)
        page.get_by_role("option", name=kind, exact=True).click()
        expect(chosen).to_have_value(kind)
        expect(page.get_by_role("button", name="Add partner")).to_have_count(int(kind == "deal"))
        expect(date).to_have_value("2024-03")
    expect(page.get_by_role("textbox", name="partner: name")).to_have_value("Illumina")


def test_cancel_empties_a_claim_by_hand(page: Page) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    page.get_by_label("What was learnt, and from whom").fill("Illumina works with somebody.")
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").last.fill("Illumina")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("textbox", name="partner: name")).to_have_count(0)
    expect(page.get_by_label("What was learnt, and from whom")).to_have_value("")


def test_a_note_without_words_is_refused_until_it_has_some(page: Page) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    settled(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("The note holds no words")
    page.get_by_label("What was learnt, and from whom").fill("Illumina works with somebody.")
    page.get_by_role("button", name="Add partner").click()
    expect(page.get_by_text("The note holds no words")).to_have_count(0)


def test_a_claim_by_hand_carries_the_day_of_its_note(page: Page, market: Store) -> None:
    page.get_by_role("tab", name="A claim by hand").click()
    page.get_by_label("What was learnt, and from whom").fill("Illumina works with somebody, a speaker said.")
    day = page.get_by_label("Day of the note")
    day.fill("20 of March")
    page.get_by_role("button", name="Add partner").click()
    page.get_by_role("textbox", name="partner: name").last.fill("Illumina")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("'20 of March'")
    day.fill("2024-03-20")
    page.get_by_role("button", name="Save").click()
    expect(head(page)).to_contain_text("20 March 2024")
    assert reads.review_documents(market)[0].published == "2024-03-20"


def test_another_text_that_waits_and_tells_of_the_event_is_named_and_opened(page: Page, release: str) -> None:
    read(page, release)
    expect(proposals(page)).not_to_contain_text("What else waits")
    documents(page)
    read(page, f"Two companies join forces\n\n{release.partition(chr(10))[2]}")
    mark = proposals(page).locator(".row").get_by_text("+1 · waits")
    expect(mark).to_have_attribute("title", re.compile("Also told by 1 waiting proposal"))
    expect(proposals(page)).to_contain_text("Also told by 1 waiting proposal; once one is accepted, the other joins it")
    other = proposals(page).get_by_role("button", name="Bayer and Thermo Fisher Scientific to develop companion")
    page.set_viewport_size({"width": 900, "height": 600})
    other.scroll_into_view_if_needed()
    other.click()
    expect(head(page)).to_contain_text("Bayer and Thermo Fisher Scientific to develop companion diagnostics together")
    expect(proposals(page).get_by_text("1 proposal, 1 to decide")).to_be_in_viewport()
    expect(proposals(page).get_by_role("button", name="Two companies join forces")).to_be_visible()
    page.keyboard.press("a")
    expect(proposals(page)).to_contain_text("0 to decide")
    expect(proposals(page)).not_to_contain_text("What else waits")
