"""Where a product's name begins and ends, what short forms stand for, and what only has a product's shape."""

import pytest

from loaders.announcement.extract import predict


def products(text: str) -> dict[str, str]:
    return {product["text"]: product["kind"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ipsen Files for Approval of Woven Artery Sleeve™ in Japan", "Woven Artery Sleeve"),
        ("Ipsen Announces ZelvaScope MiniView® B Moves Forward in Malta", "ZelvaScope MiniView® B"),
        ("Ipsen has a new option for its Zelvex Aurovia™ and other machines.", "Zelvex Aurovia"),
        ("Ipsen filed for its patented Zelvi® DNA™ Guiding Sheath in May.", "Zelvi® DNA™ Guiding Sheath"),
        ("Launch of Zelviseq yKAB Klebsiella oxytocus Panel for research", "Zelviseq yKAB Klebsiella oxytocus Panel"),
        ("Ipsen Reports Sales of Clobetasol Butyrate Topical Foam in Malta", "Clobetasol Butyrate Topical Foam"),
        ("All of them walked again post-zelvarogene autozelvicel infusion.", "zelvarogene autozelvicel"),
        ("Ipsen Gets Written Feedback From the Agency on ZelviTrace MRD", "ZelviTrace MRD"),
        ("Ipsen is the developer of the Zelvie Mini™ dialysis machine.", "Zelvie Mini"),
        ("Bayer buys Zelvifoundry’s FOUNDRY NOW™ closed system.", "FOUNDRY NOW"),
        ("Ipsen fights over patents on the ZelviHaler® Duo.", "ZelviHaler® Duo"),
        ("Ipsen sells ZELVIPIA® (low-dose zelvopine) in Malta.", "zelvopine"),
        ("First half: Ipsen Pharma: Zelvomine Dx Express to be a companion test.", "Zelvomine Dx Express"),
        ("Ipsen said that its Zelvoplex EGFR Mutation Test v2 has been cleared.", "Zelvoplex EGFR Mutation Test v2"),
        ("The older ZelviLine 120 will be serviced until 2029.", "ZelviLine 120"),
        (
            "Ipsen shows the first Enhanced Tiny Droplet (ETD™) Detection Sorter.",
            "Enhanced Tiny Droplet (ETD™) Detection Sorter",
        ),
        ("Ipsen studies ZLV-904 (EGFR-CD3 MASKBODY® cell engager).", "MASKBODY"),
    ],
)
def test_a_name_goes_from_its_first_word_to_its_last(text: str, name: str) -> None:
    assert set(products(text)) - {"ZELVIPIA", "ZLV-904"} == {name}


def test_a_platform_is_not_read_again_with_what_it_is_for() -> None:
    text = "Ipsen shows data from its zeLVIGHT™ Discovery Platform. The zeLVIGHT Discovery platform is three years old."
    assert products(text) == {"zeLVIGHT": "platform"}


def test_what_other_things_are_powered_by_is_a_platform() -> None:
    assert products("Ipsen develops AI-Zelvinology™ powered vaccines.") == {"AI-Zelvinology": "platform"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ipsen spoke of its candidate zelvifermin (ZFN). More on ZFN is to come.", {"zelvifermin", "ZFN"}),
        ("Patients were treated with Zelvatamab Vedotin (Zel-V) in Malta.", {"Zelvatamab Vedotin", "Zel-V"}),
        ("Data for zelvatamab vedotin, or zelvata, were shown.", {"zelvatamab vedotin", "zelvata"}),
    ],
)
def test_a_short_form_of_letters_of_a_common_name_is_the_medicine(text: str, names: set[str]) -> None:
    assert set(products(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ipsen Announces Selected Dose for Zelvelta and Topline Results", "Zelvelta"),
        ("Data Supports Zelvamiocel’s Sustained Efficacy in Boys", "Zelvamiocel"),
        ("Enrollment Began in the Phase 3 Trial of ZelviAMP Cell Therapy for Heart Failure", "ZelviAMP"),
        ("Ipsen Unveils ZelviLyme Launch Plans", "ZelviLyme"),
        ("Ipsen’s software ZCI Explain reads reports faster.", "ZCI Explain"),
        ("It runs studies of ZELVICINE, a proprietary, DNA-based plasmid technology using carriers.", "ZELVICINE"),
        ("Health Canada issued a letter for ZEL-STRC, a gene therapy.", "ZEL-STRC"),
    ],
)
def test_what_is_said_of_things_to_come_tells_a_product(text: str, name: str) -> None:
    assert name in products(text)


