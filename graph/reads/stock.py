"""How much there is of each relationship type and of each label of the ledger, from the database's own counts."""

from __future__ import annotations

from collections.abc import Iterable

from graph.cypher import LEDGER_INDEXES, LEDGER_KEYS
from graph.model import RELATIONSHIPS
from graph.store import Store

TYPES = tuple(sorted(RELATIONSHIPS))
LEDGER_LABELS = tuple(sorted({*LEDGER_KEYS, *LEDGER_INDEXES}))


def count_types(store: Store) -> dict[str, int]:
    """How many relationships of each declared type there are."""
    return _counted(store, (f"MATCH ()-[r:{name}]->() RETURN '{name}' AS name, count(r) AS count" for name in TYPES))


def count_ledger(store: Store) -> dict[str, int]:
    """How many nodes of each label the ledger holds."""
    return _counted(store, (f"MATCH (n:{name}) RETURN '{name}' AS name, count(n) AS count" for name in LEDGER_LABELS))


def _counted(store: Store, parts: Iterable[str]) -> dict[str, int]:
    return {row["name"]: row["count"] for row in store.read("\nUNION ALL\n".join(parts))}
