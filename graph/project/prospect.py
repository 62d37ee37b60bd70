"""Which event or edge each claim that waits would tell of if all of them were accepted: by the rules of the projection,
and with nothing written.

Blocks are the index: a claim is compared with what falls in its own block, in the graph or waiting, and with nothing
else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from graph.model import NODES, Claim, Occurrence
from graph.project.contributions import Told, contributions
from graph.project.entities import closure, clustering
from graph.project.frames import Splits, split_claim
from graph.project.occurrences import FACETS, block, kept_apart, representative, telling
from graph.project.tally import Tally, is_occurrence, is_relation
from graph.resolve import Judged, Telling, group
from graph.resolve.occurrences import join_judged
from graph.store import Transaction

CALLED = """
UNWIND $names AS name
MATCH (:Name {key: name})<-[:NAMED|WRITTEN]-(r:Record)
RETURN r.key AS key
UNION
UNWIND $names AS name
MATCH (:Identifier {key: name})<-[:IDENTIFIED]-(r:Record)
RETURN r.key AS key
"""
# The entities of the graph that a record would belong to: one, or several that what waits makes one; itself if none.
EntitiesOf = Callable[[str], Collection[str]]


@dataclass
class Prospect:
    """How claims that wait would fall together with each other and with the graph.

    `of` is the group of each telling, by the key of its event's record; `fits` are the groups between which one
    stands alone; `events` is the event of the graph that a group holds, where it holds one. `edges` are the ids of the
    edges that a relation stands under, by its claim's id."""

    of: dict[str, str] = field(default_factory=dict)
    fits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    edges: dict[str, frozenset[str]] = field(default_factory=dict)


def prospect(tx: Transaction, claims: Sequence[Claim], judged: Sequence[Judged], splits: Splits) -> Prospect:
    """Where these claims, of which none is in the graph, would stand if all of them were accepted."""
    told = [Told(split_claim(claim, splits), "") for claim in claims]
    entities_of = _entities_of(tx, told, judged)
    apart = kept_apart(judged)
    waiting: dict[str, list[Telling]] = defaultdict(list)
    known_as: dict[str, str] = {}
    for claim in (each.claim for each in told if is_occurrence(each.claim)):
        blocks = _blocks(claim, entities_of)
        known_as |= dict.fromkeys(blocks, blocks[0])
        apart_from = frozenset(apart.get(claim.occurrence.key, ()))
        waiting[blocks[0]].append(telling(claim, apart_from, entities_of))
    standing: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tx.rows(FACETS, blocks=sorted(known_as)):
        standing[known_as[row["block"]]].append(row)
    same = [(verdict.a, verdict.b) for verdict in judged if verdict.same]
    outcome = Prospect(edges={each.claim.id: _edges(each, entities_of) for each in told if is_relation(each.claim)})
    for name, tellings in waiting.items():
        _group(outcome, tellings, standing[name], same)
    return outcome


def _edges(told: Told, entities_of: EntitiesOf) -> frozenset[str]:
    """The edges that a relation stands under; of several entities that what waits makes one, any stands for all."""
    return frozenset(element.id for element, _ in contributions(told, lambda key: min(entities_of(key))))


def _group(
    outcome: Prospect, tellings: Sequence[Telling], rows: Sequence[Mapping[str, Any]], same: Sequence[tuple[str, str]]
) -> None:
    """Group the tellings of one block that wait with those that are in the graph."""
    grouping = group([*tellings, *(representative(dict(row)) for row in rows)])
    of = join_judged(grouping.of, same)
    outcome.events |= {of[row["first"]]: min(row["entities"]) for row in rows if row["entities"]}
    for key in (each.key for each in tellings):
        outcome.of[key] = of[key]
        fits = {of[each] for each in grouping.waiting.get(key, ())}
        if fits and of[key] not in fits:
            outcome.fits[key] = tuple(sorted(fits))


def _entities_of(tx: Transaction, told: Sequence[Told], judged: Sequence[Judged]) -> EntitiesOf:
    """To which entities the records that these claims name would belong, resolved as accepted ones are."""
    tally = Tally()
    tally.add(told, +1)
    named = {f.record.key for each in told for f in each.claim.roles}
    called = {row["key"] for row in tx.rows(CALLED, names=tally.names())}
    known = tally.over(closure(tx, named | called, judged))
    entities: dict[str, list[str]] = {}
    for root, keys in clustering(known, judged).members().items():
        there = sorted({known[key]["entity"] for key in keys} - {None}) or [root]
        entities |= dict.fromkeys(keys, there)
    return lambda key: entities.get(key, (key,))


def _blocks(claim: Claim, entities_of: EntitiesOf) -> list[str]:
    """The block of the claim, and others by which the graph knows it as long as what waits is not accepted."""
    declared = NODES[claim.predicate]
    assert issubclass(declared, Occurrence)
    keys = sorted({f.record.key for f in claim.roles if f.role in declared.same.roles})
    chosen = product(*map(entities_of, keys))
    return [block(claim, dict(zip(keys, entities, strict=True)).__getitem__) for entities in chosen]
