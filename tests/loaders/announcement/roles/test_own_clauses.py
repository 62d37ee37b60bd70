"""Everybody plays a part in what is told in a clause of theirs, and in nothing that is told beside it."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def read(text: str) -> list[dict[str, Any]]:
    return predict("x", "2025-06-12", text)["events"]


def parties(event: dict[str, Any]) -> set[tuple[str, str]]:
    return {(party["name"], party["role"]) for party in event["parties"]}


def test_who_acts_behind_after_is_no_party_to_what_stands_before_it() -> None:
    text = "In February 2019 Bayer exercised its option on larotrectinib after Lilly bought Loxo Oncology."
    licence = next(event for event in read(text) if event["type"] == "partnership")
    assert parties(licence) == {("Bayer", "licensee")}


def test_whom_one_sold_something_to_does_not_buy_what_is_told_next() -> None:
    text = "Ipsen sold its imaging unit to Hologic for $80 million and bought Merus from Biohaven."
    assert not any(("Hologic", "acquirer") in parties(e) and ("Merus", "target") in parties(e) for e in read(text))


def test_who_returns_rights_had_them() -> None:
    [ended] = read("Astellas ended its option deal with Cytomx and returned the rights.")
    assert parties(ended) == {("Astellas", "licensee"), ("Cytomx", "licensor")}


def test_a_plan_has_the_parties_of_its_own_clause() -> None:
    text = "Qiagen signed a research pact with Bayer, and it hopes to seal a distribution deal with Grifols next year."
    planned = next(event for event in read(text) if event["status"] == "planned")
    assert {name for name, _ in parties(planned)} == {"Qiagen", "Grifols"}


def test_a_joint_venture_is_none_of_those_who_found_it() -> None:
    [venture] = read("Amgen, AbbVie and Genmab formed a joint venture, Triad Oncology.")
    assert {name for name, _ in parties(venture)} == {"Amgen", "AbbVie", "Genmab"}


def test_what_is_told_in_passing_launches_nothing() -> None:
    text = "Ipsen launches Bylvay in Germany; the drug, bought with Albireo in 2023, is now available in pharmacies."
    assert all(("Albireo", "company") not in parties(event) for event in read(text))


def test_whom_an_authorisation_is_granted_to_is_its_applicant() -> None:
    [approved] = read("The European Commission today granted marketing authorisation to Cellarix for Celvora.")
    assert parties(approved) == {("Cellarix", "applicant")}
    assert approved["subject"] == "Celvora"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Guardant Health and Illumina Inc. signed a collaboration agreement.", {"Guardant Health", "Illumina Inc."}),
        ("Zelvan Health and Corvane Inc. signed a collaboration agreement.", {"Zelvan Health", "Corvane Inc."}),
        ("Zelvan Dx AB and Corvane Oncology, Inc. announced a deal under which Zelvan Dx will develop a companion "
         "diagnostic for larotrectinib.", {"Zelvan Dx AB", "Corvane Oncology, Inc."}),
        ("Merck Sharp and Dohme Corp. and Bayer signed a collaboration agreement.",
         {"Merck Sharp and Dohme Corp.", "Bayer"}),
        ("Beacon, a Dublin biotech, has signed a collaboration agreement with Bayer.", {"Beacon", "Bayer"}),
        ("Novo Holdings and Casdin Capital led the $120 million Series C of Zelvan Genomics.",
         {"Novo Holdings", "Casdin Capital", "Zelvan Genomics"}),
    ],
)  # fmt: skip
def test_two_that_share_a_legal_form_are_two(text: str, names: set[str]) -> None:
    assert {name for name, _ in parties(read(text)[0])} == names


def test_what_two_agencies_have_done_are_two_steps() -> None:
    text = "The FDA and Health Canada both approved larotrectinib on March 3, 2025, Bayer said."
    assert [event["agency"] for event in read(text)] == ["FDA", "Health Canada"]
    together = "China's NMPA and its Center for Drug Evaluation accepted Bayer's application for larotrectinib."
    assert len(read(together)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Had the FDA approved larotrectinib last year, Bayer would have launched it in January.",
        "Bayer invests in its people: the company launched a mentoring programme with Stanford University.",
    ],
)
def test_what_did_not_happen_or_is_no_event_is_not_told(text: str) -> None:
    assert not [event for event in read(text) if event["status"] == "asserted"]


def test_evidence_ends_with_a_whole_word() -> None:
    for text in ("Bayer will distribute Roche Diagnostics' kits.", "Bayer will distribute Merus’s kits in Japan."):
        assert all(not event["evidence"].endswith(("'", "’")) for event in read(text))


def test_what_is_filed_with_a_court_is_no_application() -> None:
    text = "Bayer and Ipsen have settled all patent litigation over larotrectinib. The suit was filed in February 2022."
    assert not [event for event in read(text) if event["type"] == "regulatory"]


def test_a_newsroom_is_told_and_takes_no_part() -> None:
    [denied] = read("Moderna has no plans to sell its Norwood plant, its chief executive told CNBC.")
    assert parties(denied) == {("Moderna", "seller")}
    assert denied["status"] == "negated"


def test_who_weighs_what_payers_should_pay_is_no_regulator() -> None:
    assert not [e for e in read("NICE does not recommend Enhertu for breast cancer.") if e["type"] == "regulatory"]


def test_rights_that_are_returned_in_passing_have_both_sides() -> None:
    [ended] = read("Ipsen drops fidrisertib after a futility analysis, returning rights to Blueprint Medicines.")
    assert parties(ended) == {("Ipsen", "licensee"), ("Blueprint Medicines", "licensor")}


def test_a_step_told_in_passing_is_told_beside_what_the_sentence_says() -> None:
    told = read("Vitrakvi, approved by the FDA on November 26, 2018, went on sale in December, Bayer said.")
    assert {(e["type"], e["date"]) for e in told} == {("regulatory", "2018-11-26"), ("launch", "12")}
    assert all(("Bayer", role) in parties(e) for e, role in zip(told, ("company", "applicant"), strict=True))


def test_where_rights_hold_is_no_part_of_what_the_product_is() -> None:
    [licence] = read("Takeda obtained from Merus exclusive rights to MCLA-129, an antibody against EGFR, in Japan.")
    assert licence["territory"] == "Japan"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "QIAGEN said on Monday that its therascreen kit has been certified under IVDR by TÜV Rheinland.",
            {("QIAGEN", "applicant")},
        ),
        (
            "Sandoz and Samsung Bioepis settle with Regeneron over aflibercept biosimilars",
            {("Sandoz", "company"), ("Samsung Bioepis", "company"), ("Regeneron", "company")},
        ),
        ("UK regulator clears Wegovy maker Novo's Alhemo", {("Novo", "applicant")}),
        (
            "Arvinas and Pfizer plan to out-license vepdegestrant",
            {("Arvinas", "licensor"), ("Pfizer", "licensor")},
        ),
        (
            "Caris Life Sciences® and Merus signed a research collaboration.",
            {("Caris Life Sciences", "partner"), ("Merus", "partner")},
        ),
    ],
)
def test_everybody_is_told_in_the_part_they_play(text: str, told: set[tuple[str, str]]) -> None:
    [event] = read(text)
    assert parties(event) == told


def test_a_list_of_what_is_paid_for_is_no_company() -> None:
    assert not predict("x", "2025-06-12", "Augtyro was added to China's NRDL in December.")["organizations"]


def test_what_a_short_form_of_the_field_stands_for_is_no_company() -> None:
    text = "Acme works with partners for Good Manufacturing Practice (GMP), Beech Labs and Illumina."
    assert predict("x", "2025-06-12", text)["organizations"] == ["Beech Labs", "Illumina"]
