"""Names of products and agencies that announcements use: each with sentences of our own, and what is none."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.lexicon.common_names import common_names
from loaders.announcement.lexicon.institutions import find_institutions
from loaders.announcement.pipeline import announcement_zones
from loaders.announcement.recognition.finding import find_names
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import split_sentences
from loaders.names import DocumentNames


def said(kind: str, text: str) -> list[str]:
    return [m if isinstance(m, str) else m["text"] for m in predict("x", "2024-05-02", text)[kind]]


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
