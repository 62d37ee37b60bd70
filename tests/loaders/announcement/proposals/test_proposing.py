"""From claims to proposals: what belongs together stays together, and nothing is left out."""

from __future__ import annotations

import pytest
from filings import BARE, DOCUMENT, FULL, NMPA, PRODUCT, claim, named, step

from graph.model import Claim
from loaders.announcement.intake import intake_of_text
from loaders.announcement.proposals.proposing import on_one_file, proposals_of


def test_steps_of_one_text_stand_on_the_one_file_that_says_more() -> None:
    accepted, submitted = step("acceptance", FULL, NMPA), step("submission", BARE, at=10)
    claims = on_one_file([FULL, accepted, BARE, submitted])
    assert [c.predicate for c in claims] == ["Application", "RegulatoryEvent", "RegulatoryEvent"]
    assert {f.record.key for c in claims for f in c.fillers("application")} == {FULL.occurrence.key}


def test_every_step_of_a_text_brings_the_file_it_stands_on() -> None:
    text = (
        "Ash's fiktinib application accepted\n\nIn April 2025 Ash submitted a supplemental new drug application for "
        "fiktinib to the NMPA. In June 2025 the NMPA accepted Ash's supplemental new drug application for fiktinib."
    )
    proposals = intake_of_text(text).proposals
    assert [p.subject.values["action"] for p in proposals] == ["acceptance", "submission"]
    for proposal in proposals:
        [file] = [c for c in proposal.claims if c.predicate == "Application"]
        assert [f.record for f in proposal.subject.fillers("application")] == [file.occurrence]


@pytest.mark.parametrize(
    "other",
    [
        claim("Application", named("product", "Drug", "fiktinib"), named("regulator", "Regulator", "FDA"), at=3),
        claim("Application", PRODUCT, named("regulator", "Regulator", "PMDA"), at=4),
    ],
)
def test_a_file_that_fits_two_joins_none(other: Claim) -> None:
    claims = [FULL, other, BARE]
    assert on_one_file(claims) == claims


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Merck, known as MSD outside of the United States and Canada,", {"company|merck co inc"}),
        ("Merck", {"company|merck"}),
    ],
)
def test_a_name_that_several_bear_is_whose_the_text_tells_right_behind_it(text: str, keys: set[str]) -> None:
    told = f"RAHWAY, N.J., July 2, 2025 - {text} today announced that the FDA has approved Welireg (belzutifan)."
    [proposal] = intake_of_text(told).proposals
    [announcer] = proposal.subject.fillers("announcer")
    assert ({announcer.record.key}, announcer.text) == (keys, "Merck")


def test_a_file_of_another_product_or_applicant_is_another() -> None:
    elsewhere = claim("Application", named("product", "Drug", "nulumab"), NMPA)
    theirs = claim("Application", named("applicant", "Company", "Beech"), PRODUCT, NMPA)
    assert on_one_file([elsewhere, BARE]) == [elsewhere, BARE]
    assert on_one_file([theirs, BARE]) == [theirs, BARE]


def test_a_proposal_takes_along_what_it_needs() -> None:
    alias = claim(
        "ALIAS", named("entity", "Drug", "fiktinib"), named("alias", "Drug", "Fixtra"), values={"use": "brand"}
    )
    alone = claim("ALIAS", named("entity", "Drug", "nulumab"), named("alias", "Drug", "Nulux"), values={"use": "brand"})
    found = proposals_of(DOCUMENT.id, [FULL, step("acceptance", FULL, NMPA, at=4), alias, alone])
    assert [[c.predicate for c in p.claims] for p in found] == [["ALIAS"], ["RegulatoryEvent", "Application", "ALIAS"]]
    assert found[0].claims == (alone,)
    assert len({p.id for p in found}) == 2


@pytest.mark.parametrize("first", [0, 4])
def test_proposals_stand_in_the_order_of_the_text(first: int) -> None:
    accepted, submitted = step("acceptance", FULL, at=first), step("submission", FULL, at=4 - first)
    found = proposals_of(DOCUMENT.id, [FULL, accepted, submitted])
    told = [p.subject.values["action"] for p in found]
    assert told == (["acceptance", "submission"] if first == 0 else ["submission", "acceptance"])
