"""A capitalised run that may be a name, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence


@dataclass(frozen=True)
class Run:
    """A capitalised run with what stands around it, and its words by kind."""

    name: str
    before: str
    after: str
    words: tuple[str, ...]
    unknown: tuple[str, ...]
    at_start: bool
    sentence: Sentence

    def follows(self, sign: Gated, within: int = 60) -> bool:
        """Whether so many characters before it hold a sign."""
        return sign.search_part(self.before[-within:], self.sentence.text) is not None

    @property
    def single(self) -> bool:
        return len(self.words) == 1
