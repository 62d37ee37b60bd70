"""The table of contents as a tree: where it begins and ends, and which entry stands under which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.report.lines import Line
from loaders.report.sections import Part, is_boilerplate, part_of

_OPENING = re.compile(
    r"(?:market )?(?:introduction|preface|executive summary|report overview|overview|scope.*|.*methodology.*)(?: .*)?",
    re.I,
)
_PAGE_NUMBER = re.compile(r"\s+(?:[.·…_]\s?){2,}\s*\d{1,4}$|[.·…_]{3,}\s*\d{1,4}$|\s{2,}\d{1,4}$|\t\d{1,4}$")
_BARE_CHAPTER = re.compile(r"(\d{1,2})\s+(?=[A-Z])")


@dataclass
class Entry:
    """A line of the contents. `depth` is 1 for a chapter; `children` stand one deeper."""

    line: Line
    depth: int
    title: str
    children: list[Entry] = field(default_factory=list)

    def walk(self) -> Iterator[Entry]:
        """The entry and everything under it, in the order printed."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Contents:
    """The contents of a page: `first` to `last` are indexes of its lines, both included."""

    first: int
    last: int
    chapters: tuple[Entry, ...]

    def entries(self) -> Iterator[Entry]:
        for chapter in self.chapters:
            yield from chapter.walk()


def find_contents(lines: Sequence[Line], market: str) -> Contents | None:
    """The contents under their heading, or a numbered run that can be nothing else; None without either."""
    for index, line in enumerate(lines):
        if line.words <= 24 and not line.is_row and part_of(line.text, market) is Part.CONTENTS:
            lines = [*lines[: index + 1], *map(_with_chapter, lines[index + 1 :])]
            last = _last_line(lines, index + 1, market)
            if last > index + 2:
                return Contents(index, last, _tree(lines[index + 1 : last + 1]))
    for index, line in enumerate(lines):
        if line.number == (1,) and _OPENING.fullmatch(line.text) and _is_numbered_run(lines[index : index + 12]):
            last = _last_line(lines, index, market)
            return Contents(index, last, _tree(lines[index : last + 1]))
    return None


def _with_chapter(line: Line) -> Line:
    """`3 Market by Type` in the contents is chapter 3, though elsewhere a number may begin a sentence."""
    match = None if line.number or line.level or _is_prose(line) else _BARE_CHAPTER.match(line.text)
    if match is None:
        return line
    return replace(line, number=(int(match[1]),), start=line.start + match.end(), text=line.text[match.end() :])


def _is_numbered_run(lines: Sequence[Line]) -> bool:
    deep = sum(len(line.number) > 1 for line in lines)
    numbered = sum(bool(line.number) for line in lines)
    return len(lines) > 5 and deep >= 2 and numbered >= len(lines) * 2 / 3


def _last_line(lines: Sequence[Line], first: int, market: str) -> int:
    numbered = sum(bool(line.number) for line in lines[first : first + 6]) >= 2
    belongs = _in_numbered if numbered else _in_indented
    index = first
    while index < len(lines) and belongs(lines, index, first, market):
        index += 1
    return index - 1


def _in_numbered(lines: Sequence[Line], index: int, first: int, market: str) -> bool:
    line = lines[index]
    if is_boilerplate(line.text):
        return _continues(lines, index)
    if line.number:
        if len(line.number) == 1 and not line.text.endswith("?"):
            reached = max((other.number[0] for other in lines[first:index] if other.number), default=0)
            return line.number[0] >= reached
        return not line.text.endswith("?")
    if line.level or _is_prose(line):
        return False
    if line.marker == "bullet" or line.indent > lines[index - 1].indent or not line.after_blank:
        return part_of(line.text, market) is None or _continues(lines, index)
    return _continues(lines, index)


def _continues(lines: Sequence[Line], index: int) -> bool:
    """Whether a deeper or later number follows soon, so that this line interrupts the contents only."""
    reached = max((line.number[0] for line in lines[:index] if len(line.number) > 1), default=0)
    for line in lines[index + 1 : index + 13]:
        if _is_prose(line):
            return False
        if len(line.number) > 1:
            return line.number[0] >= reached
    return False


def _in_indented(lines: Sequence[Line], index: int, first: int, market: str) -> bool:
    line = lines[index]
    if line.level or _is_prose(line) or is_boilerplate(line.text) or line.text.endswith("?"):
        return False
    if index == first or line.marker or line.number or line.indent:
        return True
    indented = any(other.marker or other.indent for other in lines[first:index])
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or _is_prose(following):
        return False
    if indented and line.after_blank:
        return bool(following.marker or following.indent) and part_of(line.text, market) is not Part.QUESTIONS
    return True


def _is_prose(line: Line) -> bool:
    return line.words > 12 and line.text.rstrip("*")[-1:] in ".!" and not line.number


def _continues_title(entry: Entry, line: Line) -> bool:
    """Whether a line without number or bullet is the rest of the entry before it, broken at the margin."""
    if line.marker or line.is_row:
        return False
    return entry.title.count("(") > entry.title.count(")") or line.text[:1].islower()


def _tree(lines: Sequence[Line]) -> tuple[Entry, ...]:
    chapters: list[Entry] = []
    path: list[Entry] = []
    indents: list[tuple[int, int]] = []
    for line in lines:
        if is_boilerplate(line.text) or (path and not line.number and _continues_title(path[-1], line)):
            continue
        if line.number:
            depth = len(line.number)
            indents = [(line.indent if line.marker == "bullet" or line.indent else -1, depth)]
        else:
            while indents and indents[-1][0] >= line.indent and len(indents) > 1:
                indents.pop()
            if indents and (line.indent > indents[-1][0] or (path and path[-1].line.number)):
                depth = indents[-1][1] + 1
            else:
                depth = indents[-1][1] if indents else 1
                indents = indents[:-1]
            indents.append((line.indent, depth))
        entry = Entry(line, depth, _PAGE_NUMBER.sub("", line.text))
        path = [other for other in path if other.depth < depth]
        (path[-1].children if path else chapters).append(entry)
        path.append(entry)
    return tuple(chapters)
