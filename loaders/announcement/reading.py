"""Reading: what the stages of the pipeline see in one document, each adding its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from graph.model.document import NotUnderstood
from loaders.announcement.events import Event
from loaders.announcement.mentions import Mention
from loaders.announcement.products.names import Nickname
from loaders.announcement.text.clauses import Clause
from loaders.announcement.text.dates import DateExpression
from loaders.announcement.text.sentences import Sentence

# How far a text is read: how many of its sentences, of how many.
Progress: TypeAlias = Callable[[int, int], None]


_RELEASE = re.compile(r"\b(?:[Aa]nnounc(?:es|ed|ing)|ANNOUNCES|NASDAQ|Nasdaq|NYSE)\b")
_BRIEF = 1000
_SEVERAL = 5


@dataclass
class Reading:
    """Everything the pipeline saw in one document, before it becomes claims or predictions; `too_long` is how many
    sentences were left out for their length."""

    text: str
    sentences: list[Sentence]
    mentions: list[Mention]
    dates: list[DateExpression]
    pairs: list[Nickname]
    main: Mention | None
    events: list[Event] = field(default_factory=list)
    near_misses: list[NotUnderstood] = field(default_factory=list)
    dateline: str | None = None
    clauses: list[Clause] = field(default_factory=list)
    too_long: int = 0

    @cached_property
    def is_note(self) -> bool:
        """Whether the text is a note of somebody else's, brief or on several, not an organization's own release."""
        if self.dateline is not None or _opens_with_a_title(self.text) or _RELEASE.search(self.text):
            return False
        return len(self.text) < _BRIEF or self.is_on_several

    @cached_property
    def is_on_several(self) -> bool:
        """Whether the text names many organizations, and none of them more often than one time in three."""
        named = Counter(m.name for m in self.mentions if m.kind == "organization" and not m.anaphor)
        return len(named) >= _SEVERAL and 3 * max(named.values()) <= named.total()


def _opens_with_a_title(text: str) -> bool:
    """Whether a text opens with a headline in which nearly every word has a capital, as releases do."""
    words = [word for word in text.partition("\n")[0].split() if len(word) > 3]
    return "\n" in text and len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)
