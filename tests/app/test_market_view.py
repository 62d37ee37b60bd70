"""A market in words: each number with its unit, its time, its source; what cannot be true says so."""

from __future__ import annotations

from typing import Any

import pytest

from app.view.figures import value_words, when_words
from app.view.market import check_blocks, figure_blocks, headline, market_list, other_blocks, size_blocks, source_words
from app.view.market_bars import dimension_blocks
from graph.analytics.figure_checks import Verdict
from graph.reads import Found
from graph.reads.market import MarketReport, Measured, Rank, Segment

MARKET = Found("market|m", "Some market", "Market", {"source_count": 1, "claims": 3})
THERAPEUTICS = Segment("segment|t", "Therapeutics", "product_type", None, ["c"], [])
PILLS = Segment("segment|p", "Pills", "product_type", "segment|t", ["c"], [])
OTHERS = Segment("segment|o", "Others", "product_type", None, ["c"], [])
LUNG = Segment("segment|l", "Lung", "tumor_origin", None, ["c"], [Rank("r", "largest", 2024, ["c"])])


def figure(of: str, measure: str, value: float, **said: Any) -> Measured:
    properties = {"measure": measure, "value": value, "unit": "percent", "factuality": "asserted", "sources": ["north"],
                  "claims": ["c"], "edition": "2025", **said}  # fmt: skip
    return Measured(f"{measure} {of} {value}", "a figure", [Found(of, of, "Segment")], [], ["North"], properties)


SIZE = {"unit": "million", "currency": "USD"}
FIGURES = [
    figure(MARKET.id, "size", 437.45, year=2025, amount=437.45e6, basis="estimated", **SIZE),
    figure(MARKET.id, "size", 569.3, year=2030, amount=569.3e6, basis="forecast", **SIZE),
    figure(MARKET.id, "cagr", 5.41, period_start=2025, period_end=2030),
    figure(THERAPEUTICS.id, "share", 84.51, year=2024),
    figure(THERAPEUTICS.id, "cagr", 16.25, period_end=2030),
    figure(OTHERS.id, "share", 15.49, year=2024),
]
REPORT = MarketReport(MARKET, FIGURES, [OTHERS, PILLS, THERAPEUTICS, LUNG], {}, None, (), ())


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"value": 437.45, "unit": "million", "currency": "USD"}, "USD 437.45 million"),
        ({"value": 84.51, "unit": "percent"}, "84.51 %"),
        ({"value": 1.0, "unit": "percent", "comparator": "less_than"}, "less than 1 %"),
        ({"value": 50.0, "unit": "billion", "currency": "USD"}, "USD 50 billion"),
        ({"value": 1200.0, "unit": "unit", "currency": "EUR"}, "EUR 1,200"),
    ],
)
def test_every_number_has_its_unit(said: dict[str, Any], words: str) -> None:
    assert value_words(said) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"measure": "share", "year": 2024}, "2024"),
        ({"measure": "cagr", "period_start": 2025, "period_end": 2030}, "2025 to 2030"),
        ({"measure": "cagr", "period_end": 2030}, "to 2030, first year not stated"),
        ({"measure": "cagr"}, "period not stated"),
        ({"measure": "size"}, "year not stated"),
    ],
)
def test_what_is_not_stated_of_the_time_is_said_not_to_be(said: dict[str, Any], words: str) -> None:
    assert when_words(said) == words


def test_a_single_source_is_marked_and_the_edition_named() -> None:
    assert source_words(["north"], {"edition": "2025"}) == "north · edition 2025 · single source"
    assert source_words(["north", "south"], {}) == "north, south · edition not stated"


def test_sizes_come_in_order_of_their_years_and_then_the_growth() -> None:
    _, *lines = size_blocks(REPORT, REPORT.findings(), None)
    assert [line["parts"][1]["text"] for line in lines] == ["USD 437.45 million", "USD 569.3 million", "5.41 % a year"]


def test_a_market_nobody_sizes_says_so() -> None:
    bare = MarketReport(MARKET, [], [], {}, None, (), ())
    assert size_blocks(bare, [], None)[1]["type"] == "note"
    assert headline(bare) == ""


def test_bars_are_as_long_as_their_share_and_the_impossible_is_marked() -> None:
    _, bars, *_ = dimension_blocks(REPORT, REPORT.findings(), None)
    first, inside, last = bars["rows"]
    assert first["text"] == "Therapeutics"
    assert first["shares"][0]["width"] == 84.51
    assert first["growths"][0]["mark"] == "cannot be true"
    assert last["text"] == "Others"
    assert [each["text"] for each in inside["names"]] == ["Pills"]


def test_what_gathers_the_rest_comes_last_and_the_ranks_are_told() -> None:
    blocks = dimension_blocks(REPORT, [], None)
    lung = blocks[-1]["rows"][0]
    assert lung["rank"] == "largest in 2024"


def test_the_impossible_stands_open_and_what_holds_is_folded() -> None:
    _, impossible, folded = check_blocks(REPORT.findings())
    assert impossible["tone"] == Verdict.IMPOSSIBLE
    assert impossible["verdict"] == "cannot be true"
    assert len(impossible["lines"]) == 2
    assert impossible["assumed"]
    assert folded["type"] == "fold"
    assert check_blocks([]) == []


def test_a_figure_tells_whether_it_can_be_true() -> None:
    blocks = figure_blocks(FIGURES[4], REPORT.findings(), [])
    assert blocks[0]["text"] == "16.25 %"
    assert any(block["type"] == "check" and block["tone"] == "impossible" for block in blocks)
    assert ("source", "North only") in blocks[1]["rows"]


def test_other_figures_stand_apart() -> None:
    seen = figure("biomarker|x", "prevalence", 1.0, comparator="less_than", population="most tumours")
    apart = other_blocks(MarketReport(MARKET, [seen], [], {}, None, (), ()), [], None)
    assert apart[1]["parts"][1]["text"] == "less than 1 %"
    assert "most tumours" in apart[1]["sub"]
    assert other_blocks(REPORT, [], None) == []


def test_headline() -> None:
    assert headline(REPORT) == "USD 437.45 million (2025), USD 569.3 million (2030), 5.41 % a year"


def test_no_market_says_what_to_do() -> None:
    assert "load" in market_list([], cut=False)[1]["text"]
    _, line = market_list([MARKET], cut=False)
    assert line["act"] == {"do": "market", "id": MARKET.id}
