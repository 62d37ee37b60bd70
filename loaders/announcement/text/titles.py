"""Titles in quotation marks: what papers, talks and trials are called holds no names."""

from __future__ import annotations

import re

# A quotation of some words, with what is so titled before it.
_QUOTED = re.compile(
    r"(?P<cue>\b(?:titled|entitled|paper|article|publication|abstract|poster|presentation|trial|study),? )?"
    r"(?:“(?P<title>[^“”]{20,300})”|\"(?P<plain>[^\"]{20,300})\")"
)


def cells_in_titles(text: str) -> set[int]:
    """The cells within quoted titles of papers, talks and trials, whose words are no names."""
    cells: set[int] = set()
    for match in _QUOTED.finditer(text) if "“" in text or '"' in text else ():
        words = re.findall(r"[A-Za-z]\w{3,}", match["title"] or match["plain"])
        if len(words) > 2 and (match["cue"] or sum(word[0].isupper() for word in words) >= 0.75 * len(words)):
            cells.update(range(*match.span()))
    return cells
