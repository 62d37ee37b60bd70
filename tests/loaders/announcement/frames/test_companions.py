"""Tests that go with drugs: what is approved as a companion is one, what is to be developed is planned."""

import pytest

from loaders.announcement.pipeline import read_announcement
from loaders.names import DocumentNames


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        (
            "The FDA approved FoundationOne CDx as a companion diagnostic for Vitrakvi on October 23, 2020.",
            "asserted",
            "2020-10-23",
        ),
        ("The FDA did not approve FoundationOne CDx as a companion diagnostic for Vitrakvi.", "negated", None),
        ("FoundationOne CDx is the companion diagnostic for Vitrakvi.", "asserted", None),
        (
            "Foundation Medicine submitted a PMA for FoundationOne CDx as a companion diagnostic for Vitrakvi.",
            "planned",
            None,
        ),
        (
            "Bayer entered into an agreement with Foundation Medicine to develop FoundationOne CDx as a companion "
            "diagnostic for Vitrakvi.",
            "planned",
            None,
        ),
        (
            "The FDA approved FoundationOne CDx as a companion diagnostic to identify patients with lung cancer who "
            "may benefit from Vitrakvi.",
            "asserted",
            "2024-03-01",
        ),
    ],
)
def test_a_test_is_companion_to_its_drug(text: str, status: str, when: str | None) -> None:
    [pair] = [e for e in read_announcement(text, DocumentNames(), "2024-03-01").events if e.predicate == "COMPANION_TO"]
    assert (pair.names("source"), pair.names("target")) == ({"FoundationOne CDx"}, {"Vitrakvi"})
    assert (pair.factuality.value, pair.when) == (status, when)


def test_a_companion_deal_is_about_the_test_and_the_drug() -> None:
    text = (
        "Bayer AG today announced a collaboration with Thermo Fisher Scientific to develop a companion diagnostic for "
        "larotrectinib based on the Oncomine Dx Target Test."
    )
    [deal] = [e for e in read_announcement(text, DocumentNames(), "2024-03-01").events if e.predicate == "Deal"]
    assert deal.names("concerns") == {"Oncomine Dx Target Test", "larotrectinib"}


def test_a_drug_is_no_companion_to_a_test() -> None:
    text = "Vitrakvi is used with a companion diagnostic for FoundationOne CDx."
    assert [e for e in read_announcement(text, DocumentNames(), None).events if e.predicate == "COMPANION_TO"] == []
