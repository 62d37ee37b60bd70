"""Who owns, invests or is called by its country or in another language; and what stands beside names in titles."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def said(kind: str, text: str) -> list[str]:
    found = predict("x", "2024-05-02", text)[kind]
    return sorted(each if isinstance(each, str) else each["text"] for each in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The trial is run by the Zentrum für Haut und Haar in Lund.", ["Zentrum für Haut und Haar"]),
        ("A grant was paid by the Fundación Roble de Chile last year.", ["Fundación Roble de Chile"]),
        ("The plant was paid for by the Iceland Public Investment Fund.", ["Iceland Public Investment Fund"]),
        (
            "The round was led by Ashwell Ventures with participation from existing investor QV.",
            ["Ashwell Ventures", "QV"],
        ),
        ("It grew through the takeover of Troubadour in June.", ["Troubadour"]),
        ("Harbor Molecular, once valued at a billion, filed for Chapter 11 protection.", ["Harbor Molecular"]),
    ],
)
def test_bodies_and_investors_are_named_in_full(text: str, names: list[str]) -> None:
    assert said("organizations", text) == names


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Acmeron to Buy Skin Test Firm Zelvan Labs", ["Acmeron", "Zelvan Labs"]),
        ("Acmeron Buys Swedish Skin Test Company Zelvan", ["Acmeron", "Zelvan"]),
        ("Skin Test Specialist Zelvan Labs Announces Deal With Acmeron", ["Acmeron", "Zelvan Labs"]),
    ],
)
def test_what_a_company_is_stands_before_its_name_in_a_title(headline: str, names: list[str]) -> None:
    text = f"{headline}\n\nAcmeron Inc. and Zelvan Labs Ltd signed the contract on Monday."
    assert not set(said("organizations", text)) - {*names, "Acmeron Inc.", "Zelvan Labs Ltd", "Zelvan Labs", "Zelvan"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("EMA PANEL BACKS ZELVAX BIO'S PILL FOR CROHN'S DISEASE", ["ZELVAX BIO"]),
        ("FDA REJECTS ZELVORAS' THERAPY; COMPANY SAYS IT PLANS TO RESUBMIT AND TO REFILE", ["ZELVORAS"]),
        ("ZELVORAN WINS CLEARANCE FOR SKIN CHECK, AI SOFTWARE THAT FLAGS MOLES", ["ZELVORAN"]),
    ],
)
def test_owners_in_capitals(text: str, names: list[str]) -> None:
    assert said("organizations", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Oct. '23 - Rights outside the country were sold for $4 million.",
        "A trial in Halvorsen's Ataxia and Ashby's esophagus will open in May.",
        "The prize in the category Best Surgical Technology went to nobody.",
    ],
)
def test_months_ailments_and_prizes_are_no_organizations(text: str) -> None:
    assert said("organizations", text) == []


def test_an_ailment_is_no_one_s_where_it_tells_what_a_medicine_is_for() -> None:
    assert "Zelvorane" in said("organizations", "Zelvorane Bio grows. Zelvorane’s sarcoma drug failed.")


def test_a_company_may_begin_with_the_name_of_another() -> None:
    assert "Pfizer Hill Therapeutics" in said("organizations", "Pfizer Hill Therapeutics has hired ten people.")


def test_whose_medicine_it_is_is_no_product() -> None:
    text = "EU panel says no to Meadow's oral drug\n\nMeadow's zelvotinib will not reach hospitals soon."
    assert said("products", text) == ["zelvotinib"]


def test_a_company_may_be_called_by_what_its_medicines_do() -> None:
    text = "Marlow Degraders Picks Its First Candidate\n\nMarlow Degraders, Inc. has hired ten people."
    assert said("organizations", text) == ["Marlow Degraders", "Marlow Degraders, Inc."]


def test_a_body_within_another_is_named_apart_from_it() -> None:
    text = "It was spun out of the Institute for Bone Health at the University of Lund."
    assert said("organizations", text) == ["Institute for Bone Health", "University of Lund"]
