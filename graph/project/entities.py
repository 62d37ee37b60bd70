"""The standing entities: re-clusters the records a change touches, and writes the nodes that come of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.cypher import PUT_NODES, node_row
from graph.model import NODES
from graph.model.claim import name_space, own_name
from graph.model.names import display_core
from graph.project.short_name import short_name
from graph.resolve import Clustering, Judged, Named, Tie, cluster
from graph.store import Transaction

READ = """
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.kind AS kind, r.entity AS entity, r.mentions AS mentions, r.claims AS claims,
  r.waiting AS waiting, r.refused AS refused,
  [(r)-[w:WRITTEN]->(n:Name) WHERE w.count > 0 | [w.text, n.key, w.count, w.count - coalesce(w.chosen, 0)]] AS written,
  [(r)-[a:ALIASED]->(o:Record) WHERE a.count > 0 | o.key] AS aliases,
  [(r)-[i:IDENTIFIED]->(x:Identifier) WHERE i.count > 0 | x.key] AS identifiers,
  [(r)-[b:SAID_BY]->(s:Source) WHERE b.count > 0 | s.key] AS sources,
  [(r)-[:NAMED|WRITTEN]->(:Name)<-[:NAMED|WRITTEN]-(o:Record) | o.key]
    + [(r)-[:ALIASED]-(o:Record) | o.key]
    + [(r)-[:IDENTIFIED]->(:Identifier)<-[:IDENTIFIED]-(o:Record) | o.key] AS neighbours
"""
ASSIGN = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.entity = row.entity
"""
QUESTION = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.waiting = row.waiting, r.refused = row.refused,
  r.open = CASE WHEN coalesce(row.waiting, row.refused) IS NOT NULL THEN true END
"""
NAMES = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name"
DELETE = "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n"


@dataclass
class Remap:
    """Where records pointed before and point now; None where there is no entity. `gone` are the entities that no
    record points to any more, with their kinds; `names` are what those, and the ones that were written anew, were
    called before."""

    old: dict[str, str | None] = field(default_factory=dict)
    new: dict[str, str | None] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def moved(self) -> set[str]:
        """Records that pointed to one entity and now point to another."""
        return {k for k, was in self.old.items() if was is not None and was != self.new.get(k)}


def closure(tx: Transaction, touched: Iterable[str], judged: Sequence[Judged]) -> dict[str, Any]:
    """Every record that could share a cluster with a touched one, by key."""
    judged_with: dict[str, set[str]] = defaultdict(set)
    for verdict in judged:
        judged_with[verdict.a].add(verdict.b)
        judged_with[verdict.b].add(verdict.a)
    known: dict[str, Any] = {}
    frontier = set(touched)
    while frontier:
        reached: set[str] = set()
        for row in tx.rows(READ, keys=sorted(frontier)):
            known[row["key"]] = row
            reached |= set(row["neighbours"]) | judged_with[row["key"]]
        frontier = reached - known.keys()
    return known


def clustering(known: dict[str, Any], judged: Sequence[Judged]) -> Clustering:
    """The clusters of the records that live claims mention."""
    return cluster([_named(row) for row in known.values() if row["mentions"] > 0], judged)


def resolve(tx: Transaction, touched: Iterable[str], judged: Sequence[Judged]) -> Remap:
    """Re-cluster what the touched records can reach and write the entities of the outcome."""
    standing = {key for key in touched if not _is_event(key)}
    known = closure(tx, standing, judged)
    outcome = clustering(known, judged)
    identity = _identities(known, outcome)
    remap = Remap(
        old={key: row["entity"] for key, row in known.items()},
        new={key: identity.get(outcome.of.get(key, "")) for key in known},
        ties=outcome.ties,
    )
    changed = {key for key in known if remap.old[key] != remap.new[key]}
    assigned = [{"key": k, "entity": remap.new[k]} for k in sorted(changed)]
    left = {remap.old[key] for key in changed}
    left_behind = {key for key in known if remap.new[key] in left}
    nodes = _entities(known, outcome, identity, standing | changed | left_behind)
    before = {was for key in known if remap.new[key] in {n["id"] for n in nodes} and (was := remap.old[key])}
    pointed = {entity for entity in remap.new.values() if entity}
    remap.gone = {was: row["kind"] for row in known.values() if (was := row["entity"]) and was not in pointed}
    before |= remap.gone.keys()
    remap.names = {row["id"]: row["name"] for row in tx.rows(NAMES, ids=sorted(before))} if before else {}
    tx.run_all((ASSIGN, assigned), (QUESTION, _questions(known, outcome)), (PUT_NODES, nodes))
    return remap


def delete(tx: Transaction, gone: Iterable[str]) -> None:
    """Remove the nodes of entities that no record points to any more."""
    if ids := sorted(gone):
        tx.rows(DELETE, ids=ids)


def _is_event(key: str) -> bool:
    return "|claim:" in key


def _named(row: dict[str, Any]) -> Named:
    key = row["key"]
    space = name_space(key)
    prefix = f"{space}|"
    identifiers = set(row["identifiers"])
    if not own_name(key):
        identifiers.add(key)
    return Named(
        key=key,
        kind=row["kind"],
        space=space,
        own=own_name(key),
        written=frozenset(name.removeprefix(prefix) for _, name, *_ in row["written"]),
        identifiers=frozenset(identifiers),
        aliases=frozenset(row["aliases"]),
    )


def _identities(known: dict[str, Any], outcome: Clustering) -> dict[str, str]:
    """Each group's entity id: the strongest identifier no other group holds, else its smallest key."""
    held: dict[str, dict[str, set[str]]] = {}
    holders: dict[str, set[str]] = defaultdict(set)
    for key, root in outcome.of.items():
        for identifier in _named(known[key]).identifiers:
            held.setdefault(root, {}).setdefault(identifier.split("|")[1].split(":")[0], set()).add(identifier)
            holders[identifier].add(root)
    identity = {}
    for root in set(outcome.of.values()):
        order = NODES[known[root]["kind"]].identifiers
        ranked = sorted(held.get(root, {}).items(), key=lambda item: _strength(item[0], order))
        own = [i for _, found in ranked for i in sorted(found) if holders[i] == {root}]
        identity[root] = own[0] if own else root
    return identity


