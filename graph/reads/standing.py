"""What stands between some entities and others: roles in products, what products do, pairs, profiles in markets."""

from __future__ import annotations

from collections.abc import Iterable

from graph.queries import named
from graph.reads.relation import Relation, relation_of
from graph.store import Store

LIMIT = 300


def standing(store: Store, entities: Iterable[str], *, limit: int = LIMIT) -> tuple[list[Relation], bool]:
    """The standing and derived edges of these entities, best evidenced first, and whether one of them has more."""
    ids = sorted(set(entities))
    if not ids:
        return [], False
    rows = store.read(named("standing").text, ids=ids, limit=limit)
    found = [relation_of(row) for row in rows]
    counted = dict.fromkeys(ids, 0)
    for relation in found:
        for end in {relation.source.id, relation.target.id} & counted.keys():
            counted[end] += 1
    return found, max(counted.values()) >= limit
