"""Exported labels: what was accepted unchanged scores as the prediction that it was."""

from __future__ import annotations

from typing import Any

import pytest
from filings import DOCUMENT, FULL, NMPA, claim, named, step

from graph.model import Claim, Factuality
from graph.model.entry import corrected
from loaders.announcement.evaluation.labels import event_of, label
from loaders.announcement.evaluation.scoring import score
from loaders.announcement.extract import predict
from loaders.announcement.frames.frame import frames
from loaders.announcement.intake import Stated, intake_of_text

EXAMPLES = sorted({text for frame in frames() for text in frame.must})
QUARTER = "In the third quarter of 2025 Larkon Therapeutics AG acquired Birch Diagnostics Inc."
NO_YEAR = "On 3 May Larkon Therapeutics AG acquired Birch Diagnostics Inc."
UNDATED = "Larkon Therapeutics AG acquired Birch Diagnostics Inc."


def claims(text: str) -> list[Claim]:
    return [claim for proposal in intake_of_text(text).proposals for claim in proposal.claims]


def labelled_and_predicted(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    intake = intake_of_text(text, Stated(published=None))
    document = intake.document
    accepted = [claim for proposal in intake.proposals for claim in proposal.claims]
    return label(document, accepted), predict(document.id, document.published, document.text)


def compared(event: dict[str, Any]) -> dict[str, Any]:
    """All but the evidence: a claim stands in its sentences, a prediction in the words that tell of it."""
    parties = sorted((party["role"], party["name"]) for party in event["parties"])
    return {**{name: value for name, value in event.items() if name != "evidence"}, "parties": parties}


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_was_accepted_as_read_is_labelled_as_it_was_predicted(text: str) -> None:
    labels, predicted = labelled_and_predicted(text)
    told = [compared(event) for event in (*labels["events"], *labels["hedged_events"])]
    # Of what nobody and nothing plays a part in there is no claim.
    named = [event for event in predicted["events"] if event["parties"] or event["subject"] or event["agency"]]
    assert all(compared(event) in told for event in named)
    assert all(event in [compared(other) for other in predicted["events"]] for event in told)


@pytest.mark.parametrize(
    ("text", "date", "basis"), [(QUARTER, "2025", "stated"), (NO_YEAR, "05-03", "stated"), (UNDATED, None, None)]
)
def test_dates_are_those_of_the_guideline(text: str, date: str | None, basis: str | None) -> None:
    [event] = [event for claim in claims(text) if (event := event_of(claim)) is not None]
    assert (event["date"], event["date_basis"]) == (date, basis)


def test_an_undated_event_is_no_right_date() -> None:
    labels, predicted = labelled_and_predicted(UNDATED)
    assert not any(name.startswith("date") for name in score([labels], [predicted]).fields)


def test_a_date_that_a_person_put_in_stands() -> None:
    [deal] = [claim for claim in claims(NO_YEAR) if claim.predicate == "Deal"]
    event = event_of(deal.model_copy(update={"when": "2024-06"}))
    assert event is not None
    assert event["date"] == "2024-06"


def test_two_companies_in_one_word_are_both_parties() -> None:
    text = "Larkon Therapeutics AG met Birch Diagnostics Inc. The two companies signed a collaboration agreement."
    [deal] = [claim for claim in claims(text) if claim.predicate == "Deal"]
    assert {f.text for f in deal.roles} == {"Larkon Therapeutics AG", "Birch Diagnostics Inc."}


def test_names_are_those_that_are_read_and_those_that_a_person_put_in() -> None:
    text = "On 12 May 2025 China's regulator has accepted Larkon Therapeutics AG's new drug application for zelvimab."
    labels, predicted = labelled_and_predicted(text)
    for group in ("organizations", "agencies"):
        assert [each["text"] for each in labels[group]] == predicted[group]
    intake = intake_of_text(UNDATED)
    [deal] = [proposal for proposal in intake.proposals if proposal.subject.predicate == "Deal"]
    edited = corrected(deal.claims, {"roles": {"acquirer": ["Ash Genomics"]}}, intake.document)
    names = [each["text"] for each in label(intake.document, edited)["organizations"]]
    assert names == ["Larkon Therapeutics AG", "Birch Diagnostics Inc.", "Ash Genomics"]


def test_a_reviewed_document_is_a_labelled_example() -> None:
    deal = claim("Deal", named("licensor", "Company", "Ash"), named("licensee", "Company", "Beech"),
                 values={"kind": "licence"}, when="2024-03", factuality=Factuality.PLANNED)  # fmt: skip
    event = event_of(deal)
    assert event is not None
    assert (event["type"], event["deal_type"], event["status"], event["date"]) == (
        "partnership", "licensing", "planned", "2024-03")  # fmt: skip
    assert {(p["name"], p["role"]) for p in event["parties"]} == {("Ash", "licensor"), ("Beech", "licensee")}
    told = label(DOCUMENT, [deal, step("acceptance", FULL, NMPA), FULL])
    assert [e["type"] for e in told["events"]] == ["regulatory"]
    assert [e["type"] for e in told["hedged_events"]] == ["partnership"]
    assert {"text": "Beech"} in told["organizations"]
    assert event_of(FULL) is None
