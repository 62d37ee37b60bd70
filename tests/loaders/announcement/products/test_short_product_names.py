"""Short forms of products beside what only a product has, and what names of kits and platforms go on to."""

import pytest

from loaders.announcement.extract import predict


def products(text: str) -> dict[str, str]:
    return {product["text"]: product["kind"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    "text",
    [
        "Response was better in the 28mg (46%, p=0.07) ZFX groups than before.",
        "Of the volunteers, 22% (28mg ZFX) slept well.",
        "Ipsen told of its study of ZFX in patients with gout.",
        "The addition of ZFX to statins was safe.",
        "Tolerability was like that of ZFX alone in Malta.",
    ],
)
def test_a_short_form_beside_a_dose_or_in_a_study_is_a_medicine(text: str) -> None:
    assert products(text) == {"ZFX": "drug"}


@pytest.mark.parametrize(
    "text",
    [
        "Ipsen told of its study of COPD in patients from Malta.",
        "It is about zelvic fever (ZVF). Ipsen told of its study of ZVF in patients from Malta.",
        "Ipsen gave 28 mg BID doses in Malta.",
    ],
)
def test_a_short_form_of_the_field_or_of_an_ailment_is_none(text: str) -> None:
    assert products(text) == {}


def test_a_short_form_in_quotation_marks_is_the_medicine() -> None:
    assert set(products("Ipsen began a trial of zelvilagimod alpha (“zelvi”) in Malta.")) == {
        "zelvilagimod alpha",
        "zelvi",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ipsen told how the ZPM platform makes cells.",
        "Ipsen Announces More Data Supporting the Safety of the ZPM Technology Platform",
    ],
)
def test_capitals_before_the_word_for_a_platform_are_its_name(text: str) -> None:
    assert products(text) == {"ZPM": "platform"}


@pytest.mark.parametrize("short", ["NGS", "KRAS"])
def test_a_method_or_a_target_before_the_word_for_a_platform_is_none(short: str) -> None:
    assert products(f"Ipsen told how its {short} platform works.") == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The new Zelvix® dPCR PanTumor Kits find rare changes.", "Zelvix® dPCR PanTumor Kits", "diagnostic"),
        ("Sensitive PAXgene® Milk Liquid Biopsy Set to help is new.", "PAXgene® Milk Liquid Biopsy Set", "diagnostic"),
        ("Ipsen tells of the Zelvix™ Targeted Oral Delivery Platform in adults.", "Zelvix", "platform"),
        ("Patients got 5-FU in Malta.", "5-FU", "drug"),
    ],
)
def test_a_name_goes_on_to_its_kit_and_ends_before_its_platform(text: str, name: str, kind: str) -> None:
    assert products(text) == {name: kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nykode ended its trial of VB10.16.", {"VB10.16"}),
        ("AMG 757 failed; BI 764532 is next.", {"AMG 757", "BI 764532"}),
        ("The FDA approved Pluvicto (lutetium Lu 177 vipivotide tetraxetan).",
         {"Pluvicto", "lutetium Lu 177 vipivotide tetraxetan"}),
        ("Pembrolizumab Approved by the FDA", {"Pembrolizumab"}),
        ("Larotrectinib Submitted to EMA", {"Larotrectinib"}),
        ("The FDA gave Inova Diagnostics 510(k) clearance.", set()),
    ],
)  # fmt: skip
def test_codes_isotopes_and_what_becomes_of_a_medicine(text: str, names: set[str]) -> None:
    assert set(products(text)) == names
