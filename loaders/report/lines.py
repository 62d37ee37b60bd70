"""The lines of a page, each with its marker (bullet, number, heading mark, table bars) told apart from its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_BULLET = re.compile(
    r"[•◦▪●○■□‣⁃∙·➢✓✔►*+–—-]\s+(?=\S)|o\s+(?=[A-Z0-9])|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)|[•◦▪●➢✓✔►]"
)
_NUMBER = re.compile(
    r"(?:Chapter|Section|Part)\s+(?P<chapter>\d{1,2})\s*[.:–-]?\s+(?=\S)|(?P<path>\d{1,2}(?:\.\d{1,2})+)\.?\)?[\s:–-]+(?=\S)|(?P<item>\d{1,3})[.)]\s+(?=\S)",
    re.I,
)
_HASH = re.compile(r"(#{1,6})\s+(?=\S)")
_BARE_CHAPTER = re.compile(r"(\d{1,2})\s+(?=[A-Z])")


@dataclass(frozen=True)
class Cell:
    """One cell of a table row: code points of the page's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Line:
    """A line that holds words. `start` and `end` are those of its words, without marker and outer space.

    `level` is that of its heading mark (0 without one); `number` is (4, 2, 1) for `4.2.1`."""

    text: str
    start: int
    end: int
    indent: int
    marker: str
    level: int
    number: tuple[int, ...]
    after_blank: bool
    before_blank: bool
    cells: tuple[Cell, ...]

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that hold words, in order."""
    raw: list[tuple[int, str]] = []
    position = 0
    for line in text.split("\n"):
        raw.append((position, line))
        position += len(line) + 1
    blank = [not line.strip() for _, line in raw] + [True]
    return [
        _line(line, start, after_blank=blank[index - 1], before_blank=blank[index + 1], row=_is_row(raw, index))
        for index, (start, line) in enumerate(raw)
        if not blank[index]
    ]


def _is_row(raw: list[tuple[int, str]], index: int) -> bool:
    """A line with bars is a row if it begins with one or has such a line beside it; tabs always divide cells."""
    line = raw[index][1]
    if "|" not in line:
        return "\t" in line.strip()
    beside = [raw[other][1] for other in (index - 1, index + 1) if 0 <= other < len(raw)]
    return line.lstrip().startswith("|") or any("|" in other for other in beside)


def _line(line: str, start: int, *, after_blank: bool, before_blank: bool, row: bool) -> Line:
    content = line.lstrip()
    indent = len(line) - len(content)
    marker, level, number = "", 0, tuple[int, ...]()
    at = indent
    if match := _HASH.match(content):
        marker, level = "heading", len(match[1])
        at += match.end()
    elif match := _BULLET.match(content):
        marker = "bullet"
        at += match.end()
    if match := _NUMBER.match(line, at):
        written = match["chapter"] or match["path"] or match["item"]
        number = tuple(int(part) for part in written.split("."))
        marker = marker or ("chapter" if match["chapter"] else "number")
        at = match.end()
    elif marker == "bullet" and (match := _BARE_CHAPTER.match(line, at)):
        number, at = (int(match[1]),), match.end()
    words = line[at:].rstrip()
    end = start + at + len(words)
    return Line(
        text=words,
        start=start + at,
        end=end,
        indent=indent,
        marker=marker,
        level=level,
        number=number,
        after_blank=after_blank,
        before_blank=before_blank,
        cells=_cells(words, start + at, line[:indent]) if row else (),
    )


def _cells(words: str, start: int, lead: str) -> tuple[Cell, ...]:
    if not words.strip("| "):
        return ()
    separator = r"\|" if "|" in words else r"\t"
    cells = [Cell(start, start, "")] * lead.count("\t") if "|" not in words else []
    position = 0
    for part in re.split(f"({separator})", words):
        if not re.fullmatch(separator, part):
            stripped = part.strip()
            offset = start + position + (len(part) - len(part.lstrip()))
            cells.append(Cell(offset, offset + len(stripped), stripped))
        position += len(part)
    if words.startswith("|"):
        cells = cells[1:]
    if words.endswith("|"):
        cells = cells[:-1]
    return tuple(cells)
