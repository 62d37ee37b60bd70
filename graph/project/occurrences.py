"""Events and figures: blocks the tellings a change touches, groups each block, points their records to one event."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from typing import Any

from graph.model import NODES, Claim, Factuality, Occurrence
from graph.project.contributions import Told
from graph.project.entities import ASSIGN, Remap
from graph.project.settle import PLANS, UNINFORMATIVE
from graph.project.tally import is_occurrence
from graph.resolve import Grouping, Judged, Step, Telling, group
from graph.resolve.occurrences import join_judged
from graph.store import Transaction
from graph.vocabulary import DealStage

# A telling that is new has neither, and is not worth a row.
BEFORE = """
MATCH (r:Record) USING INDEX r:Record(key)
WHERE r.key IN $keys AND (r.block IS NOT NULL OR r.entity IS NOT NULL)
RETURN r.key AS key, r.block AS block, r.entity AS entity
"""
PLACE = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.block = row.block, r.facet = row.facet, r.telling = row.telling, r.waiting = null, r.open = null
"""
WAITING = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.waiting = row.waiting, r.open = CASE WHEN row.waiting IS NOT NULL THEN true END
"""
FACETS = """
UNWIND $blocks AS block
MATCH (r:Record {block: block})
WITH block, r.facet AS facet, min(r.key) AS first, count(*) AS size,
  head(collect(r.telling)) AS telling, collect(DISTINCT r.entity) AS entities,
  max(CASE WHEN r.entity IS NULL THEN 1 ELSE 0 END) AS unassigned,
  collect(CASE WHEN r.waiting IS NOT NULL THEN r.key END) AS waited
RETURN block, facet, first, size, telling, entities, unassigned, waited
"""
MEMBERS = """
UNWIND $rows AS row
MATCH (r:Record {block: row.block}) WHERE r.facet = row.facet
RETURN r.key AS key, r.entity AS entity, row.entity AS new
"""
EntityOf = Callable[[str], str]
# Kinds of things of which two are told apart by their names; a class of drugs may be told more widely or less.
PRODUCTS = ("Drug", "Diagnostic", "Platform")


def block(claim: Claim, entity_of: EntityOf) -> str:
    """What tellings of one event share. Too few known fillers: a block of its own."""
    declared = NODES[claim.predicate]
    assert issubclass(declared, Occurrence)
    same = declared.same
    fillers = sorted({entity_of(f.record.key) for f in claim.roles if f.role in same.roles})
    if len(fillers) < same.at_least:
        return claim.occurrence.key
    decisive = [_family(declared, name, claim) for name in same.fields]
    return "|".join([claim.predicate, *decisive, *fillers])


def _family(declared: type[Occurrence], name: str, claim: Claim) -> str:
    value = str(claim.values.get(name, ""))
    return declared.families.get(name, {}).get(value, value)


def telling(claim: Claim, apart: frozenset[str], entities_of: Callable[[str], Collection[str]]) -> Telling:
    """The claim's event as grouping sees it; a product may be one of several entities."""
    declared = NODES[claim.predicate]
    assert issubclass(declared, Occurrence)
    same, kind = declared.same, claim.values.get("kind")
    values = tuple(
        (name, str(claim.values[name]))
        for name in same.compatible
        if name in claim.values and claim.values[name] not in UNINFORMATIVE
    )
    about = [f.record for f in claim.roles if f.role == same.about and kind not in same.about_all]
    return Telling(
        key=claim.occurrence.key,
        when=claim.when if same.dated else None,
        values=values,
        apart_from=apart,
        step=_step(claim) if same.dated else Step.DONE,
        nature=declared.natures.get(str(kind), ""),
        products=frozenset((r.kind, e) for r in about if r.kind in PRODUCTS for e in entities_of(r.key)),
    )


def _step(claim: Claim) -> Step:
    if claim.factuality in PLANS:
        return Step.PLANNED
    if claim.factuality is Factuality.TERMINATED or claim.values.get("stage") == DealStage.TERMINATED:
        return Step.ENDED
    return Step.CLOSED if claim.values.get("stage") == DealStage.CLOSED else Step.DONE


