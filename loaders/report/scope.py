"""Segments as the scope of a page lists them: headings with items, list lines, tables, and names run together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.names import normalise
from loaders.report.lines import Cell
from loaders.report.places import holds, is_place, is_region, leading_region
from loaders.report.scope_wording import ALONE, BRACKETED, COVERED, LABEL_WORDS, LABELLED, MEASURED, REGIONS_LABEL
from loaders.report.sections import Part, dimension_of, snake_dimension
from loaders.report.taxonomy import Taxonomy, segment_name, split_names
from loaders.report.zones import Block


class ScopeReader:
    """Reads the blocks that list segments, keeping the dimension and parents it stands under."""

    def __init__(self, taxonomy: Taxonomy, blocks: Sequence[Block], prose: str) -> None:
        self.taxonomy = taxonomy
        self.blocks = blocks
        self.prose = prose
        self.known = set(taxonomy.dimensions)
        self.glued = any(
            block.kind == "list_item" and not block.marker and leading_region(block.text) for block in blocks
        )
        self.dimension = ""
        self.parents: list[tuple[int, str]] = []
        self.columns: list[str] = []
        self.path: list[str] = []
        self.region = ""

    def read(self) -> None:
        for index, block in enumerate(self.blocks):
            if block.kind == "heading":
                self._open(block)
            elif block.kind == "table_row":
                self._row(block)
            elif block.kind == "list_item":
                self._item(block, index)
            elif block.kind == "prose" and block.part is not Part.SNAPSHOT and not self._labelled(block.text, block):
                self._comma_list(block)

    def _comma_list(self, block: Block) -> bool:
        """`Dogs, cats, exotic pets` alone under its dimension."""
        spans = split_names(block.text)
        names = [block.text[first:last] for first, last in spans]
        if not self.dimension or len(names) < 2 or re.search(r"[%!?]|\.$|\d{3}", block.text):
            return False
        if any(len(re.sub(r"\(.*", "", name).split()) > 5 for name in names):
            return False
        for name in self._names(block.text, spans):
            self._nested(name, self.dimension, (), block)
        return True

    def _enter(self, dimension: str) -> None:
        self.dimension = self.taxonomy.known_dimension(dimension)
        self.parents = []
        self.path = []
        self.region = ""

    def _open(self, block: Block) -> None:
        self.columns = []
        if block.part is Part.DIMENSION:
            if block.dimension not in self.taxonomy.dimensions and self._glued_label(block):
                return
            self._enter(block.dimension)
        else:
            self._enter("")

    def _add(self, path: tuple[str, ...], block: Block, dimension: str | None = None) -> None:
        """In a dimension that the contents spell out, only what they name; their tree is the tree."""
        dimension = self.taxonomy.known_dimension(dimension or self.dimension)
        if dimension in self.known:
            found = self.taxonomy.get(dimension, path) or self.taxonomy.only(dimension, path[-1])
            if found is not None:
                self.taxonomy.add(dimension, found.path, block.start, block.end)
        else:
            self.taxonomy.add(dimension, path, block.start, block.end)

    def _item(self, block: Block, index: int) -> None:
        if self._glued_label(block):
            return
        named = dimension_of(block.text, self.taxonomy.market)
        deeper = self._deeper_follows(block, index)
        label = block.text.rstrip(":")
        if (named and not named[1] and not is_place(label)) or (
            block.part is Part.SEGMENTATION and deeper and LABEL_WORDS.fullmatch(label) and self._is_outermost(block)
        ):
            self._enter(named[0] if named else snake_dimension(label))
            self.parents = [(block.indent, "")]
            return
        if self._labelled(block.text, block):
            return
        if self.dimension and not (self._stands_alone(block, index) and self._comma_list(block)):
            self._name(block)

    def _stands_alone(self, block: Block, index: int) -> bool:
        """Whether it is the only line under its heading, so that its commas part names."""
        beside = [self.blocks[other] for other in (index - 1, index + 1) if 0 <= other < len(self.blocks)]
        return not block.marker and all(other.kind == "heading" for other in beside)

    def _is_outermost(self, block: Block) -> bool:
        return not self.parents or block.indent <= self.parents[0][0]

    def _deeper_follows(self, block: Block, index: int) -> bool:
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        return following is not None and following.kind == "list_item" and following.indent > block.indent

    def _name(self, block: Block) -> None:
        if self.glued and not block.marker and self._glued(block):
            return
        name = segment_name(block.text, self.taxonomy.market)
        if name is None or block.text[-1:] in "?!" or len(name.split()) > 9:
            return
        while self.parents and self.parents[-1][0] >= block.indent:
            self.parents.pop()
        parents = tuple(parent for _, parent in self.parents if parent)
        if self.dimension == "geography" and not parents:
            if self.region and holds(self.region, name):
                self._add((self.region, name), block)
                return
            self.region = name if is_region(name) else ""
        self._add((*parents, name), block)
        self.parents.append((block.indent, name))

    def _labelled(self, text: str, block: Block) -> bool:
        """`By Type: A, B and C`, `Type (A, B, C)`; under a dimension, `Parent: child, child`."""
        match = LABELLED.fullmatch(text) or BRACKETED.fullmatch(text)
        if match is None:
            return False
        label, listed = match["label"].strip(), match["list"]
        if len(label.split()) > 7 or re.search(r"\d\s?%|\.\s", label):
            return False
        names = split_names(listed)
        named = dimension_of(label, self.taxonomy.market)
        if (
            named
            or (LABEL_WORDS.fullmatch(label) and not self.dimension)
            or (block.part is Part.SEGMENTATION and not self.dimension and len(names) > 1 and len(label.split()) <= 4)
        ):
            dimension = named[0] if named else snake_dimension(label)
            for name in self._names(listed, names):
                self._nested(name, dimension, (), block)
            return True
        if (self.dimension and len(names) > 1 and match.re is BRACKETED) or (self.dimension and len(names) > 2):
            self._add((label,), block)
            for name in self._names(listed, names):
                self._nested(name, self.dimension, (label,), block)
            return True
        return False

    def _names(self, listed: str, spans: list[tuple[int, int]]) -> list[str]:
        found = [listed[first:last] for first, last in spans]
        return [name for name in found if segment_name(name, self.taxonomy.market) is not None]

    def _nested(self, text: str, dimension: str, parents: tuple[str, ...], block: Block) -> None:
        match = BRACKETED.fullmatch(text)
        if match is None:
            name = segment_name(text, self.taxonomy.market)
            if name:
                self._add((*parents, name), block, dimension)
            return
        self._add((*parents, match["label"]), block, dimension)
        names = self._names(match["list"], split_names(match["list"]))
        if any(LABEL_WORDS.fullmatch(name) for name in names):
            return
        for name in names:
            self._add((*parents, match["label"], name), block, dimension)

    def _row(self, block: Block) -> None:
        cells = block.cells
        texts = [cell.text for cell in cells]
        if any(MEASURED.search(text) and not re.search(r"\d\s?%", text) for text in texts[1:]):
            return
        if self._is_header(texts):
            self.columns = [self._column_dimension(text) for text in texts]
            return
        if self.columns and len(texts) <= len(self.columns) and sum(map(bool, self.columns)) >= 2:
            self._columns_row(cells, block)
            return
        label = texts[0].rstrip(":")
        if len(texts) == 2 and COVERED.fullmatch(label):
            for part in re.split(r"\s*(?:;|\|)\s*(?=(?:[Bb]y\s+)?[\w /-]{2,40}\s*[:(–-])", texts[1]):
                self._labelled(part.rstrip("."), block)
            return
        if len(texts) == 2 and REGIONS_LABEL.fullmatch(label):
            for name in self._names(texts[1], split_names(texts[1])):
                self._nested(name, "geography", (), block)
            return
        if len(texts) == 2 and self._label_row(label, texts[1], block):
            return
        if block.part in (Part.SEGMENTATION, Part.DIMENSION):
            self._tree_row(texts, block)

    def _label_row(self, label: str, listed: str, block: Block) -> bool:
        named = dimension_of(label, self.taxonomy.market)
        spans = split_names(listed)
        if len(spans) < 2 or not (named or LABEL_WORDS.fullmatch(label)):
            return False
        for name in self._names(listed, spans):
            self._nested(name, named[0] if named else snake_dimension(label), (), block)
        return True

    def _is_header(self, texts: Sequence[str]) -> bool:
        return len(texts) >= 2 and sum(bool(self._column_dimension(text)) for text in texts) >= max(2, len(texts) - 1)

    def _column_dimension(self, text: str) -> str:
        named = dimension_of(text, self.taxonomy.market)
        if named is not None and not named[1]:
            return named[0]
        return snake_dimension(text) if LABEL_WORDS.fullmatch(text) else ""

    def _columns_row(self, cells: Sequence[Cell], block: Block) -> None:
        for dimension, cell in zip(self.columns, cells, strict=False):
            for part in re.split(r"\s*[;•]\s*", cell.text) if dimension else []:
                if segment_name(part, self.taxonomy.market):
                    self._add((part.strip(),), block, dimension)

    def _tree_row(self, texts: Sequence[str], block: Block) -> None:
        """Rows whose cells go from the outer to the inner; an empty cell repeats the one above it."""
        filled = [(column, text) for column, text in enumerate(texts) if text]
        if not filled:
            return
        named = dimension_of(texts[0], self.taxonomy.market) if texts[0] else None
        if texts[0] and (
            (named and not is_place(texts[0])) or (not self.dimension and LABEL_WORDS.fullmatch(texts[0]))
        ):
            self._enter(named[0] if named else snake_dimension(texts[0]))
            self.path = [""]
            filled = filled[1:]
        if not self.dimension:
            return
        for column, text in filled:
            name = segment_name(text, self.taxonomy.market)
            if name is None or re.search(r"\d\s*%|^\D{0,4}\d[\d.,]*$", text):
                continue
            self.path = [*self.path[:column], *[""] * (column - len(self.path)), name]
            self._add(tuple(part for part in self.path if part), block)

    def _glued_label(self, block: Block) -> bool:
        """`By Tumor Origin Thyroid Cancer`: a dimension that is known, run together with its first name."""
        text = block.text
        for dimension in self.taxonomy.dimensions if self.glued else sorted(self.known):
            label = dimension.replace("_", "[ -]")
            match = re.match(rf"(?:by\s+)?{label}\s+(?=\S)", text, re.I)
            if match and self._known_start(dimension, text[match.end() :]):
                self._enter(dimension)
                self.known.add(dimension)  # its names stand here a second time
                self._glued_known(dimension, text[match.end() :], block)
                return True
        return False

    def _known_start(self, dimension: str, text: str) -> bool:
        rest = normalise(text)
        tops = [normalise(s.name) for s in self.taxonomy.within(dimension) if len(s.path) == 1]
        return any(rest == top or rest.startswith(top + " ") for top in tops)

    def _glued(self, block: Block) -> bool:
        """`Europe Germany`: a parent run together with its first child; the lines below are its children."""
        if self.dimension in self.known:
            return self._glued_known(self.dimension, block.text, block)
        head = leading_region(block.text) if self.dimension == "geography" else None
        if head:
            self._add((head,), block)
            self._add((head, block.text[len(head) :].strip()), block)
            self.path = [head]
            return True
        if self.path and self.dimension == "geography" and not is_region(block.text):
            self._add((self.path[0], block.text), block)
            return True
        return self.dimension != "geography" and self._glued_by_prose(block)

    def _glued_by_prose(self, block: Block) -> bool:
        """`Diagnostics NGS Panels`: the parent is what prose speaks of by itself; the lines below are its children."""
        words = block.text.split()
        for size in range(len(words) - 1, 0, -1):
            head, rest = " ".join(words[:size]), " ".join(words[size:])
            if rest[0].isupper() and re.search(ALONE.format(re.escape(head)), self.prose, re.I | re.M):
                self._add((head,), block)
                self._add((head, rest), block)
                self.path = [head]
                return True
        if self.path:
            self._add((self.path[0], block.text), block)
        return bool(self.path)

    def _glued_known(self, dimension: str, text: str, block: Block) -> bool:
        written = normalise(text)
        under = self.path[0] if self.path else ""
        for segment in self.taxonomy.within(dimension):
            parent = normalise(segment.path[-2]) if len(segment.path) > 1 else ""
            if parent and written == f"{parent} {normalise(segment.name)}":
                self.path = [segment.path[-2]]
                self._add(segment.path[:-1], block, dimension)
                self._add(segment.path, block, dimension)
                return True
            if written == normalise(segment.name) and parent == normalise(under):
                self._add(segment.path, block, dimension)
                return True
        alone = self.taxonomy.get(dimension, (text,))
        if alone is not None:
            self.path = [alone.name]
            self._add(alone.path, block, dimension)
            return True
        return False
