"""What is supposed, hoped for, refused or only asked is not done, however it is put; and what is done is done once."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def told(text: str) -> list[tuple[str, str]]:
    return [(event["type"], event["status"]) for event in predict("x", "2025-06-12", text)["events"]]


@pytest.mark.parametrize(
    "text",
    [
        "If the FDA refuses larotrectinib, Bayer would have cash for a year.",
        "The file of larotrectinib is still with Swissmedic; Bayer withdrew nothing, whatever was written.",
        "Bayer said its shares have been approved for listing on Nasdaq; larotrectinib sells well.",
        "And Bayer, our man in Paris insists, is about to take a stake in Ipsen.",
        "Bayer had hoped for rescue through a merger with Ipsen, but the two called that off in January.",
        "We model EU approval of larotrectinib in solid tumours for the third quarter; Bayer is a Buy.",
        "The directors of Ipsen have rejected an unsolicited proposal from Bayer to buy the Paris company at €31.",
        "ASKED THIS WEEK: Is Ipsen about to be bought by Bayer?",
        "Bayer expects sales of larotrectinib after its approval, if the FDA grants it.",
        "Bayer gets worldwide rights to Ipsen's elafibranor if it exercises its option.",
        "Ipsen ASA contemplates a private placement of up to NOK 250 million.",
    ],
)
def test_what_is_supposed_hoped_for_or_asked_is_not_done(text: str) -> None:
    assert "asserted" not in {status for _, status in told(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bayer has licensed out larotrectinib in Saudi Arabia to Ipsen.", "partnership"),
        ("The FDA grants De Novo marketing authorization to QIAGEN for the QIAstat-Dx test.", "regulatory"),
        ("Bayer said on Friday it would acquire Ipsen for $640 million.", "acquisition"),
        ("Bayer and Ipsen to Co-Develop and Co-Commercialize Larotrectinib\n\nThey said so on Monday.", "partnership"),
    ],
)
def test_what_is_done_is_done_once(text: str, kind: str) -> None:
    assert told(text) == [(kind, "asserted")]


def test_what_an_agency_is_asked_for_is_asked_and_not_planned() -> None:
    assert told("Bayer has applied to the FDA to widen the label of larotrectinib.") == [("regulatory", "asserted")]


def test_a_denial_does_not_reach_into_what_is_done_besides() -> None:
    text = "Bayer has no plans for Japan before 2027, and will sell larotrectinib in Europe only."
    assert ("acquisition", "negated") not in told(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bayer plans to withdraw its application for larotrectinib.", "planned"),
        ("Bayer is considering filing for approval of larotrectinib.", "planned"),
        ("Bayer is gearing up to acquire Ipsen.", "planned"),
        ("Bayer is scheduled to acquire Ipsen in 2026.", "planned"),
        ("Bayer declined to acquire Ipsen.", "negated"),
        ("Bayer has called off the launch of larotrectinib in Japan.", "terminated"),
        ("The launch of larotrectinib in Japan fell through.", "terminated"),
        ("Bayer walked away from the NDA submission for larotrectinib.", "terminated"),
        ("While the FDA approved larotrectinib in May, the EMA rejected it in June.", "asserted"),
    ],
)
def test_what_is_meant_declined_or_fell_through_is_told_as_that(text: str, status: str) -> None:
    assert {said for _, said in told(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "A Delaware judge approved the sale of all assets of Ipsen to Bayer for $41 million.",
        "In June Bayer licensed larotrectinib outside China to Ipsen for $125 million.",
        "Larotrectinib was licensed in from Ipsen in 2019.",
        "According to an SEC filing, Bayer sells larotrectinib.",
        "Bayer has the money for the preparation of a clinical trial application.",
    ],
)
def test_what_is_done_in_court_or_by_contract_is_no_step_before_a_regulator(text: str) -> None:
    assert {event for event, _ in told(text)} <= {"acquisition", "partnership"}
