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
        ("It turns ZelviOne®CDx and ZelviTwo®Liquid CDx into tests.", {"ZelviOne®CDx", "ZelviTwo®Liquid CDx"}),
        ("Bayer began a study of FUROSCIX Auto-Injector in adults.", {"FUROSCIX Auto-Injector"}),
        ("Cidara presents preclinical data on CD388 and CD38.", {"CD388"}),
        ("The STING agonist Z4112 was stopped.", {"Z4112"}),
        ("Ipsen began a clinical trial of ZGuard in adults.", {"ZGuard"}),
        ("Bayer prepares an offer for Cologuard maker Exact Sciences.", {"Cologuard"}),
        ("The holder of the licence is Zelvikulu Generics (Pty) Ltd.", set()),
    ],
)
def test_what_is_said_of_a_name_makes_it_a_product_s(text: str, names: set[str]) -> None:
    assert products(text) == names


def test_a_disease_is_no_product() -> None:
    text = "The FDA approved it for cystinuria in adults."
    assert products(text) == set()
    assert predict("x", "2025-06-12", text)["indications"] == ["cystinuria"]


def test_a_company_in_brackets_behind_a_product_is_none() -> None:
    text = "Bayer (Leverkusen) sells larotrectinib (Bayer) in Malta."
    assert products(text) == {"larotrectinib"}
    assert predict("x", "2025-06-12", text)["organizations"] == ["Bayer"]


@pytest.mark.parametrize(
    ("text", "no_product"),
    [
        ("Ipsen granted rights to IPN-6012, a CDH17-directed antibody-drug conjugate.", "CDH17"),
        ("Ipsen will pay for a trial of IPN-188, an antibody-drug conjugate against CDH17.", "CDH17"),
        (
            "Continued approval of elafibranor may depend on a confirmatory trial, SOHO-02, that is under way.",
            "SOHO-02",
        ),
        ("Gilead is stopping STAR-221, the Phase 3 trial of domvanalimab.", "STAR-221"),
        ("The test is not for sale. Order no. LN-4471 (100 tests).", "LN-4471"),
        ("The FDA revoked the Emergency Use Authorization (EUA211377) of the test.", "EUA211377"),
        ("Dear Dr. Halvorsen: The FDA has approved elafibranor.", "Halvorsen"),
        ("The FDA refused Ipsen's Barth syndrome drug for the second time.", "Barth"),
        ("Ipsen Announces Approval in Japan of Velusta® Tablets for Overactive Bladder", "Overactive"),
        ("On Monday Ipsen joined the Russell Microcap® Index.", "Microcap"),
        ("Approval for Zelvi Dx's test was expected.", "Zelvi Dx"),
        ("Shares rose on talk of a bid for Zelvex Dx that came to nothing.", "Zelvex Dx"),
        ("Sysmex will distribute Zelvex Dx's plasma-based assay in Japan.", "Zelvex Dx"),
        ("The application for Ipsen's drug from Zelvane Biosimilars was withdrawn.", "Zelvane"),
        ("Zelvirelin Announces Successful Meeting With Advisers In Boston", "Zelvirelin"),
        ("IPN-77 is a fucose-free IgG1 that removes suppressive T cells.", "fucose-free"),
    ],
)
def test_what_only_looks_like_a_product_is_none(text: str, no_product: str) -> None:
    assert no_product not in products(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ipsen sells the Wave scanner in Spain.",
        "Ipsen's Wave pump is sold in Spain.",
        "The agency has approved Ipsen's Wavestar.",
    ],
)
def test_a_capital_before_the_word_for_a_thing_is_its_name(text: str) -> None:
    (found,) = products(text)
    assert found.startswith("Wave")


def test_a_nation_or_a_method_before_the_word_for_a_thing_is_none() -> None:
    text = "Ipsen sells the German kit, the FISH test and the KRAS panel."
    assert products(text) == set()
