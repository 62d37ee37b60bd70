"""Figures that cannot be true are caught, those that can be are not, and the arithmetic is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analytics.figure_checks import Finding, MarketFigure, Part, Ranking, Verdict, check_figures
from graph.analytics.intervals import Interval

MARKET = "market|m"
NAMES = {
    "therapeutics": "product_type",
    "diagnostics": "product_type",
    "lung": "tumor_origin",
    "colorectal": "tumor_origin",
    "hospitals": "end_user",
    "cancer centers": "end_user",
    "laboratories": "end_user",
    "others": "end_user",
    "north america": "geography",
    "asia-pacific": "geography",
}
PARTS = [Part(name, name.capitalize(), dimension) for name, dimension in NAMES.items()]


def size(year: int, millions: float) -> MarketFigure:
    return MarketFigure(f"size {year}", MARKET, "size", millions, year=year, amount=millions * 1e6, currency="USD")


def share(of: str, value: float, year: int = 2024, **more: str) -> MarketFigure:
    return MarketFigure(f"share {of}", of, "share", value, year=year, **more)


def cagr(of: str, value: float, start: int | None = None, end: int = 2030) -> MarketFigure:
    return MarketFigure(f"cagr {of}", of, "cagr", value, period_start=start, period_end=end)


WHOLE = [size(2025, 437.45), size(2030, 569.3), cagr(MARKET, 5.41, 2025)]
REPORT = [
    *WHOLE,
    share("therapeutics", 84.51),
    share("diagnostics", 15.49),
    share("lung", 40.53),
    share("hospitals", 45.21),
    share("cancer centers", 32.92),
    share("north america", 42.32),
    cagr("therapeutics", 16.25),
    cagr("colorectal", 15.85),
    cagr("laboratories", 17.87),
    cagr("asia-pacific", 15.71, 2025),
]


def about(findings: list[Finding], figure: str) -> list[Finding]:
    return [finding for finding in findings if finding.figures and finding.figures[0] == figure]


@pytest.fixture
def findings() -> list[Finding]:
    return check_figures(MARKET, REPORT, PARTS)


def test_the_markets_own_growth_leads_from_its_first_size_to_its_last(findings: list[Finding]) -> None:
    (own,) = about(findings, f"cagr {MARKET}")
    assert own.verdict == Verdict.HOLDS
    assert "5.41 % a year" in own.arithmetic[0]


def test_therapeutics_outgrow_the_whole_under_every_reading_of_the_base_year(findings: list[Finding]) -> None:
    (impossible,) = [finding for finding in findings if finding.verdict == Verdict.IMPOSSIBLE]
    assert impossible.figures == ("cagr therapeutics", "share therapeutics")
    from_2024, from_2025 = impossible.arithmetic
    assert "USD 415.0 million" in from_2024
    assert "USD 865.6 million in 2030" in from_2024
    assert "8.41 % a year" in from_2024
    assert "USD 784.9 million in 2030" in from_2025
    assert "9.02 % a year" in from_2025
    assert "USD 569.3 million" in from_2025


def test_what_is_worked_back_is_said_to_be(findings: list[Finding]) -> None:
    (impossible,) = about(findings, "cagr therapeutics")
    assumed = " ".join(impossible.assumptions)
    assert "No size for 2024 is stated: USD 415.0 million is worked back" in assumed
    assert "The share of 2024 is taken to hold in 2025." in assumed


def test_laboratories_are_a_note_and_no_error(findings: list[Finding]) -> None:
    (note,) = about(findings, "cagr laboratories")
    assert note.verdict == Verdict.NOTE
    assert "21.87 %" in note.said
    assert "0.09 % a year" in note.said


@pytest.mark.parametrize("segment", ["colorectal", "asia-pacific"])
def test_fast_segments_without_a_share_are_notes(findings: list[Finding], segment: str) -> None:
    (note,) = about(findings, f"cagr {segment}")
    assert note.verdict == Verdict.NOTE
    assert "only if its share was below" in note.said


def test_shares_add_up(findings: list[Finding]) -> None:
    (shares,) = about(findings, "share therapeutics")
    assert shares.verdict == Verdict.HOLDS
    assert "84.51 + 15.49 = 100 %" in shares.arithmetic[0]


def test_shares_above_the_whole_are_impossible() -> None:
    (finding,) = check_figures(MARKET, [share("therapeutics", 84.51), share("diagnostics", 15.99)], PARTS)
    assert finding.verdict == Verdict.IMPOSSIBLE


def test_shares_that_round_to_a_little_more_than_the_whole_are_not() -> None:
    three = [Part(name, name, "d") for name in "abc"]
    (finding,) = check_figures(MARKET, [share(name, 33.4) for name in "abc"], three)
    assert finding.verdict == Verdict.IMPOSSIBLE
    (finding,) = check_figures(MARKET, [share("a", 33.3), share("b", 33.4), share("c", 33.4)], three)
    assert finding.verdict == Verdict.HOLDS


def test_shares_of_different_years_or_editions_are_not_added() -> None:
    apart = [share("therapeutics", 84.51), share("diagnostics", 30, year=2023)]
    assert check_figures(MARKET, apart, PARTS) == []
    apart = [share("therapeutics", 84.51, edition="2024"), share("diagnostics", 30, edition="2025")]
    assert check_figures(MARKET, apart, PARTS) == []


def test_segments_inside_a_segment_are_a_family_of_their_own() -> None:
    parts = [Part("a", "A", "d"), Part("b", "B", "d"), Part("a1", "A1", "d", "a"), Part("a2", "A2", "d", "a")]
    shares = [share("a", 60), share("b", 40), share("a1", 35), share("a2", 25)]
    assert {finding.verdict for finding in check_figures(MARKET, shares, parts)} <= {Verdict.HOLDS, Verdict.NOTE}


def test_growth_that_disagrees_with_the_sizes_is_impossible() -> None:
    wrong = [size(2025, 437.45), size(2030, 569.3), cagr(MARKET, 7.5, 2025)]
    (finding,) = check_figures(MARKET, wrong, [])
    assert finding.verdict == Verdict.IMPOSSIBLE


def test_growth_that_one_reading_saves_is_not_impossible() -> None:
    saved = [size(2025, 100.0), size(2030, 150.0), cagr(MARKET, round((1.5 ** (1 / 6) - 1) * 100, 2), 2025)]
    (finding,) = check_figures(MARKET, saved, [])
    assert finding.verdict == Verdict.HOLDS
    assert len(finding.arithmetic) == 2


def test_a_comparator_takes_no_part() -> None:
    less = MarketFigure("x", "therapeutics", "share", 130, year=2024, comparator="less_than")
    assert check_figures(MARKET, [less], PARTS) == []


def test_a_share_outside_the_whole() -> None:
    (finding,) = check_figures(MARKET, [share("therapeutics", 130.0)], PARTS)
    assert finding.verdict == Verdict.IMPOSSIBLE


def test_fastest_is_read_within_its_dimension() -> None:
    (found,) = check_figures(
        MARKET, [cagr("therapeutics", 16.25), cagr("laboratories", 17.87)], PARTS,
        [Ranking("r", "therapeutics", "fastest_growing")],
    )  # fmt: skip
    assert found.verdict == Verdict.HOLDS
    assert "17.87 %" in found.arithmetic[0]


def test_fastest_that_another_of_its_dimension_outgrows() -> None:
    (found,) = check_figures(
        MARKET, [cagr("therapeutics", 16.25), cagr("diagnostics", 17.0)], PARTS,
        [Ranking("r", "therapeutics", "fastest_growing")],
    )  # fmt: skip
    assert found.verdict == Verdict.IMPOSSIBLE


@given(st.floats(1, 99), st.floats(0.1, 30), st.integers(1, 8))
def test_a_segment_that_fits_is_never_called_impossible(percent: float, rate: float, years: int) -> None:
    """A world made to be true, and printed with two decimals, is never said to be false."""
    start, part_share = 400.0, round(percent, 2)
    part_end = start * part_share / 100 * (1 + rate / 100) ** years
    whole_end = part_end + start * (1 - part_share / 100)
    whole_rate = ((whole_end / start) ** (1 / years) - 1) * 100
    figures = [
        size(2025, start),
        size(2025 + years, round(whole_end, 2)),
        cagr(MARKET, round(whole_rate, 2), 2025, 2025 + years),
        share("therapeutics", part_share, 2025),
        cagr("therapeutics", round(rate, 2), 2025, 2025 + years),
    ]
    verdicts = {finding.verdict for finding in check_figures(MARKET, figures, PARTS)}
    assert Verdict.IMPOSSIBLE not in verdicts


def test_a_printed_number_stands_for_all_that_rounds_to_it() -> None:
    assert Interval.printed(5.41) == Interval(pytest.approx(5.405), pytest.approx(5.415))
    assert Interval.printed(17) == Interval(16.5, 17.5)
