"""Paths are networkx's paths; a derived edge and its event are one; hubs count only where nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import networkx as nx
from hypothesis import HealthCheck, given, settings
from worlds import extractions

from graph import ledger
from graph.model import Extraction
from graph.reads import find_paths
from graph.store import Store

MOST = 6  # hops
EDGES = "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, b.id AS b"


@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(a=extractions("a"), b=extractions("b"))
def test_shortest_paths_are_networkx_shortest_paths(empty: Callable[[], Store], a: Extraction, b: Extraction) -> None:
    store = empty()
    ledger.append(store, a, "test:a")
    ledger.append(store, b, "test:b")
    graph = nx.Graph((row["a"], row["b"]) for row in store.read(EDGES))
    companies = sorted(node for node in graph if node.startswith("company|"))[:4]
    for start in companies:
        for end in companies:
            if start == end:
                continue
            found = find_paths(store, start, end, max_hops=MOST, through_hubs=True)
            distance = nx.shortest_path_length(graph, start, end) if nx.has_path(graph, start, end) else None
            if distance is not None and distance <= MOST:
                assert len(found[0].hops) == distance
            else:
                assert found == []
            for path in found:
                walked = [path.hops[0].start, *(hop.end for hop in path.hops)]
                assert walked[0] == start
                assert walked[-1] == end
                assert all(graph.has_edge(x, y) for x, y in pairwise(walked))


def test_codevelopment_is_one_path(empty: Callable[[], Store], codevelopment: Extraction) -> None:
    store = empty()
    ledger.append(store, codevelopment, "test:c")
    paths = find_paths(store, "company|bayer", "company|thermo fisher")
    assert [[hop.reads for hop in path.hops] for path in paths] == [["Bayer codevelops with Thermo Fisher"]]
    assert paths[0].hops[0].edge.since is None


def test_a_market_is_a_way_only_where_there_is_no_other(empty: Callable[[], Store], abc: Extraction) -> None:
    store = empty()
    ledger.append(store, abc, "test:abc")
    paths = find_paths(store, "company|ash", "company|beech")
    assert [path.through_hubs for path in paths] == [True]
