"""Where a page's prose speaks of its segments, its market or its regions."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.model.names import normalise
from loaders.report.places import is_region, is_remainder, spellings
from loaders.report.sections import snake_dimension
from loaders.report.taxonomy import Segment, Taxonomy

# "US$" is one token, so that money is never taken for the country.
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:\+\+?|\$)?|&")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_HEADED = {"segment", "category", "sub", "subsegment", "type", "product", "industry", "class"}
SAID_WITHIN = re.compile(
    r"^(?:by|based on|in terms of|on the basis of|with respect to|among|across|within|when segmented by)\s+(?:the\s+)?(?P<name>[A-Za-z][\w /&-]{1,40}?)(?:\s+(?:segments?|categories))?\s*[,:]",
    re.I,
)


@dataclass(frozen=True)
class Mention:
    """A segment spoken of at `start` to `end` of the page's text."""

    start: int
    end: int
    segment: Segment


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A word as names are compared: normalised and without its plural."""
    base = word.lower() if word.endswith("$") else normalise(word) or word.lower()
    if base.endswith("ies") and len(base) > 4:
        return base[:-3] + "y"
    return base[:-1] if base.endswith("s") and not base.endswith("ss") and len(base) > 3 else base


class SegmentIndex:
    """Finds the segments of a taxonomy in sentences, by name, name without its brackets, acronym or usual spelling."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._variants: dict[tuple[str, ...], list[Segment]] = {}
        self._exact: set[tuple[str, ...]] = set()
        self._longest = 1
        for segment in taxonomy:
            self.learn(segment)

    def learn(self, segment: Segment) -> None:
        """Make a segment findable."""
        if is_remainder(segment.name):
            return
        names = {segment.name, _BRACKET.sub("", segment.name)}
        acronym = acronym_of(segment.name)
        exact = {acronym} if acronym else set()
        if segment.dimension == "geography":
            names |= {name for name in spellings(segment.name) if len(name) > 2}
            exact |= {name for name in spellings(segment.name) if name.isupper() and name != "NA"}
        for name in names | exact:
            key = tuple(stem(token) for token in _TOKEN.findall(re.sub(r"['’]s\b", "", name)))
            if not key:
                continue
            if (name in exact and name not in names) or (len(key) == 1 and name.isupper()):
                self._exact.add(key)
            bucket = self._variants.setdefault(key, [])
            if segment not in bucket:
                bucket.append(segment)
            self._longest = max(self._longest, len(key))

    def find(self, text: str, start: int, end: int, dimension: str = "") -> list[Mention]:
        """The mentions in `text[start:end]`, longest names first, none within another."""
        tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text, start, end)]
        tokens = [token for token in tokens if not (token[2] == "s" and text[token[0] - 1] in "'’")]
        stems = tuple(stem(token[2]) for token in tokens)
        found: list[Mention] = []
        at = 0
        while at < len(tokens):
            size, segment = self._at(tokens, stems, at, dimension)
            if segment is not None:
                found.append(Mention(tokens[at][0], tokens[at + size - 1][1], segment))
            at += size
        return found

    def _at(
        self, tokens: list[tuple[int, int, str]], stems: tuple[str, ...], at: int, dimension: str
    ) -> tuple[int, Segment | None]:
        for size in range(min(self._longest, len(tokens) - at), 0, -1):
            key = stems[at : at + size]
            candidates = self._variants.get(key)
            if not candidates or not self._written_so(key, tokens[at : at + size], stems[at + size : at + size + 1]):
                continue
            segment = _choose(candidates, dimension)
            if segment is not None:
                return size, segment
        return 1, None

    def _written_so(self, key: tuple[str, ...], tokens: list[tuple[int, int, str]], following: tuple[str, ...]) -> bool:
        """Acronyms need their capitals; a one-word plural name needs its plural or a head such as `segment`."""
        if key in self._exact:
            return tokens[0][2].replace(".", "").isupper() or not key[0].isalpha()
        if len(key) > 1:
            return True
        plural = any(segment.name.lower().endswith("s") for segment in self._variants[key])
        return not plural or tokens[0][2].lower().endswith("s") or bool(following and following[0] in _HEADED)

    def context(self, text: str, start: int, end: int, dimension: str) -> str:
        """The dimension a sentence is said within: `By product, ...`, else that of its heading."""
        match = SAID_WITHIN.match(text[start:end])
        if match:
            named = self.named_dimension(match["name"])
            if named:
                return named
        return self.taxonomy.known_dimension(dimension) if dimension else ""

    def named_dimension(self, name: str) -> str:
        dimension = self.taxonomy.known_dimension(snake_dimension(name))
        return dimension if dimension in self.taxonomy.dimensions else ""


def acronym_of(name: str) -> str | None:
    """The acronym printed behind a name when its letters run through the name: `Immunohistochemistry (IHC)` gives
    IHC, `Lung Cancer (NSCLC)` nothing, since NSCLC is narrower."""
    match = re.fullmatch(r"(?P<name>[^()]+?)\s*\((?P<short>[A-Za-z][\w&/+-]{1,9})\)", name)
    if match is None or not any(letter.isupper() for letter in match["short"][1:]):
        return None
    letters = re.sub(r"[^a-z0-9]", "", match["short"].lower().removesuffix("s"))
    words = re.sub(r"[^a-z0-9 ]", " ", match["name"].lower()).split()
    if not words or not letters or words[0][0] != letters[0]:
        return None
    position = iter("".join(words))
    return match["short"] if all(letter in position for letter in letters) else None


def _choose(candidates: list[Segment], dimension: str) -> Segment | None:
    if len(candidates) == 1:
        return candidates[0]
    here = [segment for segment in candidates if segment.dimension == dimension]
    outer = [segment for segment in here or candidates if len(segment.path) == 1]
    for choice in (here, outer):
        if len(choice) == 1:
            return choice[0]
    return None


def regions(mentions: list[Mention]) -> Iterator[Mention]:
    """Those mentions that are whole regions rather than countries."""
    return (
        m
        for m in mentions
        if m.segment.dimension == "geography" and (len(m.segment.path) == 1 or is_region(m.segment.name))
    )
