"""No read grows with the whole graph: the server's plan of each begins at an index, and what follows is bounded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from graph import cypher, ledger
from graph.model import NODES, RELATIONSHIPS
from graph.permitted import Step
from graph.queries import named, names
from graph.store import Store

# Named reads that may look at a whole label, with the reason. Better give the read an index.
WHOLE_LABEL: dict[str, str] = {}

INDEX_SCANS = ("NodeIndexScan", "NodeIndexContainsScan", "NodeIndexEndsWithScan")
# These take in everything below them before they give out a row.
GATHERING = ("Sort", "Top", "EagerAggregation", "Eager", "NodeHashJoin", "ValueHashJoin", "NodeLeftOuterHashJoin")
LIMITING = ("Limit", "SkipLimit", "ExhaustiveLimit")

THINGS = """
UNWIND range(1, 200) AS number
CREATE (n:Entity:$($label) {
  id: $label + '|' + number, name: $label + number, names: [$label + number], claim_count: number, source_count: 1,
  factuality: 'asserted', date_max: '2025-01-01', date_min: '2025-01-01'
})
"""
EDGES = """
UNWIND range(1, 200) AS number
MATCH (a:Entity {id: $source + '|' + number})
MATCH (b:Entity {id: $target + '|' + (201 - number)})
CREATE (a)-[:$($type) {id: $type + number, claims: ['c'], sources: ['s']}]->(b)
"""
LEDGER = """
CREATE (s:Source {key: 's', name: 'S'})
WITH s UNWIND range(1, 500) AS number
CREATE (d:Document {id: 'd' + number})-[:SPOKEN_BY]->(s)
CREATE (:Text {document: d.id})
CREATE (:Load {seq: number, live: true})-[:OF_DOCUMENT]->(d)
CREATE (:Claim {id: 'c' + number, document: d.id, live: true})
CREATE (:Record {key: 'r' + number, entity: 'Company|' + number, mentions: 1})-[:WRITTEN]->(:Name {key: 'n' + number})
CREATE (:Proposal {id: 'p' + number, document: d.id, seq: number})
CREATE (:Intake {document: d.id, seq: number})
CREATE (:Decision {document: d.id, seq: number})
CREATE (:Judgement {seq: number})
"""


@pytest.fixture(scope="module")
def planned(store: Store) -> Iterator[Store]:
    """A database whose counts lead the planner as those of a large graph do."""
    store.execute("MATCH (n) DETACH DELETE n")
    ledger.prepare(store)
    for label in NODES:
        store.execute(THINGS, label=label)
    for kind, declared in RELATIONSHIPS.items():
        store.execute(EDGES, type=kind, source=declared.source[0], target=declared.target[0])
    store.execute(LEDGER)
    store.execute("CALL db.resampleOutdatedIndexes()")
    store.execute("CALL db.clearQueryCaches()")
    yield store
    store.execute("MATCH (n) DETACH DELETE n")


def _faults(step: Step, above: tuple[str, ...] = ()) -> Iterator[str]:
    """Steps that touch as many rows as the graph has, unless a limit stops them."""
    scan = step.name.endswith(("AllNodesScan", "ByLabelScan", "ByLabelsScan", "TypeScan", "RelationshipsScan"))
    if scan or (step.name in INDEX_SCANS and not _stopped(above)):
        yield f"{step.name} {step.details}"
    for below in step.steps:
        yield from _faults(below, (step.name, *above))


def _stopped(above: tuple[str, ...]) -> bool:
    """Whether a limit comes before anything that gathers; `above` begins with the nearest."""
    return next((name for name in above if name in LIMITING or name in GATHERING), "") in LIMITING


@pytest.mark.parametrize("name", names())
def test_a_named_read_starts_at_an_index(planned: Store, name: str) -> None:
    faults = list(_faults(planned.explain(named(name).text).root))
    assert bool(faults) == (name in WHOLE_LABEL), f"{name}: {'; '.join(faults) or 'needs no exception any more'}"


def test_counts_are_the_database_s_own(planned: Store) -> None:
    steps = [step.name for _, step in planned.explain(cypher.count_kinds()).steps()]
    assert steps.count("NodeCountFromCountStore") == len(NODES)
    assert list(_faults(planned.explain(cypher.count_kinds()).root)) == []


def test_relations_are_counted_without_walking_them(planned: Store) -> None:
    steps = {step.name for _, step in planned.explain(cypher.count_relations()).steps()}
    assert "NodeUniqueIndexSeek" in steps
    assert not any(name.startswith("Expand") for name in steps)


def test_edges_of_pairs_are_looked_for_from_the_shorter_side(planned: Store) -> None:
    for source, target in product(NODES, NODES):
        if text := cypher.edges_of_pairs(source, target):
            steps = [step.name for _, step in planned.explain(text).steps()]
            assert "Expand(Into)" in steps
            assert not any(name.startswith("Expand(All)") for name in steps)
            return
    raise AssertionError("no type joins any two kinds")


def test_the_test_sees_a_scan(planned: Store) -> None:
    for query in ("MATCH (n:Company) RETURN n.name ORDER BY n.name", "MATCH (n) RETURN n LIMIT 5"):
        assert list(_faults(planned.explain(query).root))
