"""Mentions: products and agencies, exactly as long as their names."""

import pytest

from loaders.announcement.extract import predict


def said(kind: str, text: str) -> list[str]:
    return [m if isinstance(m, str) else m["text"] for m in predict("x", None, text)[kind]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Results of zuranolone and ABC-1234 are due.", ["zuranolone", "ABC-1234"]),
        ("The FDA approved OJEMDA® (tovorafenib) tablets.", ["OJEMDA", "tovorafenib"]),
        ("The Elecsys pTau Test runs on any analyser.", ["Elecsys pTau Test"]),
        ("Patients with KRAS G12C, PD-L1 or HER2 in NCT01234567 during COVID-19.", []),
        ("Centogene reads peptides in phase 2 trials.", []),
    ],
)
def test_products(text: str, names: list[str]) -> None:
    assert sorted(said("products", text)) == sorted(names)


def test_kind_of_product_follows_its_words() -> None:
    found = predict("x", None, "The FDA cleared the Veris Panel, and approved ABC-1234 for melanoma.")["products"]
    assert {p["text"]: p["kind"] for p in found} == {"Veris Panel": "diagnostic", "ABC-1234": "drug"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.S. Food and Drug Administration (FDA) agreed.", ["U.S. Food and Drug Administration", "FDA"]),
        ("China’s NMPA and Health Canada agreed.", ["NMPA", "Health Canada"]),
        ("CMS and Nasdaq agreed.", []),
    ],
)
def test_agencies(text: str, names: list[str]) -> None:
    assert said("agencies", text) == names


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("Larotrectinib is sold in Japan. It met the primary endpoint of a Phase 3 trial in May 2024.",
         "clinical_trial", "Larotrectinib"),
        ("The FDA is in Maryland. It approved larotrectinib in May 2024.", "regulatory", "larotrectinib"),
    ],
)  # fmt: skip
def test_it_is_what_the_sentence_before_is_about(text: str, kind: str, subject: str) -> None:
    [event] = predict("x", "2025-06-12", text)["events"]
    assert (event["type"], event["subject"]) == (kind, subject)
