"""What a report counts as its market: the paragraphs in which it defines itself."""

from __future__ import annotations

import re

from loaders.report.sections import Part
from loaders.report.zones import Block, Layout

_HEADING = re.compile(r".*\b(?:scope|definitions?|defined|market overview and definition|what is)\b.*", re.I)
# (pattern at the head of a paragraph, a sentence it reads)
DEFINING: tuple[tuple[str, str], ...] = (
    (
        r"(?:the|this)\s+(?:\S+\s+){0,12}?(?:market|report|study)\s+"
        r"(?:is defined as|covers|includes|comprises|encompasses|counts|considers|tracks)\b",
        "The kiln market covers the sale of kilns and of their spare parts.",
    ),
    (
        r"for the purposes? of this (?:report|study)\b",
        "For the purpose of this study, kilns are ovens above 600 degrees.",
    ),
)
_DEFINING = tuple(re.compile(pattern, re.I) for pattern, _ in DEFINING)


def read_definitions(layout: Layout) -> list[Block]:
    """The paragraphs under a heading such as "Report Scope", and those that begin as a definition does."""
    return [block for block in layout.blocks if block.kind == "prose" and _defines(block)]


def _defines(block: Block) -> bool:
    if block.part in (Part.IGNORED, Part.QUESTIONS):
        return False
    if len(block.text.split()) < 8:
        return False
    return bool(_HEADING.fullmatch(block.heading)) or any(p.match(block.text) for p in _DEFINING)
