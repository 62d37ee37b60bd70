"""Names of products: by their noun phrase, by what makes them, by what stands in brackets and by what is decided."""

import pytest

from loaders.announcement.extract import predict


def products(text: str) -> set[str]:
    return {product["text"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The FDA cleared the Gentle Hand Walking Aid System on Monday.", "Gentle Hand Walking Aid System"),
        ("Ipsen sells its Quick Zinc Level Test in Malta.", "Quick Zinc Level Test"),
        ("Bayer's Zelvara Large Bore Catheter was cleared in May.", "Zelvara Large Bore Catheter"),
        ("It also sells the AI-guided Zelvara Robot.", "Zelvara Robot"),
    ],
)
def test_a_thing_is_named_by_its_whole_noun_phrase(text: str, name: str) -> None:
    assert products(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "The hospital joined the National Health System in May.",
        "The FDA gave it a Breakthrough Device designation.",
        "Bayer has a certified Quality Management System.",
    ],
)
def test_rules_and_schemes_are_no_things(text: str) -> None:
    assert products(text) == set()


@pytest.mark.parametrize("qualifier", ["Bladder", "KRAS", "360", "MET (SP99)"])
def test_a_test_s_name_goes_on_behind_its_mark(qualifier: str) -> None:
    assert products(f"Ipsen sells the ZelviSeq {qualifier} assay in Malta.") >= {f"ZelviSeq {qualifier}"}


@pytest.mark.parametrize("told", ["FDA clearance", "in May", "PMA", "Medicare coverage"])
def test_what_is_told_of_a_test_is_not_its_name(told: str) -> None:
    assert products(f"Ipsen reported on the ZelviSeq test; ZelviSeq {told} came first.") == {"ZelviSeq"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The EMA approved zelvarmat (Zelvora) for asthma.", {"zelvarmat", "Zelvora"}),
        ("The EMA approved Zelvora (zelvarmat) for asthma.", {"zelvarmat", "Zelvora"}),
        ("The EMA accepted the MAA for zelvarmat in asthma.", {"zelvarmat"}),
        ("Bayer filed mRNA-2099 and 7B-310 in Japan.", {"mRNA-2099", "7B-310"}),
        ("Results of ZEY 2099001 were shown.", {"ZEY 2099001"}),
        ("Bayer, maker of the ZelviFlow airway drain, has moved.", {"ZelviFlow"}),
        ("Bayer raised money for its ZV-Calm nerve headset.", {"ZV-Calm"}),
        ("Bayer withdrew the migraine pill zelvorib in May.", {"zelvorib"}),
        ("Bayer is fond of zelvorac, its tablet for migraine.", {"zelvorac"}),
        ("Sales of ZELVEX® (zelvo gamma) were flat.", {"ZELVEX", "zelvo gamma"}),
        ("The notary sold the ZelviClasp anchor on Monday.", {"ZelviClasp"}),
        ("It values ZelviLane, a chip that finds poisons.", {"ZelviLane"}),
        ("It is fond of its TROP2 antibody.", set()),
        ("It sells the powder zelvoric, and testosterone gel from Bayer.", {"testosterone"}),
        ("Bayer's brands include ZelviFlow, ZelviLift and Zelvex.", {"ZelviFlow", "ZelviLift", "Zelvex"}),
    ],
)
def test_what_is_said_of_a_name_makes_it_a_product_s(text: str, names: set[str]) -> None:
    assert products(text) == names


@pytest.mark.parametrize(
    "text",
    ["The FDA approved it for cystinuria in adults.", "Bayer (Leverkusen) sells larotrectinib (Bayer) in Malta."],
)
def test_diseases_and_companies_are_no_products(text: str) -> None:
    assert products(text) <= {"larotrectinib"}
