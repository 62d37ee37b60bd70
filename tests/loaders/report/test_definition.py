import re

import pytest

from loaders.report import read_report_text
from loaders.report.definition import DEFINING

PAGE = """Kiln Market Size and Share

The kiln market size is USD 3.5 billion in 2025 and will reach USD 4.2 billion by 2030, at a 3.7% CAGR.

Report Scope

Kilns are ovens that work above six hundred degrees, sold new or second-hand with their parts.

Key Players
1. Ash AG
2. Beech Inc.
"""


@pytest.mark.parametrize(("pattern", "example"), DEFINING)
def test_a_pattern_reads_its_example(pattern: str, example: str) -> None:
    assert re.match(pattern, example, re.I)


def test_a_report_says_what_it_counts_as_its_market() -> None:
    extraction = read_report_text(PAGE)
    [scope] = [claim for claim in extraction.claims if claim.predicate == "Scope"]
    assert scope.values["definition"] == scope.places[0].quote
    assert scope.places[0].quote.startswith("Kilns are ovens")
    assert (scope.values["period_start"], scope.values["period_end"]) == (2025, 2030)


def test_a_heading_is_no_publisher() -> None:
    page = PAGE.replace("Report Scope", "Key Market Trends & Insights\n\nReport Scope")
    assert read_report_text(page).document.publisher == ""
