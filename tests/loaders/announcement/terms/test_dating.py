"""Dates of events: which of the dates of a sentence is whose."""

from loaders.announcement.extract import predict


def test_a_goal_date_is_not_the_date_of_the_acceptance() -> None:
    text = "The FDA accepted Bayer's application for larotrectinib, with a goal date of June 30, 2025."
    dates = {e["action"]: e["date"] for e in predict("x", "2025-06-12", text)["events"] if e["status"] == "asserted"}
    assert dates == {"acceptance": "2025-06-12"}
