"""What a report says pushes a market up or holds it back, from contents, tables, lists and sentences."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model.names import normalise
from loaders.report.mentions import stem
from loaders.report.sections import Part, part_of
from loaders.report.sentences import sentences
from loaders.report.taxonomy import split_names
from loaders.report.zones import Block, Layout

_PARTS = {Part.DRIVERS: "DRIVES", Part.RESTRAINTS: "RESTRAINS"}
_LABELLED = re.compile(
    r"(?:key\s+|major\s+|market\s+|main\s+|growth\s+)*(?P<what>drivers?|tailwinds?|restraints?|challenges?|headwinds?|barriers?)\s*\d*\s*[:–—-]\s+(?P<name>\S.*)",
    re.I,
)
_UP = re.compile(r"driver|tailwind", re.I)
_EXPLAINED = re.compile(r"(?P<name>[^.:]{4,140}?)\s*(?::\s|\s[–—]\s|\s-\s|\.\s+(?=[A-Z])).+", re.S)
# `Molasses prices. Molasses rose 18%.`: a title run into its paragraph, which says nothing by itself.
_RUN_IN = re.compile(
    r"((?=[A-Z])(?!(?:[\w'’-]+\s+){0,7}(?:is|are|was|were|has|have|had|will|may|can|do|does|it|they|this|these|we)\b)[^.:!?]{4,70})\.\s+(?=[A-Z])"
)
_HEADER = re.compile(
    r"(?:key |market |growth )*(?:drivers?|restraints?|factors?|challenges?|barriers?|tailwinds?|headwinds?)(?:\s+.*)?",
    re.I,
)
_COLUMNS = (
    (
        "impact",
        re.compile(r".*(?:impact on|% impact|effect|cagr|weight|influence|magnitude|strength|^impact$).*", re.I),
    ),
    ("relevance", re.compile(r".*(?:geograph|region|relevance|where|market[s]? affected|countr).*", re.I)),
    ("timeline", re.compile(r".*(?:timeline|time|horizon|when|term|period).*", re.I)),
)
# (relation, pattern before a list in a sentence, a sentence it reads)
IN_SENTENCES: tuple[tuple[str, str, str], ...] = (
    ("DRIVES", r"\b(?:drivers?|growth factors|factors driving [^.,;:]{0,60}?|tailwinds|growth)\s+(?:include|are|comprise|rests? on|comes? from|stems? from)\s*:?\s+(?P<list>[^.;]+)", "Key drivers include ageing fleets, cheaper cells and subsidies."),
    ("DRIVES", r"\b(?:market|growth|demand|expansion|industry|uptake)\b[^.;]{0,60}?\b(?:is|are|being|has been|was)\s+(?:\w+ly\s+)?(?:driven|propelled|fuell?ed|supported|boosted|pushed|spurred|underpinned|powered)\s+by\s+(?P<list>[^.;]+)", "The market is driven by ageing fleets, cheaper cells and subsidies."),
    ("DRIVES", r"^(?:the\s+)?(?P<list>[^.;]+?)\s+(?:are|is|keep|keeps|continue to|continues to)\s+(?:\w+ly\s+)?(?:driv\w+|propel\w*|fuell?\w*|boost\w*|push\w*|spur\w*|lift\w*)\s+(?:the\s+)?(?:\w+\s+){0,5}?(?:market|growth|demand|industry)\b", "The wider menu of drugs and the fall in prices are propelling the market."),
    ("RESTRAINS", r"\b(?:market|growth|adoption|expansion|uptake|demand|it)\b[^.;]{0,60}?\b(?:is|are|being|has been|remains?|was)\s+(?:\w+ly\s+)?(?:restrained|hampered|hindered|limited|constrained|held back|impeded|curbed|slowed|checked)\s+by\s+(?P<list>[^.;]+)", "Growth is hampered by high prices and scarce lithium."),
    ("RESTRAINS", r"\b(?:restraints?|challenges?|barriers|headwinds|obstacles|hurdles)\b[^.;:]{0,60}?\s(?:include|are|comprise|remain)\s*:?\s+(?P<list>[^.;]+)", "Key challenges include high prices and scarce lithium."),
    ("RESTRAINS", r"^(?:however|but|yet|conversely|on the other hand|meanwhile)?,?\s*(?P<list>[^.;]+?)\s+(?:(?:may|can|could|will|might|continues? to)\s+)?(?:restrain|hamper|hinder|impede|curb|hold(?:s|ing)? back)\w*\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:market|growth|demand|adoption|expansion)\b", "However, high cost and lack of training restrain market growth."),
)  # fmt: skip
_IN_SENTENCES = tuple((relation, re.compile(pattern, re.I)) for relation, pattern, _ in IN_SENTENCES)


@dataclass
class Force:
    """A driver (`DRIVES`) or restraint (`RESTRAINS`) with all its places and what its table row says."""

    relation: str
    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


class Forces:
    """The drivers and restraints of a page, each once although contents, table and heading all print it."""

    def __init__(self) -> None:
        self.found: list[Force] = []

    def add(self, relation: str, name: str, start: int, end: int, values: dict[str, str] | None = None) -> None:
        force = next((f for f in self.found if f.relation == relation and _same(f.name, name)), None)
        if force is None:
            force = Force(relation, name)
            self.found.append(force)
        if (start, end) not in force.spans:
            force.spans.append((start, end))
        force.values.update(values or {})

    def has(self, relation: str) -> bool:
        return any(force.relation == relation for force in self.found)


def read_drivers(layout: Layout, text: str, market: str) -> list[Force]:
    """The page's drivers and restraints; sentences are read only for what no list gives."""
    forces = Forces()
    if layout.contents is not None:
        for entry in layout.contents.entries():
            relation = _PARTS.get(part_of(entry.title, market) or Part.OTHER)
            for child in entry.children if relation else ():
                if name := _name(child.title):
                    forces.add(relation or "", name, child.line.start, child.line.end)
    columns: list[str] = []
    for block in layout.blocks:
        columns = _read_block(block, forces, columns)
    for relation, name, start, end in _in_sentences(layout, text, forces):
        forces.add(relation, name, start, end)
    return forces.found


