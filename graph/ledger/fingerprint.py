"""The hash of what people see: the same graph has the same hash, however it came about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from graph.store import Store

NODES = "MATCH (n:Entity) WHERE n.claim_count IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties"
EDGES = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claims IS NOT NULL
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
"""
CLAIMS = "MATCH (c:Claim) WHERE c.live RETURN c.id AS id, c.frame AS frame, c.source AS source"
# Lists that stand for sets: their order says nothing.
SETS = ("names", "claims", "sources", "disputed", "labels")


def fingerprint(store: Store) -> str:
    """Sum modulo 2^256 of the sha256 of every projected node and edge and every live claim, as hex.

    The sum does not depend on order, so it streams; no clock, number or element id enters it."""
    total = 0
    for row in _everything(store):
        total += int.from_bytes(hashlib.sha256(canonical(row).encode()).digest(), "big")
    return f"{total % 2**256:064x}"


def canonical(row: dict[str, Any]) -> str:
    """Canonical JSON: sorted keys, sorted sets, no white space."""
    return json.dumps(_sorted_sets(row), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _sorted_sets(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        name: sorted(item) if name in SETS and isinstance(item, list) else _sorted_sets(item)
        for name, item in value.items()
    }


def _everything(store: Store) -> Iterator[dict[str, Any]]:
    for query in (NODES, EDGES, CLAIMS):
        yield from store.stream(query)
