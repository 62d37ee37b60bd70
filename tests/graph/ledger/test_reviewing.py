"""Proposals and decisions: what is remembered, what is refused, what a preview tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from intakes import TEXT, intake, naming

from graph import ledger, reads
from graph.errors import InvalidClaimError, NotFoundError, ReviewError
from graph.ledger.fingerprint import fingerprint
from graph.model import (
    Band,
    Decided,
    Extraction,
    Intake,
    Policy,
    Proposal,
    Source,
    SourceKind,
    State,
)
from graph.model.entry import corrected
from graph.store import Store


def test_a_dated_release_joins_the_undated_deal(empty: Callable[[], Store], codevelopment: Extraction) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:south")
    before = fingerprint(store)
    given = intake()
    [document] = ledger.propose(store, [(given, "")]).documents
    seen = ledger.preview(store, document.proposals)
    assert seen.joins is not None
    assert (seen.joins.date, seen.joins.claims, seen.joins.sources) == (None, 1, 1)
    assert seen.conflicts == ()
    assert {(link.text, link.state) for link in seen.links} == {
        ("Bayer", "known"),
        ("Thermo Fisher Scientific Inc.", "known"),
    }
    [deal] = [c for c in seen.changes if c.type == "Deal"]
    assert (deal.how, deal.after["date"], deal.after["evidence"]) == ("changed", "2024-03-20", 2)
    ledger.accept(store, document.proposals, by="Ann")
    deals = store.read("MATCH (d:Deal) RETURN d.date AS date, d.claim_count AS claims, d.source_count AS sources")
    assert deals == [{"date": "2024-03-20", "claims": 2, "sources": 2}]
    ledger.undo_decision(store, document.proposals[0], by="Ann")
    assert fingerprint(store) == before


def test_another_date_and_kind_are_told_and_kept(empty: Callable[[], Store]) -> None:
    store = empty()
    ledger.propose(store, [(intake(), "")], policy=Policy.ALL)
    later = intake("Another text says that Bayer and Thermo Fisher Scientific Inc. agreed.", when="2024-03-22",
                   kind="collaboration")  # fmt: skip
    [document] = ledger.propose(store, [(later, "")]).documents
    seen = ledger.preview(store, document.proposals)
    assert {(c.field, c.here, c.graph) for c in seen.conflicts} == {
        ("date", "2024-03-22", "2024-03-20"),
        ("kind", "collaboration", "codevelopment"),
    }
    far = intake("A third text on Bayer and Thermo Fisher Scientific Inc., which agreed.", when="2021-01-05")
    [document] = ledger.propose(store, [(far, "")]).documents
    seen = ledger.preview(store, document.proposals)
    assert seen.joins is None
    assert [told.date for told in seen.apart] == ["2024-03-20"]


def test_decisions_are_appended_and_told(empty: Callable[[], Store]) -> None:
    store = empty()
    [document] = ledger.propose(store, [(intake(), "")]).documents
    [id_] = document.proposals
    ledger.accept(store, [id_[:8]], by="Ann", why="clear")
    assert ledger.accept(store, [id_], by="Ann") == []
    ledger.undo_decision(store, id_, by="Bo")
    ledger.reject(store, [id_], by="Bo")
    item = reads.proposal(store, id_)
    assert item.state is State.REJECTED
    assert [(d.verdict, d.by, d.live) for d in item.decisions] == [
        (Decided.ACCEPTED, "Ann", False),
        (Decided.WITHDRAWN, "Bo", False),
        (Decided.REJECTED, "Bo", True),
    ]
    with pytest.raises(ReviewError, match="is rejected"):
        ledger.accept(store, [id_], by="Ann")
    ledger.undo_decision(store, id_, by="Bo")
    with pytest.raises(ReviewError, match="No decision stands"):
        ledger.undo_decision(store, id_, by="Bo")


def test_a_correction_is_accepted_in_the_place_of_what_was_read(empty: Callable[[], Store]) -> None:
    store = empty()
    given = intake()
    [document] = ledger.propose(store, [(given, "")]).documents
    [id_] = document.proposals
    claims = corrected(given.proposals[0].claims, {"when": "2024-03", "values": {"upfront": "USD 5 million"}},
                       given.document)  # fmt: skip
    ledger.edit(store, id_, claims, by="Ann")
    item = reads.proposal(store, id_)
    assert (item.state, item.subject.when, item.original[0].when) == (State.EDITED, "2024-03", "2024-03-20")
    with pytest.raises(ReviewError, match="changes nothing"):
        ledger.edit(store, id_, claims, by="Ann")
    ledger.accept(store, [id_], by="Ann")
    deals = store.read("MATCH (d:Deal) RETURN d.date AS date, d.upfront AS upfront")
    assert deals == [{"date": "2024-03", "upfront": "USD 5 million"}]
    ledger.undo_decision(store, id_, by="Ann")
    assert reads.proposal(store, id_).state is State.EDITED
    ledger.undo_decision(store, id_, by="Ann")
    assert reads.proposal(store, id_).subject.when == "2024-03-20"
    with pytest.raises(InvalidClaimError):
        ledger.edit(store, id_, [claims[0].model_copy(update={"predicate": "Ghost"})], by="Ann")


def test_a_newer_reading_supersedes_what_waits_and_asks_nothing_twice(empty: Callable[[], Store]) -> None:
    store = empty()
    [first] = ledger.propose(store, [(intake(), "")]).documents
    [second] = ledger.propose(store, [(intake(when="2024-03", method="read/2"), "")]).documents
    assert reads.proposal(store, first.proposals[0]).state is State.SUPERSEDED
    ledger.accept(store, second.proposals, by="Ann")
    [third] = ledger.propose(store, [(intake(when="2024-03", method="read/3", band=Band.WEAK), "")]).documents
    assert third.proposals == ()
    with pytest.raises(ReviewError, match="superseded"):
        ledger.accept(store, first.proposals, by="Ann")


def test_a_policy_lets_pass_what_was_read_surely(empty: Callable[[], Store]) -> None:
    store = empty()
    weak = intake("Bayer and Thermo Fisher Scientific Inc. may have agreed, it seems.", band=Band.WEAK)
    done = ledger.propose(store, [(intake(), ""), (weak, "")], policy=Policy.STRONG)
    assert [len(document.accepted) for document in done.documents] == [1, 0]
    assert reads.proposals(store).total == 1
    [decision] = reads.proposals(store, [State.ACCEPTED]).proposals[0].decisions
    assert (decision.by, decision.why) == ("policy", "policy strong")


def test_a_retracted_document_asks_nothing(empty: Callable[[], Store]) -> None:
    store = empty()
    [document] = ledger.propose(store, [(intake(), "")]).documents
    ledger.retract(store, document.document)
    assert reads.proposals(store).total == 0
    with pytest.raises(ReviewError, match="retracted"):
        ledger.accept(store, document.proposals, by="Ann")


def test_a_report_is_not_proposed_over(empty: Callable[[], Store]) -> None:
    store = empty()
    given = intake()
    claims = given.proposals[0].claims
    ledger.append(store, Extraction(document=given.document, claims=claims, method="report/1"), "test:r")
    before = fingerprint(store)
    with pytest.raises(ReviewError, match="loaded as a report"):
        ledger.propose(store, [(given, "")])
    assert fingerprint(store) == before
    assert reads.review_documents(store) == []


RELEASE = (
    "Bayer and Thermo Fisher Scientific Inc. agreed on Monday to develop a sequencing test for rare tumours of the "
    "thyroid gland. The test is to be run in hospitals on both sides of the Atlantic, on machines that many of them "
    "own already, and is to tell within a day whether a patient may take the new medicine. Neither side said what it "
    "pays or when the first hospital will begin, but both expect an application to the regulators next year."
)


def test_small_edits_of_a_release_are_told(empty: Callable[[], Store]) -> None:
    store = empty()
    [first] = ledger.propose(store, [(intake(RELEASE), "")]).documents
    other = intake("Nothing of the kind was said by anybody on that day in the whole of the market at all.")
    edited = intake(RELEASE.replace("rare tumours", "uncommon tumours"))
    [second, third] = ledger.propose(store, [(edited, ""), (other, "")]).documents
    assert first.resembles == ()
    assert [near.document for near in second.resembles] == [first.document]
    assert second.resembles[0].share > 0.85
    assert third.resembles == ()
    again = RELEASE.replace("on Monday ", "")
    [_, fifth] = ledger.propose(store, [(intake(again), ""), (intake(f"{again} It said so."), "")]).documents
    assert len(fifth.resembles) == 3
    assert fifth.resembles[0].share > fifth.resembles[-1].share


def test_a_copy_is_no_second_source(empty: Callable[[], Store]) -> None:
    store = empty()

    def told_by(name: str, text: str) -> Intake:
        given = intake(text)
        source = Source(key=name, name=name, kind=SourceKind.PRESS)
        return given.model_copy(update={"document": given.document.model_copy(update={"source": source})})

    printed = RELEASE.replace("rare tumours", "uncommon tumours")
    ledger.propose(store, [(told_by("first", RELEASE), "")], policy=Policy.ALL)
    ledger.propose(store, [(told_by("second", printed), "")], policy=Policy.ALL)
    ledger.propose(store, [(told_by("third", f"{printed} Ends."), "")], policy=Policy.ALL)
    [deal] = store.read("MATCH (d:Deal) RETURN d.claim_count AS claims, d.sources AS sources")
    assert deal == {"claims": 3, "sources": ["first"]}
    ledger.propose(store, [(told_by("fourth", TEXT), "")], policy=Policy.ALL)
    [deal] = store.read("MATCH (d:Deal) RETURN d.claim_count AS claims, d.sources AS sources")
    assert deal == {"claims": 4, "sources": ["first", "fourth"]}


def test_a_person_keeps_a_name_apart_before_it_is_accepted(
    empty: Callable[[], Store], codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:south")
    given = naming("Bayer Corp. and Thermo Fisher Scientific Inc. agreed.", "Bayer Corp.")
    [document] = ledger.propose(store, [(given, "")]).documents
    [link] = [each for each in ledger.preview(store, document.proposals).links if each.text == "Bayer Corp."]
    assert (link.state, link.name) == ("known", "Bayer")
    made = ledger.keep_apart(store, document.proposals[0], link.key, "company|bayer", by="Ann")
    [link] = [each for each in ledger.preview(store, document.proposals).links if each.text == "Bayer Corp."]
    assert link.entity == link.key
    assert link.state in ("new", "kept apart")
    ledger.undo(store, made.seq, by="Ann")
    with pytest.raises(NotFoundError, match="names no"):
        ledger.keep_apart(store, document.proposals[0], "company|nobody", "company|bayer", by="Ann")


def test_an_unknown_or_unclear_id_is_said(empty: Callable[[], Store]) -> None:
    store = empty()
    with pytest.raises(NotFoundError, match="No proposal begins with 'ffff'"):
        ledger.accept(store, ["ffff"], by="Ann")


def test_a_document_is_known_by_the_beginning_of_its_id(empty: Callable[[], Store]) -> None:
    store = empty()
    texts = (f"{TEXT} It was sunny on day {n}." for n in range(17))  # of seventeen ids two begin alike
    ids = [ledger.propose(store, [(intake(text), "")]).documents[0].document for text in texts]
    assert ledger.document_id(store, ids[0]) == ledger.document_id(store, ids[0][:12]) == ids[0]
    alike = next(id_[0] for id_ in ids if sum(other[0] == id_[0] for other in ids) > 1)
    for beginning, said in ((alike, "More than one document"), ("nope", "No document")):
        with pytest.raises(NotFoundError, match=f"{said} begins with '{beginning}'"):
            ledger.document_id(store, beginning)


def test_one_wrong_claim_writes_nothing_of_the_batch(empty: Callable[[], Store]) -> None:
    store = empty()
    good, bad = intake(), intake("Another text of Bayer and Thermo Fisher Scientific Inc., broken.")
    broken = bad.proposals[0].subject.model_copy(update={"values": {"kind": "codevelopment", "ghost": 1}})
    proposal = Proposal(document=bad.document.id, claims=(broken,))
    with pytest.raises(InvalidClaimError, match="ghost"):
        ledger.propose(store, [(good, ""), (bad.model_copy(update={"proposals": (proposal,)}), "")])
    assert reads.review_documents(store) == []
    assert store.read("MATCH (d:Document) RETURN d.id AS id") == []


def test_near_misses_are_kept_with_the_reading(empty: Callable[[], Store]) -> None:
    store = empty()
    [document] = ledger.propose(store, [(intake(), "")]).documents
    [miss] = reads.near_misses(store, document.document)
    assert (miss.quote, miss.why) == ("On 2", "no second company")
    [reviewed] = reads.review_documents(store)
    assert (reviewed.near_misses, dict(reviewed.states)) == (1, {State.WAITING: 1})


def test_a_policy_takes_what_waits_but_not_what_a_person_decided_on(empty: Callable[[], Store]) -> None:
    store, given = empty(), intake()
    [first] = ledger.propose(store, [(given, "")]).documents
    assert (first.waiting, first.accepted) == (first.proposals, ())
    again = ledger.propose(store, [(given, "")], policy=Policy.STRONG)
    assert (again.documents[0].accepted, again.documents[0].waiting) == (first.proposals, ())
    assert again.writes > 0
    assert reads.proposal(store, first.proposals[0]).state is State.ACCEPTED
    assert ledger.propose(store, [(given, "")], policy=Policy.STRONG).writes == 0
    ledger.undo_decision(store, first.proposals[0], by="Ann")
    untouched = ledger.propose(store, [(given, "")], policy=Policy.ALL)
    assert (untouched.documents[0].accepted, untouched.documents[0].waiting) == ((), first.proposals)
    assert untouched.writes == 0


def test_a_policy_leaves_to_a_person_what_repeats_a_document_of_which_something_was_rejected(
    empty: Callable[[], Store],
) -> None:
    store, words = empty(), " ".join(f"word{number}" for number in range(200))
    first, again = intake(f"{TEXT} {words}"), intake(f"{TEXT} {words} indeed")
    [known] = ledger.propose(store, [(first, "")]).documents
    ledger.reject(store, known.proposals, by="Ann")
    for _ in range(2):
        [repeat] = ledger.propose(store, [(again, "")], policy=Policy.ALL).documents
        assert (repeat.accepted, len(repeat.waiting)) == ((), 1)


def test_a_strong_policy_leaves_what_was_read_less_surely(empty: Callable[[], Store]) -> None:
    store, given = empty(), intake(band=Band.MEDIUM)
    ledger.propose(store, [(given, "")])
    [document] = ledger.propose(store, [(given, "")], policy=Policy.STRONG).documents
    assert (document.accepted, len(document.waiting)) == ((), 1)


def test_a_retracted_document_is_told_to_be_restored(empty: Callable[[], Store]) -> None:
    store, given = empty(), intake()
    [first] = ledger.propose(store, [(given, "")]).documents
    assert not first.restored
    ledger.retract(store, first.document)
    restored = ledger.propose(store, [(given, "")])
    assert (restored.documents[0].restored, restored.documents[0].known_before) == (True, True)
    assert restored.writes > 0
    assert not ledger.propose(store, [(given, "")]).documents[0].restored
