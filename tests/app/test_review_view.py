"""Proposals in words: denials, corrections and long lists of documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.view.documents_read import documents_blocks
from app.view.ingested import brought_words, document_words
from app.view.review import changed_words, claim_words, named_once, page_words
from app.view.reviewing import claim_form_data
from app.view.wording import moment_words
from graph.errors import NotFoundError, ReviewError
from graph.ledger import Changed, Link, Proposed, Resemblance
from graph.model import Claim, Factuality, place
from graph.reads import ReviewDocument

TEXT = "The companies did not agree."


def _document(number: int) -> ReviewDocument:
    return ReviewDocument(str(number), f"Note {number}", "", None, "wire", "press", "", "read/1", True, {}, 0)


def test_a_denial_says_that_it_is_denied() -> None:
    claim = Claim(document="d", predicate="Deal", roles=(), factuality=Factuality.NEGATED,
                  places=(place(TEXT, 0, len(TEXT)),))  # fmt: skip
    assert "told as: denied" in list(claim_words(claim))


@pytest.mark.parametrize(
    ("when", "qualifiers", "said"),
    [
        ("2025-06-12", {"date_basis": "stated"}, "date: 12 June 2025"),
        ("2025-06-12", {"date_basis": "dateline"}, "date: 12 June 2025, by the day of the text"),
        (None, {"yearless": "12-05"}, "date: 5 December, its year not stated"),
        (None, {"yearless": "12"}, "date: December, its year not stated"),
        (None, {}, "date: date not stated"),
    ],
)
def test_a_date_says_where_it_is_from(when: str | None, qualifiers: dict[str, str], said: str) -> None:
    claim = Claim(document="d", predicate="Deal", roles=(), when=when, qualifiers=qualifiers,
                  places=(place(TEXT, 0, len(TEXT)),))  # fmt: skip
    assert said in list(claim_words(claim))


@pytest.mark.parametrize(
    ("factuality", "said"),
    [
        ("asserted", "deal acquisition: Ash, Beech"),
        ("rumoured", "deal acquisition: Ash, Beech (rumoured)"),
        ("terminated", "deal acquisition: Ash, Beech (ended)"),
    ],
)
def test_what_would_be_added_says_how_it_is_told(factuality: str, said: str) -> None:
    change = Changed("node", "Deal", "acquisition: Ash, Beech", "added", {}, {"factuality": factuality})
    assert changed_words(change) == said


def test_a_rumour_that_becomes_a_fact_is_told_in_plain_words() -> None:
    change = Changed("edge", "PARTY_TO", "Ash buys", "changed", {"factuality": "rumoured"}, {"factuality": "asserted"})
    assert changed_words(change) == "Ash buys (told as: rumoured → as a fact)"


def test_the_page_tells_what_a_text_brought_without_its_id() -> None:
    near = Resemblance("fedcba987654321", "Ash grows", 0.9)
    done = Proposed("0123456789abcdef", "Ash grew", ("p",), (), near_misses=2, resembles=(near,))
    assert list(brought_words(done, "", titled=False)) == [
        "1 proposal, 2 near misses.",
        "Repeats, with small edits, 'Ash grows' (90% of the wording is the same).",
    ]
    assert next(brought_words(done, "ash.txt")) == "ash.txt: Ash grew: 1 proposal, 2 near misses."


def test_what_a_policy_leaves_to_who_decided_is_told_and_a_title_ends_with_one_point() -> None:
    done = Proposed("0123456789abcdef", "Ash grew.", (), ("p", "q"), known_before=True, left=("p", "q"))
    said = "read before, nothing new, 2 not taken by policy, since a person has decided on them before."
    assert list(brought_words(done, "")) == [f"Ash grew: {said}"]
    assert list(document_words(done)) == [f"0123456789ab Ash grew: {said}"]


def test_a_brand_that_is_product_and_alias_is_told_once() -> None:
    brand = Link(
        "product", "Vitrakvi", "Drug", "drug|vitrakvi", "e", "larotrectinib", "known", "the graph has this name"
    )
    agency = Link("agency", "FDA", "Regulator", "regulator|fda", "f", "FDA", "known", "the graph has this name")
    told = named_once([brand, agency, replace(brand, role="alias")])
    assert [(link.text, link.role) for link in told] == [("Vitrakvi", "product, alias"), ("FDA", "agency")]


@pytest.mark.parametrize("held", [None, "not_stated"])
def test_a_pathway_is_offered_as_not_stated_once(held: str | None) -> None:
    claim = Claim(document="d", predicate="RegulatoryEvent", roles=(), values={"pathway": held} if held else {},
                  places=(place(TEXT, 0, len(TEXT)),))  # fmt: skip
    [pathway] = [
        each for each in claim_form_data("RegulatoryEvent", claim, title="")["fields"] if each["name"] == "pathway"
    ]
    offered = [choice["value"] for choice in pathway["choices"]] + ([""] if pathway["empty"] else [])
    assert [each for each in offered if each in ("", "not_stated")] == [held or ""]


def test_a_list_that_is_cut_has_a_way_to_the_rest() -> None:
    blocks = documents_blocks([_document(n) for n in range(3)], 5)
    assert blocks[0]["count"] == "the latest 3 of 5 documents"
    assert [item["text"] for block in blocks if block["type"] == "actions" for item in block["items"]] == [
        "Only what waits",
        "Show more",
    ]
    whole = documents_blocks([_document(n) for n in range(5)], 5)
    assert "Show more" not in str(whole)


def test_moments_read_as_dates() -> None:
    assert moment_words("2026-11-29T17:15:24+00:00") == "29 November 2026, 17:15 UTC"
    assert moment_words("2026-11-29T17:15:24Z") == "29 November 2026, 17:15 UTC"


def test_on_the_page_no_command_is_what_to_do() -> None:
    decided = ReviewError("It is accepted.", remedy="'fusiongraph review undo' takes that back first.")
    assert page_words(decided) == "It is accepted. 'Undo' or 'Take this back' beside it takes that back first."
    gone = NotFoundError("There is none.", remedy="'fusiongraph documents' lists them.")
    assert page_words(gone) == "There is none. The list of documents shows what there is."
    retracted = ReviewError("It is retracted.", remedy="Ingest it again to go on with it.")
    assert page_words(retracted) == str(retracted)


def test_a_text_without_a_headline_does_not_fill_the_list_of_documents() -> None:
    long = replace(_document(1), title="Ash grew and grew. " * 15)
    [line] = [block for block in documents_blocks([long], 1) if block["type"] == "line"]
    assert len(line["text"]) <= 140
    assert line["text"].endswith("…")
