"""Ways are all there are up to where the search says it is complete; hubs and crowds neither hide nor explode it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

import networkx as nx
import pytest

from graph import ledger
from graph.model import Extraction
from graph.reads import find_paths, reach
from graph.reads.paths import search_paths
from graph.store import Store

PEOPLE = 60
CROWD = """
UNWIND $names AS name
CREATE (:Entity:Company {id: name, name: name, names: [name], claim_count: 1, source_count: 1})
"""
TIES = """
UNWIND $ties AS tie
MATCH (a:Entity {id: tie[0]})
MATCH (b:Entity {id: tie[1]})
CREATE (a)-[:SUPPLIES {id: tie[0] + tie[1], claims: ['c'], sources: ['s'], band: 'strong', factuality: 'asserted'}]->(b)
"""
MORE = """
MATCH (a:Entity {id: $a})
MATCH (b:Entity {id: $b})
CREATE (a)-[:OWNED_BY {id: 'more', claims: ['c'], sources: ['s', 't'], band: 'strong', factuality: 'asserted'}]->(b)
"""


@pytest.fixture(scope="module")
def crowd(store: Store) -> Iterator[tuple[Store, nx.Graph]]:
    """Companies that supply each other at random, one way a pair; and the same as networkx has it."""
    store.execute("MATCH (n) DETACH DELETE n")
    ledger.prepare(store)
    graph = nx.gnm_random_graph(PEOPLE, 110, seed=3)
    graph = nx.relabel_nodes(graph, {number: f"company|{number:02d}" for number in graph})
    store.execute(CROWD, names=sorted(graph))
    store.execute(TIES, ties=[list(edge) for edge in graph.edges])
    yield store, graph
    store.execute("MATCH (n) DETACH DELETE n")


def _pairs(graph: nx.Graph, count: int) -> list[tuple[str, str]]:
    chance = random.Random(5)
    return [tuple(chance.sample(sorted(graph), 2)) for _ in range(count)]  # type: ignore[misc]


def _walked(path: object) -> tuple[str, ...]:
    hops = path.hops  # type: ignore[attr-defined]
    return (hops[0].start, *(hop.end for hop in hops))


@pytest.mark.parametrize("brought", [3_000, 0, 30])
def test_all_ways_are_found_whatever_is_brought(
    crowd: tuple[Store, nx.Graph], brought: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Step by step or bridged by the database from the first step on, the ways are networkx's simple paths."""
    store, graph = crowd
    monkeypatch.setattr(reach, "BROUGHT", brought)
    for start, end in _pairs(graph, 6):
        search = search_paths(store, start, end, max_hops=4, limit=10_000)
        told = {_walked(path) for path in search.paths}
        every = {tuple(way) for way in nx.all_simple_paths(graph, start, end, cutoff=search.complete)}
        assert told <= {tuple(way) for way in nx.all_simple_paths(graph, start, end, cutoff=4)}
        assert search.complete == 4 or brought < 3_000
        assert every <= told
        assert [len(path.hops) for path in search.paths] == sorted(len(path.hops) for path in search.paths)
        assert all(len(set(way)) == len(way) for way in told)
        assert all(graph.has_edge(a, b) for way in told for a, b in pairwise(way))


def test_a_search_that_may_not_walk_says_how_far_it_looked(
    crowd: tuple[Store, nx.Graph], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, graph = crowd
    monkeypatch.setattr(reach, "BROUGHT", 0)
    monkeypatch.setattr(reach, "WALKED", 2)
    for start, end in _pairs(graph, 6):
        search = search_paths(store, start, end, max_hops=4)
        assert search.complete < 4
        told = {_walked(path) for path in search.paths}
        assert {tuple(way) for way in nx.all_simple_paths(graph, start, end, cutoff=search.complete)} <= told


def test_parallel_edges_are_one_way_with_the_others_beside(crowd: tuple[Store, nx.Graph]) -> None:
    store, graph = crowd
    a, b = min(graph.edges)
    store.execute(MORE, a=a, b=b)
    hop = find_paths(store, a, b, limit=1)[0].hops[0]
    assert (hop.edge.type, [edge.type for edge in hop.also]) == ("OWNED_BY", ["SUPPLIES"])
    assert [hop.edge.type for hop in find_paths(store, a, b, relations=["SUPPLIES"])[0].hops] == ["SUPPLIES"]
    store.execute("MATCH ()-[r {id: 'more'}]->() DELETE r")


def test_relations_limit_the_ways_and_are_checked(crowd: tuple[Store, nx.Graph]) -> None:
    store, graph = crowd
    a, b = min(graph.edges)
    assert find_paths(store, a, b, relations=["OWNED_BY"]) == []
    with pytest.raises(ValueError, match="not declared"):
        find_paths(store, a, b, relations=["SUPPLIES]-() DETACH DELETE (n"])


def test_unknown_ends_have_no_way(crowd: tuple[Store, nx.Graph]) -> None:
    store, graph = crowd
    assert find_paths(store, "company|nobody", min(graph)) == []
    assert find_paths(store, min(graph), min(graph)) == []


def test_an_event_tells_its_derived_edge_again(empty: Callable[[], Store], codevelopment: Extraction) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:c")
    assert len(find_paths(store, "company|bayer", "company|thermo fisher", max_hops=6)) == 1
    [through] = find_paths(store, "company|bayer", "company|thermo fisher", relations=["PARTY_TO"])
    assert [hop.edge.type for hop in through.hops] == ["PARTY_TO", "PARTY_TO"]
