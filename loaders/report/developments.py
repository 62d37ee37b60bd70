"""The relations that a report's prose, answers and dated developments state, read by the announcement extractor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import RELATIONSHIPS, Document
from loaders.announcement.pipeline import read_prose
from loaders.names import DocumentNames
from loaders.report.claims import ClaimBook
from loaders.report.sections import Part
from loaders.report.sentences import sentences
from loaders.report.zones import Block, Layout
from loaders.zones import Zone

_LISTS = {Part.DIMENSION, Part.SEGMENTATION, Part.LEADERS, Part.PROFILES, Part.DRIVERS, Part.RESTRAINTS, Part.SNAPSHOT}
_LONGEST = 3_000
_UNREAD = {Part.CONTENTS, Part.IGNORED, Part.ALIASES}


def read_relations(layout: Layout, book: ClaimBook, names: DocumentNames, document: Document) -> None:
    """Add what the extractor reads; relationships it repeats are joined, events are its own to join."""
    zones = []
    for zone in prose_zones(layout):
        if why := _no_prose(document.text, zone):
            book.miss(zone.start, min(zone.end, zone.start + 200), why)
        else:
            zones.append(zone)
    for claim in read_prose(document.text, zones, names, document.id):
        book.take(claim, join=claim.predicate in RELATIONSHIPS)


def _no_prose(text: str, zone: Zone) -> str:
    """Why a stretch of text is no prose that a person wrote; empty where it may be."""
    if re.search(r"\S{200}", text[zone.start : zone.end]):
        return "a word of more than 200 letters"
    if any(end - start > _LONGEST for start, end in sentences(text, zone.start, zone.end)):
        return f"a sentence of more than {_LONGEST:,} letters"
    return ""


def prose_zones(layout: Layout) -> Iterator[Zone]:
    """Paragraphs, sentences in lists and developments; never contents, headings, name lists or boilerplate."""
    for block in layout.blocks:
        if block.part in _UNREAD:
            continue
        if block.kind == "prose" or (block.kind == "list_item" and _is_sentence(block)):
            yield Zone(block.kind, block.start, block.end, block.heading)
        elif block.kind == "table_row" and block.part is Part.DEVELOPMENTS:
            yield Zone("list_item", block.start, block.end, block.heading)


def _is_sentence(block: Block) -> bool:
    if block.part not in _LISTS:
        return True
    return len(block.text.split()) > 9 and re.search(r"[.!]$", block.text) is not None
