"""Event nodes and all edges: what changed claims gave before, what they give now, and the difference, written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.cypher import CREATE_EDGES, DELETE_EDGES, PUT_NODES, UPDATE_EDGES, edge_row, node_row
from graph.project.contributions import Contribution, Element, EntityOf, Told, contributions, derivations, derived
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

Parts = dict[Element, dict[str, Contribution]]


def parts_of(told: Iterable[Told], entity_of: EntityOf) -> Parts:
    """What the claims give by themselves, by element and claim."""
    parts: Parts = defaultdict(dict)
    for each in told:
        for element, part in contributions(each, entity_of):
            parts[element][part.claim] = part
    return parts


@dataclass(frozen=True)
class Change:
    """A node or edge with its properties before and after; None where it was not, or is no more."""

    element: Element
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def rewrite(
    tx: Transaction,
    before: Sequence[Told],
    after: Sequence[Told],
    entity_before: EntityOf,
    entity_after: EntityOf,
    frames: Frames,
) -> list[Change]:
    """Bring nodes and edges from what the claims `before` gave to what those `after` give, and tell what changed.

    Short edges come second, since their type follows from the kind that their event settles on. Event nodes on
    which nothing stands any more are left to the caller, to be deleted last."""
    events = {entity_before(t.claim.occurrence.key) for t in before if derivations(t.claim)}
    events |= {entity_after(t.claim.occurrence.key) for t in after if derivations(t.claim)}
    stated = _changes(tx, parts_of(before, entity_before), parts_of(after, entity_after), frames, events)
    kind_before = {e: _kind(stated.now.get(e)) for e in events}
    will_be = stated.nodes()
    kind_after = {e: _kind(will_be.get(e)) for e in events}
    renamed = {e for e in events if kind_before[e] and kind_after[e] and kind_before[e] != kind_after[e]}
    rest, entity_of = _others(tx, renamed, stated.now, {t.claim.id for t in (*before, *after)}, frames)
    were, are = _derived(before, entity_before, kind_before), _derived(after, entity_after, kind_after)
    _join(were, _derived(rest, entity_of, kind_before))
    _join(are, _derived(rest, entity_of, kind_after))
    short = _changes(tx, were, are, frames, (), kind_after)
    _write(tx, {**stated.settled, **short.settled}, [*stated.dropped, *short.dropped], {**stated.now, **short.now})
    return sorted([*stated.told(), *short.told()], key=lambda change: change.element.id)


@dataclass(frozen=True)
class _Changes:
    """The elements that were touched: their properties now, and what becomes of them."""

    now: dict[str, dict[str, Any]]
    settled: dict[Element, dict[str, Any]]
    dropped: list[Element]

    def nodes(self) -> dict[str, Mapping[str, Any]]:
        """The nodes as they will be, those that go left out."""
        gone = {e.id for e in self.dropped}
        kept = {id_: properties for id_, properties in self.now.items() if id_ not in gone}
        return {**kept, **{e.id: properties for e, properties in self.settled.items() if e.is_node}}

    def told(self) -> list[Change]:
        return [Change(e, self.now.get(e.id), self.settled.get(e)) for e in (*self.settled, *self.dropped)]


def _kind(properties: Mapping[str, Any] | None) -> str | None:
    return properties.get("kind") if properties else None


def _derived(told: Iterable[Told], entity_of: EntityOf, kinds: Mapping[str, str | None]) -> Parts:
    parts: Parts = defaultdict(dict)
    for each in told:
        for element, part in derived(each, entity_of, kinds.get):
            parts[element][part.claim] = part
    return parts


def _join(parts: Parts, more: Parts) -> None:
    for element, given in more.items():
        parts[element] |= given


def _others(
    tx: Transaction, events: Iterable[str], now: Mapping[str, dict[str, Any]], known: set[str], frames: Frames
) -> tuple[list[Told], EntityOf]:
    """The other claims of events that settle on another kind, and where their records point."""
    told = frames.by_ids({claim for event in events for claim in now[event]["claims"]} - known)
    return told, _entities(tx, told).__getitem__


def _entities(tx: Transaction, told: Iterable[Told]) -> dict[str, str]:
    keys = {key for t in told for key in record_keys(t.claim)}
    keys |= {t.claim.occurrence.key for t in told if is_occurrence(t.claim)}
    return {row["key"]: row["entity"] for row in tx.rows(ENTITIES, keys=sorted(keys))} if keys else {}


def _changes(
    tx: Transaction,
    before: Parts,
    after: Parts,
    frames: Frames,
    also: Iterable[str],
    kinds: Mapping[str, str | None] | None = None,
) -> _Changes:
    """What becomes of the elements in which the two differ; `also` are nodes to read beside them."""
    touched = {e for e in before.keys() | after.keys() if before.get(e) != after.get(e)}
    now = _current(tx, touched, also)
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
    settled |= _settle_again(tx, unsettled, after, frames, kinds)
    return _Changes(now, settled, dropped)


def _current(tx: Transaction, touched: set[Element], also: Iterable[str]) -> dict[str, dict[str, Any]]:
    ids = sorted({*(e.id for e in touched if e.is_node), *also})
    edges = sorted((_row(e) for e in touched if not e.is_node), key=lambda row: row["id"])
    rows = tx.rows(NOW, ids=ids, edges=edges) if ids or edges else []
    return {row["properties"]["id"]: row["properties"] for row in rows}


def _settle_again(
    tx: Transaction,
    unsettled: Mapping[Element, set[str]],
    after: Parts,
    frames: Frames,
    kinds: Mapping[str, str | None] | None,
) -> dict[Element, dict[str, Any]]:
    """Elements settled from all that stands on them; short edges where `kinds` says what their events are."""
    if not unsettled:
        return {}
    told = frames.by_ids({claim for claims in unsettled.values() for claim in claims})
    entity_of = _entities(tx, told).__getitem__
    rest = parts_of(told, entity_of) if kinds is None else _derived(told, entity_of, kinds)
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
