"""The declaration as Cypher: constraints, indexes, batched writes; pure, and labels only as declared."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import NODES, RELATIONSHIPS

# What the ledger keeps its nodes under; the projection's are Entity.id.
LEDGER_KEYS = {
    "Head": "key",
    "Source": "key",
    "Document": "id",
    "Text": "document",
    "Claim": "id",
    "Record": "key",
    "Name": "key",
    "Identifier": "key",
}
LEDGER_INDEXES = {
    "Record": ("entity", "block"),
    "Load": ("seq",),
    "Judgement": ("seq",),
    "Claim": ("document",),
}


def schema() -> list[str]:
    """Every constraint and index, each safe to run again."""
    statements = [_unique("Entity", "id")]
    statements += [_unique(label, key) for label, key in LEDGER_KEYS.items()]
    statements += [_index(label, name) for label, names in LEDGER_INDEXES.items() for name in names]
    statements += [_index(label, "name") for label in sorted(NODES)]
    statements.append(
        "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    )
    return statements


def _unique(label: str, name: str) -> str:
    return f"CREATE CONSTRAINT {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"


def _index(label: str, name: str) -> str:
    return f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"


PUT_NODES = """
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.label)
SET n = row.properties
"""
CREATE_EDGES = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
"""
UPDATE_EDGES = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r {id: row.id}]->(b:Entity {id: row.target})
SET r = row.properties
"""
DELETE_EDGES = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r {id: row.id}]->(b:Entity {id: row.target})
DELETE r
"""


def node_row(label: str, id_: str, properties: Mapping[str, object]) -> dict[str, object]:
    """A row of PUT_NODES. Raises ValueError for a label that is not declared."""
    _declared(label, NODES)
    return {"label": label, "id": id_, "properties": properties}


def edge_row(
    kind: str, id_: str, source: str, target: str, properties: Mapping[str, object] | None = None
) -> dict[str, object]:
    """A row of CREATE_EDGES, UPDATE_EDGES or DELETE_EDGES. Raises ValueError for an undeclared type."""
    _declared(kind, RELATIONSHIPS)
    return {"type": kind, "id": id_, "source": source, "target": target, "properties": properties or {}}


def count_kinds() -> str:
    """How many nodes of each kind there are, from the database's own counts."""
    return "\nUNION ALL\n".join(
        f"MATCH (n:{label}) RETURN '{label}' AS kind, count(n) AS count" for label in sorted(NODES)
    )


def _declared(name: str, declared: Mapping[str, object]) -> None:
    if name not in declared:
        raise ValueError(f"'{name}' is not declared.")
