"""What another sentence or a heading says of an event: when it was agreed, that it is denied, that it is to come."""

from typing import Any

import pytest

from graph.vocabulary import Factuality
from loaders.announcement.extract import predict
from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


def events(text: str, kind: str) -> list[dict[str, Any]]:
    return [event for event in predict("x", "2025-06-12", text)["events"] if event["type"] == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Bayer and Ipsen have called off their merger. The deal, announced on February 26, had been opposed by owners.",
        "Bayer and Ipsen have called off their merger. The deal, signed on February 26, had no friends.",
    ],
)
def test_an_ended_deal_was_once_made(text: str) -> None:
    told = {(event["status"], event["date"]) for event in events(text, "acquisition")}
    assert ("asserted", "02-26") in told
    assert "terminated" in {status for status, _ in told}


def test_a_day_told_later_is_the_day_of_the_news() -> None:
    text = "Lonza and Ipsen today announced a supply agreement. The contract was signed on June 10."
    assert [event["date"] for event in events(text, "partnership")] == ["06-10"]


def test_an_older_day_is_another_event() -> None:
    text = "Lonza has completed its acquisition of Ipsen. The transaction was announced in March 2025."
    assert {event["date"] for event in events(text, "acquisition")} == {"2025-06-12", "2025-03"}


@pytest.mark.parametrize(
    "denial",
    [
        "Ipsen denied it within hours.",
        "There are no talks, Ipsen said.",
        "Ipsen said that it had received no offer.",
    ],
)
def test_a_rumour_and_its_denial_are_both_told(denial: str) -> None:
    told = [
        event["status"] for event in events(f"Bayer is said to be weighing a bid for Ipsen. {denial}", "acquisition")
    ]
    assert sorted(told) == ["negated", "rumoured"]


@pytest.mark.parametrize("heading", ["Priorities for 2026", "What to look for next year", "Upcoming milestones:"])
def test_below_a_heading_on_the_time_to_come_nothing_is_done(heading: str) -> None:
    text = (
        f"Bayer: {heading}\n- Complete rolling NDA for elinzanetant by June\n- Initiate Phase 3 trial of elinzanetant"
    )
    found = predict("x", "2025-12-12", text)["events"]
    assert found
    assert {event["status"] for event in found} == {"planned"}


def test_a_heading_on_what_was_done_ends_it() -> None:
    text = (
        "Bayer: goals for 2026\n- Initiate Phase 3 trial of elinzanetant\nRecent highlights\n"
        "- Initiated Phase 2 trial of darolutamide"
    )
    assert [event["status"] for event in events(text, "clinical_trial")] == ["planned", "asserted"]


@pytest.mark.parametrize(
    "sentence",
    ["It does not extend to Japan.", "Japan is not included.", "The deal does not cover Japan."],
)
def test_what_a_deal_leaves_out_is_denied_beside_it(sentence: str) -> None:
    told = events(
        f"Ipsen today signed a distribution agreement with Bayer for larotrectinib. {sentence}", "partnership"
    )
    assert sorted(event["status"] for event in told) == ["asserted", "negated"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Payers in many places do not cover the test, the drug, or both.",
        "Medicare does not cover sequencing in hospitals.",
        "Patients with earlier treatment were excluded.",
    ],
)
def test_what_has_no_scope_leaves_nothing_out_of_an_approval(sentence: str) -> None:
    told = events(f"The FDA granted full approval to Vitrakvi. {sentence}", "regulatory")
    assert [event["status"] for event in told] == ["asserted"]


def test_a_sum_that_leaves_something_out_denies_no_deal() -> None:
    text = "Ipsen today signed a distribution agreement with Bayer. The amount does not include milestone payments."
    assert [event["status"] for event in events(text, "partnership")] == ["asserted"]


@pytest.mark.parametrize(
    ("line", "kind", "status"),
    [
        ("Bayer / Ipsen: gene therapy alliance dissolved on June 2", "partnership", "terminated"),
        ("Bayer → oncology biotech Freenome: acquisition, up to $1.1B", "acquisition", "asserted"),
        ("Bayer + Ipsen: companion diagnostic for larotrectinib", "partnership", "asserted"),
        ("Ended: Bayer's distribution of Ipsen kits in Spain", "partnership", "terminated"),
    ],
)
def test_a_line_of_a_list_tells_a_deal(line: str, kind: str, status: str) -> None:
    assert [event["status"] for event in events(f"Deals of the week\n- {line}", kind)] == [status]


def test_a_rumour_told_again_is_no_evidence_of_its_denial() -> None:
    text = (
        "Bayer is rumoured to be in talks to buy Ipsen. The reports are false. "
        "Bayer is said to be weighing a bid for Ipsen, a paper repeated."
    )
    found = read_announcement(text, DocumentNames(), "2025-06-12").events
    places = {event.factuality: [text[start:end] for start, end in event.places] for event in found}
    assert any("repeated" in sentence for sentence in places[Factuality.RUMOURED])
    assert not any("repeated" in sentence for sentence in places[Factuality.NEGATED])


def test_a_denial_denies_what_its_own_sentence_tells_ahead_of_it() -> None:
    text = "Bayer has withdrawn its application for Vitrakvi. Bayer may buy Ipsen, people said; the reports are false."
    told = predict("x", "2025-06-12", text)["events"]
    assert [(e["type"], e["status"]) for e in told] == [
        ("regulatory", "asserted"),
        ("acquisition", "rumoured"),
        ("acquisition", "negated"),
    ]


def test_two_that_end_their_agreement_end_the_purchase_told_before() -> None:
    text = "The merger of Exact Sciences and Natera is off. The two companies ended their agreement on 28 May."
    told = {(event["type"], event["status"]) for event in predict("x", "2025-06-12", text)["events"]}
    assert ("acquisition", "terminated") in told
    assert not any(kind == "partnership" for kind, _ in told)
