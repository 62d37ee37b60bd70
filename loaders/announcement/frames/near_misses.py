"""Near misses: sentences that have a word of events and several names, and that no frame reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.document import NotUnderstood
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.clauses import Clause
from loaders.announcement.text.sentences import Sentence

_TRIGGERS = Gated(
    r"\b(?:approv|clear(?:ed|ance|s)\b|submi|fil(?:ed|es|ing)\b|designat|agreement|"
    r"collaborat|partner|licen[sc]|acqui|merg|invest|financ|"
    r"launch|trial|phase|opinion|refus|withdr|author|grant|terminat|distribut|"
    r"supply|co-?develop|purchase|bought|opened)[\w-]*",
    re.IGNORECASE,
)


def near_miss(sentence: Sentence, clause: Clause, inside: Sequence[Mention]) -> NotUnderstood | None:
    """A sentence with a word of events and two names in it, from which nothing was read."""
    named = {m.name for m in inside if m.kind in ("organization", "product", "agency") and not m.anaphor}
    trigger = _TRIGGERS.search(clause.text) if len(named) > 1 else None
    if trigger is None:
        return None
    return NotUnderstood(
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        why=f"'{trigger[0]}' beside {len(named)} names, but no frame fits.",
    )
