"""Short forms of a company's name that are plain English: where they stand for it, and where they are what they say."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def organizations(text: str) -> list[str]:
    return sorted(predict("x", "2024-05-02", text)["organizations"])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Lintel Therapeutics Inc. grows. Lintel added two plants last year.", "Lintel"),
        ("Drizzle BioTherapeutics was founded in 2019. A decision on Drizzle’s zelvimab is due in May.", "Drizzle"),
        (
            "The rights belong to Quiet Lane Therapeutics. Quiet Lane, which has two plants, will sell them.",
            "Quiet Lane",
        ),
        ("FDA Clears Lantern’s ZLV-12\n\nLantern Devices, Inc. said today that the FDA has cleared it.", "Lantern"),
        ("The capsids come from Rooftop Gene Works, a start-up in Lund. Rooftop could earn $2 million.", "Rooftop"),
        ("Stone Bridge Sells Its Plant\n\nStone Bridge Biopharma Inc. has sold its plant in Lund.", "Stone Bridge"),
    ],
)
def test_plain_words_stand_for_the_company_that_they_begin(text: str, short: str) -> None:
    assert short in organizations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storage Therapeutics Inc. grows. Cold storage is dear. Storage improved last year.",
        "Prices of the World’s Medicines Rise\n\nWorld Therapeutics, Inc. fell. It sells around the world.",
    ],
)
def test_a_word_that_the_text_has_in_small_letters_too_is_no_short_form(text: str) -> None:
    assert not {"Storage", "World"} & set(organizations(text))
