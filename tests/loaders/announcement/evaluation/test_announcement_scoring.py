"""The scorer: exact, one to one, and fair to what was marked optional."""

from typing import Any

from graph.model import guideline
from graph.vocabulary import Action, DealKind, Designation, Factuality
from loaders.announcement.evaluation.scorecard import interval
from loaders.announcement.evaluation.scoring import half, report, score


def label(**changes: Any) -> dict[str, Any]:
    event = {
        "type": "regulatory",
        "action": "approval",
        "status": "asserted",
        "date": "2024-05-01",
        "date_basis": "stated",
        "parties": [{"name": "Larkon", "role": "applicant"}],
        "subject": "zelvimab",
        "agency": "FDA",
        "evidence": "approved",
    }
    return {
        "id": "a",
        "organizations": [{"text": "Larkon, Inc.", "canonical": "Larkon"}],
        "products": [{"text": "ZELVI", "canonical": "zelvimab", "kind": "drug"}],
        "agencies": [{"text": "Food and Drug Administration", "canonical": "FDA"}],
        "indications": [],
        "events": [event],
        **changes,
    }


def prediction(**changes: Any) -> dict[str, Any]:
    event = {
        "type": "regulatory",
        "action": "approval",
        "status": "asserted",
        "date": "2024-05-01",
        "parties": [{"name": "Larkon, Inc.", "role": "applicant"}],
        "subject": "ZELVI",
        "agency": "FDA",
        "evidence": "approved",
        **changes,
    }
    return {
        "id": "a",
        "organizations": ["Larkon, Inc."],
        "products": [{"text": "ZELVI", "kind": "drug"}],
        "agencies": ["Food and Drug Administration"],
        "indications": [],
        "events": [event],
    }


def test_surface_and_canonical_names_are_one() -> None:
    scores = score([label()], [prediction()])
    assert scores.whole["regulatory"].f1 == 1.0
    assert scores.misses == []


def test_a_wrong_role_or_agency_costs_the_event_but_not_its_type() -> None:
    for change in (
        {"parties": [{"name": "Larkon, Inc.", "role": "holder"}]},
        {"agency": "EMA"},
        {"action": "clearance"},
    ):
        scores = score([label()], [prediction(**change)])
        assert scores.types["regulatory"].f1 == 1.0
        assert scores.whole["regulatory"].f1 == 0.0
        assert len(scores.misses) == 1


def test_no_credit_for_part_of_a_name() -> None:
    found = prediction()
    found["organizations"] = ["Larkon"]
    count = score([label()], [found]).mentions["organizations"]
    assert (count.right, count.wrong, count.missed) == (0, 1, 1)


def test_one_event_counts_once() -> None:
    found = prediction()
    found["events"] = found["events"] * 2
    count = score([label()], [found]).types["regulatory"]
    assert (count.right, count.wrong) == (1, 1)


def test_a_planned_event_read_as_done_is_invented() -> None:
    gold = label()
    gold["hedged_events"] = [{**gold["events"][0], "status": "planned"}]
    gold["events"] = []
    scores = score([gold], [prediction()])
    assert scores.negatives_with_events == 1
    assert scores.status["planned"].missed == 1


def test_optional_events_are_neither_rewarded_nor_punished() -> None:
    gold = label()
    gold["optional_events"], gold["events"] = gold["events"], []
    count = score([gold], [prediction()]).types["regulatory"]
    assert (count.right, count.wrong, count.missed) == (0, 0, 0)


def test_report_names_each_type() -> None:
    assert "regulatory" in report(score([label()], [prediction()]))


def test_interval_holds_the_share() -> None:
    low, high = interval(0.8, 50)
    assert 0 < low < 0.8 < high < 1


def test_halves_are_fixed() -> None:
    assert {name: half(name) for name in "abcd"} == {
        "a": "held_back",
        "b": "held_back",
        "c": "development",
        "d": "development",
    }


def test_the_mapping_knows_every_word_of_the_model() -> None:
    assert set(guideline.ACTIONS) == set(Action)
    assert set(guideline.DEAL_TYPES) == set(DealKind)
    assert set(guideline.DESIGNATIONS) == set(Designation)
    assert set(guideline.STATUSES) == set(Factuality)
    assert all(kind in guideline.EVENT_TYPES for kind, _ in guideline.DEAL_TYPES.values())
