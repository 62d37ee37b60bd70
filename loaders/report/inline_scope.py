"""Segmentations that stand within a title or a sentence: `By Form (Pods, Bars), By Region (Asia, Europe)`.

Read for those dimensions alone that no list of the page spells out."""

# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.report.places import is_place
from loaders.report.scope_wording import LABEL_WORDS
from loaders.report.sections import Part, dimension_of, snake_dimension
from loaders.report.sentences import sentences
from loaders.report.taxonomy import Taxonomy, segment_name, split_names
from loaders.report.zones import Block, Layout

_INSIDE = r"[^()]*(?:\([^()]*\)[^()]*)*"
# (pattern of a dimension with its list, words it reads); `by` names the dimension.
GROUPS: tuple[tuple[str, str], ...] = (
    (rf"\bBy\s+(?P<by>[A-Z][\w /&-]{{1,40}}?)\s*\((?P<list>{_INSIDE})\)", "By Form (Pods, Bars and Refills), By Region (Asia, Europe)"),
    (rf"(?:\bby\s+|[,;]\s+(?:and\s+)?(?:by\s+)?|\band\s+by\s+)(?P<by>[A-Za-z][\w /&-]{{1,40}}?)\s*\((?P<list>{_INSIDE})\)", "is segmented by form (pods, bars), end user (homes, hotels)"),
    (r"\b(?:[Bb]y|[Bb]ased on|[Ii]n terms of|[Oo]n the basis of)\s+(?:the\s+)?(?P<by>[A-Za-z][\w /&-]{1,40}?),\s+[^,.;]{0,120}?\b(?:segmented|divided|split|categori[sz]ed|classified|bifurcated|broken down|segregated|sub-?divided)\s+(?:in)?(?:to|across|as)\s+(?P<list>[^.;]+)", "By form, the soap market is divided into pods, bars and refills"),
)  # fmt: skip
_GROUPS = tuple(re.compile(pattern) for pattern, _ in GROUPS)
_SEGMENTED = re.compile(r"\b(?:segment(?:ed|ation)|categori[sz]ed|divided|classified|broken down|split)\b", re.I)
_SILENT = {Part.IGNORED, Part.CONTENTS, Part.LEADERS, Part.PROFILES, Part.DEVELOPMENTS}
_UNITS = re.compile(r"\b(?:usd|us\$|eur|value|volume|revenue|million|billion|20\d\d)\b|[$€£%]", re.I)


def read_inline(taxonomy: Taxonomy, layout: Layout) -> None:
    """Add what titles and sentences list, where no list does."""
    listed = set(taxonomy.dimensions)
    for block in layout.blocks:
        if block.kind in ("heading", "prose", "list_item") and block.part not in _SILENT:
            for dimension, name, start, end in _in_block(block, taxonomy):
                if dimension not in listed:
                    taxonomy.add(dimension, (name,), start, end)


def _in_block(block: Block, taxonomy: Taxonomy) -> Iterator[tuple[str, str, int, int]]:
    spans = [(0, len(block.text))] if block.kind == "heading" else list(sentences(block.text, 0, len(block.text)))
    for start, end in spans:
        said = block.text[start:end]
        for number, pattern in enumerate(_GROUPS):
            if number == 1 and not _SEGMENTED.search(said):
                continue
            found = [group for group in _groups(pattern, said, taxonomy) if group[1]]
            if number == 0 and len(found) < 2 and not _SEGMENTED.search(said):
                continue
            for dimension, names in found:
                yield from ((dimension, name, block.start + start, block.start + end) for name in names)
            if found:
                break


def _groups(pattern: re.Pattern[str], said: str, taxonomy: Taxonomy) -> Iterator[tuple[str, list[str]]]:
    for match in pattern.finditer(said):
        label, listed = match["by"].strip(), match["list"]
        spans = split_names(listed)
        if len(spans) < 2 or _UNITS.search(listed):
            continue
        named = dimension_of(f"By {label}", taxonomy.market)
        explicit = label[0].isupper() or re.match(r"\W*(?:and )?by\b", match[0]) is not None
        if pattern is _GROUPS[1] and not (explicit or LABEL_WORDS.fullmatch(label)):
            continue
        dimension = taxonomy.known_dimension(named[0] if named else snake_dimension(label))
        yield dimension, [name for first, last in spans if (name := _name(listed[first:last], dimension, taxonomy))]


def _name(written: str, dimension: str, taxonomy: Taxonomy) -> str:
    name = segment_name(re.sub(r"^(?:the|an?)\s+", "", written.strip()), taxonomy.market)
    if name is None or len(name.split()) > 7:
        return ""
    if dimension == "geography" and not (is_place(name) or name[0].isupper() or name.lower().startswith("rest")):
        return ""
    return name[0].upper() + name[1:]
