"""Counts the work of reading announcements: calls, and the characters that patterns and strings are gone over by.

How far C goes over a text no profiler sees; therefore every pattern that the reader compiles is made one that counts,
before the reader is imported, by this program of its own. It reads a JSON list of texts from standard input and writes
the list of their counts."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

_OVER_THE_WHOLE = frozenset("casefold count lower replace rsplit split splitlines upper".split())
_work = 0


class CountingPattern:
    """A compiled pattern that counts the characters it goes over."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, start, end)
        _count((found.end() if found else min(end, len(text))) - start)
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for found in self._pattern.finditer(text, start, end):
            _count(found.end() - start)
            start = found.end()
            yield found
        _count(min(end, len(text)) - start)

    def findall(self, text: str, *bounds: int) -> list[Any]:
        return self._over_the_whole(self._pattern.findall, text, *bounds)

    def split(self, text: str, *most: int) -> list[Any]:
        return self._over_the_whole(self._pattern.split, text, *most)

    def sub(self, by: Any, text: str, *most: int) -> str:
        _count(len(text))
        return self._pattern.sub(by, text, *most)

    def _over_the_whole(self, find: Callable[..., list[Any]], text: str, *more: int) -> list[Any]:
        _count(len(text))
        return find(text, *more)


def _count(work: int) -> None:
    global _work
    _work += max(work, 0)


def _seen(_: FrameType, event: str, called: Any) -> None:
    if event == "call":
        _count(1)
    elif event == "c_call":
        on = getattr(called, "__self__", None)
        _count(1 + len(on) if isinstance(on, str) and called.__name__ in _OVER_THE_WHOLE else 1)


def _compile_what_counts() -> None:
    compiled = re._compile

    def counting(*of: Any) -> Any:
        found = compiled(*of)
        return CountingPattern(found) if isinstance(found, re.Pattern) else found

    re._compile = counting


def main() -> None:
    """Read the first text without counting, for the tables that are made on the way; then count each."""
    import pydantic  # noqa: F401 - it knows patterns by their type: its own stay as they are

    _compile_what_counts()
    from loaders.announcement.pipeline import read_announcement
    from loaders.names import DocumentNames

    def work(text: str) -> int:
        before = _work
        sys.setprofile(_seen)
        read_announcement(text, DocumentNames(), None)
        sys.setprofile(None)
        return _work - before

    texts = json.load(sys.stdin)
    read_announcement(texts[0], DocumentNames(), None)
    json.dump([work(text) for text in texts], sys.stdout)


if __name__ == "__main__":
    main()
