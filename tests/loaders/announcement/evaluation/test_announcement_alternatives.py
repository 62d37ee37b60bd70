"""Notes of labels: what they accept beside the label counts, and nothing more."""

from typing import Any

import pytest

from loaders.announcement.evaluation.alternatives import readings
from loaders.announcement.evaluation.scoring import score

REGULATORY = {
    "type": "regulatory",
    "action": "clearance",
    "subject": "zelvimab",
    "agency": "FDA",
    "status": "asserted",
    "parties": [{"name": "Larkon", "role": "applicant"}],
}
DEAL = {"type": "partnership", "deal_type": "licensing", "status": "asserted", "parties": [], "subject": None}


def label(event: dict[str, Any], note: str | None) -> dict[str, Any]:
    return {"id": "a", "organizations": [], "products": [], "agencies": [], "events": [event], "note": note}


@pytest.mark.parametrize(
    ("event", "note", "change"),
    [
        (REGULATORY, "action approval or other acceptable (of the trial)", {"action": "other"}),
        (REGULATORY, "agency null acceptable; same event as b", {"agency": None}),
        (REGULATORY, "agency European Commission acceptable for the EU", {"agency": "European Commission"}),
        (REGULATORY, "canonical LRK-12 also acceptable", {"subject": "LRK-12"}),
        (REGULATORY, "LRK-12 acceptable as canonical", {"subject": "LRK-12"}),
        (REGULATORY, "Visbio as applicant acceptable", {"parties": [{"name": "Visbio", "role": "applicant"}]}),
        (DEAL, "investor Visbio also acceptable", {"parties": [{"name": "Visbio", "role": "investor"}]}),
        (DEAL, "Visbio acceptable as company", {"parties": [{"name": "Visbio", "role": "company"}]}),
        (DEAL, "an option: deal_type other acceptable", {"deal_type": "other"}),
        (DEAL, "co-promotion: collaboration or distribution acceptable", {"deal_type": "distribution"}),
        (DEAL, "type other acceptable", {"type": "other"}),
        (DEAL, "status rumoured acceptable", {"status": "rumoured"}),
    ],
)
def test_what_a_note_accepts_is_another_reading(event: dict[str, Any], note: str, change: dict[str, Any]) -> None:
    assert {**event, **change} in [reading["events"][0] for reading in readings(label(event, note))]


@pytest.mark.parametrize("note", [None, "", "deal_type codevelopment not acceptable", "applicant not named", "other"])
def test_other_notes_change_nothing(note: str | None) -> None:
    assert len(list(readings(label(DEAL, note)))) == 1


def test_the_best_reading_counts_once() -> None:
    gold = label(DEAL, "deal_type other also acceptable")
    prediction = {"id": "a", "events": [{**DEAL, "deal_type": "other"}]}
    scores = score([gold], [prediction])
    assert (scores.whole["partnership"].right, scores.whole["partnership"].wrong, scores.items) == (1, 0, 1)
    wrong = score([gold], [{"id": "a", "events": [{**DEAL, "deal_type": "supply"}]}])
    assert wrong.whole["partnership"].right == 0
