"""Names of organizations as announcements write them: each with sentences of our own, and what is none."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.mentions import Mention
from loaders.announcement.pipeline import announcement_zones
from loaders.announcement.recognition.finding import find_names
from loaders.announcement.text.sentences import split_sentences
from loaders.names import DocumentNames


def said(kind: str, text: str) -> list[str]:
    return [m if isinstance(m, str) else m["text"] for m in predict("x", "2024-05-02", text)[kind]]


def organizations(text: str) -> list[Mention]:
    return find_names(split_sentences(text, announcement_zones(text)), DocumentNames()).organizations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Palo Alto-based Varian said it had bought the unit.", ["Varian"]),
        ("Merck KGaA and Merck & Co., Inc. are two companies.", ["Merck KGaA", "Merck & Co., Inc."]),
        ("The agreement with Hologenix, a maker of tests, ended.", ["Hologenix"]),
        ("Zhejiang Medicine's subsidiary Novocodex reported growth.", ["Zhejiang Medicine", "Novocodex"]),
        ("Visbio (NASDAQ: VSBO) announced a partnership with Larkon Diagnostics.", ["Visbio", "Larkon Diagnostics"]),
        ("It was developed at the University of Basel.", ["University of Basel"]),
        ("Almac Diagnostic Services will make the test.", ["Almac Diagnostic Services"]),
    ],
)
def test_a_name_is_as_long_as_it_is_written(text: str, names: list[str]) -> None:
    assert sorted(said("organizations", text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Seoul and Taipei have shown models of payment that bundle testing with therapy.",
        "Hospitals, insurers and JAMA agree that testing helps.",
        "Patients with Alzheimer’s disease or Parkinson’s disease were enrolled in Boston.",
        "By Product Type: Therapeutics Drive Premium Value",
    ],
)
def test_no_organization_where_none_is_named(text: str) -> None:
    assert said("organizations", text) == []


def test_short_form_in_brackets_is_a_name_from_then_on() -> None:
    text = "Larkon Diagnostics, Inc. (“Larkon” or the “Company”) grows.\n\nShares of Larkon rose."
    assert "Larkon" in said("organizations", text)
    assert "Company" not in said("organizations", text)


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


def test_a_company_that_is_named_like_a_test_stays_a_company() -> None:
    text = "It bought PGDx, Inc. (Nasdaq: PGDX) for cash. PGDx makes panels."
    assert "PGDx" in said("organizations", text)
    assert "PGDx" not in said("products", text)


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
        ("A poster hung at the Joint Meetings of ZBSA and ZKSA in May.", ["ZBSA", "ZKSA"]),
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