@pytest.mark.parametrize(
    ("text", "no_product"),
    [
        ("The meeting was held at Zelviplatz 11, CH-6300 Zug, Switzerland.", "CH-6300"),
        ("Lungs improved as measured in FEV11 and in a questionnaire.", "FEV11"),
        ("Ipsen tests an oral pill COVID-19 vaccine.", "COVID"),
        ("Screening is underway in Ztrust-1, the first U.S.-based clinical trial of NK cells.", "Ztrust-1"),
        ("New ENHANCE-IT® Analyses Show Fewer Events", "ENHANCE-IT"),
        ("Ipsen to Present at the Vaccines Summit-2031", "Summit-2031"),
        ("Ipsen Presents at the VEINsymposium® in May", "VEINsymposium"),
        ("Ipsen will speak at Bayer’s HealthZONx Conference in May.", "HealthZONx"),
        ("Orders came for branded Zelval-Certified products from Malta.", "Zelval"),
        ("The talk was on a Novel Semi-Quantitative Bead-PCR Based Diagnostic Panel.", "Panel"),
        ("The event is on the Interferon Gamma Release Assay (IGRA) and who needs it.", "Assay"),
        ("Zelvira™ Biologics to Discuss Its Trial in Malta", "Zelvira"),
        ("Ipsen is studying it in methamphetamine use disorder.", "methamphetamine"),
        ("Ipsen has a GLP-1/glucagon agonist for obesity.", "glucagon"),
        ("Ipsen Signs Supply Agreement for Lead-212", "Lead-212"),
        ("Ipsen showed data of its ZLA15-221 Phase 2 study of ZLA15.", "ZLA15-221"),
        ("Bayer backed Lyon-based Zelvosignal Dx in May.", "Zelvosignal"),
        ("Supply came from Roche (bevacizumab).", "Roche"),
        ("Helen Marsh, chief executive of Zelvodyne Dx, will file in May.", "Zelvodyne Dx"),
        ("Ipsen works on the first oral dual agonist GLP-1 peptide.", "GLP-1"),
        ("Ipsen showed NC199, an antibody of zelvocyte receptor-2 (ZAIR-2), which it binds.", "ZAIR-2"),
        ("Subgroup Analyses from ENHANCE-IT® Were Shown in Malta", "ENHANCE-IT"),
        ("It shows data from a study on the use of Astral AI’s ZelviView™ System.", "Astral"),
        ("The plant was awarded EN ISO 9001:2015 Quality Management System papers.", "Quality"),
        ("Helen Marsh Elected to Zelvivon® Board of Directors", "Zelvivon"),
    ],
)
def test_meetings_addresses_ailments_and_trials_are_no_products(text: str, no_product: str) -> None:
    assert not any(no_product in name for name in products(text))


@pytest.mark.parametrize(
    "text",
    [
        "Zelvan Dx announced its results on Monday.",
        "Zelvan Dx and Bio-Techne sign a research pact.",
        "Yuhan signed a contract with Zelvan Dx.",
        "Zelvan Dx, a Lund company, sells tests.",
    ],
)
def test_a_company_by_the_name_of_a_test_stands_as_companies_do(text: str) -> None:
    found = predict("x", "2025-06-12", text)
    assert "Zelvan Dx" in found["organizations"]
    assert found["products"] == []
