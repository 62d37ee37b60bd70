"""The word lists agree: what is a name in one is no ordinary word and no other thing's name in another."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from graph.model.names import is_told_by_form, normalise, split_legal_form
from loaders.announcement.lexicon import field_names
from loaders.announcement.lexicon.field_names import find_companies, find_field_products, is_field_company
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, medicines

_DATA = Path(field_names.__file__).parent / "data"
# Substances of the list of common names that every English dictionary has too.
_IN_EVERY_DICTIONARY = {"amphetamine", "aspirin", "hemoglobins", "morphine", "quinine"}
# A company that Roche bought and whose name its platform bears.
_COMPANY_AND_PLATFORM = {"Ventana"}


def _field_products() -> list[str]:
    rows = (_DATA / "field_products.tsv").read_text(encoding="utf-8").splitlines()
    return [row.partition("\t")[0] for row in rows]


def test_no_medicine_is_an_ordinary_word_but_five() -> None:
    assert {name for name in medicines() if is_ordinary(name)} == _IN_EVERY_DICTIONARY


def test_no_test_or_brand_has_the_name_of_a_company_but_one() -> None:
    assert {name for name in _field_products() if is_field_company(name)} == _COMPANY_AND_PLATFORM


def test_a_company_listed_under_two_legal_forms_is_declared_as_told_by_them() -> None:
    forms: dict[str, set[str]] = defaultdict(set)
    for name in (_DATA / "field_companies.txt").read_text(encoding="utf-8").splitlines():
        core, form = split_legal_form(normalise(name))
        forms[core] |= {form} - {""}
    shared = [core for core, known in forms.items() if len(known) > 1]
    assert "merck" in shared
    assert [core for core in shared if not is_told_by_form(core)] == []


def test_names_of_the_lists_are_found() -> None:
    assert not is_ordinary("denifanstat")
    assert is_english("handheld")
    assert medicines()["denifanstat"] == ("denifanstat", True)
    text = "Roche, Guardant360 CDx and Lumakras"
    assert [text[a:b] for a, b, _ in find_companies(text)] == ["Roche"]
    assert [(text[a:b], sort) for a, b, sort in find_field_products(text)] == [
        ("Guardant360 CDx", "diagnostic"),
        ("Lumakras", "drug"),
    ]
