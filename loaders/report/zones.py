"""The page as blocks: which lines are headings, list items, table rows, prose, contents or boilerplate,
and under which part of the report each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.report.contents import Contents, find_contents
from loaders.report.lines import Cell, Line, read_lines
from loaders.report.sections import LISTING, Part, dimension_of, is_boilerplate, part_of, snake_dimension
from loaders.zones import ZoneKind

_ANSWER = re.compile(r"(?:A|Ans|Answer)\s*\d*\s*[.:)–-]\s*", re.I)
_QUESTION = re.compile(r"(?:Q|Question)\s*\d*\s*[.:)–-]\s*", re.I)
_LEGAL_END = re.compile(r"\b(?:Inc|Ltd|Corp|Co|S\.A|N\.V|B\.V|L\.P|LLC|plc|S\.p\.A|A\.G|r\.l|GmbH|K\.K)\.$")
_CREDIT = re.compile(r"(?:image|photo|picture|chart|source|©|\(c\)|copyright)\b|©", re.I)
_LIST_LINE = re.compile(r"[^.?!]{2,60}:\s+\S")


@dataclass(frozen=True)
class Block:
    """A heading, an item, a row or a paragraph, with the part of the report it stands in.

    `kind` is that of loaders.zones; `question` is the question an answer answers; `level` the depth of a heading."""

    kind: ZoneKind
    start: int
    end: int
    text: str
    part: Part
    heading: str = ""
    dimension: str = ""
    question: str = ""
    indent: int = 0
    marker: str = ""
    level: int = 0
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Layout:
    """The blocks of a page outside its contents, and the contents."""

    blocks: tuple[Block, ...]
    contents: Contents | None

    def of(self, *parts: Part) -> Iterator[Block]:
        return (block for block in self.blocks if block.part in parts)


@dataclass(frozen=True)
class _Scope:
    part: Part
    heading: str
    dimension: str
    level: int


_NOWHERE = _Scope(Part.OTHER, "", "", 0)


def lay_out(text: str, market: str) -> Layout:
    """The layout of a page of this text on a market of this name."""
    lines = read_lines(text)
    contents = find_contents(lines, market)
    outside = lines if contents is None else [*lines[: contents.first], *lines[contents.last + 1 :]]
    return Layout(tuple(_Zoner(text, outside, market).blocks()), contents)


class _Zoner:
    def __init__(self, text: str, lines: Sequence[Line], market: str) -> None:
        self.text = text
        self.lines = lines
        self.market = market
        self.marked_up = sum(bool(line.level) for line in lines) >= 3
        self.scopes: list[_Scope] = [_NOWHERE]
        self.question = ""
        self.items_marked = False

    @property
    def scope(self) -> _Scope:
        return self.scopes[-1]

    def blocks(self) -> Iterator[Block]:
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            following = self.lines[index + 1] if index + 1 < len(self.lines) else None
            block = self._block(line, following, index)
            if block.kind in ("prose", "list_item"):
                last = self._wrapped(index, block)
                block = replace(block, end=self.lines[last].end, text=self.text[block.start : self.lines[last].end])
                index = last
            yield from self._split_question(block)
            index += 1

    def _block(self, line: Line, following: Line | None, index: int) -> Block:
        if is_boilerplate(line.text) and index:
            return self._make("boilerplate", line)
        if (
            following
            and not line.before_blank
            and not line.marker
            and _CREDIT.match(following.text)
            and self._is_title(line)
        ):
            return self._make("caption", line)
        if line.level:
            return self._heading(line)
        if self.scope.part is Part.QUESTIONS and line.text.endswith("?"):
            return self._ask(line)
        if line.is_row or (line.cells and self._row_before(index)):
            return self._make("table_row", line)
        if line.marker:
            if line.marker != "bullet" and self._opens(line, following) and part_of(line.text, self.market):
                return self._heading(line)
            self.items_marked = True
            return self._make("list_item", line)
        return self._plain(line, following)

    def _row_before(self, index: int) -> bool:
        return index > 0 and bool(self.lines[index - 1].cells)

    def _plain(self, line: Line, following: Line | None) -> Block:
        if self._opens(line, following) or (not self.marked_up and self._labels_items(line, self.scope)):
            return self._heading(line)
        listing = self.scope.part in LISTING
        if listing and self._is_item(line) and (not self.items_marked or _LIST_LINE.match(line.text)):
            return self._make("list_item", line)
        alone = not self.marked_up and line.after_blank and line.before_blank
        if alone and (self._is_title(line) or self._announces(line, following)):
            return self._heading(line)
        return self._make("prose", line)

    def _opens(self, line: Line, following: Line | None) -> bool:
        """Whether a line without heading marks is a heading all the same, by its words."""
        if line.text[-1:] in ".;," or line.words > 20 or (self.marked_up and self.scope.part not in LISTING):
            return False
        named = dimension_of(line.text, self.market)
        if named is not None:
            listed = re.search(r":.*[,;]", line.text) is not None
            return not listed or (following is not None and following.words > 25)
        if self.marked_up or part_of(line.text, self.market) is None:
            return False
        return line.after_blank or line.before_blank or line.text.endswith(":") or self._is_title(line)

    def _heading(self, line: Line) -> Block:
        level = line.level or (7 if self.marked_up else 0)
        outer = self._outer(level)
        self.question = ""
        part, dimension = self._classified(line, outer)
        if part is None:
            nested = bool(line.level) and line.level > outer.level and outer.level > 0
            if nested and outer.part in LISTING:
                return self._make("list_item", line, part=outer.part)
            kept = nested or outer.part in (Part.GEOGRAPHY, Part.SEGMENT_ANALYSIS, Part.DYNAMICS)
            part, dimension = (outer.part, outer.dimension) if kept else (Part.OTHER, "")
        if line.level and outer.part is Part.QUESTIONS and line.text.endswith("?"):
            return self._ask(line)
        self.scopes = [*self._outers(level), _Scope(part, line.text, dimension, level)]
        self.items_marked = False
        return self._make("heading", line)

    def _classified(self, line: Line, outer: _Scope) -> tuple[Part | None, str]:
        part = part_of(line.text, self.market)
        named = dimension_of(line.text, self.market)
        if named is not None and part in (None, Part.GEOGRAPHY):
            listing = not named[1] and (
                outer.part in (Part.SEGMENTATION, Part.DIMENSION) or self._short_lines_follow(line)
            )
            return (Part.DIMENSION if listing else Part.SEGMENT_ANALYSIS), named[0]
        if part is Part.GEOGRAPHY:
            return part, "geography"
        if part is None and self._labels_items(line, outer):
            return Part.DIMENSION, snake_dimension(line.text.rstrip(":"))
        if outer.part is Part.DYNAMICS and part is Part.OVERVIEW:
            return None, ""
        return part, ""

    def _labels_items(self, line: Line, outer: _Scope) -> bool:
        """A dimension named without `By`, in a segmentation, above its items."""
        if not line.level:
            return outer.part in (Part.SEGMENTATION, Part.DIMENSION) and self._items_follow(line)
        return outer.part is Part.SEGMENTATION and line.level > outer.level and self._items_follow(line)

    def _items_follow(self, line: Line) -> bool:
        following = next((other for other in self.lines if other.start > line.end), None)
        return following is not None and following.marker in ("bullet", "number") and line.words <= 5

    def _short_lines_follow(self, line: Line) -> bool:
        after = [other for other in self.lines if other.start > line.end and not is_boilerplate(other.text)][:2]
        return len(after) == 2 and all(other.words <= 9 and other.text[-1:] not in ".?" for other in after)

    def _outers(self, level: int) -> list[_Scope]:
        if not level:
            return [_NOWHERE]
        return [scope for scope in self.scopes if scope.level < level]

    def _outer(self, level: int) -> _Scope:
        return (self._outers(level) or [_NOWHERE])[-1] if level else self.scope

    def _ask(self, line: Line) -> Block:
        mark = _QUESTION.match(line.text)
        start = line.start + (mark.end() if mark else 0)
        self.question = self.text[start : line.end]
        block = self._make("heading", line, part=Part.QUESTIONS)
        return replace(block, start=start, text=self.question)

    def _split_question(self, block: Block) -> Iterator[Block]:
        """Question and answer that share a line stand apart; an answer loses its `A:`."""
        if block.part is not Part.QUESTIONS or block.kind not in ("prose", "list_item"):
            yield block
            return
        asked = re.match(r"[^?]{10,300}\?\s+(?=\S)", block.text)
        if asked:
            mark = _QUESTION.match(block.text)
            start = block.start + (mark.end() if mark else 0)
            end = block.start + len(asked[0].rstrip())
            self.question = self.text[start:end]
            yield replace(block, kind="heading", start=start, end=end, text=self.question, question=self.question)
            block = replace(block, start=block.start + asked.end(), text=block.text[asked.end() :])
        answer = _ANSWER.match(block.text)
        if answer:
            block = replace(block, start=block.start + answer.end(), text=block.text[answer.end() :])
        yield replace(block, question=self.question)

    def _is_title(self, line: Line) -> bool:
        words: list[str] = re.findall(r"[A-Za-z][\w'’-]*", line.text)
        if not words or line.words > 16 or line.text[-1:] in ".!;,":
            return False
        capitals = sum(word[0].isupper() for word in words if len(word) > 3 or word.isupper())
        long = sum(len(word) > 3 or word.isupper() for word in words)
        return words[0][0].isupper() and capitals >= long * 0.6

    def _announces(self, line: Line, following: Line | None) -> bool:
        """A few words alone, in whatever case, above a paragraph."""
        return (
            line.words <= 6
            and line.text[0].isupper()
            and line.text[-1].isalnum()
            and (following is not None and following.words > 12 and not following.marker)
        )

    def _is_item(self, line: Line) -> bool:
        if _LIST_LINE.match(line.text):
            return line.words <= 40
        return line.words <= 15 and (line.text[-1:] not in ".!?" or _LEGAL_END.search(line.text) is not None)

    def _wrapped(self, index: int, block: Block) -> int:
        """The index of the last line of a paragraph or item that was broken at the margin."""
        last = index
        while last + 1 < len(self.lines):
            line, following = self.lines[last], self.lines[last + 1]
            if (
                line.before_blank
                or following.marker
                or following.level
                or following.cells
                or is_boilerplate(following.text)
            ):
                break
            long = len(line.text) > 55 and line.text[-1:] not in ".!?:"
            hanging = block.marker != "" and following.indent > block.indent
            if not (long or hanging or following.text[:1].islower()) or self._listed(line, following):
                break
            last += 1
        return last

    def _listed(self, line: Line, following: Line) -> bool:
        """Whether both lines are entries of one list rather than a sentence broken at the margin."""
        if ":" in following.text and dimension_of(following.text, self.market) is not None:
            return True
        return self.scope.part in LISTING and not line.marker and following.text[:1].isupper() and line.words <= 15

    def _make(self, kind: ZoneKind, line: Line, part: Part | None = None) -> Block:
        return Block(
            kind=kind,
            start=line.start,
            end=line.end,
            text=line.text,
            part=part or self.scope.part,
            heading=self.scope.heading,
            dimension=self.scope.dimension,
            question=self.question,
            indent=line.indent,
            marker=line.marker,
            level=line.level,
            cells=line.cells,
        )
