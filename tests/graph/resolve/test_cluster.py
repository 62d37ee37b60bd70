"""Resolution: ties have reasons, contradictions are refused, ambiguous names wait, order says nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import record
from graph.model.names import canonical_name
from graph.resolve import Judged, Named, Waiting, cluster


def company(name: str, *written: str, identifiers: tuple[str, ...] = ()) -> Named:
    forms = frozenset(canonical_name(w, "Company") for w in (name, *written))
    own = canonical_name(name, "Company")
    key = record("Company", name).key
    return Named(key, "Company", "company", own, forms, frozenset(identifiers))


def groups(*records: Named, judged: tuple[Judged, ...] = ()) -> list[list[str]]:
    return sorted(cluster(records, judged).members().values())


def test_bare_name_joins_its_only_fuller_name() -> None:
    assert groups(company("Bayer AG"), company("Bayer")) == [["company|bayer", "company|bayer ag"]]


def test_ambiguous_bare_name_waits() -> None:
    outcome = cluster([company("Merck & Co., Inc."), company("Merck KGaA"), company("Merck")])
    assert len(outcome.members()) == 3
    assert [w.key for w in outcome.waiting] == ["company|merck"]
    assert outcome.waiting[0].candidates == ("company|merck co inc", "company|merck kgaa")


def test_bare_name_waits_even_if_one_candidate_is_written_so() -> None:
    outcome = cluster([company("Merck & Co., Inc.", "Merck"), company("Merck KGaA"), company("Merck")])
    assert [w.key for w in outcome.waiting] == ["company|merck"]


@pytest.mark.parametrize(
    "known",
    [
        company("Merck KGaA"),
        company("Merck KGaA", "Merck"),
        company("Merck Sharp & Dohme", "Merck"),
        replace(company("Merck KGaA"), aliases=frozenset({"company|merck"})),
    ],
)
def test_a_name_of_several_companies_waits_though_one_of_them_is_known(known: Named) -> None:
    outcome = cluster([known, company("Merck")])
    assert len(outcome.members()) == 2
    assert outcome.waiting == [Waiting("company|merck", (known.key,))]


def test_a_person_settles_a_name_of_several_companies_and_joins_no_third() -> None:
    records = [company("Merck & Co., Inc."), company("Merck KGaA"), company("Merck")]
    outcome = cluster(records, [Judged("company|merck", "company|merck kgaa", same=True)])
    assert sorted(outcome.members().values()) == [["company|merck", "company|merck kgaa"], ["company|merck co inc"]]
    assert outcome.waiting == []


def test_what_a_person_said_a_name_is_not_is_no_candidate_for_it() -> None:
    records = [company("Merck & Co., Inc."), company("Merck KGaA"), company("Merck")]
    outcome = cluster(records, [Judged("company|merck", "company|merck kgaa", same=False)])
    assert outcome.waiting == [Waiting("company|merck", ("company|merck co inc",))]


def test_a_bare_name_that_a_person_settled_joins_no_other_fuller_name() -> None:
    records = [company("Bayer AG"), company("Bayer Inc."), company("Bayer")]
    outcome = cluster(records, [Judged("company|bayer", "company|bayer ag", same=True)])
    assert sorted(outcome.members().values()) == [["company|bayer", "company|bayer ag"], ["company|bayer inc"]]


def test_short_form_written_elsewhere_is_an_alias() -> None:
    outcome = cluster([company("F. Hoffmann-La Roche Ltd.", "Roche"), company("Roche")])
    assert len(outcome.members()) == 1
    assert outcome.ties[0].rule == "alias"


def test_similar_names_are_not_tied() -> None:
    assert len(groups(company("Blueprint Medicines Corp."), company("Blueprint Genetics"))) == 2
    assert len(groups(company("Novartis AG"), company("Novartus AG"))) == 2
    assert len(groups(company("Bayer AG"), company("Bayer Inc."))) == 2


def test_identifier_joins_unlike_names() -> None:
    one = company("Life Technologies", identifiers=("company|lei:X",))
    other = company("Invitrogen", identifiers=("company|lei:X",))
    assert len(groups(one, other)) == 1


def test_rule_against_a_person_is_refused_and_listed() -> None:
    apart = Judged("company|bayer", "company|bayer ag", same=False)
    outcome = cluster([company("Bayer AG"), company("Bayer")], [apart])
    assert len(outcome.members()) == 2
    assert [(r.tie.rule, r.a, r.b) for r in outcome.refused] == [("name", "company|bayer", "company|bayer ag")]


def test_not_same_holds_through_a_third() -> None:
    judged = (
        Judged("company|ash", "company|beech", same=True),
        Judged("company|ash", "company|cypress", same=False),
        Judged("company|beech", "company|cypress", same=True),
    )
    outcome = cluster([company(n) for n in ("Ash", "Beech", "Cypress")], judged)
    assert outcome.of["company|ash"] != outcome.of["company|cypress"]
    assert len(outcome.refused) == 1


NAMES = ["Merck & Co.", "Merck KGaA", "Merck", "Merck Sharp Inc.", "Bayer AG", "Bayer", "Bayer Inc."]
record_sets = st.lists(
    st.builds(
        lambda name, written, identifier: company(name, *written, identifiers=identifier),
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(NAMES), max_size=2),
        st.sampled_from([(), ("company|lei:A",), ("company|lei:B",)]),
    ),
    unique_by=lambda named: named.key,
    max_size=7,
)
KEYS = [record("Company", name).key for name in NAMES]
verdicts = st.builds(
    lambda a, b, same: Judged(min(a, b), max(a, b), same),
    st.sampled_from(KEYS),
    st.sampled_from(KEYS),
    st.booleans(),
).filter(lambda v: v.a != v.b)


@given(record_sets, st.lists(verdicts, max_size=4, unique_by=lambda v: (v.a, v.b)), st.randoms())
def test_order_says_nothing_and_not_same_is_never_joined(
    records: list[Named], judged: list[Judged], chance: random.Random
) -> None:
    outcome = cluster(records, judged)
    shuffled, again = list(records), list(judged)
    chance.shuffle(shuffled)
    chance.shuffle(again)
    assert cluster(shuffled, again) == outcome
    for verdict in judged:
        if not verdict.same and verdict.a in outcome.of and verdict.b in outcome.of:
            assert outcome.of[verdict.a] != outcome.of[verdict.b]
    assert all(outcome.of[key] == min(members) for members in outcome.members().values() for key in members)
