"""What was seen of feeds, so that the next look asks for what is new only; a help to memory, no part of the truth."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ledger.clocks import next_seq, now
from graph.store import Store, Transaction

READ = "MATCH (w:Watch {url: $url}) RETURN w.etag AS etag, w.modified AS modified, w.seen AS seen, w.at AS at"
WRITE = """
MERGE (w:Watch {url: $url})
SET w:Ledger, w.etag = $etag, w.modified = $modified, w.seen = $seen, w.at = $at
"""
# Feeds repeat their entries for a while; older ones are known by their text.
REMEMBERED = 2_000


@dataclass(frozen=True)
class Watch:
    """A feed as it was last seen: what its server calls that version, and the keys of the entries that were read."""

    url: str
    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()
    at: str | None = None


def watch_of(store: Store, url: str) -> Watch:
    """What is remembered of a feed; a blank one where it was never looked at."""
    rows = store.read(READ, url=url)
    return Watch(url, **{**rows[0], "seen": tuple(rows[0]["seen"])}) if rows else Watch(url)


def remember(store: Store, watch: Watch) -> None:
    """Keep what was seen of a feed; of very many entries the latest."""

    def write(tx: Transaction) -> None:
        next_seq(tx)
        seen = list(watch.seen[-REMEMBERED:])
        tx.rows(WRITE, url=watch.url, etag=watch.etag, modified=watch.modified, seen=seen, at=now())

    store.write(write)
