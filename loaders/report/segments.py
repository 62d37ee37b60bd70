"""The segment tree of a page: the contents spell it out where there are any, the scope lists where not."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.report.contents import Entry
from loaders.report.inline_scope import read_inline
from loaders.report.places import is_place
from loaders.report.scope import ScopeReader
from loaders.report.sections import Part, dimension_of, part_of
from loaders.report.taxonomy import Taxonomy, segment_name
from loaders.report.zones import Layout

_LISTING_PARTS = (Part.SEGMENTATION, Part.DIMENSION, Part.SNAPSHOT)


def read_segments(layout: Layout, market: str) -> Taxonomy:
    """Every segment of the page with each place that names it in the contents or a scope list."""
    taxonomy = Taxonomy(market)
    if layout.contents is not None:
        for chapter in layout.contents.chapters:
            _read_chapter(chapter, taxonomy)
    prose = "\n".join(block.text for block in layout.blocks if block.kind in ("prose", "list_item"))
    reader = ScopeReader(taxonomy, [block for block in layout.blocks if block.part in _LISTING_PARTS], prose)
    reader.read()
    taxonomy.gather_places()
    read_inline(taxonomy, layout)
    return taxonomy


def _read_chapter(entry: Entry, taxonomy: Taxonomy) -> None:
    part = part_of(entry.title, taxonomy.market)
    if part in (Part.PROFILES, Part.LEADERS, Part.COMPETITION, Part.DRIVERS, Part.RESTRAINTS, Part.DYNAMICS):
        return
    named = dimension_of(entry.title, taxonomy.market)
    if named is not None and entry.children and not named[1]:
        _read_children(entry.children, named[0], (), taxonomy)
        return
    for child in entry.children:
        _read_chapter(child, taxonomy)


def _read_children(entries: Iterable[Entry], dimension: str, parents: tuple[str, ...], taxonomy: Taxonomy) -> None:
    for entry in entries:
        name = segment_name(entry.title, taxonomy.market)
        if name is None or _is_nested_dimension(entry.title, taxonomy):
            continue
        taxonomy.add(dimension, (*parents, name), entry.line.start, entry.line.end)
        _read_children(entry.children, dimension, (*parents, name), taxonomy)


def _is_nested_dimension(title: str, taxonomy: Taxonomy) -> bool:
    named = dimension_of(title, taxonomy.market)
    return named is not None and not is_place(title)
