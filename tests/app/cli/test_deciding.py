"""merge, unmerge, split, judgements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph import ledger
from graph.model import Claim, Document, Extraction, Filler, Source, SourceKind, place, record
from graph.store import Store

Run = Callable[..., Any]

TEXT = "Ash Corp. is profiled. Ash is profiled. Beech is profiled. Cypress is profiled."


def _profile(document: Document, name: str) -> Claim:
    sentence = f"{name} is profiled."
    start = document.text.index(sentence)
    return Claim(
        document=document.id,
        predicate="PROFILED_IN",
        roles=(
            Filler(role="source", record=record("Company", name), text=name),
            Filler(role="target", record=record("Market", "wood"), text="wood"),
        ),
        places=(place(document.text, start, start + len(sentence)),),
    )


@pytest.fixture
def woods(nothing: Store) -> Store:
    """Ash in two forms that are one by name, Beech and Cypress."""
    source = Source(key="north", name="North", kind=SourceKind.ANALYST)
    document = Document(text=TEXT, title="Woods", publisher="North", source=source)
    claims = tuple(_profile(document, name) for name in ("Ash Corp.", "Ash", "Beech", "Cypress"))
    ledger.append(nothing, Extraction(document=document, claims=claims, method="test/1"), "test:woods")
    return nothing


def test_merge_then_undo_is_as_before(run: Run, woods: Store) -> None:
    before = run("hash").out
    made = run("merge", "Beech", "Cypress", "--why", "a test", "--by", "Pat", "--json").json
    assert (made["verdict"], made["by"], made["why"]) == ("same", "Pat", "a test")
    assert run("show", "Beech", "--json").json["id"] == run("show", "Cypress", "--json").json["id"] == made["entity"]
    assert run("hash").out != before
    assert run("judgements", "--undo", made["seq"]).code == 0
    assert run("hash").out == before
    states = [(each["verdict"], each["live"]) for each in run("judgements", "--json").json]
    assert states == [("same", False), ("withdrawn", False)]


def test_merge_then_unmerge_brings_the_two_back(run: Run, woods: Store) -> None:
    run("merge", "Beech", "Cypress")
    ran = run("unmerge", "Beech", "Cypress", "--yes", "--json")
    assert ran.code == 0
    assert ran.json["apart"] is True
    assert [tie["rule"] for tie in ran.json["ties"]] == ["person"]
    assert run("show", "Beech", "--json").json["name"] == "Beech"
    assert run("show", "Cypress", "--json").json["name"] == "Cypress"
    states = [(each["verdict"], each["live"]) for each in run("judgements", "--json").json]
    assert states == [("same", False), ("not_same", True)]


def test_merging_what_is_one_already_is_refused(run: Run, woods: Store) -> None:
    run("merge", "Beech", "Cypress")
    ran = run("merge", "Cypress", "Beech")
    assert ran.code == 1
    assert "are one already" in ran.err


def test_unmerge_without_a_choice_lists_and_ends_with_2(run: Run, woods: Store) -> None:
    before = run("hash").out
    ran = run("unmerge", "Ash Corp.", "company|ash")
    assert ran.code == 2
    assert ran.out.startswith("1. company|ash = company|ash corp (by name:")
    assert run("hash").out == before


def test_unmerge_cuts_the_tie_that_is_named(run: Run, woods: Store) -> None:
    ran = run("unmerge", "Ash Corp.", "company|ash", "--cut", "1")
    assert ran.code == 0
    assert "are two now" in ran.out
    assert run("show", "company|ash", "--json").json["id"] != run("show", "company|ash corp", "--json").json["id"]
    assert run("unmerge", "company|ash corp", "company|ash").code == 1


def test_a_tie_that_is_not_listed_cannot_be_cut(run: Run, woods: Store) -> None:
    before = run("hash").out
    ran = run("unmerge", "Ash Corp.", "company|ash", "--cut", "7")
    assert ran.code == 2
    assert "from 1 to 1" in ran.err
    assert run("hash").out == before


def test_along_a_chain_each_cut_is_one_tie(run: Run, woods: Store) -> None:
    run("merge", "Beech", "Cypress")
    run("merge", "Ash Corp.", "Beech")
    ran = run("unmerge", "company|ash", "Cypress", "--yes", "--json")
    assert ran.json["apart"] is True
    assert len(ran.json["ties"]) == 3
    [cut] = ran.json["cut"]
    assert (cut["a"], cut["b"], cut["verdict"]) == ("company|ash", "company|ash corp", "not_same")  # not a person's tie


def test_a_contradiction_is_refused_and_says_why(run: Run, woods: Store) -> None:
    run("merge", "Beech", "Cypress")
    run("unmerge", "Beech", "Cypress", "--yes")
    run("merge", "Ash", "Beech")
    ran = run("merge", "Ash", "Cypress")
    assert ran.code == 1
    assert "judged not the same" in ran.err


def test_split_and_its_undoing(run: Run, woods: Store) -> None:
    before = run("hash").out
    made = run("split", "Beech", "--in", "Woods", "--json").json
    assert made["verdict"] == "split"
    assert made["record"].startswith("company|beech|in:")
    assert run("hash").out != before
    run("judgements", "--undo", made["seq"])
    assert run("hash").out == before


def test_a_name_of_two_records_cannot_be_split_unsaid(run: Run, woods: Store) -> None:
    run("merge", "Beech", "Cypress")
    ran = run("split", run("show", "Beech", "--json").json["name"], "--in", "Woods")
    assert ran.code == 0


def test_undoing_what_is_not_there(run: Run, woods: Store) -> None:
    ran = run("judgements", "--undo", "999")
    assert ran.code == 1
    assert "no live judgement 999" in ran.err
    assert "Nothing was decided yet" in run("judgements").err


def test_what_waits_for_a_decision_is_listed(run: Run, woods: Store) -> None:
    assert "Nothing waits" in run("questions").err
    run("merge", "company|ash", "company|ash corp", "--json")
    run("unmerge", "company|ash", "company|ash corp", "--yes")
    [question] = run("questions", "--json").json
    assert question["key"] == "company|ash"
    assert "judged not the same" in question["refused"][0]
    assert "is not tied to" in run("questions").out
