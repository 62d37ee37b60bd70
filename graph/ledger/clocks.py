"""The ledger's two measures of when: its own number, and the wall clock."""

from __future__ import annotations

from datetime import UTC, datetime

from graph.store import Store, Transaction

LATEST = "MATCH (h:Head {key: 'head'}) RETURN h.seq AS seq"
NEXT = "MATCH (h:Head {key: 'head'}) SET h.seq = h.seq + $count RETURN h.seq AS seq"


def now() -> str:
    """The clock of the ledger: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def latest_seq(store: Store) -> int:
    """The ledger's number: while it is the same, so is all that is read of the ledger and the graph."""
    return int(store.read(LATEST)[0]["seq"])


def next_seq(tx: Transaction) -> int:
    """Take the ledger's next number; every other writer waits until this transaction ends."""
    return next_seqs(tx, 1)[0]


def next_seqs(tx: Transaction, count: int) -> range:
    """Take the ledger's next numbers, in order."""
    last = int(tx.rows(NEXT, count=count)[0]["seq"])
    return range(last - count + 1, last + 1)
