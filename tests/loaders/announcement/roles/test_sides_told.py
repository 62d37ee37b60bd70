"""Which side of a deal somebody is on, by what the text tells of each; and nobody on two."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def events(text: str, kind: str) -> list[dict[str, Any]]:
    return [event for event in predict("x", "2025-06-12", text)["events"] if event["type"] == kind]


def roles(event: dict[str, Any]) -> set[tuple[str, str]]:
    return {(party["name"], party["role"]) for party in event["parties"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lonza no longer makes larotrectinib. Its supply contract with Bayer, signed on 12 January 2022, was "
            "terminated in May.",
            {("Lonza", "supplier"), ("Bayer", "customer")},
        ),
        (
            "Ashgrove Pharma and Northwold Radioisotopes Sign Actinium Supply Agreement\n\nBERN, May 5, 2025 -- "
            "Ashgrove Pharma and Northwold Radioisotopes have signed a supply agreement.",
            {("Northwold Radioisotopes", "supplier"), ("Ashgrove Pharma", "customer")},
        ),
        (
            "Bayer and Ipsen have terminated the collaboration and license agreement signed on March 22, 2021 for "
            "larotrectinib. Ipsen will regain all rights to it.",
            {("Ipsen", "licensor"), ("Bayer", "licensee")},
        ),
        (
            "Bayer has walked away from its alliance with Ipsen, returning worldwide rights to elafibranor. Bayer had "
            "licensed the compound in June 2021.",
            {("Ipsen", "licensor"), ("Bayer", "licensee")},
        ),
        (
            "Ipsen and Merus have entered into an option agreement for MCLA-129. Merus is paid $45 million now.",
            {("Merus", "licensor"), ("Ipsen", "licensee")},
        ),
    ],
)
def test_who_makes_who_is_paid_and_who_has_rights_again_give(text: str, expected: set[tuple[str, str]]) -> None:
    found = events(text, "partnership")
    assert found
    assert all(roles(event) == expected for event in found)


def test_nobody_is_on_two_sides_of_a_deal() -> None:
    text = (
        "Pfizer Completes Tender Offer for Shares of Merus\n\nNEW YORK, May 5, 2025 -- Pfizer today announced the "
        "completion of its tender offer for all shares of Merus. The merger agreement between the two companies was "
        "signed on December 16, 2024."
    )
    found = events(text, "acquisition")
    assert found
    assert all(roles(event) == {("Pfizer", "acquirer"), ("Merus", "target")} for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "Sysmex has acquired Merus for 92 million euros. The sellers are the founders and Ashgrove Holding.",
        "Sysmex has acquired Merus for 92 million euros. Ashgrove Holding was the seller.",
        "Sysmex has acquired Merus from its founders and Ashgrove Holding for 92 million euros.",
    ],
)
def test_who_sells_is_told_in_a_sentence_of_its_own(text: str) -> None:
    (event,) = events(text, "acquisition")
    assert roles(event) == {("Sysmex", "acquirer"), ("Merus", "target"), ("Ashgrove Holding", "seller")}


def test_whom_one_signs_with_is_not_who_the_text_is_by() -> None:
    text = "Q2 highlights\n• Signed exclusive distribution agreement with Sysmex for the Neurovia stimulator in Japan"
    (event,) = events(text, "partnership")
    assert roles(event) == {("Sysmex", "distributor")}


def test_whose_trial_it_is_runs_it() -> None:
    text = "The first patient in Ipsen's LUMEN-2 trial was dosed on 17 June, the Paris company said."
    (event,) = events(text, "clinical_trial")
    assert roles(event) == {("Ipsen", "sponsor")}


def test_an_older_deal_of_two_is_of_the_kind_of_their_deal() -> None:
    text = (
        "QIAGEN and Ipsen have signed an agreement to develop a companion diagnostic for larotrectinib. The two "
        "companies first joined forces in October 2021."
    )
    assert {event["deal_type"] for event in events(text, "partnership")} == {"companion_diagnostic"}


def test_who_sells_a_plant_is_not_bought() -> None:
    text = "Sysmex has agreed to buy a reagent plant in Porto from Ashgrove Holding for 92 million euros."
    (event,) = events(text, "acquisition")
    assert roles(event) == {("Sysmex", "acquirer"), ("Ashgrove Holding", "seller")}


def test_an_office_that_a_deal_lies_before_is_on_no_side_of_it() -> None:
    text = (
        "Bayer and Ipsen said they had ended their merger agreement, three months after the U.S. Federal Trade "
        "Commission sued to block the takeover."
    )
    named = {party["name"] for event in events(text, "acquisition") for party in event["parties"]}
    assert named == {"Bayer", "Ipsen"}


def test_a_payer_that_issues_a_code_is_not_who_gets_it() -> None:
    (event,) = events("CMS has issued a permanent code for Castle Biosciences' DecisionDx test.", "other")
    assert roles(event) == {("Castle Biosciences", "company")}


def test_whose_medicine_is_tried_runs_the_trial() -> None:
    (event,) = events("First Participants Vaccinated in Ipsen's ZLV-101 Phase 1 Clinical Trial", "clinical_trial")
    assert roles(event) == {("Ipsen", "sponsor")}


@pytest.mark.parametrize(
    "told",
    [
        "The owners, led by OrbiMed and Casdin Capital, get $700 million at closing.",
        "The selling shareholders include OrbiMed and Casdin Capital.",
        "OrbiMed and Casdin Capital are among the sellers.",
    ],
)
def test_who_sells_may_be_said_in_a_sentence_of_its_own(told: str) -> None:
    (purchase,) = events(f"Pfizer has agreed to buy Ashgrove Bio for $1.7 billion. {told}", "acquisition")
    sellers = {name for name, role in roles(purchase) if role == "seller"}
    assert sellers == {"OrbiMed", "Casdin Capital"}
