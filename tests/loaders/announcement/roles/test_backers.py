"""Who puts money into a round: everyone whom the text names so, wherever in its list or sentence they stand."""

import pytest

from loaders.announcement.extract import predict

ROUND = "Ashgrove Bio Raises $50 Million Series B\n\nAshgrove Bio today announced a $50 million Series B financing. "


def investors(text: str) -> set[str]:
    (event,) = [e for e in predict("x", "2025-06-12", text)["events"] if e["type"] == "investment"]
    return {party["name"] for party in event["parties"] if party["role"] == "investor"}


@pytest.mark.parametrize(
    "text",
    [
        ROUND + "The round was led by OrbiMed, with participation from Casdin Capital, the Gates Foundation and "
        "existing investor Novo Holdings.",
        ROUND + "OrbiMed led the round, with Casdin Capital, the Gates Foundation and Novo Holdings taking part.",
        ROUND + "The round was led by OrbiMed, with participation from new investors Casdin Capital and the Gates "
        "Foundation and from existing holder Novo Holdings.",
        ROUND
        + "OrbiMed is in the lead, Casdin Capital, the Gates Foundation and early backer Novo Holdings take part.",
        ROUND + "It was led by OrbiMed, followed by Casdin Capital, with the Gates Foundation joining Novo Holdings.",
        ROUND + "Subscribers were OrbiMed, Casdin Capital, the Gates Foundation and Novo Holdings.",
        ROUND + "The shares were subscribed for by OrbiMed, Casdin Capital, the Gates Foundation and Novo Holdings.",
        "Ashgrove Bio has raised $50 million from a group of investors led by OrbiMed and including Casdin Capital, "
        "the Gates Foundation and Novo Holdings.",
        "Ashgrove Bio raised $50 million in a Series B led by OrbiMed. Casdin Capital, the Gates Foundation and Novo "
        "Holdings also took part.",
    ],
)
def test_all_backers_of_a_list_are_investors(text: str) -> None:
    assert investors(text) == {"OrbiMed", "Casdin Capital", "Gates Foundation", "Novo Holdings"}


@pytest.mark.parametrize(
    "told",
    [
        "The round was led by OrbiMed with the venture arm of Bayer.",
        "OrbiMed and Bayer's venture arm led the round.",
        "The placement was cornerstoned by OrbiMed and Bayer.",
    ],
)
def test_the_arm_of_a_group_is_the_group(told: str) -> None:
    assert investors(ROUND + told) == {"OrbiMed", "Bayer"}


def test_a_grant_beside_a_round_does_not_hide_its_backers() -> None:
    text = ROUND + "OrbiMed and Casdin Capital led the round. In June 2023 it received a grant of $2 million from CIRM."
    (event, *_) = [e for e in predict("x", "2025-06-12", text)["events"] if e["type"] == "investment"]
    assert {"OrbiMed", "Casdin Capital"} <= {p["name"] for p in event["parties"] if p["role"] == "investor"}


def test_the_body_says_which_institute_gives_the_grant_of_the_headline() -> None:
    text = (
        "Ashgrove Bio Awarded $4 Million NIH Grant\n\nAshgrove Bio today announced that the National Cancer Institute, "
        "part of the National Institutes of Health, has awarded it a research grant of $4 million."
    )
    assert investors(text) == {"National Cancer Institute"}


def test_two_grants_of_one_sentence_have_each_its_own_giver_and_taker() -> None:
    text = (
        "BARDA has committed $72 million to Ashgrove Bio for AGB-97, and Northwold Bio won $27 million from ARPA-H for "
        "new antibiotics."
    )
    grants = [
        {party["role"]: party["name"] for party in event["parties"]}
        for event in predict("x", "2025-06-12", text)["events"]
    ]
    assert grants == [
        {"investor": "BARDA", "investee": "Ashgrove Bio"},
        {"investor": "ARPA-H", "investee": "Northwold Bio"},
    ]
