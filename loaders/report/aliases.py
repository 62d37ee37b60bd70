"""Short names that a page lists itself, in a table under a heading such as `Names used`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.vocabulary import NameUse
from loaders.report.sections import Part
from loaders.report.taxonomy import split_names
from loaders.report.zones import Block, Layout

# The word a page may put in its first column, and the kind of record it means.
KINDS = {
    "company": "Company",
    "market": "Market",
    "segment": "Segment",
    "regulator": "Regulator",
    "drug": "Drug",
    "platform": "Platform",
    "diagnostic": "Diagnostic",
    "test technology": "TestTechnology",
    "place": "Geography",
    "gene": "Target",
    "disease": "Indication",
}
_HEADER = re.compile(r"(?:full names?|also called|short names?|names?|stands for|abbreviation|acronym)", re.I)


@dataclass(frozen=True)
class Alias:
    """`short` stands for `name` on this page, said at `start` to `end`."""

    kind: str
    name: str
    short: str
    use: str
    start: int
    end: int


def read_aliases(layout: Layout) -> list[Alias]:
    """The rows `kind | full name | short names | use` (kind and use may be left out)."""
    return [alias for block in layout.of(Part.ALIASES) for alias in _row(block)]


def _row(block: Block) -> Iterator[Alias]:
    texts = [cell.text for cell in block.cells]
    if len(texts) < 2 or any(_HEADER.fullmatch(text) for text in texts):
        return
    kind = KINDS.get(texts[0].lower())
    names = texts[1:] if kind else texts
    if len(names) < 2:
        return
    use = names[2].lower() if len(names) > 2 else NameUse.SHORT.value
    for first, last in split_names(names[1]):
        known = use if use in set(NameUse) else NameUse.OTHER.value
        yield Alias(kind or "Company", names[0], names[1][first:last], known, block.start, block.end)
