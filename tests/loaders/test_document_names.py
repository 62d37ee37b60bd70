"""Names of one document: short forms stand for longer ones, namesakes for themselves."""

import pytest

from loaders.names import DocumentNames


def names(*companies: str) -> DocumentNames:
    found = DocumentNames()
    for company in companies:
        found.register("Company", company)
    return found


@pytest.mark.parametrize(
    ("short", "full", "key"),
    [
        ("Roche", "F. Hoffmann-La Roche Ltd", "company|f hoffmann la roche ltd"),
        ("Thermo Fisher", "Thermo Fisher Scientific Inc.", "company|thermo fisher scientific inc"),
        ("NeoGenomics", "NeoGenomics Laboratories, Inc.", "company|neogenomics laboratories inc"),
        ("Bayer", "Bayer AG", "company|bayer ag"),
        ("Blueprint", "Blueprint Medicines Corp.", "company|blueprint medicines corp"),
    ],
)
def test_short_form_stands_for_the_one_longer_name(short: str, full: str, key: str) -> None:
    assert names(full, "Novartis AG").resolve("Company", short).key == key


def test_namesakes_stand_for_themselves() -> None:
    assert names("Merck & Co.", "Merck KGaA").resolve("Company", "Merck").key == "company|merck"


def test_generic_words_alone_stand_for_nobody() -> None:
    assert names("Empire Genomics LLC").resolve("Company", "Genomics").key == "company|genomics"


def test_a_unit_is_not_its_parent() -> None:
    assert names("Roche Diagnostics").resolve("Company", "Roche").key == "company|roche"


def test_spellings_of_a_legal_form_are_one() -> None:
    found = names("Empire Genomics, LLC")
    assert found.resolve("Company", "Empire Genomics LLC") == found.resolve("Company", "Empire Genomics")


def test_class_of_drugs_takes_the_target_that_the_document_gives_it() -> None:
    found = DocumentNames()
    found.register("DrugClass", "next-generation TRK inhibitor")
    assert found.resolve("DrugClass", "next-generation inhibitor").key == "drug_class|next generation trk inhibitor"
