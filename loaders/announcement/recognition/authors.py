"""Authors: the organization that an announcement is by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.announcement.lexicon.institutions import is_office
from loaders.announcement.lexicon.organization_words import MEETING
from loaders.announcement.mentions import Mention
from loaders.announcement.text.dates import Dateline
from loaders.announcement.text.sentences import Sentence

_HANGS_ON = re.compile(
    r"\b(?:with|from|by|via|through|than|at|behind|ahead of|unlike) (?:its |the |partner )*$", re.IGNORECASE
)


def hangs_on_a_preposition(before: str) -> bool:
    """Whether a preposition at the end of these words governs who follows them, who is then not whom they are about."""
    return _HANGS_ON.search(before) is not None


_WITH_OR_TO = re.compile(r"\b(?:with|to) $")


def main_organization(
    sentences: Sequence[Sentence], organizations: Sequence[Mention], datelines: Sequence[tuple[Sentence, Dateline]]
) -> Mention | None:
    """Who an announcement is by: the subject of its dateline sentence, else the first one named that is no adjunct.

    No exchange, court or office is, that it only tells of."""
    organizations = [mention for mention in organizations if not is_office(mention.name)]
    for sentence, dateline in datelines:
        begin = sentence.start + dateline.end
        for mention in organizations:
            if begin <= mention.start <= begin + 30:
                return mention
    placed = [(before, m) for before, after, m in _placed(sentences, organizations) if not MEETING.match(after)]
    first = next((m for before, m in placed if not hangs_on_a_preposition(before)), None)
    # Whom one signs with or licenses to is never who a text is by, as little as whose meeting is told of.
    others = (m for before, m in placed if _WITH_OR_TO.search(before) is None)
    return first or next(others, None)


def _placed(sentences: Sequence[Sentence], organizations: Sequence[Mention]) -> Iterator[tuple[str, str, Mention]]:
    """Each organization with what stands before it in its sentence, and behind it."""
    position = 0
    for sentence in sentences:
        while position < len(organizations) and organizations[position].start < sentence.end:
            mention = organizations[position]
            position += 1
            if mention.start >= sentence.start:
                first, last = mention.start - sentence.start, mention.end - sentence.start
                yield sentence.text[:first], sentence.text[last:], mention
