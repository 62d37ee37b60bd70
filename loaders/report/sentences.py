"""Sentences of a paragraph, and citations glued to their ends."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from collections.abc import Iterator

_NO_END = re.compile(
    r"(?:\b(?:Inc|Ltd|Pvt|Pty|Corp|Co|Dr|Mr|Ms|Prof|vs|e\.g|i\.e|approx|ca|No|Fig|St|U\.S|U\.K|S\.A|N\.V|B\.V|S\.p\.A|al|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])$"
)
_END = re.compile(r"[.!?]+[\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z0-9•]|\s*\[\d+\]|\s*$)")
_NOTE = r"\[\d{1,2}\](?:(?:(?!\.\s)[^\[\]\n]){0,200}?(?:\b[\w-]+\.(?:com|org|gov|net|eu|int|edu|io|co)\b\S*|,\s*(?:19|20)\d\d\b\.?|(?=\n|$)))?"
CITATION = re.compile(rf"(?:\s*{_NOTE})+")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `text[start:end]`; notes such as `[1]A Journal, 2024` are left out."""
    begin = start
    for match in _END.finditer(text, start, end):
        head = text[begin : match.start()]
        if match[0].startswith(".") and _NO_END.search(head) and match.end() < end:
            continue
        if head.strip():
            yield _trimmed(text, begin, match.end())
        begin = match.end()
        note = CITATION.match(text, begin, end)
        if note and note[0].strip():
            begin = note.end()
    if text[begin:end].strip():
        yield _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
