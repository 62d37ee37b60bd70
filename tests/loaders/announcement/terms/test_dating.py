"""Which day an event has: the day it was told, and no day on which something else ends or is to come."""

import pytest

from loaders.announcement.extract import predict


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Lonza has won an order from Ipsen to make elafibranor through 2031.", "2025-06-12"),
        ("Lonza has won an order from Ipsen to make elafibranor that runs until the end of 2032.", "2025-06-12"),
        ("BAYER BUYS IPSEN FOR $365 MLN, SEES CLOSE IN 2026", "2025-06-12"),
        ("Bayer bought Ipsen in May 2024.", "2024-05"),
    ],
)
def test_what_is_done_has_no_day_on_which_it_ends_or_closes(text: str, date: str) -> None:
    assert {event["date"] for event in predict("x", "2025-06-12", text)["events"] if event["status"] == "asserted"} == {
        date
    }
