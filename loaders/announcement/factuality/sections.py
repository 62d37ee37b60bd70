"""Sections: whether a heading puts the lines below it into the time to come, as `Goals for 2026` or `Next:` does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.words import DONE
from loaders.announcement.mentions import Mention
from loaders.zones import lines

_AHEAD = re.compile(
    r"\b(?:what to (?:expect|look for|watch)|goals?|priorities|outlook|upcoming|next (?:steps|milestones|12 months)|"
    r"(?:expected|anticipated|planned|coming|key|near-term|future) (?:\w+ )?(?:milestones|catalysts|events|"
    r"steps|dates)|"
    r"catalysts|to watch|objectives|plans? for|coming (?:months|quarters|year)|on the horizon|(?:still )?to come)\b",
    re.IGNORECASE,
)
# `Zelvi hits its goal in Phase 3`: a headline on what a goal has come to heads no list of goals.
_BEHIND = re.compile(
    r"\b(?:(?:hits?|meets?|met|miss(?:es|ed)?|reach(?:es|ed)?|fail(?:s|ed)?) [\w\s-]{0,30}(?:goals?|objectives?)|"
    r"highlights?|recent|achiev\w+|completed|accomplish\w+|progress|results|in review|last (?:quarter|year|month)|"
    r"key developments)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\W*(?:Next(?: up)?|Coming up|(?:Still )?[Tt]o come|Ahead|Outlook|Upcoming|Expected|Planned)\s*(?::|–|—)"
)
_LONGEST_HEADING = 90


def put_off(events: Sequence[Event], text: str, mentions: Iterable[Mention]) -> None:
    """What stands below a heading on the time to come is planned, unless its own words say that it is done.

    A name in the heading (`Outlook Therapeutics`) says nothing of any time."""
    letters = list(text)
    for mention in mentions:
        letters[mention.start : mention.end] = " " * (mention.end - mention.start)
    ahead = list(_ahead("".join(letters)))
    for event in events:
        told = event.trigger[0]
        if (
            event.factuality is Factuality.ASSERTED
            and any(start <= told < end for start, end in ahead)
            and DONE.search(event.words) is None
        ):
            event.factuality = Factuality.PLANNED
            if event.date_basis == "dateline":
                event.when, event.yearless, event.date_basis = None, None, ""


def _ahead(text: str) -> Iterator[tuple[int, int]]:
    """The lines that speak of the time to come: those below such a heading, and those that open with such a word."""
    below = False
    for start, end in lines(text):
        line = text[start:end]
        heading = len(line) <= _LONGEST_HEADING and not line.rstrip().endswith(".")
        if heading and _BEHIND.search(line):
            below = False
        elif heading and _AHEAD.search(line):
            below = True
        elif below or _LEAD.match(line):
            yield start, end
