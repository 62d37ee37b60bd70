"""Descriptions: what kind of company a name is, or from where, told right before it: `the Danish drugmaker ⟦O1⟧`.

They say nothing of what happens, and stand between a name and the words that do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.places import NATIONS

_SORTS = [
    *"company firm group drugmaker biotech startup start-up upstart maker developer manufacturer giant heavyweight "
    "powerhouse major rival competitor specialist player outfit shop house lab laboratory network chain spinout "
    "spin-out toolmaker newcomer supplier distributor wholesaler".split(),
    "pension fund",
    "venture fund",
    "hedge fund",
    "investment fund",
]
_NATIONS = (*sorted(NATIONS), "U.S.")
_TRADES = (
    r"(?:pharmaceuticals?|biopharmaceutical|biopharma|pharma|biotechnology|biotech|diagnostics?|drug|drugs|test|testing|"
    r"cancer|oncology|genomics|sequencing|liquid biopsy|medical|medtech|device|vaccine|antibody|generics?|"
    r"gene therapy|cell therapy|radiopharmaceutical|⟦I\d+⟧|clinical-stage|privately held|private equity|"
    r"venture capital|venture|life sciences?|laboratory|private|listed|local|fellow|larger|smaller|big|molecular|"
    r"precision medicine)"
)
_SORT = f"(?:{'|'.join(map(re.escape, _SORTS))})"
_NATION = rf"(?:(?:South )?(?:{'|'.join(map(re.escape, _NATIONS))})|⟦G\d+⟧(?:'s|-based)?|[A-Z][\w-]+-(?:based|listed))"
_DEEDS = (
    "buy|acquire|purchase|sell|license|join|back|fund|take|absorb|swallow|merge|combine|supply|appoint|select|hire|pay|"
    "invest|help|let|give|become|be|form|create|rescue|rival|challenge"
)
_PATTERNS = (
    re.compile(
        r"(?P<what>(?:\b(?:the|an?|its|their|its former|another) )?"
        rf"(?:{_NATION} (?:{_TRADES} )*(?:{_SORT}|investor)?|(?:{_TRADES} )*{_SORT}) ?)(?=⟦O\d+⟧)"
    ),
    # Behind these words whatever stands before the name only tells what it is.
    re.compile(
        r"\b(?:by|to|of|from|with|for|buys?|bought|acquires?|acquired) (?P<what>(?:the |an? )?"
        rf"(?:(?!(?:and|or|the|its|for|of|to|from|by|in|with|at|{_DEEDS})\b)[\w-]+ ){{1,4}}?{_SORT} )(?=⟦O\d+⟧)"
    ),
)
_LAST_WORDS = tuple(f"{word} " for word in (*_SORTS, *_NATIONS, "investor", "-based", "-listed", "⟧", "⟧'s"))


def find_descriptions(text: str) -> Iterator[tuple[int, int]]:
    """Where a masked clause describes an organization before its name, the last one first; not overlapping."""
    if not _any_described(text):
        return
    found = {match.span("what") for pattern in _PATTERNS for match in pattern.finditer(text)}
    begin = len(text)
    for start, end in sorted(found, key=lambda span: (-span[1], span[0])):
        if end <= begin:
            yield start, end
            begin = start


def _any_described(text: str) -> bool:
    at = text.find("⟦O")
    while at >= 0:
        if text.endswith(_LAST_WORDS, 0, at):
            return True
        at = text.find("⟦O", at + 2)
    return False
