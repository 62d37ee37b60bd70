"""Names of tests, devices and companies look alike: what is said of them tells which is which."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def read(text: str) -> tuple[set[str], set[str]]:
    """The organizations and the products that a text names."""
    found: dict[str, Any] = predict("x", "2025-06-12", text)
    return set(found["organizations"]), {product["text"] for product in found["products"]}


@pytest.mark.parametrize(
    "text",
    [
        "The FDA cleared ColoVelta, Bayer's blood test.",
        "Bayer said that 14,200 adults were screened with ColoVelta.",
        "The ColoVelta platform of Bayer is sold under its own name.",
        "ColoVelta is a troponin test from Bayer.",
        "The FDA granted Bayer its De Novo request for ColoVelta.",
    ],
)
def test_what_is_done_with_a_test_tells_its_name_from_a_company_s(text: str) -> None:
    assert read(text) == ({"Bayer"}, {"ColoVelta"})


@pytest.mark.parametrize(
    "text",
    [
        "Bayer has bought ColoVelta, a small maker of tests.",
        "ColoVelta and Bayer have agreed to merge.",
        "ColoVelta to acquire Bayer for $40 million",
    ],
)
def test_what_companies_do_tells_a_company_s_name_from_a_test_s(text: str) -> None:
    assert read(text) == ({"Bayer", "ColoVelta"}, set())


def test_a_step_is_taken_for_a_thing_of_several_words() -> None:
    text = "The FDA gave Bayer a 510(k) for ZELVI COMPACT PRO, its benchtop instrument."
    assert read(text) == ({"Bayer"}, {"ZELVI COMPACT PRO"})


def test_an_approval_for_a_company_makes_it_no_product() -> None:
    assert read("Japan granted approval to Bayer Yakuhin, a unit of Bayer.")[1] == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Evotec SE and Sandoz AG ended their partnership.", {"Evotec SE", "Sandoz AG"}),
        ("Lonza and Velta Bio Inc. today announced an agreement.", {"Lonza", "Velta Bio Inc."}),
        ("Rival Velta Biotech said so.", {"Velta Biotech"}),
        ("Bayer has named Zelvan & Sons as its distributor in Nepal.", {"Bayer", "Zelvan & Sons"}),
        ("Bayer has signed to buy Zelva Diagnostics of Lund.", {"Bayer", "Zelva Diagnostics"}),
        ("Kyoto-Based Velta Pharma Completes Series C\n\nMore follows.", {"Velta Pharma"}),
        ("LYON, France--(BUSINESS WIRE)--Zelva, Inc. (Nasdaq: ZLV) announced results.", {"Zelva, Inc."}),
        ("VELTA BIOSCIENCES STARTS PHASE 3 TRIAL OF DAROVASERTIB", {"VELTA BIOSCIENCES"}),
    ],
)
def test_a_company_s_name_begins_and_ends_where_it_does(text: str, names: set[str]) -> None:
    assert read(text)[0] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Velta Bio Inc. met the team of its wholly owned Danish subsidiary, Marvel Textiles, in May.",
            "Marvel Textiles",
        ),
        ("Zelvose Clinical Data to be Presented at a Conference\n\nZelvose to present data on gout in May.", "Zelvose"),
        ("Velta Bio Inc. has met the milestones of its collaboration agreement with LEAP.", "LEAP"),
        ("Zelvek® Biosciences Adds Ability to Count Cells\n\nZelvek said so.", "Zelvek® Biosciences"),
    ],
)
def test_what_a_company_is_or_does_tells_its_name(text: str, name: str) -> None:
    assert name in read(text)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Data were shown at the Zelvan Bone Society’s (ZBS) Annual Meeting.", "ZBS"),
        ("Velta Bio holds the rights to ZelvoBio Company’s (“ZB”) license.", "ZB"),
        ("Data were shown at the Danish Society for Cell and Gut Therapy (DSGCT) 9th Annual Meeting.", "DSGCT"),
        ("Velta Bio works with the U.S. Department of Defense’s (DOD) office. The DOD pays.", "DOD"),
        ("Velta Bio has a poster at the 66th Annual Meeting of the Zelvan Gout Society (ZGS) in May.", "ZGS"),
        ("In March a note of ZL II PN, Ltd. (“Eastmoorville”) fell due.", "Eastmoorville"),
    ],
)
def test_a_short_form_stands_in_brackets_behind_its_name(text: str, name: str) -> None:
    assert name in read(text)[0]


@pytest.mark.parametrize("term", ["Lender", "Licensor", "Merger Agreement"])
def test_what_a_company_is_in_a_contract_is_no_name_of_it(term: str) -> None:
    assert term not in read(f"Velta Bio has issued notes to Zelvan II PN, Ltd. (“{term}”) in May.")[0]


def test_a_company_built_like_a_medicine_is_a_company() -> None:
    organizations, products = read("Velrelin Bio is a biotechnology company. Velrelin began a trial.")
    assert "Velrelin Bio" in organizations
    assert products == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Saga Diagnostics is based in Lund. In May the owners of Saga agreed.", {"Saga Diagnostics", "Saga"}),
        ("Saga Diagnostics is based in Lund. Saga said that it grows.", {"Saga Diagnostics", "Saga"}),
        ("Saga Diagnostics is based in Lund. Saga upon saga was told in the Saga Museum.", {"Saga Diagnostics"}),
    ],
)
def test_an_ordinary_word_stands_for_the_company_it_begins_where_companies_stand(text: str, names: set[str]) -> None:
    assert read(text)[0] - {"Saga Museum"} == names


def test_a_company_built_like_a_common_name_is_no_product() -> None:
    assert read("ZelviTide Ltd. has moved. ZelviTide will raise money for larotrectinib.")[1] == {"larotrectinib"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The FDA gave Tideway Genomics 510(k) clearance for its test.", "Tideway Genomics"),
        ("FDA Grants Birch Diagnostics Breakthrough Device Designation", "Birch Diagnostics"),
        ("Recursion (NASDAQ: RXRX) has 200 employees.", "Recursion"),
        ("Bayer took a 10 percent stake in Recursion.", "Recursion"),
        ("Jane Doe, chief executive of Recursion, resigned.", "Recursion"),
        ("Analysts at Beam see upside.", "Beam"),
    ],
)
def test_what_only_companies_have_or_are_given_tells_a_plain_word_to_be_one(text: str, name: str) -> None:
    assert name in read(text)[0]


def test_a_paper_s_own_words_are_no_companies() -> None:
    assert read("The chairman of Management holds a 10 percent stake in Units.")[0] == set()
