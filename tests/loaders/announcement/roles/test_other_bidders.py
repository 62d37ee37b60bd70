"""Who bids, talks or only tells beside the company that a text is about."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def deals(text: str) -> dict[str, set[tuple[str, str]]]:
    """Status -> the parties of an acquisition, each with its role."""
    events: list[dict[str, Any]] = predict("x", "2025-06-12", text)["events"]
    return {e["status"]: {(p["name"], p["role"]) for p in e["parties"]} for e in events if e["type"] == "acquisition"}


def test_who_bids_as_well_bids_for_what_the_text_s_own_company_buys() -> None:
    text = (
        "Pfizer to Buy Merus\n\nNEW YORK, May 5, 2025 -- Pfizer has agreed to acquire Merus for $2 billion. "
        "Roche is rumoured to have bid as well."
    )
    assert deals(text)["rumoured"] == {("Roche", "acquirer"), ("Merus", "target")}


def test_with_whom_somebody_else_talks_is_not_the_text_s_own_company() -> None:
    text = (
        "Pfizer Gives an Update\n\nNEW YORK, May 5, 2025 -- Pfizer said that sales rose. Roche is in talks with Merus "
        "about a merger."
    )
    (parties,) = deals(text).values()
    assert {name for name, _ in parties} == {"Roche", "Merus"}


@pytest.mark.parametrize("teller", ["Bloomberg has it that", "Harbour Wire had it that", "Nikkei reported that"])
def test_who_only_tells_of_talks_has_no_part_in_them(teller: str) -> None:
    told = deals(f"{teller} Labcorp is sounding out Vesper Pathology about a purchase.")
    assert list(told.values()) == [{("Labcorp", "acquirer"), ("Vesper Pathology", "target")}]
