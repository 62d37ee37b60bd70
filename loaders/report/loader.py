"""A market-research page, from its file or its text to a document with claims."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from graph.model import Document, Extraction, SourceKind, normalise_text, source_of
from graph.vocabulary import Measure
from loaders.errors import NotAReportError, SeedError
from loaders.files import RawPage, page_from_text, read_file
from loaders.names import DocumentNames
from loaders.report.aliases import read_aliases
from loaders.report.amounts import Amount
from loaders.report.claims import ClaimBook
from loaders.report.companies import Named, read_companies
from loaders.report.definition import read_definitions
from loaders.report.developments import read_relations
from loaders.report.drivers import Force, read_drivers
from loaders.report.figures import Figures, read_figures
from loaders.report.gaps import tell_gaps
from loaders.report.mentions import SegmentIndex
from loaders.report.metadata import Metadata, read_metadata
from loaders.report.observations import observe
from loaders.report.prose_segments import learn_segments
from loaders.report.questions import read_questions
from loaders.report.ranks import read_ranks
from loaders.report.segments import read_segments
from loaders.report.statements import Statements
from loaders.report.subjects import Sentence, read_sentences
from loaders.report.tables import read_tables
from loaders.report.taxonomy import Taxonomy
from loaders.report.zones import Layout, lay_out

METHOD = "report/1"
SIDECAR = "source.yaml"


@dataclass(frozen=True)
class Provenance:
    """What the file beside a page (source.yaml) says of it; it wins over what the page prints."""

    publisher: str | None = None
    derived_from: str | None = None
    licence: str | None = None
    edition: str | None = None


def read_report(path: Path) -> Extraction:
    """The page kept at `path`. Raises a LoadError where it cannot be read or is no market report."""
    return read_page(read_file(path), str(path), _beside(path))


def read_report_text(
    text: str, *, media_type: str = "text/plain", name: str = "the page", provenance: Provenance | None = None
) -> Extraction:
    """A page given as its source text. Raises NotAReportError."""
    return read_page(page_from_text(text, media_type), name, provenance or Provenance())


def read_page(raw: RawPage, name: str, provenance: Provenance) -> Extraction:
    """Document, claims and what was not understood of a raw page; `name` says where it lies, for errors."""
    text = normalise_text(raw.text)
    meta = read_metadata(text, raw)
    layout = lay_out(text, meta.market)
    taxonomy = read_segments(layout, meta.market)
    learn_segments(taxonomy, layout, text)
    companies = read_companies(layout, text, meta.market)
    forces = read_drivers(layout, text, meta.market)
    book = ClaimBook("", text)
    index = SegmentIndex(taxonomy)
    tabled, rows = read_tables(layout, index)
    rows |= {start for force in forces for start, _ in force.spans}
    unread = tuple(block for block in layout.blocks if block.kind != "table_row" or block.start not in rows)
    sentences = list(read_sentences(text, unread, index, meta.market))
    figures, others = read_figures(sentences)
    for draft in tabled:
        figures.add(draft)
    _refuse_other_pages(name, meta, layout, taxonomy, companies, forces, figures)
    first, last = figures.headline
    edition = provenance.edition or meta.edition or (f"{first}-{last}" if first and last else None)
    document = _document(text, raw, meta, provenance, edition)
    book.document = document.id
    names = _names(companies)
    statements = Statements(book, meta.market, document.source.key, edition)
    title = text.find(meta.title)
    if meta.acronym and title >= 0:
        statements.acronym(meta.acronym, (title, title + len(meta.title)))
    statements.segments(taxonomy)
    statements.companies(companies, names)
    statements.forces(forces)
    statements.figures(figures)
    statements.ranks(read_ranks(sentences))
    statements.questions(read_questions(layout))
    statements.definitions(read_definitions(layout), first, last)
    statements.aliases(read_aliases(layout), names, taxonomy)
    _observe(others, statements, book, names)
    read_relations(layout, book, names, document)
    tell_gaps(book, layout, taxonomy, companies, figures)
    return Extraction(document=document, claims=book.claims(), not_understood=book.not_understood(), method=METHOD)


def _observe(
    others: list[tuple[Sentence, Amount]], statements: Statements, book: ClaimBook, names: DocumentNames
) -> None:
    for sentence, amount in others:
        seen = observe(sentence, amount, names)
        if seen is not None:
            statements.observation(seen)
        else:
            book.miss(sentence.start, sentence.end, f"what {book.text[amount.start : amount.end]} measures, or of what")


def _names(companies: list[Named]) -> DocumentNames:
    names = DocumentNames()
    for named in companies:
        names.register("Company", named.name)
    return names


def _document(text: str, raw: RawPage, meta: Metadata, provenance: Provenance, edition: str | None) -> Document:
    publisher = provenance.publisher or meta.publisher
    return Document(
        text=text,
        title=meta.title,
        publisher=publisher,
        source=source_of(publisher, SourceKind.ANALYST, title=meta.title, text=text),
        published=meta.published,
        edition=edition,
        media_type=raw.media_type,
        licence=provenance.licence or meta.licence,
        derived_from=provenance.derived_from,
        language="en",
    )


def _beside(path: Path) -> Provenance:
    """What source.yaml in the page's folder says, where it names this page."""
    sidecar = path.with_name(SIDECAR)
    if not sidecar.is_file():
        return Provenance()
    try:
        stated = yaml.safe_load(sidecar.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SeedError(f"{sidecar} is no YAML: {error}.", remedy="Correct or remove it.") from error
    if not isinstance(stated, dict) or stated.get("page") != path.name:
        return Provenance()
    return Provenance(
        publisher=stated.get("publisher"),
        derived_from=stated.get("derived_from"),
        licence=stated.get("licence"),
        edition=stated.get("edition"),
    )


def _refuse_other_pages(
    name: str,
    meta: Metadata,
    layout: Layout,
    taxonomy: Taxonomy,
    companies: list[Named],
    forces: list[Force],
    figures: Figures,
) -> None:
    """A report names its market and holds at least two of what reports are made of."""
    whole = [draft for draft in figures.drafts if draft.segment is None]
    parts = {
        "a market size": any(draft.measure is Measure.SIZE for draft in whole),
        "a growth rate": any(draft.measure is Measure.CAGR for draft in whole),
        "segments with shares or growth rates": len(whole) < len(figures.drafts),
        "a segmentation": len(taxonomy) >= 3,
        "profiled companies or leaders": len(companies) >= 2,
        "drivers or restraints": bool(forces),
        "a table of contents": layout.contents is not None,
    }
    missing = [part for part, there in parts.items() if not there]
    if meta.market and len(parts) - len(missing) >= 2:
        return
    looked = ["a title that names a market", *parts]
    absent = missing if meta.market else [looked[0], *missing]
    raise NotAReportError(
        f"{name} does not read as a market report. Looked for: {', '.join(looked)}. Not found: {', '.join(absent)}.",
        remedy="If it is an announcement: 'fusiongraph ingest FILE', or paste it on the page Ingest.",
    )
