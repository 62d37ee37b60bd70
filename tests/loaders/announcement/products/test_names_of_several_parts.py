"""Products whose names have several parts, and what is written like a product and is none."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def products(text: str) -> set[str]:
    return {product["text"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Its zTau-31/Delta Fibrin 40 Ratio Test is sold in Malta.", {"zTau-31/Delta Fibrin 40 Ratio Test"}),
        ("It reported the availability of Zelvert MZB/XZR in Malta.", {"Zelvert MZB/XZR"}),
        ("Posters on its Zelvrin Skin and Zelvrin Hair genomic classifiers.", {"Zelvrin Skin", "Zelvrin Hair"}),
        ("The agency approved ZELVO (zelvimab and hyaluronidase-qzfc).", {"ZELVO", "zelvimab and hyaluronidase-qzfc"}),
        ("Samples may be read with its Zelvplex GVT Marker Detection assay.", {"Zelvplex GVT Marker Detection"}),
        ("Malta cleared the Zelvan Gout Rapid PCR.", {"Zelvan Gout Rapid PCR"}),
        ("The laboratory has run its ZelviTRACE test since May.", {"ZelviTRACE"}),
        ("The status was given to Acmeron's Z7386 for gout.", {"Z7386"}),
        ("It will make a test for EP0319, a selective oral inhibitor.", {"EP0319"}),
    ],
)
def test_a_name_goes_to_where_its_last_part_ends(text: str, names: set[str]) -> None:
    assert products(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "At week 16, half of the patients reached ZiSCR75, and more had PASI90.",
        "It is given as neoadjuvant treatment and then as adjuvant treatment.",
        "The launch of Zelvan FDA/EMA talks is planned.",
        "Lund Spin-Out Zelvan Dx Raises Money\n\nZelvan Dx, a new company, has raised $4 million.",
        "The laboratory has bought the DNA Extraction kit.",
    ],
)
def test_scores_settings_and_companies_are_no_products(text: str) -> None:
    assert not {"ZiSCR75", "PASI90", "neoadjuvant", "Zelvan FDA/EMA", "Lund Spin-Out Zelvan Dx"} & products(text)
    assert "DNA Extraction" not in products(text)
