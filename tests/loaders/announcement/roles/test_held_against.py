"""Products that another one is held against or made by: they are never what an event is about."""

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.roles.beside import is_a_reference


def subjects(text: str) -> set[str | None]:
    return {event["subject"] for event in predict("x", "2025-06-12", text)["events"]}


def test_the_reference_product_of_a_biosimilar_is_not_what_a_deal_is_about() -> None:
    text = "Bayer and Ipsen Sign Commercialization Agreement for Proposed Biosimilar to Stelara® in Europe"
    assert subjects(text) == {None}


def test_nor_is_its_common_name_in_brackets() -> None:
    assert is_a_reference("Bayer has a proposed biosimilar to Stelara® (")
    assert not is_a_reference("Bayer has a proposed biosimilar, Zelvara® (")


@pytest.mark.parametrize("told", ["comparison to", "comparison with"])
def test_what_a_product_is_compared_to_is_not_what_is_planned(told: str) -> None:
    text = (
        "Ipsen Announces a New Pathway for ZLV-450\n\n"
        f"Ipsen plans to start a head-to-head {told} BOTOX® in a Phase 3 study in the third quarter."
    )
    assert subjects(text) == {"ZLV-450"}


def test_a_platform_before_the_code_name_of_what_it_makes_is_not_what_a_result_is_of() -> None:
    text = "Ipsen Presents Clinical Data for Anti-CTLA-4 ZELVIBODY® ZLV126 Showing Early Efficacy in Advanced Tumors"
    assert subjects(text) == {"ZLV126"}
