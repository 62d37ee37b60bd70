"""Feeds looked at again and again: only what is new is read, and a look that was cut off goes on where it stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.ledger import Watch
from loaders.announcement.inputs import Entry
from loaders.errors import MissingFileError, StatementError, UnreadableFileError
from loaders.feeds import read_feed
from loaders.fetch import AddressError, ForbiddenError, check_address, fetch, is_address


@dataclass(frozen=True)
class Look:
    """One look at a feed: entries that are new, each with its key, the oldest first; `left` more wait for another look.

    `after` is what to remember once they are all read."""

    title: str
    new: tuple[tuple[str, Entry], ...]
    left: int
    after: Watch


def look(before: Watch, *, most: int | None = None) -> Look:
    """Fetch a feed if it changed since it was last seen, and take up to `most` new entries of it, else all.

    Raises a LoadError that says what is wrong."""
    try:
        fetched = fetch(before.url, etag=before.etag, modified=before.modified)
    except ForbiddenError as error:
        raise ForbiddenError(error.message, remedy="Ask its publisher for a feed that programs may read.") from error
    if fetched.content is None:
        return Look("", (), 0, before)
    feed = read_feed(fetched.content, before.url)
    seen = set(before.seen)
    unseen = [entry for entry in reversed(feed.entries) if entry.key not in seen]
    taken = unseen[:most]
    left = len(unseen) - len(taken)
    # A version is remembered only when all of it is read: what is left must not count as unchanged.
    etag, modified = (None, None) if left else (fetched.etag, fetched.modified)
    new = tuple((entry.key, Entry(entry.title or before.url, entry.address, entry.page(feed.title))) for entry in taken)
    return Look(feed.title, new, left, replace(before, etag=etag, modified=modified))


def read(watch: Watch, keys: Sequence[str]) -> Watch:
    """The memory of a feed with these entries read."""
    return replace(watch, seen=(*watch.seen, *keys))


@dataclass(frozen=True)
class Misnamed:
    """A line of a list of feeds that names none, and why."""

    line: str
    why: str


def feeds_of(given: Sequence[str]) -> list[str | Misnamed]:
    """The addresses that were given, and those in files of addresses, one a line; `#` begins a remark.

    Raises a LoadError where a file cannot be read or is a feed itself, where what was given is no address, and where
    nothing is named."""
    found: dict[str | Misnamed, None] = {}
    for text in given:
        if is_address(text):
            check_address(text)
            found[text] = None
        else:
            found.update(dict.fromkeys(_listed(Path(text))))
    if all(isinstance(each, Misnamed) for each in found):
        why = next((each.why for each in found if isinstance(each, Misnamed)), "No feed was named.")
        raise StatementError(why, remedy="Write one address a line.")
    return list(found)


def _listed(path: Path) -> Iterator[str | Misnamed]:
    for number, words in _lines(path):
        try:
            check_address(words)
        except AddressError as error:
            yield Misnamed(words, f"{path}, line {number}: {error}")
        else:
            yield words


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise MissingFileError(f"There is no file {path}.", remedy="Give addresses, or a file of them.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"{path} cannot be read as a list of feeds: {error}.") from error
    if content.lstrip().startswith("<"):
        raise StatementError(
            f"{path} is a feed or a page itself and no list of addresses.", remedy=f"Try 'fusiongraph ingest {path}'."
        )
    for number, line in enumerate(content.splitlines(), start=1):
        if words := line.split("#")[0].strip() if not is_address(line.strip()) else line.split()[0]:
            yield number, words
