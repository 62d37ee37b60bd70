"""On what a number is said: never on the page's market where another place's market is meant."""

from __future__ import annotations

import pytest

from graph.model import Claim
from loaders.markup import html_to_page, markdown_to_text
from loaders.report import read_report_text
from loaders.report.subjects import names_a_place

PAGE = """Kiln Market Size, Share and Forecast 2025 to 2034

The global kiln market was valued at USD 3.5 billion in 2024 and will
reach USD 4.9 billion by 2034, at a CAGR of 3.7% from 2025 to 2034.

{said}

Segmentation: By Fuel (Gas, Electric, Wood), By Region (North America, Europe)

Key Players
1. Ash AG
2. Beech Inc.
"""


def figures(said: str) -> list[Claim]:
    return [claim for claim in read_report_text(PAGE.format(said=said)).claims if claim.predicate == "Figure"]


@pytest.mark.parametrize(
    "said",
    [
        "The U.S. kiln market was valued at USD 1.1 billion in 2024, growing at a CAGR of 6.2% from 2025 to 2034.",
        "The Germany kiln market was worth USD 0.4 billion in 2024.",
    ],
)
def test_a_size_of_another_place_is_not_the_markets(said: str) -> None:
    assert len(figures(said)) == len(figures("Kilns are hot."))


def test_the_market_of_a_place_may_be_the_pages_own() -> None:
    assert names_a_place("The India kiln market", "Kiln")
    assert not names_a_place("The India kiln market", "India Kiln")
    assert not names_a_place("The global kiln market", "Kiln")


def test_a_size_after_the_base_year_is_a_forecast() -> None:
    basis = {
        f.values["year"]: f.values["basis"]
        for f in figures("| Market size (2029) | USD 4.1 billion |\n| Unit | USD |")
        if "year" in f.values
    }
    assert (basis[2024], basis[2029], basis[2034]) == ("reported", "forecast", "forecast")


def test_the_fastest_among_its_kind_is_a_rank() -> None:
    text = PAGE.format(said="Electric kilns are growing at a 5.2% CAGR, the fastest among fuels, through 2034.")
    ranks = [claim for claim in read_report_text(text).claims if claim.predicate == "RANKS_IN"]
    assert [(c.values["rank"], c.fillers("source")[0].text) for c in ranks] == [("fastest_growing", "Electric")]


def test_cells_read_as_a_drivers_impact_are_not_called_misunderstood() -> None:
    table = "## Drivers\n\n| Driver | % impact on CAGR | Timeline |\n| Cheaper gas | +3.1% | Short term |\n"
    read = read_report_text(PAGE.format(said=table))
    assert [c.values["impact"] for c in read.claims if c.predicate == "DRIVES"] == ["+3.1%"]
    assert not [missed for missed in read.not_understood if "3.1%" in missed.quote]


def test_a_line_in_bold_is_a_heading_and_a_definition_list_a_table() -> None:
    assert "###### Major Players" in markdown_to_text("Text.\n\n**Major Players**\n\n- Ash AG\n")
    assert "#" not in markdown_to_text("**CAGR: 5%**\n\n**It grows.**\n")
    text, *_ = html_to_page("<dl><dt>Market size in 2023</dt><dd>USD 4 Mn</dd></dl><p><b>Key players</b></p>")
    assert text.splitlines() == ["| Market size in 2023 | USD 4 Mn |", "", "###### Key players"]


def test_countries_listed_below_their_region_without_indentation_stand_within_it() -> None:
    listed = "By Region\nEurope\nGermany\nRest of Europe\nNorth America\nJapan\n"
    listed += "\nBy Industry\nGlass\n\nBy Regime\nDry\nWet\n"
    text = PAGE.replace("Segmentation: By Fuel (Gas, Electric, Wood), By Region (North America, Europe)", listed)
    claims = read_report_text(text.format(said="Kilns are hot.")).claims
    parts = {c.fillers("source")[0].text: c.fillers("target")[0].text for c in claims if c.predicate == "PART_OF"}
    assert parts == {"Germany": "Europe", "Rest of Europe": "Europe"}
    dimensions = {c.fillers("source")[0].text: c.qualifiers["dimension"] for c in claims if c.predicate == "SEGMENT_OF"}
    assert (dimensions["Glass"], dimensions["Dry"], dimensions["Japan"]) == ("industry", "regime", "geography")


@pytest.mark.parametrize(
    "said",
    ["Gas and electric account for 70% of the market in 2024.", "Gas took 70% of Europe sales in 2024."],
)
def test_a_share_of_two_together_or_of_another_segment_is_no_share_of_the_market(said: str) -> None:
    assert not [f for f in figures(said) if f.values["measure"] == "share"]
