"""What surrounds an entity, and what is in the graph at all; a hub of any degree costs no more than 5,000 edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from typing import Any

from graph.cypher import count_kinds, count_relations, edges_of_pairs
from graph.model import RELATIONSHIPS
from graph.queries import named
from graph.reads.values import Edge, Node, RelationCount, View, edge_of, node_of
from graph.store import Store

# Of more edges than this nobody can choose the best at once: a relation has to be asked for.
ASK_ABOVE = 5_000
# `between.cypher` walks no entity with more edges than this.
WALKED = 300


def neighbourhood(store: Store, entity_id: str, *, limit: int = 50, relation: str | None = None) -> View:
    """An entity with its best-evidenced edges, `limit` of them at most, and the edges among those neighbours.

    Above ASK_ABOVE edges in all and without a `relation` it is the entity alone, with the relations to `choose` from.
    Raises ValueError for a relation that is not declared."""
    view = around(store, entity_id, limit=limit, relation=relation)
    if not view.edges:
        return view
    edges = {edge.id: edge for edge in (*view.edges, *edges_among(store, view.nodes))}
    return View(view.nodes, list(edges.values()), view.shown, view.total, compared=view.compared)


def around(store: Store, entity_id: str, *, limit: int, relation: str | None = None) -> View:
    """The same with the entity's own edges only."""
    if relation is not None and relation not in RELATIONSHIPS:
        raise ValueError(f"'{relation}' is not declared.")
    centre = store.read(named("entities").text, ids=[entity_id])
    if not centre:
        return View([], [], 0, 0)
    nodes = {entity_id: node_of(centre[0]["node"], centre[0]["labels"], centre[0]["degree"])}
    counts = relations(store, entity_id)
    total = sum(each.count for each in counts if relation is None or each.type == relation)
    if relation is None and total > ASK_ABOVE:
        return View(list(nodes.values()), [], 0, total, choose=counts)
    edges = {}
    rows = store.read(_typed(relation), id=entity_id, limit=limit, compared=ASK_ABOVE)
    for row in rows:
        node = node_of(row["node"], row["labels"], row["degree"])
        nodes.setdefault(node.id, node)
        edges[row["edge"]["id"]] = edge_of(row["edge"], row["type"], row["source"], row["target"])
    compared = ASK_ABOVE if total > ASK_ABOVE else None
    return View(list(nodes.values()), list(edges.values()), len(rows), total, compared=compared)


def _typed(relation: str | None) -> str:
    """The neighbourhood query; for one relation with its type written out, so that no other edge is touched."""
    text = named("neighbourhood").text
    return text.replace("-[r]-", f"-[r:{relation}]-", 1) if relation else text


def edges_among(store: Store, nodes: Sequence[Node]) -> list[Edge]:
    """Every edge that has both ends among these nodes."""
    rows = store.read(named("between").text, ids=sorted(node.id for node in nodes))
    rows += _among_hubs(store, [node for node in nodes if node.degree > WALKED])
    return [edge_of(row["edge"], row["type"], row["source"], row["target"]) for row in rows]


def _among_hubs(store: Store, hubs: Sequence[Node]) -> list[dict[str, Any]]:
    """Edges between hubs, by the types that may join their kinds: the database then walks the shorter side."""
    pairs: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for source, target in permutations(hubs, 2):
        pairs[source.kind, target.kind].append([source.id, target.id])
    rows: list[dict[str, Any]] = []
    for kinds, ends in sorted(pairs.items()):
        if text := edges_of_pairs(*kinds):
            rows += store.read(text, pairs=ends)
    return rows


def relations(store: Store, entity_id: str) -> list[RelationCount]:
    """The entity's edges by type and direction, most first; counted by the database without looking at them."""
    counted = [
        RelationCount(
            row["type"],
            row["outgoing"],
            RELATIONSHIPS[row["type"]].reads if row["outgoing"] else RELATIONSHIPS[row["type"]].reverse,
            row["count"],
        )
        for row in store.read(count_relations(), id=entity_id)
    ]
    return sorted(counted, key=lambda each: (-each.count, each.type, not each.outgoing))


def overview(store: Store) -> dict[str, int]:
    """How many entities of each kind there are, most first."""
    rows = [row for row in store.read(count_kinds()) if row["count"]]
    return {row["kind"]: row["count"] for row in sorted(rows, key=lambda r: (-r["count"], r["kind"]))}
