"""To whom a report's dated developments give what they tell: to those they name, never to whom the page names first."""

from __future__ import annotations

from loaders.report import read_report_text

PAGE = """Melanoma Drug Market Size, Share and Forecast 2025 to 2034

The global melanoma drug market was valued at USD 3.5 billion in 2024 and grows at a CAGR of 3.7%
from 2025 to 2034.

Ash Therapeutics Inc. and Beech Pharma AG negotiate contracts with hospitals.

## Recent developments

- April 2025: The US FDA granted full approval to ZELVIRA (zelvimab) for adults with melanoma.
- May 2025: Cedar Therapeutics Inc. submitted a new drug application for dolmetinib to the US FDA, in melanoma.

## Key players

- Ash Therapeutics Inc.
- Beech Pharma AG
"""


def test_a_step_that_names_no_applicant_has_none() -> None:
    steps = [claim for claim in read_report_text(PAGE).claims if claim.predicate == "RegulatoryEvent"]
    assert [(step.when, [filler.text for filler in step.fillers("applicant")]) for step in steps] == [
        ("2025-04", []),
        ("2025-05", ["Cedar Therapeutics Inc."]),
    ]
