"""Agencies: what a nation and a word for one mean, without a name."""

import pytest

from loaders.announcement.extract import predict


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("The U.K.'s medicines regulator has licensed larotrectinib.", "MHRA"),
        ("South Korean regulators approved larotrectinib.", "MFDS"),
        ("China’s drug regulator approved larotrectinib.", "NMPA"),
        ("The EMA's human medicines committee gave larotrectinib a positive opinion.", "CHMP"),
    ],
)
def test_a_description_means_the_agency(text: str, agency: str) -> None:
    assert [event["agency"] for event in predict("x", "2025-06-12", text)["events"]] == [agency]
