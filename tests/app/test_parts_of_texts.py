"""A long text under review is drawn part by part, and no part of it is out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from given import FILING, opened, proposals, read, release_of
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect
from served import settled

from app.view.marked import marked_text
from app.view.parts import LONGEST_PART, part_at, parts_of
from graph.model import Document, Source, SourceKind
from graph.store import Store
from loaders.announcement.proposals.marks import Mark

LINE = "Nothing else was said of it on that day.\n"
LONG = LINE * (LONGEST_PART // len(LINE))
PRESS = Source(key="wire", name="Wire", kind=SourceKind.PRESS)


@pytest.fixture
def page(visitor: Any, market: Store) -> Iterator[Page]:
    yield from opened(visitor, market)


@given(st.lists(st.sampled_from(["a" * 7_000, "b" * 15_000, " ", "\n", "c d\n"])).map("".join))
def test_the_parts_of_a_text_are_the_text(text: str) -> None:
    parts = parts_of(text)
    assert "".join(text[start:end] for start, end in parts) == text
    assert all(end - start <= LONGEST_PART for start, end in parts)
    assert all(left[1] == right[0] for left, right in pairwise(parts))
    assert [part_at(parts, start) for start, _ in parts] == list(range(len(parts)))


def test_a_part_ends_with_a_line() -> None:
    first, *_ = parts_of(LONG * 2)
    assert LONG[first[0] : first[1]].endswith("\n")


def test_what_reaches_into_a_part_is_lit_as_far_as_it_does() -> None:
    document = Document(text="Ash grew tall.", title="Ash", publisher="Wire", source=PRESS)
    marks = [Mark(0, 8, "organization", "Ash"), Mark(9, 13, "date", "x")]
    drawn = marked_text(document, marks, [], "", (), [(0, 4), (4, 11), (11, 14)], 1)
    assert [(piece["text"], piece["kind"]) for piece in drawn["segments"]] == [
        ("grew", "organization"),
        (" ", ""),
        ("ta", "date"),
    ]


def test_the_proposals_of_a_long_text_are_counted_and_each_is_reached(
    page: Page, request: pytest.FixtureRequest
) -> None:
    read(page, f"{FILING}\n{LONG}\n{release_of(request.node.name)}")
    text = page.locator(".marked")
    expect(proposals(page)).to_contain_text("4 proposals, 4 to decide")
    expect(proposals(page)).to_contain_text("Of this part of the text: 3 of 4 proposals")
    expect(text).to_contain_text("Part 1 of 2 of the text")
    expect(text).not_to_contain_text("NGS-based")
    text.get_by_role("button", name="Next part").click()
    expect(text).to_contain_text("NGS-based")
    expect(proposals(page)).to_contain_text("Of this part of the text: 1 of 4 proposals")
    expect(proposals(page).locator("[aria-current=true]")).to_contain_text("Bayer, Thermo Fisher Scientific")
    page.keyboard.press("p")
    expect(text).to_contain_text("Part 1 of 2 of the text")
    expect(proposals(page)).to_contain_text("Of this part of the text: 3 of 4 proposals")
    settled(page)


def test_evidence_in_the_text_is_opened_with_the_keyboard_and_once_for_each_proposal(page: Page) -> None:
    read(page, f"{FILING}\nFor the keyboard.\n")
    lit = page.locator(".marked").get_by_role("button", name="open its proposal")
    expect(lit).to_have_count(1)
    lit.press("Enter")
    expect(proposals(page).locator(".row").last).to_have_attribute("aria-current", "true")


def test_in_a_narrow_window_the_proposals_begin_in_sight(visitors: Any, address: str, market: Store) -> None:
    for page in opened(visitors(address, viewport={"width": 390, "height": 800}), market):
        read(page, f"{FILING}\n{LINE * 100}")
        expect(proposals(page).locator(".accept")).to_be_in_viewport()
