"""Persons' decisions: merges with their evidence, cuts, splits in one document, and undoing all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from worlds import filler

from graph import ledger
from graph.errors import JudgementError, NotFoundError
from graph.ledger.fingerprint import fingerprint
from graph.ledger.judgements import ties_between
from graph.model import Claim, Document, Extraction, Source, SourceKind, Verdict, place
from graph.reads import find, open_questions, profile
from graph.store import Store


def profiled(name: str, source: str, *companies: tuple[str, str]) -> Extraction:
    """A document that profiles companies, each given as (full name, as written)."""
    text = f"{name}: " + "; ".join(f"{written} is profiled" for _, written in companies)
    speaker = Source(key=source, name=source, kind=SourceKind.ANALYST)
    document = Document(text=text, title=name, publisher=source, source=speaker)
    claims = []
    for full, written in companies:
        start = text.index(f"{written} is profiled")
        claims.append(
            Claim(
                document=document.id,
                predicate="PROFILED_IN",
                roles=(filler("source", "Company", full, written), filler("target", "Market", name, name)),
                places=(place(text, start, start + len(written)),),
            )
        )
    return Extraction(document=document, claims=tuple(claims), method="test/1")


def test_merging_moves_edges_and_evidence_and_undoing_moves_them_back(empty: Callable[[], Store]) -> None:
    store = empty()
    ledger.append(store, profiled("m", "north", ("Ash Labs", "Ash Labs")), "test:m")
    ledger.append(store, profiled("n", "south", ("Beech Biotech", "Beech Biotech")), "test:n")
    before = fingerprint(store)
    made = ledger.judge(store, "company|ash labs", "company|beech biotech", Verdict.SAME, by="me")
    whole = profile(store, find(store, "Beech Biotech"))
    assert whole.id == "company|ash labs"
    assert sorted(line.end.name for line in whole.edges) == ["m", "n"]
    assert all(line.quotes for line in whole.edges)
    assert find(store, "company|beech biotech").id == whole.id
    ledger.undo(store, made.seq, by="me")
    assert fingerprint(store) == before


def test_a_cut_tie_stays_cut(empty: Callable[[], Store]) -> None:
    store = empty()
    loaded = profiled("m", "north", ("Bayer AG", "Bayer AG"), ("Bayer", "Bayer"))
    ledger.append(store, loaded, "test:m")
    [tie] = ties_between(store, ["company|bayer"], ["company|bayer ag"])
    assert (tie.rule, tie.a, tie.b) == ("name", "company|bayer", "company|bayer ag")
    ledger.judge(store, tie.a, tie.b, Verdict.NOT_SAME, by="me", why="another firm")
    cut = fingerprint(store)
    assert find(store, "company|bayer").id != find(store, "company|bayer ag").id
    ledger.retract(store, loaded.document.id)
    ledger.append(store, loaded, "test:m")
    assert fingerprint(store) == cut


def test_a_split_takes_one_documents_claims_along(empty: Callable[[], Store]) -> None:
    store = empty()
    one, other = profiled("m", "north", ("Merck", "Merck")), profiled("n", "south", ("Merck", "Merck"))
    ledger.append(store, one, "test:m")
    ledger.append(store, other, "test:n")
    before = fingerprint(store)
    made = ledger.judge(store, "company|merck", other.document.id, Verdict.SPLIT, by="me")
    assert [line.end.name for line in profile(store, find(store, "company|merck")).edges] == ["m"]
    part = find(store, f"company|merck|in:{other.document.id[:16]}")
    assert [line.end.name for line in profile(store, part).edges] == ["n"]
    ledger.undo(store, made.seq, by="me")
    assert fingerprint(store) == before


def test_what_cannot_be_judged_is_refused(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    before = fingerprint(store)
    with pytest.raises(NotFoundError, match="company\\|nobody"):
        ledger.judge(store, "company|ash", "company|nobody", Verdict.SAME, by="me")
    with pytest.raises(JudgementError, match="cannot be one"):
        ledger.judge(store, "company|ash", "market|m", Verdict.SAME, by="me")
    with pytest.raises(NotFoundError, match="no live judgement"):
        ledger.undo(store, 999, by="me")
    with pytest.raises(NotFoundError, match="No live claim"):
        ledger.judge(store, "company|ash", "0" * 64, Verdict.SPLIT, by="me")
    assert fingerprint(store) == before
    assert ledger.judgements(store) == []


def test_an_ambiguous_name_waits_until_a_person_decides(empty: Callable[[], Store]) -> None:
    store = empty()
    both = profiled("m", "north", ("Merck & Co., Inc.", "Merck & Co., Inc."), ("Merck KGaA", "Merck KGaA"))
    ledger.append(store, both, "test:m")
    ledger.append(store, profiled("n", "south", ("Merck", "Merck")), "test:n")
    [question] = open_questions(store)
    assert (question.key, list(question.candidates)) == (
        "company|merck",
        ["company|merck co inc", "company|merck kgaa"],
    )
    ledger.judge(store, "company|merck", "company|merck kgaa", Verdict.SAME, by="me")
    assert open_questions(store) == []
    assert find(store, "company|merck").id == find(store, "company|merck kgaa").id
    assert find(store, "company|merck").id != find(store, "company|merck co inc").id


def test_a_refused_tie_is_listed(empty: Callable[[], Store]) -> None:
    store = empty()
    ledger.append(store, profiled("m", "north", ("Bayer AG", "Bayer AG"), ("Bayer", "Bayer")), "test:m")
    ledger.judge(store, "company|bayer", "company|bayer ag", Verdict.NOT_SAME, by="me")
    [question] = open_questions(store)
    assert "judged not the same" in question.refused[0]


def deal(name: str, when: str | None) -> Extraction:
    """A document that tells of a deal of Ash and Beech on a date."""
    text = f"{name}: Ash and Beech agreed."
    speaker = Source(key=name, name=name, kind=SourceKind.ANALYST)
    document = Document(text=text, title=name, publisher=name, source=speaker)
    claim = Claim(
        document=document.id,
        predicate="Deal",
        roles=tuple(filler("partner", "Company", company, company) for company in ("Ash", "Beech")),
        values={"kind": "collaboration"},
        when=when,
        places=(place(text, 0, len(text)),),
    )
    return Extraction(document=document, claims=(claim,), method="test/1")


def test_an_undated_deal_waits_between_two_and_no_longer_when_one_is_gone(empty: Callable[[], Store]) -> None:
    store = empty()
    undated, early, late = deal("u", None), deal("e", "2023-01-05"), deal("l", "2024-03-20")
    for extraction in (undated, early, late):
        ledger.append(store, extraction, f"test:{extraction.document.title}")
    [question] = open_questions(store)
    assert question.key == undated.claims[0].occurrence.key
    assert len(question.candidates) == 2
    ledger.retract(store, early.document.id)
    assert open_questions(store) == []
