"""Dates of events: which of the dates of a sentence is whose, and when none is."""

import pytest

from loaders.announcement.extract import predict


def test_a_goal_date_is_not_the_date_of_the_acceptance() -> None:
    text = "The FDA accepted Bayer's application for larotrectinib, with a goal date of June 30, 2025."
    dates = {e["action"]: e["date"] for e in predict("x", "2025-06-12", text)["events"] if e["status"] == "asserted"}
    assert dates == {"acceptance": "2025-06-12"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Lonza has won an order from Ipsen to make elafibranor through 2031.", "2025-06-12"),
        ("Lonza has won an order from Ipsen to make elafibranor that runs until the end of 2032.", "2025-06-12"),
        ("BAYER BUYS IPSEN FOR $365 MLN, SEES CLOSE IN 2026", "2025-06-12"),
        ("Bayer bought Ipsen in May 2024.", "2024-05"),
        ("Ipsen closed a private placement of notes due May 15, 2028.", "2025-06-12"),
        ("Further to its news release dated May 5, 2025, Ipsen closed a private placement.", "2025-06-12"),
        ("Ipsen closed a private placement under the Securities Act of 1933.", "2025-06-12"),
    ],
)
def test_what_is_done_has_no_day_on_which_it_ends_or_closes(text: str, date: str) -> None:
    assert {event["date"] for event in predict("x", "2025-06-12", text)["events"] if event["status"] == "asserted"} == {
        date
    }


def test_a_plan_has_no_day_that_is_here_or_past() -> None:
    text = "Ipsen launched elafibranor in Malta on Monday, and the tablets are to follow in Spain later this year."
    dates = {event["status"]: event["date"] for event in predict("x", "2025-06-12", text)["events"]}
    assert dates == {"asserted": "2025-06-09", "planned": None}


@pytest.mark.parametrize("meeting", ["the 2024 Liver Congress", "ZELV 2024", "Kidney Week 2024"])
def test_the_year_of_a_meeting_is_not_that_of_what_is_shown_there(meeting: str) -> None:
    text = f"Ipsen Presents Positive Phase 3 Results of Elafibranor at {meeting}\n\nIpsen was founded in France."
    (event,) = predict("x", "2024-10-12", text)["events"]
    assert event["date"] == "2024-10-12"
