"""What of an announcement is its news: not the ground of a step before an agency, nor the showing of what is told."""

from __future__ import annotations

import pytest

from graph.model.document import normalise_text
from loaders.announcement.extract import predict
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


def _told(text: str) -> list[tuple[str, str, str]]:
    events = predict("a", "2024-09-12", text)["events"]
    return [(event["status"], event["type"], event["action"]) for event in events]


GROUND = (
    "FDA Approves Elafibranor for Biliary Cholangitis\n\n"
    "In the Phase 3 trial elafibranor met its primary endpoint, Ipsen said."
)


def test_what_a_trial_showed_is_the_ground_of_a_step_that_was_told_before() -> None:
    assert _told(GROUND) == [("asserted", "regulatory", "approval")]


def test_what_stands_beside_the_news_is_a_near_miss_with_the_reason() -> None:
    text = normalise_text(GROUND)
    (missed,) = read_announcement(text, DocumentNames(), "2024-09-12").near_misses
    assert text[missed.start : missed.end] == missed.quote
    assert missed.quote.startswith("In the Phase 3 trial")
    assert missed.why == "What a trial showed is told as the ground for a step before an agency."


@pytest.mark.parametrize(
    "text",
    [
        # Told first, it is the news.
        "Elafibranor Met Primary Endpoint in Phase 3 Trial\n\nIpsen filed elafibranor with the FDA in May 2024.",
        # Of another product.
        "FDA Approves Elafibranor for Biliary Cholangitis\n\nTovorafenib met its primary endpoint in a Phase 3 trial.",
    ],
)
def test_a_result_told_first_or_of_another_product_is_news(text: str) -> None:
    assert ("asserted", "clinical_trial", "result") in _told(text)


def test_data_that_will_be_shown_are_no_second_result() -> None:
    text = (
        "Ipsen Announces Positive Topline Results From Phase 3 Trial of Elafibranor\n\n"
        "The data on elafibranor will be presented at the Liver Congress in November."
    )
    assert _told(text) == [("asserted", "clinical_trial", "result")]


def test_an_approval_made_a_full_one_is_approved_once() -> None:
    text = (
        "FDA Converts Accelerated Approval of Elafibranor to Regular Approval\n\n"
        "PARIS, June 30, 2025 – Ipsen announced that the FDA has granted full approval to elafibranor."
    )
    assert _told(text) == [("asserted", "regulatory", "full_approval")]


def test_a_settlement_is_told_once_whatever_days_stand_beside_it() -> None:
    text = (
        "Bayer Announces Settlement Agreement with Ipsen\n\n"
        "PARIS, March 20, 2024 -- Bayer announced a settlement agreement with Ipsen. The lawsuit, which Ipsen filed "
        "in November 2023, is settled by the settlement agreement of Bayer and Ipsen."
    )
    (event,) = predict("a", "2024-03-20", text)["events"]
    assert (event["type"], event["date"]) == ("other", "2024-03-20")


def test_an_agreement_that_a_headline_only_names_is_the_one_that_has_ended() -> None:
    text = (
        "Statement on the Merger Agreement Between Ipsen and Merus\n\n"
        "Ipsen and Merus said today that they have agreed to end their merger agreement."
    )
    assert {event["status"] for event in predict("a", "2024-09-12", text)["events"]} == {"terminated"}


def test_a_renaming_is_no_purchase() -> None:
    text = "Ipsen Labs Is Now Merus Research\n\nIpsen Labs from today operates under the name Merus Research."
    assert _told(text) == []


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (
            "a study",
            "Larkon Dx Reports Results of Its LarkoScan Test\n\n"
            "In a study of 900 people the LarkoScan test showed significantly improved sensitivity.",
        ),
        (
            "a medicine",
            "Larkon Reports Data on Zelvotamab\n\nData on zelvotamab showed significantly improved survival.",
        ),
    ],
)
def test_what_is_shown_of_a_study_or_a_medicine_is_a_trial_s_result(of: str, text: str) -> None:
    assert ("asserted", "clinical_trial", "result") in _told(text), of


def test_what_is_shown_of_a_test_without_a_trial_is_no_trial_s_result() -> None:
    text = (
        "Larkon Dx Announces New Data Highlighting the Use of Its LarkoScan Test\n\n"
        "Larkon Dx announced new data demonstrating the use of the LarkoScan test in the care of patients."
    )
    assert _told(text) == []
    missed = read_announcement(normalise_text(text), DocumentNames(), "2024-09-12").near_misses
    assert any(miss.why.startswith("What is shown of a test or a platform") for miss in missed)


def test_a_decision_that_is_told_is_awaited_no_more() -> None:
    text = "Larkon said that the FDA has approved zelvotamab for gout, ahead of the November 20 PDUFA date."
    assert _told(text) == [("asserted", "regulatory", "approval")]


def test_a_decision_of_another_agency_or_day_leaves_one_awaited() -> None:
    text = "Larkon said that the PDUFA date of zelvotamab is November 20. The EMA approved zelvotamab in May 2023."
    assert ("planned", "regulatory", "approval") in _told(text)
