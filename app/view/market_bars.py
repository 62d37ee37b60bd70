"""Shares and growth of a market's segments as bars, each segment under the one it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.view.blocks import Block
from app.view.figures import figures_of, mark_words, value_words, when_words
from app.view.wording import humanise, plural
from graph.analytics.figure_checks import Finding
from graph.reads.market import MarketReport, Measured, Segment

LAST_WORDS = ("other", "rest of")


def dimension_blocks(report: MarketReport, findings: Sequence[Finding], chosen: str | None) -> list[Block]:
    """Shares and growth as bars, one block for each dimension, each segment under the one it belongs to."""
    blocks: list[Block] = []
    fastest = max((f.properties["value"] for f in report.figures if f.properties["measure"] == "cagr"), default=1.0)
    for dimension in _dimensions(report):
        own = [segment for segment in report.segments if segment.dimension == dimension]
        rows = _rows(report, own, None, 0, fastest, findings, chosen)
        count = plural(len(own), "segment")
        blocks.append({"type": "section", "text": f"By {humanise(dimension)}", "count": count})
        blocks.append({"type": "bars", "rows": rows, "share": "share of revenue", "growth": "growth a year"})
    return blocks


def _dimensions(report: MarketReport) -> list[str]:
    """Those with most figures first; places last."""
    counts: dict[str, tuple[int, float]] = {segment.dimension: (0, 0.0) for segment in report.segments}
    for segment in report.segments:
        own = figures_of(report, segment.id)
        number, shares = counts[segment.dimension]
        shares += sum(float(f.properties["value"]) for f in own if f.properties["measure"] == "share")
        counts[segment.dimension] = (number + len(own), shares)
    return sorted(counts, key=lambda each: (each == "geography", -counts[each][0], -counts[each][1], each))


def _rows(
    report: MarketReport,
    segments: Sequence[Segment],
    parent: str | None,
    level: int,
    fastest: float,
    findings: Sequence[Finding],
    chosen: str | None,
) -> list[dict[str, Any]]:
    known = {segment.id for segment in segments}
    children = [s for s in segments if s.parent == parent or (parent is None and s.parent not in known)]
    rows: list[dict[str, Any]] = []
    bare = [] if level == 0 else [s for s in children if not _told_of(report, segments, s)]
    for segment in sorted((s for s in children if s not in bare), key=lambda s: _rank(report, s)):
        rows.append(_row(report, segment, level, fastest, findings, chosen))
        rows += _rows(report, segments, segment.id, level + 1, fastest, findings, chosen)
    if bare:
        names = [
            {"text": s.name, "act": {"do": "open", "id": s.id}} for s in sorted(bare, key=lambda s: _rank(report, s))
        ]
        rows.append({"level": level, "names": names})
    return rows


def _told_of(report: MarketReport, segments: Sequence[Segment], segment: Segment) -> bool:
    """Whether the segment or one within it has a figure or a ranking."""
    if segment.ranks or figures_of(report, segment.id):
        return True
    return any(_told_of(report, segments, each) for each in segments if each.parent == segment.id)


def _rank(report: MarketReport, segment: Segment) -> tuple[bool, float, float, str]:
    """Largest share first, then fastest growth; what gathers the rest comes last."""
    values = {f.properties["measure"]: float(f.properties["value"]) for f in figures_of(report, segment.id)}
    rest = segment.name.casefold().startswith(LAST_WORDS)
    return rest, -values.get("share", 0.0), -values.get("cagr", 0.0), segment.name


def _row(
    report: MarketReport,
    segment: Segment,
    level: int,
    fastest: float,
    findings: Sequence[Finding],
    chosen: str | None,
) -> dict[str, Any]:
    figures = figures_of(report, segment.id)
    ranks = [f"{humanise(rank.rank)}{f' in {rank.year}' if rank.year else ''}" for rank in segment.ranks]
    return {
        "level": level,
        "text": segment.name,
        "rank": ", ".join(dict.fromkeys(ranks)),
        "act": {"do": "open", "id": segment.id},
        "shares": [_bar(f, 100.0, findings, chosen) for f in figures if f.properties["measure"] == "share"],
        "growths": [_bar(f, fastest, findings, chosen) for f in figures if f.properties["measure"] == "cagr"],
        "others": [_bar(f, 0, findings, chosen) for f in figures if f.properties["measure"] not in ("share", "cagr")],
    }


def _bar(figure: Measured, whole: float, findings: Sequence[Finding], chosen: str | None) -> dict[str, Any]:
    said = figure.properties
    width = min(100.0, max(0.0, float(said["value"]) / whole * 100)) if whole else 0.0
    return {
        "width": round(width, 2),
        "text": value_words(said),
        "when": when_words(said).removesuffix(", first year not stated"),
        "mark": mark_words(figure.id, findings),
        "chosen": figure.id == chosen,
        "act": {"do": "choose", "id": figure.id},
    }
