"""Authors: who an announcement is by, and who is only told of in it."""

import pytest

from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


def author(text: str) -> str | None:
    main = read_announcement(text, DocumentNames(), None).main
    return main and main.name


@pytest.mark.parametrize("meeting", ["International Conference 2031", "Annual Meeting"])
def test_nothing_is_by_whose_meeting_it_is_shown_at(meeting: str) -> None:
    assert author(f"New Data Show Benefit of Zelvotamab in Gout at The Gout Association {meeting}") is None


def test_a_conference_call_is_no_meeting_of_others() -> None:
    assert author("Velta Bio Conference Call on Zelvotamab") == "Velta Bio"


def test_nothing_is_by_the_exchange_that_it_is_told_to() -> None:
    assert author("The group told the Shenzhen Stock Exchange that the NMPA approved zelvotamab.") is None
