"""Event nodes and all edges: what changed claims gave before, what they give now, and the difference, written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from graph.cypher import CREATE_EDGES, DELETE_EDGES, PUT_NODES, UPDATE_EDGES, edge_row, node_row
from graph.project.contributions import Contribution, Element, Told, contributions
from graph.project.frames import Frames, record_keys
from graph.project.settle import agrees, append, settle
from graph.project.tally import is_occurrence
from graph.store import Transaction

NOW = """
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS properties
UNION ALL
UNWIND $edges AS row
MATCH (a:Entity {id: row.source})-[r {id: row.id}]->(b:Entity {id: row.target})
RETURN properties(r) AS properties
"""
ENTITIES = """
MATCH (r:Record) USING INDEX r:Record(key)
WHERE r.key IN $keys AND r.entity IS NOT NULL
RETURN r.key AS key, r.entity AS entity
"""

EntityOf = Callable[[str], str]
Parts = dict[Element, dict[str, Contribution]]


def parts_of(told: Iterable[Told], entity_of: EntityOf) -> Parts:
    """What the claims give, by element and claim."""
    parts: Parts = defaultdict(dict)
    for each in told:
        for element, part in contributions(each, entity_of):
            parts[element][part.claim] = part
    return parts


def rewrite(tx: Transaction, before: Parts, after: Parts, frames: Frames) -> set[str]:
    """Bring nodes and edges from what `before` gave to what `after` gives.

    Returns the ids of event nodes on which nothing stands any more, for the caller to delete last."""
    touched = {e for e in before.keys() | after.keys() if before.get(e) != after.get(e)}
    now = _current(tx, touched)
    settled: dict[Element, dict[str, Any]] = {}
    unsettled: dict[Element, set[str]] = {}
    dropped: list[Element] = []
    for element in touched:
        added, removed = after.get(element, {}), set(before.get(element, {}))
        properties = now.get(element.id)
        remaining = set(properties["claims"]) - removed - added.keys() if properties else set()
        if not remaining and not added:
            dropped.append(element)
        elif not remaining:
            settled[element] = settle(element, list(added.values()))
        elif properties and not removed and all(agrees(properties, element, p) for p in added.values()):
            settled[element] = append(properties, list(added.values()))
        else:
            unsettled[element] = remaining
    settled |= _settle_again(tx, unsettled, after, frames)
    _write(tx, settled, dropped, now)
    return {element.id for element in dropped if element.is_node}


def _current(tx: Transaction, touched: set[Element]) -> dict[str, dict[str, Any]]:
    ids = sorted(e.id for e in touched if e.is_node)
    edges = sorted((_row(e) for e in touched if not e.is_node), key=lambda row: row["id"])
    rows = tx.rows(NOW, ids=ids, edges=edges) if touched else []
    return {row["properties"]["id"]: row["properties"] for row in rows}


def _settle_again(
    tx: Transaction, unsettled: Mapping[Element, set[str]], after: Parts, frames: Frames
) -> dict[Element, dict[str, Any]]:
    if not unsettled:
        return {}
    told = frames.by_ids({claim for claims in unsettled.values() for claim in claims})
    keys = {k for t in told for k in record_keys(t.claim)}
    keys |= {t.claim.occurrence.key for t in told if is_occurrence(t.claim)}
    entities = {row["key"]: row["entity"] for row in tx.rows(ENTITIES, keys=sorted(keys))}
    rest = parts_of(told, entities.__getitem__)
    return {
        element: settle(
            element,
            [
                *(part for part in rest[element].values() if part.claim in remaining),
                *after.get(element, {}).values(),
            ],
        )
        for element, remaining in unsettled.items()
    }


def _write(
    tx: Transaction,
    settled: Mapping[Element, dict[str, Any]],
    dropped: Sequence[Element],
    now: Mapping[str, dict[str, Any]],
) -> None:
    nodes: list[dict[str, Any]] = []
    created: list[dict[str, Any]] = []
    updated: list[dict[str, Any]] = []
    for element, properties in sorted(settled.items(), key=lambda item: item[0].id):
        if element.is_node:
            nodes.append(node_row(element.type, element.id, properties))
        else:
            (updated if element.id in now else created).append(_row(element, properties))
    deleted = [_row(e) for e in sorted(dropped, key=lambda e: e.id) if not e.is_node]
    tx.run_all(
        (PUT_NODES, nodes),
        (DELETE_EDGES, deleted),
        (UPDATE_EDGES, updated),
        (CREATE_EDGES, created),
    )


def _row(element: Element, properties: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return edge_row(element.type, element.id, element.source, element.target, properties)
