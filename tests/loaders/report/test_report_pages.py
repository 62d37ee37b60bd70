"""The laws that hold on every page, and what is read of pages whose contents are written down beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.report_loader import PAGES, pages, scores
from graph.model import NODES, RELATIONSHIPS, Extraction, normalise_text
from graph.model.declare import Occurrence
from loaders.report import read_report
from loaders.report.metadata import read_metadata
from loaders.report.seeds import seed_page
from loaders.report.zones import lay_out

ROOT = Path(__file__).parents[3]
PUBLISHED = ROOT.parent / "shared" / "seeds" / "ntrk-fusion-market.page.txt"
EVERY = [*pages(PAGES), *pages(PAGES / "held_back"), seed_page("ntrk_fusion"), PUBLISHED]
READ: dict[Path, Extraction] = {}


@pytest.fixture(params=EVERY, ids=lambda path: path.name)
def page(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    if not path.exists():
        pytest.skip(f"{path.name} lies beside the repository and is not there")
    return path


@pytest.fixture
def extraction(page: Path) -> Extraction:
    if page not in READ:
        READ[page] = read_report(page)
    return READ[page]


def test_every_place_holds_the_words_it_quotes(extraction: Extraction) -> None:
    text = extraction.document.text
    assert extraction.claims
    for claim in extraction.claims:
        for place in claim.places:
            assert text[place.start : place.end] == place.quote
    for missed in extraction.not_understood:
        assert text[missed.start : missed.end] == missed.quote


def test_reading_twice_gives_the_same_claims(page: Path, extraction: Extraction) -> None:
    assert [claim.id for claim in read_report(page).claims] == [claim.id for claim in extraction.claims]


def test_each_claim_is_said_once(extraction: Extraction) -> None:
    ids = [claim.id for claim in extraction.claims]
    assert len(ids) == len(set(ids))


def test_each_figure_is_one_claim(extraction: Extraction) -> None:
    figures = [claim for claim in extraction.claims if claim.predicate == "Figure"]
    what = ("measure", "value", "unit", "currency", "year", "period_start", "period_end")
    keys = [(f.fillers("of")[0].record.key, *(f.values.get(name) for name in what)) for f in figures]
    assert len(keys) == len(set(keys))


def test_claims_keep_to_the_declaration(extraction: Extraction) -> None:
    for claim in extraction.claims:
        if claim.predicate in RELATIONSHIPS:
            declared = RELATIONSHIPS[claim.predicate]
            assert [f.role for f in claim.roles] == ["source", "target"]
            assert claim.fillers("source")[0].record.kind in declared.source
            assert claim.fillers("target")[0].record.kind in declared.target
            assert set(claim.values) <= set(declared.own_fields())
        elif claim.predicate in NODES:
            kind = NODES[claim.predicate]
            assert issubclass(kind, Occurrence)
            assert set(claim.values) <= set(kind.own_fields())
            for filler in claim.roles:
                assert filler.record.kind in kind.role(filler.role).kinds
        else:
            assert claim.predicate in ("ALIAS", "IDENTIFIER")


def test_boilerplate_captions_and_headings_claim_nothing(extraction: Extraction) -> None:
    text = extraction.document.text
    layout = lay_out(text, read_metadata(normalise_text(text), _raw(text)).market)
    silent = [b for b in layout.blocks if b.kind in ("boilerplate", "caption")]
    for claim in extraction.claims:
        for place in claim.places:
            assert not [b for b in silent if b.start < place.end and place.start < b.end], place.quote


def _raw(text: str):
    from loaders.files import page_from_text

    return page_from_text(text)


@pytest.mark.parametrize("path", pages(PAGES), ids=lambda path: path.name)
def test_pages_are_read_as_written_down(path: Path) -> None:
    wrong = [
        f"{mark} {score.kind} {fact}"
        for score in scores(path)
        for mark, facts in (("invented", score.invented), ("missed", score.missed))
        for fact in facts
    ]
    assert wrong == []
