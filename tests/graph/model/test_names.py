import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import source_key
from graph.model.names import canonical_name, display_core, normalise, split_legal_form
from graph.model.shared_names import bearers_told

CASES = [
    ("F. Hoffmann-La Roche Ltd.", "f hoffmann la roche ltd", "F. Hoffmann-La Roche"),
    ("Empire Genomics, LLC", "empire genomics llc", "Empire Genomics"),
    ("Empire Genomics LLC", "empire genomics llc", "Empire Genomics"),
    ("OncoDNA S.A.", "oncodna sa", "OncoDNA"),
    ("Eli Lilly & Company", "eli lilly co", "Eli Lilly"),
    ("Daiichi Sankyo Company, Limited", "daiichi sankyo co ltd", "Daiichi Sankyo"),
    ("Bristol-Myers Squibb", "bristol myers squibb", "Bristol-Myers Squibb"),
    ("Thermo Fisher\u2019s", "thermo fisher", "Thermo Fisher\u2019s"),
]


@pytest.mark.parametrize(("written", "canonical", "core"), CASES)
def test_company_names(written: str, canonical: str, core: str) -> None:
    assert canonical_name(written, "Company") == canonical
    assert display_core(written) == core


def test_legal_form_distinguishes() -> None:
    assert canonical_name("Merck & Co., Inc.", "Company") != canonical_name("Merck KGaA", "Company")
    assert split_legal_form("merck kgaa") == ("merck", "kgaa")
    assert split_legal_form("company") == ("company", "")


def test_spellings_of_one_form_agree() -> None:
    assert canonical_name("Acme Corporation", "Company") == canonical_name("ACME Corp.", "Company")
    assert normalise("paediatric solid tumours") == normalise("Pediatric Solid Tumors")


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Merck, known as MSD outside of the United States and Canada, said so.", ["Merck & Co., Inc."]),
        ("Merck (NYSE: MRK), known as MSD abroad, said so.", ["Merck & Co., Inc."]),
        ("Merck, Darmstadt, Germany, said so.", ["Merck KGaA"]),
        ("Merck said so in Darmstadt.", []),
        ("Merck KGaA, Darmstadt, Germany, said so.", []),
        ("Ash and Merck work with MSD.", []),
    ],
)
def test_what_is_told_right_behind_a_shared_name_tells_whose_it_is(text: str, companies: list[str]) -> None:
    assert list(bearers_told(text)) == companies


@given(st.text(max_size=40))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=40))
def test_a_canonical_name_fits_in_a_key(text: str) -> None:
    assert not set("|:") & set(canonical_name(text, "Company"))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Bayer AG", "bayer"),
        ("Bayer", "bayer"),
        ("Bristol-Myers Squibb Company", "bristol-myers-squibb"),
        ("Mordor Intelligence", "mordor-intelligence"),
        ("Merck & Co., Inc.", "merck-co-inc"),
        ("Merck KGaA", "merck-kgaa"),
        ("", "unknown"),
    ],
)
def test_a_publisher_is_one_voice_whatever_its_legal_form(name: str, key: str) -> None:
    assert source_key(name) == key


@pytest.mark.parametrize(
    "name",
    [
        "solid tumors that have a neurotrophic tyrosine receptor kinase (NTRK) gene fusion",
        "solid tumours harbouring an NTRK gene fusion",
        "NTRK-positive solid tumors",
        "NTRK gene fusion-positive solid tumors",
        "solid tumors with NTRK gene fusions",
    ],
)
def test_a_fusion_beside_a_disease_is_told_in_many_ways(name: str) -> None:
    assert canonical_name(name, "Indication") == "ntrk fusion positive solid tumors"


@pytest.mark.parametrize("name", ["HER2-positive breast cancer", "solid tumors", "NTRK gene fusions"])
def test_what_is_no_fusion_of_a_disease_keeps_its_name(name: str) -> None:
    assert canonical_name(name, "Indication") == normalise(name)
