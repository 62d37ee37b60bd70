"""Hedging: whether anything in a stretch of words takes back, puts off or only passes on what it speaks of.

Looser than `judging`, which asks what stands beside a trigger: here any such word of the stretch counts. It
decides only on frames that read nothing unless something is hedged."""

from __future__ import annotations

import re

from graph.vocabulary import Factuality
from loaders.announcement.factuality.words import FINITE_OFF

# Who tells it does not vouch for it.
HEARSAY = re.compile(
    r"\b(?:rumou?r\w*|(?:media|press|newspaper|online) reports?|"
    r"reportedly|allegedly|unconfirmed|(?:(?:is|are|was|were) (?:said|understood|believed|"
    r"thought) to|"
    r"said to be)|people (?:familiar|close|briefed|with knowledge)|unnamed|gossip|speculation|hearsay|whisper\w*|"
    r"heard of|"
    r"market talk|"
    r"(?:sources|insiders|traders|market participants) (?:say|said|told|claim\w*|think|believe\w*)|"
    r"according to (?:\w+ )?(?:sources|people|insiders)|word (?:in [\w ]{2,20} )?(?:is|has it))\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    rf"\b(?:{FINITE_OFF}|giving up|pull(?:s|ed) the plug|"
    r"(?:pulled|dropped|drops|gave up|gives up)(?: on)? (?:the |its |all )?(?:plan|idea|project|launch|filing))",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not(?! rul(?:e|ed|ing) out)|never|"
    r"nowhere|no|none|nothing|neither|nor|nobody|without|cannot|lacks?|lacking|refrain\w*|unable|"
    r"yet to|"
    r"fail(?:s|ed)? to|den(?:ies|ied)|den(?:ying)|rul(?:es|ed|ing) out|against|passed over|miss(?:es|ed) out|"
    r"mistaken|dismiss(?:es|ed)|quash\w*|brush(?:es|ed) aside|"
    r"turn(?:s|ed) (?:away|down)|(?:holds?|held|holding|put|puts) off|(?:stops?|stopped) short of|"
    r"(?:keeps?|kept) [^;.]{0,40}?\b(?:away|to itself)|un(?:approved|licensed|authori[sz]ed|cleared)|"
    r"instead of|rather than|declin\w+ to|waiting for (?:its|a) first)\b"
    r"(?! only| later than| just)|n[’']t\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|should|may|might|could|would|expect\w*|plan(?:s|ned|ning)?|intend\w*|intention|hop(?:es?|ing)|"
    r"aim(?:s|ing)?|want(?:s|ed)?|wish(?:es)?|seek(?:s|ing)?|await\w*|pending|due|next|tomorrow|soon|shortly|"
    r"upcoming|"
    r"until|by (?:the end|year-end|Easter|Christmas|20\d\d)|(?:is|are) to|to be|to follow|heading|"
    r"head(?:s|ed) (?:for|to)|count(?:s|ing) on|in mind|pencill?ed|slipp?(?:s|ed|ing)?|ready|readies|"
    r"(?<!library )(?<!sample )(?<!tissue )(?<!bowel )prepar\w*|foresee\w*|goal date|target date|"
    r"before (?:the )?(?:summer|autumn|winter|spring|end|year)|"
    r"later this year|mean(?:s|t) to|reckons?|bets? on|on the calendar|wait(?:s|ing)?|permit|promis\w+|propos\w+|"
    r"ahead)\b",
    re.IGNORECASE,
)
# Where another thing is told.
_BREAK = re.compile(
    r";|:|,? (?:but|while|whereas|although|though|since|because|whatever|contrary to|after which) |, and (?=⟦O)|"
    r", (?=\w+ing\b)"
)


def hedge(text: str, start: int, end: int, dated_ahead: bool = False) -> Factuality | None:
    """What the stretch of a clause around text[start:end] makes of what stands there; None where it hedges nothing.

    `dated_ahead` tells that the clause names a day to come."""
    begin = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    stop = _BREAK.search(text, end)
    stretch = text[begin : stop.start() if stop else len(text)]
    for pattern, status in (
        (HEARSAY, Factuality.RUMOURED),
        (_CALLED_OFF, Factuality.TERMINATED),
        (_DENIED, Factuality.NEGATED),
        (_TO_COME, Factuality.PLANNED),
    ):
        if pattern.search(stretch):
            return status
    return Factuality.PLANNED if dated_ahead else None
