"""What keeping apart, tying, retracting and accepting would change, told before; names and ids that go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intakes import intake, naming
from worlds import filler

from graph import ledger, reads
from graph.ledger.fingerprint import fingerprint
from graph.model import NODES, Extraction, Factuality, Policy, Proposal, State
from graph.model.entry import corrected
from graph.store import Store


def test_a_name_that_a_person_ties_is_an_alias_and_does_not_rename(
    empty: Callable[[], Store], codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:south")
    name = "Blue Rocket Therapeutics"
    given = naming(f"{name} and Thermo Fisher Scientific Inc. agreed.", name)
    [proposal] = given.proposals
    [document] = ledger.propose(store, [(given, "")]).documents
    [id_] = document.proposals
    chosen = [{"name": name, "key": "company|bayer"}, {"name": "Thermo Fisher Scientific Inc."}]
    ledger.edit(store, id_, corrected(proposal.claims, {"roles": {"partner": chosen}}, given.document), by="Ann")
    seen = ledger.preview(store, [id_])
    [link] = [each for each in seen.links if each.text == name]
    assert (link.state, link.name, link.why, link.by) == ("known", "Bayer", "Ann chose it", "Ann")
    assert [change for change in seen.changes if change.type == "Company"] == []
    ledger.accept(store, [id_], by="Ann")
    bayer = reads.find(store, "Bayer")
    assert reads.find(store, name).id == bayer.id
    assert bayer.name == "Bayer"
    before = fingerprint(store)
    ledger.rebuild(store)
    assert fingerprint(store) == before


def test_a_rename_is_among_the_changes(empty: Callable[[], Store]) -> None:
    store = empty()
    long = intake("Bayer and Thermo Fisher Scientific Holdings agreed.")
    first = long.proposals[0].subject
    named = (first.roles[0], filler("partner", "Company", "Thermo Fisher", "Thermo Fisher Scientific Holdings"))
    proposal = Proposal(document=long.document.id, claims=(first.model_copy(update={"roles": named}),))
    ledger.propose(store, [(long.model_copy(update={"proposals": (proposal,)}), "")], policy=Policy.ALL)
    [document] = ledger.propose(store, [(intake(), "")]).documents
    seen = ledger.preview(store, document.proposals)
    renamed = [(c.name, c.before, c.after) for c in seen.changes if c.type == "Company"]
    was, now = "Thermo Fisher Scientific Holdings", "Thermo Fisher Scientific"
    assert renamed == [(was, {"name": was}, {"name": now})]
    assert {link.name for link in seen.links} == {"Bayer", was}


def test_keeping_a_known_name_apart_says_before_what_it_changes(
    empty: Callable[[], Store], codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:south")
    given = naming("Bayer AG and Thermo Fisher Scientific Inc. agreed.", "Bayer AG")
    ledger.propose(store, [(given, "")], policy=Policy.ALL)
    [id_] = [p.id for p in reads.proposals(store, list(State)).proposals]
    before = fingerprint(store)
    changes = ledger.preview_apart(store, id_, "company|bayer ag", "company|bayer")
    assert ("Company", "added") in {(c.type, c.how) for c in changes}
    assert fingerprint(store) == before
    ledger.keep_apart(store, id_, "company|bayer ag", "company|bayer", by="Ann")
    assert fingerprint(store) != before
    ledger.undo_decision(store, id_, by="Ann")
    [link] = [each for each in ledger.preview(store, [id_]).links if each.text == "Bayer AG"]
    assert (link.state, link.why, link.by) == ("kept apart", "Ann said that it is not Bayer", "Ann")


def test_a_name_of_several_companies_waits_with_the_reason(empty: Callable[[], Store]) -> None:
    store = empty()
    german = naming("Merck KGaA and Thermo Fisher Scientific Inc. agreed.", "Merck KGaA")
    ledger.propose(store, [(german, "")], policy=Policy.ALL)
    bare = naming("Merck, known as MSD elsewhere, and Thermo Fisher Scientific Inc. agreed.", "Merck")
    [document] = ledger.propose(store, [(bare, "")]).documents
    link = _link(store, document.proposals, "Merck")
    assert (link.state, link.between) == ("ambiguous", ("Merck KGaA",))
    assert "several companies are called 'Merck'" in link.why
    american = naming("Merck & Co., Inc. and Thermo Fisher Scientific Inc. agreed.", "Merck & Co., Inc.")
    other = naming("Ash and Thermo Fisher Scientific Inc. agreed.", "Ash")
    ledger.propose(store, [(american, ""), (other, "")], policy=Policy.ALL)
    ledger.keep_apart(store, document.proposals[0], "company|merck", "company|ash", by="Ann")
    link = _link(store, document.proposals, "Merck")
    assert (link.state, link.between) == ("ambiguous", ("Merck & Co., Inc.", "Merck KGaA"))


def _link(store: Store, proposals: Sequence[str], text: str) -> ledger.Link:
    [link] = [each for each in ledger.preview(store, proposals).links if each.text == text]
    return link


def test_of_two_that_are_called_alike_each_change_says_which_it_is_of(empty: Callable[[], Store]) -> None:
    store = empty()
    for words in (
        "Bayer and Thermo Fisher Scientific Inc. agreed.",
        "Bayer AG and Thermo Fisher Scientific Inc. agreed.",
    ):
        ledger.propose(store, [(naming(words, words.partition(" and ")[0]), "")], policy=Policy.ALL)
    [id_] = [p.id for p in reads.proposals(store, list(State)).proposals if p.subject.roles[0].text == "Bayer AG"]
    changes = ledger.preview_apart(store, id_, "company|bayer ag", "company|bayer")
    named = {(c.how, c.name) for c in changes if c.name.startswith("Bayer (")}
    assert ("added", "Bayer (new)") in named
    assert ("added", "Bayer (new) codevelops with Thermo Fisher Scientific") in named
    assert all("Bayer (new)" not in c.name for c in changes if c.how in ("removed", "changed") and c.what == "edge")


def test_an_event_that_goes_on_under_another_id_is_no_change(empty: Callable[[], Store]) -> None:
    store = empty()
    told = intake()
    own = told.proposals[0].subject.occurrence.key
    texts = [f"No. {n}: Bayer and Thermo Fisher Scientific Inc. did not agree." for n in range(99)]
    read = [intake(text, when=None) for text in texts]
    negated = {"factuality": Factuality.NEGATED}
    denials = [(each, each.proposals[0].subject.model_copy(update=negated)) for each in read]
    denied, denial = next((each, claim) for each, claim in denials if claim.occurrence.key < own)
    proposal = Proposal(document=denied.document.id, claims=(denial,))
    both = [(told, ""), (denied.model_copy(update={"proposals": (proposal,)}), "")]
    ledger.propose(store, both, policy=Policy.ALL)
    far = intake("A third text on Bayer and Thermo Fisher Scientific Inc., which agreed.", when="2021-01-05")
    [document] = ledger.propose(store, [(far, "")]).documents
    changes = ledger.preview(store, document.proposals).changes
    assert {change.how for change in changes if change.type == "Deal"} == {"added"}
    assert not [change for change in changes if change.how == "removed" or "claim:" in change.name]


def test_what_a_retraction_takes_away_is_told_before(empty: Callable[[], Store]) -> None:
    store = empty()
    [document] = ledger.propose(store, [(intake(), "")], policy=Policy.ALL).documents
    before = fingerprint(store)
    gone = ledger.preview_retraction(store, document.document)
    assert {"Deal"} <= {change.type for change in gone if change.how == "removed"}
    assert fingerprint(store) == before


def test_a_retraction_tells_by_name_all_that_it_takes_away(
    empty: Callable[[], Store], codevelopment: Extraction
) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:south")
    only_here = naming("Point Biopharma and Thermo Fisher Scientific Inc. agreed.", "Point Biopharma")
    [document] = ledger.propose(store, [(only_here, "")], policy=Policy.ALL).documents
    before = _nodes(store)
    told = [(c.type, c.name) for c in ledger.preview_retraction(store, document.document) if c.how == "removed"]
    ledger.retract(store, document.document)
    gone = before - _nodes(store)
    assert ("Company", "Point Biopharma") in gone
    assert gone <= set(told)
    assert not [name for _, name in told if "|" in name]


def _nodes(store: Store) -> set[tuple[str, str]]:
    rows = store.read("MATCH (n:Entity) UNWIND labels(n) AS label RETURN label, n.name AS name")
    return {(row["label"], row["name"]) for row in rows if row["label"] in NODES}
