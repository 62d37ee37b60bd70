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
        ("In May 2005 Bayer signed a licence with Ipsen for elafibranor, it said.", "2005-05"),
        ("Bayer has widened the 2019 research collaboration with Ipsen.", "2025-06-12"),
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


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ipsen signed a supply contract with Lonza last week.", None),
        ("Ipsen signed a supply contract with Lonza last month.", "2025-05"),
        ("2 May 2025 - Ipsen signed a supply contract with Lonza.", "2025-05-02"),
        ("The takeover of Ipsen by Lonza dates from November 2019.", "2019-11"),
        ("Ipsen extends its supply contract with Lonza to 2029.", "2025-06-12"),
    ],
)
def test_a_day_is_given_only_as_near_as_the_words_tell(text: str, date: str | None) -> None:
    assert [event["date"] for event in predict("x", "2025-06-12", text)["events"]] == [date]


def test_a_day_behind_an_and_is_that_of_what_follows() -> None:
    text = "The PMDA recommended larotrectinib, and on 27 May 2025 the MHLW approved it."
    dates = {event["agency"]: event["date"] for event in predict("x", "2025-06-12", text)["events"]}
    assert dates == {"PMDA": "2025-06-12", "MHLW": "2025-05-27"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Lonza and Ipsen have extended the research collaboration they entered into in October 2021.",
         {"2025-06-12", "2021-10"}),
        ("Swissmedic has revoked the temporary authorisation of larotrectinib, granted on 22 June 2022.",
         {"2025-06-12", "2022-06-22"}),
    ],
)  # fmt: skip
def test_what_goes_on_or_ends_has_begun_on_a_day_of_its_own(text: str, dates: set[str]) -> None:
    assert {event["date"] for event in predict("x", "2025-06-12", text)["events"]} == dates


def test_the_same_day_is_the_one_named_before_it() -> None:
    text = "The FDA approved larotrectinib on May 8, 2025; the Oncomine test of Qiagen was approved the same day."
    assert {event["date"] for event in predict("x", "2025-06-12", text)["events"]} == {"2025-05-08"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bayer bought Ipsen last year.", "2024"),
        ("Last year, Bayer bought Ipsen.", "2024"),
        ("Bayer bought Ipsen, whose sales had doubled last year.", "2025-06-12"),
        ("Bayer bought Ipsen two weeks ago.", "2025-05"),
        ("Bayer bought Ipsen during May.", "05"),
    ],
)
def test_what_was_done_before_is_not_dated_by_the_text(text: str, date: str) -> None:
    assert [event["date"] for event in predict("x", "2025-06-12", text)["events"]] == [date]


def test_a_pact_told_beside_a_purchase_is_no_purchase() -> None:
    text = "Bayer has bought Ipsen. The two have worked together under a research pact signed in March 2022."
    told = {(event["type"], event["date"]) for event in predict("x", "2025-06-12", text)["events"]}
    assert told == {("acquisition", "2025-06-12"), ("partnership", "2022-03")}
