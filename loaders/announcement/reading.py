"""Reading: what the stages of the pipeline see in one document, each adding its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
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
