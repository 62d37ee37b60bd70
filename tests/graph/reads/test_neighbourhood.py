"""A neighbourhood is the entity's best-evidenced edges, its cut is counted, and a hub asks for a relation first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from worlds import extractions

from graph import ledger
from graph.model import RELATIONSHIPS, Extraction
from graph.reads import ASK_ABOVE, edges_among, find, neighbourhood, profile, relations
from graph.store import Store

EDGES = """
MATCH (a:Entity)-[r]->(b:Entity)
RETURN r.id AS id, type(r) AS type, a.id AS a, b.id AS b, size(r.sources) AS sources, size(r.claims) AS claims
"""
MARKETS = 400
HUB = """
CREATE (hub:Entity:Company {id: 'company|hub', name: 'Hub', names: ['Hub'], claim_count: 1, source_count: 1})
CREATE (other:Entity:Company {id: 'company|other', name: 'Other', names: ['Other'], claim_count: 1, source_count: 1})
WITH hub, other UNWIND range(1, $count) AS number
CREATE (m:Entity:Market {id: 'market|' + number, name: 'M' + number, names: ['M'], claim_count: 1, source_count: 1})
CREATE (hub)-[:PROFILED_IN
  {id: 'p' + number, claims: ['c'], sources: ['s'], band: 'strong', factuality: 'asserted'}]->(m)
WITH * WHERE number <= $few
CREATE (other)-[:LEADER_IN
  {id: 'l' + number, claims: ['c'], sources: ['s'], band: 'strong', factuality: 'asserted'}]->(m)
"""
TIE = """
MATCH (a:Entity {id: 'company|hub'}), (b:Entity {id: 'company|other'})
CREATE (b)-[:OWNED_BY {id: 'o', claims: ['c'], sources: ['s', 't'], band: 'strong', factuality: 'asserted'}]->(a)
"""


@pytest.fixture(scope="module")
def hub(store: Store) -> Iterator[Store]:
    """A company profiled in more markets than anyone can choose from, and one that it owns."""
    store.execute("MATCH (n) DETACH DELETE n")
    ledger.prepare(store)
    store.execute(HUB, count=ASK_ABOVE + 10, few=MARKETS)
    store.execute(TIE)
    yield store
    store.execute("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS")


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(a=extractions("a"), b=extractions("b"))
def test_the_best_edges_are_shown_and_all_are_counted(empty: Callable[[], Store], a: Extraction, b: Extraction) -> None:
    store = empty()
    ledger.append(store, a, "test:a")
    ledger.append(store, b, "test:b")
    edges = store.read(EDGES)
    for entity in sorted({edge["a"] for edge in edges})[:3]:
        own = [edge for edge in edges if entity in (edge["a"], edge["b"])]
        view = neighbourhood(store, entity, limit=2)
        shown = {edge["id"]: edge for edge in own} and [e for e in view.edges if entity in (e.source, e.target)]
        assert (view.shown, view.total) == (min(2, len(own)), len(own))
        assert not view.choose
        best = sorted(own, key=lambda e: (-e["sources"], -e["claims"], e["type"], e["id"]))[:2]
        assert {edge["id"] for edge in best} <= {edge.id for edge in shown}
        drawn = {node.id for node in view.nodes}
        assert {e.id for e in view.edges} == {e["id"] for e in edges if {e["a"], e["b"]} <= drawn}
        for node in view.nodes:
            assert node.degree == len({n for e in edges for n in (e["a"], e["b"]) if node.id in (e["a"], e["b"])}) - 1
        assert sum(each.count for each in relations(store, entity)) == len(own)


def test_a_hub_asks_for_a_relation_first(hub: Store) -> None:
    view = neighbourhood(hub, "company|hub")
    assert [node.id for node in view.nodes] == ["company|hub"]
    assert (view.edges, view.shown, view.total) == ([], 0, ASK_ABOVE + 11)
    assert [(each.type, each.outgoing, each.count) for each in view.choose] == [
        ("PROFILED_IN", True, ASK_ABOVE + 10),
        ("OWNED_BY", False, 1),
    ]
    assert view.choose[0].reads == RELATIONSHIPS["PROFILED_IN"].reads


def test_one_relation_of_a_hub_shows_its_edges(hub: Store) -> None:
    few = neighbourhood(hub, "company|hub", relation="OWNED_BY")
    assert (few.shown, few.total, few.compared) == (1, 1, None)
    many = neighbourhood(hub, "company|hub", relation="PROFILED_IN", limit=7)
    assert (many.shown, many.total, many.compared) == (7, ASK_ABOVE + 10, ASK_ABOVE)
    assert len(many.nodes) == 8


def test_edges_between_hubs_are_found(hub: Store) -> None:
    """Both ends have more edges than are walked; the edge between them is not lost."""
    nodes = neighbourhood(hub, "company|other", relation="OWNED_BY").nodes
    assert min(node.degree for node in nodes) > MARKETS
    assert [edge.id for edge in edges_among(hub, nodes)] == ["o"]


def test_a_hub_s_profile_has_something_of_each_relation(hub: Store) -> None:
    told = profile(hub, find(hub, "Hub"), limit=20)
    assert {line.edge.type for line in told.edges} == {"PROFILED_IN", "OWNED_BY"}
    assert (told.shown, told.total) == (11, ASK_ABOVE + 11)


@pytest.mark.parametrize("relation", ["GHOST", "OF]-() DETACH DELETE (n", ""])
def test_an_undeclared_relation_is_refused(hub: Store, relation: str) -> None:
    with pytest.raises(ValueError, match="not declared"):
        neighbourhood(hub, "company|hub", relation=relation)
