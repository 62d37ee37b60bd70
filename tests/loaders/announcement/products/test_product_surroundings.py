"""Words of no dictionary, told to be products by what stands right beside them; and what only looks like a product."""

import pytest

from loaders.announcement.extract import predict


def products(text: str) -> set[str]:
    return {product["text"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ipsen may from May on affix the CE mark to Zelvora 24, an assessor said.", "Zelvora 24"),
        ("Ipsen buys the rights to Zelvora outside Malta.", "Zelvora"),
        ("No opinion was adopted on Zelvora in June.", "Zelvora"),
        ("Boys may now be given Zelvora in Malta.", "Zelvora"),
        ("Most patients on Zelvora B in Malta slept well.", "Zelvora B"),
        ("Ipsen will sell it under the name Zelvora.", "Zelvora"),
        ("The panel turned to the effectiveness of Zelvora B in adults.", "Zelvora B"),
        ("Ipsen hopes to introduce ZelviTrace PRO in Malta by May.", "ZelviTrace PRO"),
        ("The agency has put ZelviTrace 2.0 on its list.", "ZelviTrace 2.0"),
        ("First dosing of ZLV-SGCB in mice is planned.", "ZLV-SGCB"),
        ("Ipsen Starts a Phase 3 Trial of Zelvorin", "Zelvorin"),
        ("Ipsen Signs Bayer for Sales of Periodontal Test ZelviQuick", "ZelviQuick"),
        ("IPSEN LAUNCHES ITS NASAL SPRAY ZELVORO IN MALTA", "ZELVORO"),
        ("The agency lifted the clinical hold on Zelvora on Monday.", "Zelvora"),
        ("FDA grants Zelvora Fast Track status for lupus.", "Zelvora"),
        ("FDA Accepts Ipsen's Zelvora Application", "Zelvora"),
        ("IPSEN SAYS FDA APPROVES ZELVORA FOR GOUT", "ZELVORA"),
        ("Ipsen and Bayer Part Ways on Zelvora", "Zelvora"),
        ("Bayer may sell Zelvora in Chile from January.", "Zelvora"),
        ("Bayer licensed Zelvora to Ipsen for Japan.", "Zelvora"),
        ("The test, called Zelvora, is done at home.", "Zelvora"),
        ("The agency approved Ipsen's Zelva-S in May.", "Zelva-S"),
        ("Two tests would pick patients for Zelvora.", "Zelvora"),
        ("FDA REFUSES APPROVAL FOR IPSEN'S ZELVORA CNP IN DWARFISM", "ZELVORA CNP"),
        ("Ipsen sells the troponin cartridge ZL-Cardio in Malta.", "ZL-Cardio"),
        ("The agency had named Zelvora a Breakthrough Device in May.", "Zelvora"),
        ("The kit, which is new, is run on the Zelvowald 600 in Malta.", "Zelvowald 600"),
        ("Bayer cleared Ipsen's ZelviTrace Mini last year.", "ZelviTrace Mini"),
    ],
)
def test_what_stands_before_a_strange_word_tells_a_product(text: str, name: str) -> None:
    assert products(text) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The case is made: Zelvora, approved by the FDA in May, sells.", "Zelvora"),
        ("Ipsen says that Zelvora has been included in the register.", "Zelvora"),
        ("Ipsen compared zelvorexin with placebo in Malta.", "zelvorexin"),
        ("Ipsen said zelvorexin did not separate from placebo.", "zelvorexin"),
        ("Last came Zelvora, as the drug is called.", "Zelvora"),
        ("Orders doubled for Zelvora Trio, a three-in-one stool and STI assay.", "Zelvora Trio"),
        ("A warning was added to Zelvora’s label in May.", "Zelvora"),
        ("Zelvora launches in Germany in May.", "Zelvora"),
        ("Zelvora missed its main goal in a study.", "Zelvora"),
        ("Zelvora failed in a late-stage trial, Ipsen said.", "Zelvora"),
        ("The deal covers Zelvora and two other tests.", "Zelvora"),
        ("Bayer will study Zelvora as a companion diagnostic.", "Zelvora"),
        ("Zelvora will cost a lot, Ipsen said.", "Zelvora"),
        ("An image analysis platform, Zelvora, reads the slides.", "Zelvora"),
    ],
)
def test_what_stands_behind_a_strange_word_tells_a_product(text: str, name: str) -> None:
    assert products(text) == {name}


def test_a_strange_word_in_brackets_behind_a_code_name_is_its_common_name() -> None:
    assert products("The agency has designated ZLV-1107 (zelvidenase) an orphan drug.") == {"ZLV-1107", "zelvidenase"}


def test_a_strange_word_beside_a_product_in_a_list_is_one_too() -> None:
    assert products("Ipsen buys the rights to Zelvora and Fuvarel outside Malta.") == {"Zelvora", "Fuvarel"}


@pytest.mark.parametrize(
    ("text", "no_product"),
    [
        ("Supplies of Zelvora Therapeutics, Inc. were late.", "Zelvora"),
        ("He is the founder of Zelvocept, which hires.", "Zelvocept"),
        ("Bayer paid for a third of Malta’s Zelvotide, a maker of cells.", "Zelvotide"),
        ("Zelvora Launches in Boston With $40 Million", "Zelvora"),
        ("FDA Grants Zelvora Fast Track Status for Its Gout Drug", "Zelvora"),
        ("FDA Clears Zelvora to Start Phase 1 Trial", "Zelvora"),
        ("Zelvora was granted a patent.", "Zelvora"),
        ("Zelvora did not meet the listing rule.", "Zelvora"),
        ("Zelvora Doses First Patient in Phase 2 Trial", "Zelvora"),
        ("The gout drug developer Zelvora hired a chief.", "Zelvora"),
        ("In May the FDA cleared a kit of Korea's Beijing Zelvora as a companion to Keytruda.", "Zelvora"),
        ("Two Phase 3 trials, ZELV-1 and ZELV-2, are planned.", "ZELV"),
        ("Ipsen makes a topical kallikrein inhibitor for boys.", "kallikrein"),
        ("The patch brings the triptan into the skin.", "triptan"),
        ("Ipsen is at work on an antisense treatment.", "antisense"),
        ("The ZelviDX program of the payer covers it.", "ZelviDX"),
        ("It is now on the Malta Medical Device Register as a class C device.", "Register"),
    ],
)
def test_companies_trials_targets_and_registers_are_no_products(text: str, no_product: str) -> None:
    assert not any(no_product in name for name in products(text))