def kept_apart(judged: Iterable[Judged]) -> Mapping[str, Set[str]]:
    """What persons said that each record is not."""
    apart: dict[str, set[str]] = defaultdict(set)
    for verdict in judged:
        if not verdict.same:
            apart[verdict.a].add(verdict.b)
            apart[verdict.b].add(verdict.a)
    return apart


def resolve(
    tx: Transaction,
    live: Sequence[Told],
    dead: Iterable[str],
    entity_of: EntityOf,
    judged: Sequence[Judged],
) -> Remap:
    """Place the live tellings in their blocks, take the dead ones out, and regroup every block touched."""
    claims = {t.claim.occurrence.key: t.claim for t in live if is_occurrence(t.claim)}
    apart = kept_apart(judged)
    gone = set(dead) - claims.keys()
    before = {row["key"]: row for row in tx.rows(BEFORE, keys=sorted(claims.keys() | gone))}
    rows = [_placed(key, claim, entity_of, apart.get(key, frozenset())) for key, claim in sorted(claims.items())]
    rows += [{"key": key, "block": None, "facet": None, "telling": None} for key in sorted(gone)]
    if rows:
        tx.rows(PLACE, rows=rows)
    blocks = {row["block"] for row in (*rows, *before.values()) if row["block"]}
    remap = Remap()
    for key in gone:
        remap.old[key], remap.new[key] = before.get(key, {}).get("entity"), None
    _regroup(tx, sorted(blocks), judged, remap)
    changed = sorted(k for k, was in remap.old.items() if was != remap.new[k])
    tx.run_all((ASSIGN, [{"key": k, "entity": remap.new[k]} for k in changed]))
    return remap


def _placed(key: str, claim: Claim, entity_of: EntityOf, apart: Set[str]) -> dict[str, Any]:
    told = telling(claim, frozenset(apart), lambda record: (entity_of(record),))
    return {
        "key": key,
        "block": block(claim, entity_of),
        "facet": told.facet,
        "telling": json.dumps(
            [told.when, told.values, sorted(told.apart_from), told.step.value, told.nature, sorted(told.products)]
        ),
    }


def _regroup(tx: Transaction, blocks: list[str], judged: Sequence[Judged], remap: Remap) -> None:
    facets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tx.rows(FACETS, blocks=blocks):
        facets[row["block"]].append(row)
    stale: list[dict[str, str]] = []
    waiting: list[dict[str, Any]] = []
    for name, rows in facets.items():
        grouping = group([representative(row) for row in rows])
        waiting += [change for row in rows for change in _waiting(row, grouping)]
        of = join_judged(grouping.of, [(v.a, v.b) for v in judged if v.same])
        for row in rows:
            first, entity = row["first"], of[row["first"]]
            if row["size"] == 1:  # all there is to know of it came with its block
                remap.old[first], remap.new[first] = next(iter(row["entities"]), None), entity
            elif row["unassigned"] or row["entities"] != [entity]:
                stale.append({"block": name, "facet": row["facet"], "entity": entity})
    tx.run_all((WAITING, waiting))
    for row in tx.rows(MEMBERS, rows=stale) if stale else []:
        remap.old[row["key"]], remap.new[row["key"]] = row["entity"], row["new"]


def _waiting(row: dict[str, Any], grouping: Grouping) -> list[dict[str, Any]]:
    """What changes in who waits: the first telling of a facet speaks for all of them."""
    first, waits = row["first"], grouping.waiting.get(row["first"])
    changes = [{"key": key, "waiting": None} for key in row["waited"] if key != first]
    if waits or first in row["waited"]:
        changes.append({"key": first, "waiting": list(waits) if waits else None})
    return changes


def representative(row: dict[str, Any]) -> Telling:
    """The telling that stands for a row of FACETS."""
    when, values, apart, step, nature, products = json.loads(row["telling"])
    stated = tuple((name, value) for name, value in values)
    about = frozenset((kind, product) for kind, product in products)
    return Telling(row["first"], when, stated, frozenset(apart), Step(step), nature, about)
