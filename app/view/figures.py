"""A market's figures in words: the number with its unit, the time it holds for, and whether it can be true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.wording import humanise
from graph.analytics.figure_checks import Finding, Verdict
from graph.reads.market import MarketReport, Measured

VERDICTS = {
    Verdict.IMPOSSIBLE: "cannot be true",
    Verdict.NOTE: "worth a thought",
    Verdict.HOLDS: "holds",
}


def value_words(properties: Mapping[str, Any]) -> str:
    """The number with its unit and currency: 'USD 437.45 million', '84.51 %', 'less than 1 %'."""
    number = f"{properties['value']:,.10g}"
    unit = properties.get("unit")
    said = (
        f"{number} %"
        if unit == "percent"
        else " ".join(filter(None, (properties.get("currency"), number, unit if unit != "unit" else "")))
    )
    comparator = properties.get("comparator")
    return f"{humanise(comparator)} {said}" if comparator else said


def when_words(properties: Mapping[str, Any]) -> str:
    """The year or period a figure holds for: '2024', '2025 to 2030', 'to 2030', 'year not stated'."""
    start, end = properties.get("period_start"), properties.get("period_end")
    if start and end:
        return f"{start} to {end}"
    if end:
        return f"to {end}, first year not stated"
    return str(properties.get("year") or ("period" if properties.get("measure") == "cagr" else "year") + " not stated")


def mark_words(figure: str, findings: Sequence[Finding]) -> str:
    """'cannot be true' for a figure that the arithmetic refutes; empty for all others."""
    verdicts = [finding.verdict for finding in findings if finding.figures[:1] == (figure,)]
    return VERDICTS[Verdict.IMPOSSIBLE] if Verdict.IMPOSSIBLE in verdicts else ""


def figures_of(report: MarketReport, entity: str) -> list[Measured]:
    """The figures that measure this entity."""
    return [figure for figure in report.figures if any(each.id == entity for each in figure.of)]
