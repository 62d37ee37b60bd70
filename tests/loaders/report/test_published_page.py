"""What the published NTRK page must give; read in place beside the repository."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from graph.model import Claim, Extraction, Factuality
from loaders.report import read_report, read_report_text
from loaders.report.seeds import companies, counts, read_seed, seed_page, shipped_markets

PAGE = Path(__file__).parents[4] / "shared" / "seeds" / "ntrk-fusion-market.page.txt"


@pytest.fixture(scope="module")
def published() -> Extraction:
    if not PAGE.exists():
        pytest.skip("the published page lies beside the repository and is not there")
    return read_report(PAGE)


@pytest.fixture(scope="module")
def shipped() -> Extraction:
    return read_seed("ntrk_fusion")


def figure(extraction: Extraction, value: float) -> Claim:
    (found,) = [c for c in extraction.claims if c.predicate == "Figure" and c.values["value"] == value]
    return found


def test_counts(published: Extraction) -> None:
    assert counts(published) == {
        "companies": 25,
        "profiles": 23,
        "leaders": 5,
        "segments": 44,
        "dimensions": 4,
        "market_figures": 3,
        "segment_figures": 10,
        "other_figures": 3,
        "drivers": 6,
        "restraints": 4,
        "questions": 5,
    }


SAVED = {
    "without blank lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "without bullets": lambda text: text.replace("• ", ""),
    "without indentation": lambda text: re.sub(r"^ +", "", text, flags=re.M),
    "broken at the margin": lambda text: "\n".join(textwrap.fill(line, 100) or line for line in text.split("\n")),
    "with Windows line ends": lambda text: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("saved", SAVED)
def test_counts_do_not_hang_on_how_the_page_was_saved(published: Extraction, saved: str) -> None:
    text = SAVED[saved](PAGE.read_text(encoding="utf-8"))
    assert counts(read_report_text(text)) == counts(published)


def test_without_contents_the_scope_lists_give_the_tree(published: Extraction) -> None:
    text = PAGE.read_text(encoding="utf-8")
    first, last = text.index("Table of Contents"), text.index("You Can Purchase")
    assert _frames(read_report_text(text[:first] + text[last:]), "SEGMENT_OF") == _frames(published, "SEGMENT_OF")


def test_document(published: Extraction) -> None:
    document = published.document
    assert (document.publisher, document.source.key) == ("Mordor Intelligence", "mordor-intelligence")
    assert document.edition == "2025-2030"
    assert document.published is None
    assert document.licence is None, "the licence printed is that of the images"


@pytest.mark.parametrize(("value", "places"), [(84.51, 2), (16.25, 3), (15.71, 3), (42.32, 2), (15.49, 1)])
def test_a_figure_has_all_its_places(published: Extraction, value: float, places: int) -> None:
    assert len(figure(published, value).places) == places


@pytest.mark.parametrize("value", [15.49, 32.92])
def test_a_year_inherited_from_the_paragraph_is_marked(published: Extraction, value: float) -> None:
    values = figure(published, value).values
    assert (values["year"], values["year_basis"]) == (2024, "inherited")


def test_headline(published: Extraction) -> None:
    now, later, growth = (figure(published, value).values for value in (437.45, 569.3, 5.41))
    assert (now["amount"], now["unit"], now["currency"], now["year"]) == (437_450_000.0, "million", "USD", 2025)
    assert (later["year"], later["basis"]) == (2030, "forecast")
    assert (growth["period_start"], growth["period_end"]) == (2025, 2030)


def test_figures_outside_market_arithmetic(published: Extraction) -> None:
    rare, tested, spent = (figure(published, value) for value in (1.0, 28.8, 50.0))
    assert (rare.values["measure"], rare.values["comparator"]) == ("prevalence", "less_than")
    assert rare.fillers("of")[0].record.key == "biomarker|ntrk fusion"
    assert (tested.values["measure"], tested.values["cites"]) == ("testing_rate", "JAMA 2024")
    assert tested.fillers("of")[0].record.key == "indication|metastatic colorectal cancer"
    assert (spent.values["amount"], spent.when, spent.factuality) == (5e10, None, Factuality.PLANNED)
    assert spent.fillers("of")[0].record.key == "company|f hoffmann la roche ltd"
    assert spent.fillers("territory")[0].record.key == "geography|north america"
    assert all(claim.fillers("market") for claim in (rare, tested, spent))


def test_the_contents_and_both_scope_tables_are_one_tree(published: Extraction) -> None:
    segments = [claim for claim in published.claims if claim.predicate == "SEGMENT_OF"]
    assert {len(claim.places) for claim in segments} == {3}
    assert len({claim.fillers("source")[0].record.key for claim in segments}) == 44


def test_each_company_is_one_record(published: Extraction) -> None:
    keys = companies(published)
    assert [key for key in keys if "roche" in key] == ["company|f hoffmann la roche ltd"]
    assert [key for key in keys if "empire" in key] == ["company|empire genomics llc"]
    assert {"company|bostongene", "company|zai lab"} <= keys
    assert not [key for key in keys if "mordor" in key or "jama" in key]


def test_superlatives_hold_within_their_dimension(published: Extraction) -> None:
    ranks = {
        (claim.values["rank"], claim.values["dimension"], claim.fillers("source")[0].text)
        for claim in published.claims
        if claim.predicate == "RANKS_IN"
    }
    assert ("fastest_growing", "product_type", "Therapeutics") in ranks
    assert ("fastest_growing", "end_user", "Diagnostic Laboratories") in ranks
    assert ("largest", "tumor_origin", "Lung Cancer (NSCLC)") in ranks
    assert ("largest", "geography", "North America") in ranks


def test_places_lie_within_regions_but_no_remainder_does(published: Extraction) -> None:
    within = {c.fillers("source")[0].text for c in published.claims if c.predicate == "WITHIN"}
    assert {"China", "GCC", "United States"} <= within
    assert not [name for name in within if name.startswith("Rest of")]


def test_an_acronym_is_an_alias_but_a_narrower_disease_is_none(published: Extraction) -> None:
    aliases = {c.fillers("alias")[0].text for c in published.claims if c.predicate == "ALIAS"}
    assert {"IHC", "SeraCare"} <= aliases
    assert "NSCLC" not in aliases


def test_the_shipped_market_is_of_the_same_source_and_records(published: Extraction, shipped: Extraction) -> None:
    assert shipped.document.source == published.document.source
    assert shipped.document.edition == published.document.edition
    assert shipped.document.derived_from
    for predicate in ("SEGMENT_OF", "PROFILED_IN", "LEADER_IN", "DRIVES", "RESTRAINS", "RANKS_IN", "PART_OF"):
        assert _frames(shipped, predicate) == _frames(published, predicate), predicate
    assert _figures(shipped) == _figures(published)
    assert companies(shipped) == companies(published)


def test_the_shipped_page_copies_no_sentence(published: Extraction, shipped: Extraction) -> None:
    ours, theirs = shipped.document.text, published.document.text
    sentences = [s.strip() for s in ours.replace("\n", " ").split(". ") if len(s.split()) > 8 and "|" not in s]
    lists = ("•", "- ")
    assert not [s for s in sentences if s in theirs and not s.startswith(lists)]


def test_every_shipped_market_says_what_is_expected_of_it() -> None:
    assert "ntrk_fusion" in shipped_markets()
    for name in shipped_markets():
        assert read_seed(name).document.derived_from
        assert seed_page(name).is_file()


def _frames(extraction: Extraction, predicate: str) -> set[object]:
    return {
        (tuple(f.record.key for f in c.roles), tuple(sorted(c.values.items())))
        for c in extraction.claims
        if c.predicate == predicate
    }


def _figures(extraction: Extraction) -> set[object]:
    what = ("measure", "value", "unit", "currency", "edition", "publisher", "year", "year_basis", "period_end")
    return {
        (c.fillers("of")[0].record.key, *(c.values.get(name) for name in what))
        for c in extraction.claims
        if c.predicate == "Figure"
    }
