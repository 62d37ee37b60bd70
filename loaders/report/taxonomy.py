"""The segments of a market as one tree, however many times the page prints it."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Record, record
from graph.model.names import normalise

_UNIT = re.compile(r"\s*\((?:[^()]*\b(?:usd|us\$|revenue|value|volume|units?|million|billion|%)\b[^()]*)\)", re.I)
_NO_SEGMENT = re.compile(
    r"(?:market\s+)?(?:introduction|overview|definitions?|key (?:findings|takeaways|trends).*|summary|snapshot|others? information|segment dashboard.*)"
    r"|.*\b(?:estimates?|forecasts?|attractiveness|movement|y-o-y|year[- ]on[- ]year|analysis|dashboard|opportunity|outlook|comparison|share by|pricing|swot)\b.*"
    r"|by\s+\S.*|.*,\s*by\s+.*|(?:market\s+)?(?:size|share|trends?|growth)(?:\s*(?:and|&|,)\s*\w+)*"
    r"|and more|etc\.?|n/?a|-+|segments?|sub-?segments?|details?|\d[\d\s.,%–-]*",
    re.I,
)


@dataclass
class Segment:
    """A segment under its dimension; `path` is the names from the dimension down, its own last."""

    dimension: str
    path: tuple[str, ...]
    record: Record
    places: list[tuple[int, int]] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    stated_by_prose: bool = False

    @property
    def name(self) -> str:
        return self.path[-1]

    @property
    def rank_dimension(self) -> str:
        """The dimension a superlative of it holds within: that of its siblings."""
        return "/".join([self.dimension, *map(normalise, self.path[:-1])])


class Taxonomy:
    """The segments of one market, each once, found again by dimension and names."""

    def __init__(self, market: str) -> None:
        self.market = market
        self._segments: dict[tuple[str, ...], Segment] = {}

    def __iter__(self) -> Iterator[Segment]:
        return iter(self._segments.values())

    def __len__(self) -> int:
        return len(self._segments)

    @property
    def dimensions(self) -> list[str]:
        return list(dict.fromkeys(segment.dimension for segment in self))

    def within(self, dimension: str) -> list[Segment]:
        return [segment for segment in self if segment.dimension == dimension]

    def get(self, dimension: str, path: tuple[str, ...]) -> Segment | None:
        return self._segments.get(_key(dimension, path))

    def only(self, dimension: str, name: str) -> Segment | None:
        """The one segment of this name anywhere in a dimension; None where there is none or several."""
        found = [s for s in self.within(dimension) if normalise(s.name) == normalise(name)]
        return found[0] if len(found) == 1 else None

    def known_dimension(self, dimension: str) -> str:
        """The dimension of this tree that a heading means: `product` where the tree has `product_type`.

        Unchanged where the tree has it, has none like it, or has several."""
        dimensions = self.dimensions
        if dimension in dimensions:
            return dimension
        words = _words(dimension)
        like = [known for known in dimensions if _alike(words, _words(known))]
        return like[0] if len(like) == 1 else dimension

    def parent(self, segment: Segment) -> Segment | None:
        return self.get(segment.dimension, segment.path[:-1]) if len(segment.path) > 1 else None

    def add(self, dimension: str, path: tuple[str, ...], start: int, end: int) -> Segment:
        """The segment of these names, made if new, standing also at `start` to `end`."""
        key = _key(dimension, path)
        if key not in self._segments:
            scope = f"{normalise(self.market)}|{'/'.join([dimension, *map(normalise, path[:-1])])}"
            self._segments[key] = Segment(dimension, path, record("Segment", path[-1], scope))
        segment = self._segments[key]
        if (start, end) not in segment.places:
            segment.places.append((start, end))
        return segment

    def gather_places(self) -> None:
        """A country listed alone (`Country scope: Brazil`) is the one that stands under its region elsewhere."""
        for segment in [s for s in self.within("geography") if len(s.path) == 1]:
            nested = [
                s for s in self.within("geography") if len(s.path) > 1 and normalise(s.name) == normalise(segment.name)
            ]
            children = any(len(s.path) > 1 and s.path[0] == segment.name for s in self.within("geography"))
            if len(nested) == 1 and not children:
                nested[0].places += [span for span in segment.places if span not in nested[0].places]
                del self._segments[_key("geography", segment.path)]

    def alias_record(self, segment: Segment, name: str) -> Record:
        scope = segment.record.key.split("|", 2)[2]
        return record("Segment", name, scope)


def _words(dimension: str) -> set[str]:
    return {word.rstrip("s").replace("user", "use") for word in dimension.split("_")} - {"industry"}


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _key(dimension: str, path: tuple[str, ...]) -> tuple[str, ...]:
    return (dimension, *map(normalise, path))


def segment_name(text: str, market: str) -> str | None:
    """A printed entry as a segment's name, None where it names no segment.

    Units in brackets and the market's own name go: `Pumps (USD Million)` gives `Pumps`."""
    name = _UNIT.sub("", text).strip(" :;,-–*|")
    own = re.sub(rf"^(?:global\s+)?{re.escape(market)}\s+(?:market)?\s*[:,–-]?\s*", "", name, flags=re.I)
    name = own if own and own != name else name
    name = re.sub(r"\s+(?:segment|market)$", "", name, flags=re.I)
    if not name or len(name) > 90 or len(name.split()) > 12 or _NO_SEGMENT.fullmatch(name):
        return None
    return name


def split_names(text: str) -> list[tuple[int, int]]:
    """Where the names of a list stand in `A, B (x, y), and C`: start and end of each within the text."""
    parts: list[tuple[int, int]] = []
    depth, start = 0, 0
    separators = ";" if ";" in text else ",•|"
    for index, character in enumerate(text):
        depth += character in "([" or -(character in ")]" and depth > 0)
        if character in separators and depth == 0:
            parts.append((start, index))
            start = index + 1
    parts.append((start, len(text)))
    if len(parts) > 1 or re.search(r"\s(?:and|or)\s", text):
        parts = _split_last(text, parts)
    return [trimmed for part in parts if (trimmed := _trimmed(text, *part)) is not None]


def _split_last(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`..., B and C` ends in two names, unless a serial comma stands before its `and`."""
    start, end = parts[-1]
    if re.match(r"\s*(?:and|or)\s", text[start:end]):
        return parts
    last = None
    for match in re.finditer(r"\s+(?:and|or)\s+(?=\S)", text[start:end]):
        last = match
    if last is None or (
        text[start:end].count("(") != text[start : start + last.start()].count("(")
        and ")" in text[start + last.end() : end]
    ):
        return parts
    return [*parts[:-1], (start, start + last.start()), (start + last.end(), end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    lead = re.match(r"\s*(?:(?:and|or)\s+(?=\S))?", text[start:end])
    start += lead.end() if lead else 0
    words = text[start:end].rstrip(" .;:,*")
    if words.count("(") != words.count(")") or not words:
        words = words.strip("()")
    if (
        re.search(r"\b(?:Inc|Ltd|Corp|Co|S\.A|N\.V|U\.S|U\.K|S\.p\.A)$", words)
        and text[start + len(words) : start + len(words) + 1] == "."
    ):
        words += "."
    return (start, start + len(words)) if words else None
