"""What a report should hold and this page does not: said, so that a truncated page is not taken for a whole one."""

from __future__ import annotations

from graph.vocabulary import Measure
from loaders.report.claims import ClaimBook
from loaders.report.companies import Named
from loaders.report.figures import Figures
from loaders.report.lines import read_lines
from loaders.report.sections import is_boilerplate
from loaders.report.taxonomy import Taxonomy
from loaders.report.zones import Layout


def tell_gaps(book: ClaimBook, layout: Layout, taxonomy: Taxonomy, companies: list[Named], figures: Figures) -> None:
    """List the parts that are missing, at the page's last line."""
    lines = read_lines(book.text)
    last = lines[-1]
    missing = []
    if not any(d.segment is None and d.measure is Measure.SIZE for d in figures.drafts):
        missing.append("a market size with its year")
    if not any(d.segment is None and d.measure is Measure.CAGR for d in figures.drafts):
        missing.append("the market's growth rate")
    if not len(taxonomy):
        missing.append("a segmentation")
    if not companies:
        missing.append("profiled companies or leaders")
    cut = (
        last.words > 6
        and last.text[-1] not in '.!?:)”"*'
        and not is_boilerplate(last.text)
        and not last.marker
        and not last.is_row
    )
    if cut:
        book.miss(last.start, last.end, "the page breaks off in the middle of a sentence")
    if layout.contents is not None and layout.contents.last >= len(lines) - 1:
        book.miss(last.start, last.end, "the page ends within its table of contents")
    elif missing:
        book.miss(last.start, last.end, f"the page ends without {', '.join(missing)}")
