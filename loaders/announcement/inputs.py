"""What a person names, a file, a folder, an address, a stream, opened into entries: one text each, with its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import EmptyFileError, LoadError, UnsupportedFileError
from loaders.feeds import Feed, is_feed, read_feed
from loaders.fetch import fetch, is_address
from loaders.files import MEDIA_TYPES, WORD, RawPage, content_of, decoded, loadable_files, page_from_bytes
from loaders.tables import Row, csv_rows, json_line_rows, json_rows, kind_of_rows

# Files that hold several texts; the others hold one each.
COLLECTIONS = {
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".xml": "application/xml",
    ".rss": "application/xml",
    ".atom": "application/xml",
}
# What the files that are read hold, by their endings.
FILES = MEDIA_TYPES | COLLECTIONS
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
_ROWS = {
    "application/json": json_rows,
    "application/jsonl": lambda content, _: json_line_rows(content),
    "text/csv": csv_rows,
}
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml\s[^>]*\?>")
_UNTOLD = ("", "text/plain", "application/octet-stream", "binary/octet-stream")


@dataclass(frozen=True)
class Entry:
    """One text: what it is called, its address ('' for none), and its raw page."""

    name: str
    uri: str
    page: RawPage


@dataclass(frozen=True)
class Unread:
    """Something that could not be read, and why, in a sentence."""

    name: str
    why: str


def entries(given: str) -> Iterator[Entry | Unread]:
    """The entries of a path or an address, in order; what cannot be read is told in its place."""
    if is_address(given):
        yield from _told(given, _of_address(given))
        return
    try:
        files = loadable_files(Path(given), COLLECTIONS)
    except LoadError as error:
        yield Unread(given, str(error))
        return
    for file in files:
        yield from _told(str(file), _of_file(file))


def entries_of_bytes(content: bytes, name: str, *, uri: str = "", media_type: str = "") -> Iterator[Entry | Unread]:
    """The entries of what came over a stream, from an address or as an uploaded file."""
    yield from _told(name, _of_bytes(content, name, uri, media_type))


def entries_of_text(text: str, name: str) -> Iterator[Entry | Unread] | None:
    """The entries of a pasted feed; None where the text is none."""
    # It is no longer in the encoding that its own first line says.
    content = _DECLARATION.sub("", text, count=1).encode()
    return entries_of_bytes(content, name) if is_feed(content) else None


def media_type_of(name: str) -> str:
    """What a file of this name holds, by its ending; '' where that says nothing."""
    return FILES.get(Path(name).suffix.lower(), "")


def _told(name: str, found: Iterator[Entry | Unread]) -> Iterator[Entry | Unread]:
    try:
        yield from found
    except LoadError as error:
        yield Unread(name, str(error))


def _of_address(url: str) -> Iterator[Entry | Unread]:
    fetched = fetch(url)
    assert fetched.content is not None  # no version was named, so that it cannot be unchanged
    yield from _of_bytes(fetched.content, url, url, fetched.media_type)


def _of_file(path: Path) -> Iterator[Entry | Unread]:
    content, media_type = content_of(path), media_type_of(path.name)
    if not media_type:
        known = ", ".join(sorted(FILES))
        raise UnsupportedFileError(f"{path} is a kind of file that is not read.", remedy=f"Save it as one of {known}.")
    yield from _of_bytes(content, str(path), path.absolute().as_uri(), media_type)


def _of_bytes(content: bytes, name: str, uri: str, media_type: str) -> Iterator[Entry | Unread]:
    kind = _sniffed(content, media_type)
    if kind not in (*_FEEDS, *_ROWS):
        yield Entry(name, uri, page_from_bytes(content, kind, name))
        return
    found = _of_collection(content, kind, name, uri) if content.strip() else iter(())
    first = next(found, None)
    if first is None:
        raise EmptyFileError(f"{name} holds no entries.", remedy="Give one that holds texts.")
    yield first
    yield from found


def _of_collection(content: bytes, kind: str, name: str, uri: str) -> Iterator[Entry | Unread]:
    if kind in _FEEDS:
        return feed_entries(read_feed(content, name), name)
    return _of_rows(_ROWS[kind](decoded(content, name), name), name, uri)


def _sniffed(content: bytes, media_type: str) -> str:
    """The kind of bytes of which nothing, or only that they are text, is said."""
    if is_feed(content) and media_type not in ("application/json", "text/html"):
        return "application/xml"
    if media_type not in _UNTOLD:
        return media_type
    if content.startswith(b"%PDF"):
        return "application/pdf"
    if content.startswith(b"PK\x03\x04"):
        return WORD
    return kind_of_rows(content.decode("utf-8", "replace")) or "text/plain"


def feed_entries(feed: Feed, name: str) -> Iterator[Entry | Unread]:
    """The entries of a feed as texts under their titles, published by the feed."""
    for number, each in enumerate(feed.entries, 1):
        yield Entry(f"{name}, entry {number}", each.address, each.page(feed.title))


def _of_rows(rows: Iterable[Row], name: str, uri: str) -> Iterator[Entry | Unread]:
    for row in rows:
        called = f"{name}, {row.where}"
        if row.page is None:
            yield Unread(called, f"It cannot be read: {row.why}.")
        else:
            yield Entry(called, row.uri or (f"{uri}#{row.where.replace(' ', '-')}" if uri else ""), row.page)
