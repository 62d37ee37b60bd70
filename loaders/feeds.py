"""RSS and Atom: a feed's name and its entries, each with title, address, day and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from graph.model.dates import is_date
from loaders.errors import DamagedFileError
from loaders.fetch import is_address
from loaders.files import RawPage
from loaders.tables import with_title

_START = re.compile(
    rb"^\s*(?:<\?xml[^>]*>|<!--.*?-->|<\?[^>]*>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|\s)*<(?:\w+:)?(rss|feed|RDF)\b", re.S
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ENTRIES = ("item", "entry")
_WORDS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated", "issued")


@dataclass(frozen=True)
class FeedEntry:
    """One entry: `text` as plain lines, `published` an ISO day or None where none is stated; `key` tells
    it from the others."""

    key: str
    title: str
    link: str
    published: str | None
    text: str

    def page(self, publisher: str) -> RawPage:
        """The entry as a text under its title."""
        return RawPage(with_title(self.title, self.text), "text/plain", self.title, publisher, self.published)

    @property
    def address(self) -> str:
        """Where the entry can be read on the web; '' where its link is no address."""
        return self.link if is_address(self.link) else ""


@dataclass(frozen=True)
class Feed:
    """A feed with its entries, in its own order."""

    title: str
    entries: tuple[FeedEntry, ...]


def is_feed(content: bytes) -> bool:
    """Whether these bytes begin as RSS or Atom."""
    return _START.match(content[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


_PAGE = re.compile(rb"<html[\s>]|<!doctype html", re.IGNORECASE)


def read_feed(content: bytes, name: str) -> Feed:
    """The feed in these bytes. Raises DamagedFileError where it is none or is cut off."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if _PAGE.search(content[:4096]):
            raise DamagedFileError(
                f"{name} is a page of the web and no feed.", remedy=f"Try 'fusiongraph ingest {name}'."
            ) from error
        raise DamagedFileError(
            f"{name} is a broken feed: line {error.lineno or 1} is no XML that can be read.", remedy="Fetch it again."
        ) from error
    if _tag(root) not in ("rss", "feed", "RDF"):
        raise DamagedFileError(f"{name} is neither RSS nor Atom.", remedy="Give the feed's own address.")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise DamagedFileError(
            f"{name} declares entities of its own, which are not expanded.", remedy="Give the feed without them."
        )
    entries = [_entry(element) for element in root.iter() if _tag(element) in _ENTRIES]
    head = root if _tag(root) == "feed" else next((e for e in root if _tag(e) == "channel"), root)
    return Feed(_first(head, "title"), tuple(entry for entry in entries if entry.title or entry.text))


def _entry(element: Any) -> FeedEntry:
    title, link = _plain(_first(element, "title")), _link(element)
    told = next((words for tag in _WORDS if (words := _first(element, tag))), "")
    key = _first(element, "guid") or _first(element, "id") or link or title
    return FeedEntry(key, title, link, _day(element), _plain(told))


def _children(element: Any, tag: str) -> Iterator[Any]:
    return (child for child in element if _tag(child) == tag)


def _tag(element: Any) -> str:
    """The name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(element: Any, tag: str) -> str:
    """The words of the first child of this name that has any; XHTML inside it as its own source."""
    from lxml import etree

    for child in _children(element, tag):
        if len(child):
            return "".join(etree.tostring(part, encoding="unicode", method="html") for part in child).strip()
        if child.text and child.text.strip():
            return str(child.text).strip()
    return ""


def _link(element: Any) -> str:
    for child in _children(element, "link"):
        if child.get("href"):
            if child.get("rel", "alternate") == "alternate":
                return str(child.get("href")).strip()
        elif child.text and child.text.strip():
            return str(child.text).strip()
    return ""


def _day(element: Any) -> str | None:
    for tag in _DATES:
        said = _first(element, tag)
        if (day := _DAY.match(said)) and is_date(day[0]):
            return day[0]
        if said:
            try:
                return parsedate_to_datetime(said).date().isoformat()
            except (ValueError, TypeError, IndexError):
                continue
    return None


def _plain(words: str) -> str:
    """HTML in an entry as plain lines; text without markup stays as it is."""
    from loaders.markup import html_to_page

    if not re.search(r"<[a-zA-Z!/]|&\w+;|&#\d+;", words):
        return words
    return html_to_page(f"<html><body>{words}</body></html>")[0]
