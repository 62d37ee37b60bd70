"""Every pattern reads the words that stand beside it as examples."""

from __future__ import annotations

import re

import pytest

from loaders.report import drivers, inline_scope, metadata, patterns, prose_segments, sections
from loaders.report.amounts import find_amounts
from loaders.report.metadata import edtf, market_in_title
from loaders.report.patterns import Wording, compiled
from loaders.report.sections import Part, dimension_of, is_boilerplate, part_of

WORDINGS = [(name, value) for name, value in vars(patterns).items() if isinstance(value, Wording)]
RANKS = [*patterns.RANKS, *patterns.COMPARATORS]


@pytest.mark.parametrize(("name", "wording"), WORDINGS)
def test_wordings_read_their_examples(name: str, wording: Wording) -> None:
    for example in wording.examples:
        assert compiled(wording).search(example), f"{name}: {example}"


@pytest.mark.parametrize(("name", "wording"), RANKS)
def test_named_wordings_read_their_examples(name: str, wording: Wording) -> None:
    for example in wording.examples:
        assert compiled(wording).search(example), f"{name}: {example}"


@pytest.mark.parametrize("heading", sections.HEADINGS, ids=lambda heading: heading.part)
def test_headings_open_their_part(heading: sections.Heading) -> None:
    for example in heading.examples:
        assert part_of(example) is heading.part, example
        assert part_of(f"Insulin Pumps Market {example}", "Insulin Pumps") in (heading.part, None, Part.OVERVIEW) or (
            part_of(f"Insulin Pumps Market {example}", "Insulin Pumps") is not None
        )


@pytest.mark.parametrize(("pattern", "example"), sections.BOILERPLATE)
def test_boilerplate_is_known(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example, re.IGNORECASE)
    assert is_boilerplate(example)


@pytest.mark.parametrize(
    "words",
    [
        "The market was valued at USD 5 million in 2024.",
        "Bayer AG",
        "Read-through inhibitors",
        "Contact Lenses",
        "Order Management Software",
    ],
)
def test_content_is_no_boilerplate(words: str) -> None:
    assert not is_boilerplate(words)


@pytest.mark.parametrize(("pattern", "title", "name"), metadata.TITLES)
def test_titles_name_their_market(pattern: str, title: str, name: str) -> None:
    assert re.fullmatch(pattern, title, re.IGNORECASE)
    assert market_in_title(title) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Global X-Ray Film Market Size, Share & Trends Analysis Report, 2025 - 2030", "X-Ray Film"),
        ("Smart Locks Market (2024 - 2029)", "Smart Locks"),
        ("How big is the soil sensor market?", "soil sensor"),
        ("The weather tomorrow", ""),
        ("Market", ""),
    ],
)
def test_market_in_title(title: str, name: str) -> None:
    assert market_in_title(title) == name


@pytest.mark.parametrize(("pattern", "example"), metadata.PUBLISHERS)
def test_publishers_are_read(pattern: str, example: str) -> None:
    match = re.fullmatch(pattern, example)
    assert match
    assert match["name"] in ("Northgate Research", "Mordor Intelligence")


@pytest.mark.parametrize(("relation", "pattern", "example"), drivers.IN_SENTENCES)
def test_forces_in_sentences(relation: str, pattern: str, example: str) -> None:
    assert relation in ("DRIVES", "RESTRAINS")
    assert re.search(pattern, example, re.IGNORECASE)


@pytest.mark.parametrize(("pattern", "example"), inline_scope.GROUPS)
def test_segmentations_in_titles_and_sentences(pattern: str, example: str) -> None:
    match = re.search(pattern, example)
    assert match
    assert match["by"].strip().lower() == "form"
    assert match["list"].lower().startswith("pods, bars")


@pytest.mark.parametrize(("pattern", "example"), prose_segments.NAMED)
def test_segments_in_sentences(pattern: str, example: str) -> None:
    match = re.search(pattern, example)
    assert match
    assert match["name"].strip().lower() == "reagents"


@pytest.mark.parametrize(
    ("heading", "dimension"),
    [
        ("By Product Type", "product_type"),
        ("By End-User: Hospitals Lead", "end_user"),
        ("Geography", "geography"),
        ("Regional Outlook (Revenue, USD Million, 2018 - 2030)", "geography"),
        ("Technology Insights", "technology"),
        ("Market, By Application", "application"),
    ],
)
def test_dimensions(heading: str, dimension: str) -> None:
    named = dimension_of(heading)
    assert named is not None
    assert named[0] == dimension


@pytest.mark.parametrize("heading", ["Key Insights", "Market Overview", "Pump Market Analysis by Mordor Intelligence"])
def test_what_is_no_dimension(heading: str) -> None:
    assert dimension_of(heading) is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency", "amount"),
    [
        ("USD 437.45 million", 437.45, "million", "USD", 437_450_000.0),
        ("US$ 1.2bn", 1.2, "billion", "USD", 1_200_000_000.0),
        ("$4.25bn", 4.25, "billion", "USD", 4_250_000_000.0),
        ("€ 5,940 million", 5940.0, "million", "EUR", 5_940_000_000.0),
        ("£300m", 300.0, "million", "GBP", 300_000_000.0),
        ("12.5 million US dollars", 12.5, "million", "USD", 12_500_000.0),
        ("22.2 %", 22.2, "percent", None, None),
        ("8.4 percent", 8.4, "percent", None, None),
    ],
)
def test_amounts(text: str, value: float, unit: str, currency: str | None, amount: float | None) -> None:
    (found,) = find_amounts(f"It is {text} here", 0, len(text) + 11)
    assert (found.value, found.unit, found.currency, found.single) == (value, unit, currency, amount)


@pytest.mark.parametrize("text", ["It was 5-6% then", "COVID-19 rose", "In 2024 it"])
def test_no_plain_amount(text: str) -> None:
    assert [amount for amount in find_amounts(text, 0, len(text)) if not amount.ranged] == []


@pytest.mark.parametrize(
    ("text", "date"),
    [("12 March 2025", "2025-03-12"), ("May 6, 2025", "2025-05-06"), ("April 2025", "2025-04"), ("soon", None)],
)
def test_dates_keep_their_precision(text: str, date: str | None) -> None:
    assert edtf(text) == date