def _strength(scheme: str, order: tuple[str, ...]) -> tuple[int, str]:
    return (order.index(scheme) if scheme in order else len(order), scheme)


def _questions(known: dict[str, Any], outcome: Clustering) -> list[dict[str, Any]]:
    """Rows of the records whose open questions changed: which names wait, which ties were refused."""
    waiting = {w.key: list(w.candidates) for w in outcome.waiting}
    refused: dict[str, list[str]] = defaultdict(list)
    for refusal in outcome.refused:
        refused[refusal.tie.a].append(
            f"{refusal.tie.b} ({refusal.tie.why}): {refusal.a} and {refusal.b} were judged not the same"
        )
    return [
        {"key": key, "waiting": waiting.get(key), "refused": refused.get(key)}
        for key, row in sorted(known.items())
        if (row["waiting"], row["refused"]) != (waiting.get(key), refused.get(key))
    ]


def _entities(
    known: dict[str, Any],
    outcome: Clustering,
    identity: dict[str, str],
    touched: set[str],
) -> list[dict[str, object]]:
    """Rows of the entities that hold any of the touched records."""
    roots = {outcome.of[key] for key in touched if key in outcome.of}
    members = outcome.members()
    rows = []
    for root in sorted(roots):
        entity, records = identity[root], [known[key] for key in members[root]]
        properties = entity_properties(entity, records)
        rows.append(node_row(records[0]["kind"], entity, properties))
    return rows


def entity_properties(entity: str, records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The properties of an entity, from the tallies of its records."""
    kind = records[0]["kind"]
    written: dict[str, int] = defaultdict(int)
    own: dict[str, int] = defaultdict(int)
    for row in records:
        for text, _, count, unchosen in row["written"]:
            written[text] += count
            own[text] += unchosen
    name = short_name(kind, {text: count for text, count in own.items() if count} or written)
    names = set(written) | {name}
    if kind == "Company":
        names |= {display_core(text) for text in written}
    properties: dict[str, Any] = {
        "id": entity,
        "name": name,
        "names": sorted(names),
        "claim_count": sum(row["claims"] for row in records),
        "source_count": len({source for row in records for source in row["sources"]}),
    }
    for identifier in sorted({i for row in records for i in row["identifiers"]} | _own(records)):
        scheme, _, value = identifier.split("|", 1)[1].partition(":")
        properties.setdefault(scheme, value)
    if kind == "Segment":
        properties["dimension"] = records[0]["key"].split("|")[3].split("/")[0]
    return properties


def _own(records: Sequence[dict[str, Any]]) -> set[str]:
    return {row["key"] for row in records if not own_name(row["key"])}
