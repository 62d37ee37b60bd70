"""Classes of names that announcements use: each with sentences of our own, and what must not be taken for one."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.lexicon.common_names import common_names
from loaders.announcement.lexicon.institutions import find_institutions
from loaders.announcement.mentions import Mention
from loaders.announcement.pipeline import announcement_zones
from loaders.announcement.recognition.finding import find_names
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import split_sentences
from loaders.names import DocumentNames


def said(kind: str, text: str) -> list[str]:
    return [m if isinstance(m, str) else m["text"] for m in predict("x", "2024-05-02", text)[kind]]


def organizations(text: str) -> list[Mention]:
    return find_names(split_sentences(text, announcement_zones(text)), DocumentNames()).organizations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The alliance between Lonza and Bicycle expired in May of that year.", ["Lonza", "Bicycle"]),
        ("In the spring Lantheus snaps up Evergreen Theragnostics for cash.", ["Lantheus", "Evergreen Theragnostics"]),
        ("People familiar with it said a takeover of Qiagen by Thermo Fisher failed.", ["Qiagen", "Thermo Fisher"]),
        (
            "It is called a subsidiary of LGC Group, and works with Roche Diagnostics there.",
            ["LGC Group", "Roche Diagnostics"],
        ),
        ("BAYER AND THERMO FISHER TO DEVELOP TESTS TOGETHER", ["BAYER", "THERMO FISHER"]),
        ("BAYER BUYS SWEDEN'S ZELVORA FOR CASH IN A SWIFT DEAL", ["BAYER", "ZELVORA"]),
        ("The vaccine of Germany's Zelvora was shipped in May.", ["Zelvora"]),
        ("For Zelvora Hematology it ends a long wait.", ["Zelvora Hematology"]),
        ("The buyer is Zelvora Diagnostics of Ahmedabad, the notary said.", ["Zelvora Diagnostics"]),
        ("Zelvora, founded above a bakery, is sold.", ["Zelvora"]),
        ("The chief executive Rohit Zelvora said that sales rose.", []),
        ("Dr. Jo Zelvora of Kettering Heart Institute spoke there.", ["Kettering Heart Institute"]),
        ("On March 4, 2024 Zelvora Inc. moved.", ["Zelvora Inc."]),
        ("The gauze comes from Mölnlycke Health Care each week.", ["Mölnlycke Health Care"]),
        ("It paid for BlueRock Holdings for years.", ["BlueRock Holdings"]),
        ("The grant came from the University of Utah and helps many of its students.", ["University of Utah"]),
        (
            "The money was given by the Israel Institute for Biological Research last month.",
            ["Israel Institute for Biological Research"],
        ),
        (
            "A rule of the Centers for Medicare & Medicaid Services helps patients.",
            ["Centers for Medicare & Medicaid Services"],
        ),
        (
            "It wrote to the U.S. Securities and Exchange Commission (SEC).",
            ["U.S. Securities and Exchange Commission", "SEC"],
        ),
        ("A deal with Varga Pharma Company LTD. (collectively “Varga”) ends.", ["Varga Pharma Company LTD.", "Varga"]),
        ("It met Quirvo Acquisition Corp. IV (NYSE: QRV) there.", ["Quirvo Acquisition Corp. IV"]),
        ("The sponsor is Larkon Australia Pty Ltd. Tablets were sold.", ["Larkon Australia Pty Ltd"]),
        ("Its unit Brenna hf. signed a lease.", ["Brenna hf."]),
        ("Approval went to Larkon Therapeutics' zelvimab.", ["Larkon Therapeutics"]),
        ("It borrows from Quirvo Holdings (collectively the “Lender”).", ["Quirvo Holdings"]),
        ("ORION Biopharma Names a Chief\n\nThe 300 ORION shares were sold.", ["ORION Biopharma", "ORION"]),
        ("Larkon Bio Borrows $9 Million from Copper Valley Bank", ["Larkon Bio", "Copper Valley Bank"]),
        ("Brava Labs Signs License Agreement with CSL Seqirus for Its Tests", ["Brava Labs", "CSL Seqirus"]),
        ("LARKON'S ZELVIMAB MEETS MAIN GOAL IN LARGE STUDY OF LUNG CANCER", ["LARKON"]),
        ("Yondu10 Bioscience, Inc. (Nasdaq: YNDU) grows crops in large fields.", ["Yondu10 Bioscience, Inc."]),
        ("Larkon® Announces a Plan\n\nLarkon, Inc. told investors about its plan.", ["Larkon", "Larkon, Inc."]),
    ],
)
def test_names_of_organizations(text: str, names: list[str]) -> None:
    assert sorted(name.rstrip("®") for name in said("organizations", text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Larkon said that VIRAGE, a Phase 2b trial of zelvimab, enrolls patients.",
        "Results of the ReNeu trial and the RUBY study were promising for patients.",
        "The study enrolls people with Osteoporosis and Candida infections.",
        "Good Manufacturing Practice and PCR are terms of the trade; so are GMP, NGS and EPS.",
        "The results were published in the journal Science Oncology this spring.",
        "Larkon appointed Zoltan Brack as Chief Technology Officer, and as head of chemistry.",
        "The U.S. District Court for the District of Delaware agreed; so did the Vienna Congress Center.",
        "Priority Medicine (PRIME) designation and Rising Star Medicine status are given by others.",
        "It was read in the Upper Saxon Journal of Medicine.",
        "A safety committee of VIRAGE, the Phase 2b trial, met; the continuation of VIRAGE with no change was urged.",
        "From Monday the shares of the maker trade under the ticker symbol in Toronto.",
        "The board named Michael Duarte chief executive. Duarte led research for years.",
        "IMPORTS OF INSULIN FROM DENMARK END",
    ],
)
def test_what_is_no_organization(text: str) -> None:
    assert [name for name in said("organizations", text) if name != "Larkon"] == []


def test_an_exchange_counts_in_prose_and_not_beside_a_ticker() -> None:
    beside = "Visbio AG (NasdaqCM: VSBO) and Larkon AG [Nasdaq: LRKN] grow."
    assert said("organizations", beside) == ["Visbio AG", "Larkon AG"]
    prose = "Visbio AG (Nasdaq: VSBO) had a notice from The Nasdaq Stock Market LLC (“Nasdaq”) this week."
    assert said("organizations", prose) == ["Visbio AG", "Nasdaq Stock Market LLC", "Nasdaq"]
    marked = [m.text for m in organizations(prose) if m.vote == "exchange"]
    assert marked == ["Nasdaq Stock Market LLC", "Nasdaq"]
    assert all(m.start > 25 for m in organizations(prose) if m.vote == "exchange")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Patients took eftilagimod alpha (efti) with pembrolizumab.", ["eftilagimod alpha", "efti", "pembrolizumab"]),
        (
            "Data on velbuterexin-treated patients were good, and brexolamat monotherapy worked.",
            ["velbuterexin", "brexolamat"],
        ),
        ("Brexolamat 160 mg was given daily.", ["Brexolamat"]),
        ("ZELVI® (epinephrine nasal spray) was filed with Health Canada.", ["ZELVI", "epinephrine nasal spray"]),
        (
            "The FDA approved disitamab vedotin after onasemnogene abeparvovec.",
            ["disitamab vedotin", "onasemnogene abeparvovec"],
        ),
        (
            "New data on the Human Acellular Graft™ were shown to doctors at the Liver Congress™ 2024.",
            ["Human Acellular Graft"],
        ),
        (
            "Natera sells Signatera, Panorama tests and the Guardant360 CDx elsewhere.",
            ["Signatera", "Panorama", "Guardant360 CDx"],
        ),
        ("The Larko Fusion Panel 2.0 test is on sale.", ["Larko Fusion Panel 2.0"]),
        ("They sell prabotulinumtoxinA in clinics.", ["prabotulinumtoxinA"]),
        (
            "They give nab-paclitaxel, PEG-IFNα and interferon-beta together.",
            ["nab-paclitaxel", "PEG-IFNα", "interferon-beta"],
        ),
        ("Doses of rAAV9-hQUX and AAV-QUX1A were low.", ["rAAV9-hQUX", "AAV-QUX1A"]),
        ("L-VORM₂₀₀ is made of polymer.", ["L-VORM₂₀₀"]),
        ("QUORVA NEXBODY™ is worn on the arm.", ["QUORVA NEXBODY"]),
        ("Larkon sells Dremix™ Kinetics software.", ["Dremix™ Kinetics"]),
        (
            "A tube of Zelvi (lidocaine topical system), and timolol ophthalmic solution 0.5%, was opened.",
            ["Zelvi", "lidocaine topical system", "timolol ophthalmic solution 0.5%"],
        ),
        ("Dremivex NDA Accepted by Agency", ["Dremivex"]),
        ("Dremivex: approval in autumn", ["Dremivex"]),
        ("Dremivex (LRK-1002) keeps its rank.", ["Dremivex", "LRK-1002"]),
        ("The agency cleared Skyward, a system that warms water.", ["Skyward"]),
        ("It uses software such as Dremivo, Kelpra and SunRay.", ["Dremivo", "Kelpra", "SunRay"]),
        ("DREMIV™ demonstrated much in May.", ["DREMIV"]),
        ("In an extension study of LRK-1002 all patients did well.", ["LRK-1002"]),
    ],
)
def test_names_of_products(text: str, names: list[str]) -> None:
    assert sorted(said("products", text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "A digital PCR assay and an NGS panel were used.",
        "The codevelopment deal and the premarket filing concern apolipoprotein levels.",
        "Results of the HOPE-2 open label extension study and the GEMINI-1 trial are due.",
        "Antibodies against leukocyte receptor one (LAIR-1) were measured; LAIR-1 binds collagen.",
        "A talk was given at DRUMA23, and the FREEDOM-QX1 Phase 1 study began.",
        "The approval of Redwood City as a site was old news.",
        "The company's heat-water system is warm, and an AAV-based vector was made.",
        "It joined the Russell 2000® Index and grows Omega-3 crops under ISO 13485 rules.",
        "The application for rosacea and the treatment of candidiasis are planned.",
        "Yondu10 Bioscience, Inc. sells seeds; Yondu10 has patents.",
    ],
)
def test_what_is_no_product(text: str) -> None:
    assert said("products", text) == []


def test_a_company_that_is_named_like_a_test_stays_a_company() -> None:
    text = "It bought PGDx, Inc. (Nasdaq: PGDX) for cash. PGDx makes panels."
    assert "PGDx" in said("organizations", text)
    assert "PGDx" not in said("products", text)


def test_countries_belong_to_agencies() -> None:
    text = "The United Kingdom’s Medicines and Healthcare products Regulatory Agency agreed."
    assert said("agencies", text) == ["United Kingdom’s Medicines and Healthcare products Regulatory Agency"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Egyptian Drug Authority (“EDA”) met; the EDA will write.", ["Egyptian Drug Authority", "EDA"]),
        (
            "Korean Food and Drug Administration staff met the U.S. Food and Drug Administration.",
            ["Korean Food and Drug Administration", "U.S. Food and Drug Administration"],
        ),
        ("The European Commission (EC) agreed. An EC nod came.", ["European Commission", "EC"]),
        (
            "US drug regulators and Chinese health regulators agreed.",
            ["US drug regulators", "Chinese health regulators"],
        ),
        ("Drug Administration in Mice was studied by the Drug Enforcement Administration.", []),
    ],
)
def test_agencies_by_shape_and_short_form(text: str, names: list[str]) -> None:
    assert said("agencies", text) == names


def test_an_agency_that_no_table_has_decides_nowhere_in_particular() -> None:
    text = "In Japan a step before approval is due. The Egyptian Drug Authority cleared zelvimab in Japan."
    assert said("agencies", text) == ["Egyptian Drug Authority"]


def test_a_verb_is_no_part_of_a_disease() -> None:
    assert said("indications", "The FDA added thyroid cancer to the uses.") == ["thyroid cancer"]


def test_every_place_is_claimed_once() -> None:
    text = "PGDx and Roche sell the cobas EGFR Mutation Test v2 with ZELVI® (zelvimab) in Japan."
    found = find_names(split_sentences(text, announcement_zones(text)), DocumentNames())
    cells = [c for m in (*found.agencies, *found.products, *found.organizations) for c in range(m.start, m.end)]
    assert len(cells) == len(set(cells))


def test_offsets_are_exact() -> None:
    text = "Larkon® Announces News\n\nLarkon® Therapeutics, Inc. and Thermo Fisher Scientific sell ZELVI® (zelvimab)."
    found = find_names(split_sentences(text, announcement_zones(text)), DocumentNames())
    assert {text[m.start : m.end] == m.text for m in (*found.products, *found.organizations)} == {True}


def test_occurrences_are_whole_words_and_the_longest() -> None:
    text = "Visbio and Visbio Labs, Visbios, pre-Visbio; Visbio® Labs"
    found = [(text[a:b], name) for a, b, name in occurrences(text, ["Visbio Labs", "Visbio"])]
    assert sorted(found) == [("Visbio", "Visbio"), ("Visbio Labs", "Visbio Labs"), ("Visbio® Labs", "Visbio Labs")]
    assert [text[a:b] for a, b, _ in occurrences(text, ["VISBIO LABS"], fold=True)] == ["Visbio Labs", "Visbio® Labs"]
    assert list(occurrences("İstanbul Visbio", ["Visbio"], fold=True)) == [(9, 15, "Visbio")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Larkon Bio showed its slides at the 61st Annual Needham Virtual Healthcare Conference.", ["Needham"]),
        ("Larkon Bio met investors at the Quirvast Drumlo 3rd Annual Growth Conference.", ["Quirvast Drumlo"]),
        ("Data were shown at the ASH-EHA Joint Symposium and at ESMO 2031.", ["ASH", "EHA", "ESMO"]),
        (
            "A poster hung at the Dutch Society for Vein, Skin and Bone Care (DSVSBC) Spring Congress.",
            ["Dutch Society for Vein, Skin and Bone Care", "DSVSBC"],
        ),
        ("They met at the 2031 Peripheral Bone Society Annual Meeting.", ["Peripheral Bone Society"]),
        ("Shares were placed by H.C. Wainwright and Piper Sandler.", ["H.C. Wainwright", "Piper Sandler"]),
    ],
)
def test_hosts_of_meetings(text: str, names: list[str]) -> None:
    assert sorted(set(said("organizations", text)) - {"Larkon Bio", "Larkon"}) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Levels of ADA and of ACR were low, and ESC was absent.",
        "They spoke at the Vein and Skin Drug Development Summit and on the Dutch Biotech Day.",
        "The Bone-Drugs Advisory Committee meeting is in May.",
    ],
)
def test_what_hosts_no_meeting(text: str) -> None:
    assert said("organizations", text) == []


def test_brands_of_the_lists_count_where_they_are_written_as_names() -> None:
    text = "Doctors may still choose Relpax or temocapril; relpax in small letters is a slip."
    assert said("products", text) == ["Relpax", "temocapril", "relpax"]
    assert said("products", "A boxer in an orphan storm.") == []


def test_common_names_run_over_their_second_word_and_salt() -> None:
    text = "nexiguran ziclumeran, clobetasol propionate and agalsidase alfa"
    assert [text[a:b] for a, b in common_names(text)] == [
        "nexiguran ziclumeran",
        "clobetasol propionate",
        "agalsidase alfa",
    ]


def test_institutions_come_with_their_country() -> None:
    text = "the U.S. Department of Defense and NIH"
    assert [text[a:b] for a, b in find_institutions(text)] == ["U.S. Department of Defense", "NIH"]
