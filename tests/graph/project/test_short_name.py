"""The name that is shown tells which company is meant."""

from __future__ import annotations

import pytest

from graph.project.short_name import short_name


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ({"F. Hoffmann-La Roche Ltd.": 1, "Roche": 3}, "Roche"),
        ({"Bayer AG": 2}, "Bayer"),
        ({"Merck KGaA": 1, "Merck": 5}, "Merck KGaA"),
        ({"Merck & Co., Inc.": 1, "Merck": 2, "MSD": 9}, "Merck & Co., Inc."),
        ({"Merck": 2}, "Merck"),
    ],
)
def test_a_company_is_shown_with_its_legal_form_where_only_that_tells_it_from_another(
    written: dict[str, int], shown: str
) -> None:
    assert short_name("Company", written) == shown