def _read_block(block: Block, forces: Forces, columns: list[str]) -> list[str]:
    relation = _PARTS.get(block.part)
    if block.kind == "table_row":
        return _read_row(block, relation, forces, columns)
    short = block.kind in ("heading", "prose") and len(block.text.split()) <= 16 and block.part is not Part.IGNORED
    if block.kind == "list_item" or short:
        labelled = _LABELLED.fullmatch(block.text)
        if labelled:
            name = _name(labelled["name"])
            if name:
                forces.add("DRIVES" if _UP.match(labelled["what"]) else "RESTRAINS", name, block.start, block.end)
        elif relation and block.kind == "list_item" and (name := _name(block.text)):
            forces.add(relation, name, block.start, block.end)
    if relation and block.kind == "prose" and (headed := _RUN_IN.match(block.text)) and (name := _name(headed[1])):
        forces.add(relation, name, block.start, block.end)
    return []


def _read_row(block: Block, relation: str | None, forces: Forces, columns: list[str]) -> list[str]:
    texts = [cell.text for cell in block.cells]
    if _HEADER.fullmatch(texts[0]) and any(_column(text) for text in texts[1:]):
        upward = _UP.search(texts[0]) is not None
        named = "DRIVES" if upward else relation if "factor" in texts[0].lower() else "RESTRAINS"
        return [named or "DRIVES", *(_column(text) for text in texts[1:])]
    labelled = _PARTS.get(part_of(texts[0]) or Part.OTHER) if len(texts) == 2 and not columns else None
    if labelled:
        for first, last in split_names(texts[1]):
            if name := _name(texts[1][first:last]):
                forces.add(labelled, name, block.start, block.end)
        return []
    if columns:
        relation = columns[0]
    elif relation is None:
        return []
    if name := _name(texts[0]):
        values = {key: text for key, text in zip(columns[1:], texts[1:], strict=False) if key and text}
        forces.add(relation, name, block.start, block.end, values)
    return columns


def _column(text: str) -> str:
    return next((name for name, pattern in _COLUMNS if pattern.fullmatch(text)), "")


def _in_sentences(layout: Layout, text: str, forces: Forces) -> Iterator[tuple[str, str, int, int]]:
    wanted = [(relation, pattern) for relation, pattern in _IN_SENTENCES if not forces.has(relation)]
    for block in layout.blocks:
        if not wanted or block.kind not in ("prose", "list_item") or block.part is Part.IGNORED:
            continue
        for start, end in sentences(text, block.start, block.end):
            sentence = text[start:end]
            for relation, pattern in wanted:
                match = pattern.search(sentence)
                for first, last in split_names(match["list"]) if match else ():
                    name = _name((match["list"] if match else "")[first:last])
                    if name and len(name.split()) <= 14:
                        yield relation, name, start, end


def _name(written: str) -> str:
    """The name of an entry: its words up to a colon, dash or first sentence; empty where there is none."""
    text = re.sub(r"\s*\[\d{1,2}\].*$", "", " ".join(written.split())).strip("* ")
    explained = _EXPLAINED.fullmatch(text)
    if explained and len(explained["name"].split()) <= 16:
        text = explained["name"]
    text = re.sub(r"^(?:the|a|an)\s+", "", text.rstrip(" .;:,"), flags=re.I)
    if re.match(r"(?:which|that|who|as|because|although|while|where)\b", text, re.I):
        return ""
    if (
        not 1 < len(text) <= 200
        or part_of(text) is not None
        or re.fullmatch(r"(?:impact|analysis|overview|introduction)(?: .*)?|[\W\d]+", text, re.I)
    ):
        return ""
    return text


def _same(one: str, other: str) -> bool:
    if normalise(one) == normalise(other):
        return True
    first, second = _words(one), _words(other)
    return len(first & second) >= 3 and len(first & second) >= 0.7 * max(len(first), len(second))


def _words(name: str) -> set[str]:
    return {stem(word) for word in re.findall(r"\w{3,}", name)} - {"the", "and", "for", "with"}
