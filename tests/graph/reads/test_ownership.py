"""Who belonged to whom on a date: stated ownership and closed acquisitions, down all levels, and why others do not."""

from __future__ import annotations

import pytest

from graph.model.dates import InvalidDateError
from graph.reads import Found
from graph.reads.ownership import Held, Holding, group_on, owners_on
from graph.reads.relation import Relation, relation_of

A, B, C, D = (Found(f"company|{name}", name.upper(), "Company") for name in "abcd")


def relation(kind: str, source: Found, target: Found, **said: object) -> Relation:
    edge = {"id": f"{source.id} {kind} {target.id} {said}", "claims": ["1"], "sources": ["s"], "band": "strong"}
    ends = {
        name: {"id": end.id, "name": end.name, "labels": ["Entity", "Company"]}
        for name, end in (("source", source), ("target", target))
    }
    return relation_of({"edge": {**edge, "factuality": "asserted", **said}, "type": kind, **ends})


def owned(what: Found, by: Found, **said: object) -> Holding:
    return Holding(by, what, relation("OWNED_BY", what, by, **said))


def bought(what: Found, by: Found, stage: str | None = "closed", **said: object) -> Holding:
    return Holding(by, what, relation("ACQUIRED", by, what, **said), stage)


def members(on: str, *known: Holding) -> list[str]:
    return [member.entity.name for member in group_on(A, known, on).members]


def only_verdict(on: str, *known: Holding) -> Held:
    group = group_on(A, known, on)
    outside = [why for holding, why in group.outside if holding.owned.id == B.id]
    inside = [member.held[-1] for member in group.members if member.entity.id == B.id]
    (verdict,) = outside + inside
    return verdict


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2018-06", Held.LATER),
        ("2018-07", Held.BEGAN_OR_ENDED_THEN),
        ("2018-08-01", Held.YES),
        ("2018", Held.BEGAN_OR_ENDED_THEN),
        ("2023", Held.BEGAN_OR_ENDED_THEN),
        ("2024", Held.ENDED),
    ],
)
def test_ownership_holds_from_its_beginning_to_its_end(on: str, verdict: Held) -> None:
    assert only_verdict(on, owned(B, A, since="2018-07", until="2023-05")) is verdict


def test_an_undated_ownership_counts_and_says_that_its_beginning_is_not_stated() -> None:
    group = group_on(A, [owned(B, A)], "2020")
    assert [(m.entity.name, m.sure) for m in group.members] == [("A", True), ("B", False)]
    assert only_verdict("2020", owned(B, A)) is Held.START_NOT_STATED


@pytest.mark.parametrize("stage", ["announced", "signed", "amended", "terminated"])
def test_an_acquisition_that_is_not_closed_owns_nothing(stage: str) -> None:
    assert only_verdict("2025", bought(B, A, stage, since="2024-05")) is Held.NOT_CLOSED


def test_an_acquisition_of_no_stated_stage_counts_as_perhaps() -> None:
    assert only_verdict("2025", bought(B, A, None, since="2024-05")) is Held.CLOSING_NOT_STATED


def test_what_is_planned_or_denied_owns_nothing() -> None:
    assert only_verdict("2025", owned(B, A, since="2020", factuality="planned")) is Held.NOT_ASSERTED


def test_what_was_bought_and_sold_on_belongs_to_the_later_owner() -> None:
    first, second = bought(B, A, since="2015"), bought(B, C, since="2020-02")
    assert only_verdict("2018", first, second) is Held.YES
    assert only_verdict("2021", first, second) is Held.PASSED_ON
    assert [held for _, held in owners_on(B, [first, second], "2021")] == [Held.PASSED_ON, Held.YES]


def test_a_group_goes_down_all_levels_and_survives_a_circle() -> None:
    known = [owned(B, A, since="2010"), owned(C, B, since="2012"), owned(D, C, since="2030"), owned(A, C, since="2011")]
    assert members("2015", *known) == ["A", "B", "C"]
    chain = next(m for m in group_on(A, known, "2015").members if m.entity == C).chain
    assert [holding.owner.name for holding in chain] == ["A", "B"]


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidDateError):
        group_on(A, [], "last spring")
