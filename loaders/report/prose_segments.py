"""Segments that only prose names: `By product, reagents held 45%`, `The reagents segment dominated`.

Read for those dimensions alone that the page lists nowhere."""

# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.report.places import is_place
from loaders.report.sections import Part, snake_dimension
from loaders.report.sentences import sentences
from loaders.report.taxonomy import Taxonomy, segment_name
from loaders.report.zones import Block, Layout

_VERB = r"(?:held|holds?|dominat(?:ed|es)|account(?:ed|s)|captur(?:ed|es)|command(?:ed|s)|represent(?:ed|s)|produc(?:ed|es)|generat(?:ed|es)|contribut(?:ed|es)|led|leads|was valued|took|secured|made up|(?:is|are) (?:projected|expected|forecast|anticipated|estimated|set|poised|likely|expanding|growing)|will|should|record(?:s|ed)?|post(?:s|ed)?|registered|registers?|exhibits?|grew)\b"
_NAME = r"(?P<name>(?:(?!\b(?:the|which|that|market|this|it|they|these|while|whereas|but|other)\b)[A-Za-z0-9][\w/+-]*(?:\s*&\s*|\s+)?){1,5}?)"
# (pattern, whether it names the dimension itself, a sentence it reads)
NAMED: tuple[tuple[str, str], ...] = (
    (rf"^(?:[Bb]y|[Bb]ased on|[Ii]n terms of|[Oo]n the basis of)\s+(?:the\s+)?(?P<by>[A-Za-z][\w /-]{{1,40}}?),\s+(?:the\s+)?{_NAME}\s*(?:segment\s+|category\s+)?{_VERB}", "By product, reagents held 45% of sales."),
    (rf"^(?:[Bb]y|[Bb]ased on|[Ii]n terms of)\s+(?:the\s+)?(?P<by>[A-Za-z][\w /-]{{1,40}}?),.*?(?:\bwhile|\bwhereas|;|\band)\s+(?:the\s+)?{_NAME}\s*(?:segment\s+)?{_VERB}(?=.*\d\s?%)", "By product, kits led with 40%; reagents posted a 9% CAGR."),
    (rf"\b[Tt]he\s+{_NAME}\s*(?:segment|category|sub-?segment)\s+(?:\([^)]*\)\s*)?{_VERB}", "The reagents segment dominated the market."),
    (rf"^{_NAME}\s*(?:segment\s+)?{_VERB}(?=.*\d\s?%)", "Reagents accounted for 45.2% of revenue in 2024."),
)  # fmt: skip
_NAMED = tuple(re.compile(pattern) for pattern, _ in NAMED)
_PARTS = {Part.TAKEAWAYS, Part.SEGMENT_ANALYSIS, Part.GEOGRAPHY, Part.OVERVIEW, Part.OTHER}


def learn_segments(taxonomy: Taxonomy, layout: Layout, text: str) -> None:
    """Add to a taxonomy what its page says only in sentences."""
    listed = set(taxonomy.dimensions)
    for block in layout.blocks:
        if block.kind in ("prose", "list_item") and block.part in _PARTS:
            for dimension, name, start, end in _in_block(block, text):
                dimension = taxonomy.known_dimension(dimension)
                if dimension not in listed and _is_name(name, dimension, taxonomy.market):
                    taxonomy.add(dimension, (name[0].upper() + name[1:],), start, end)


def _in_block(block: Block, text: str) -> Iterator[tuple[str, str, int, int]]:
    for start, end in sentences(text, block.start, block.end):
        for pattern in _NAMED:
            match = pattern.search(text[start:end])
            if match is None:
                continue
            by = match.groupdict().get("by")
            dimension = snake_dimension(by) if by else block.dimension
            if dimension:
                yield dimension, match["name"].strip(), start, end


def _is_name(name: str, dimension: str, market: str) -> bool:
    if segment_name(name, market) is None or name.lower() in ("growth", "revenue", "demand", "sales", "segment"):
        return False
    return is_place(name) if dimension == "geography" else not is_place(name)
