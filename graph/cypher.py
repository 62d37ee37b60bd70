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


def put_nodes(label: str) -> str:
    """Write nodes of one kind; rows are `{id, properties}`."""
    _declared(label, NODES)
    return f"UNWIND $rows AS row\nMERGE (n:Entity {{id: row.id}})\nSET n:{label}, n = row.properties"


def create_edges(kind: str) -> str:
    """Write edges that are not there yet; rows are `{source, target, properties}`."""
    _declared(kind, RELATIONSHIPS)
    return (
        "UNWIND $rows AS row\n"
        "MATCH (a:Entity {id: row.source})\n"
        "MATCH (b:Entity {id: row.target})\n"
        f"CREATE (a)-[r:{kind}]->(b)\n"
        "SET r = row.properties"
    )


def update_edges(kind: str) -> str:
    """Rewrite the properties of edges that are there; rows as for `create_edges`."""
    return f"{_match_edge(kind)}\nSET r = row.properties"


def delete_edges(kind: str) -> str:
    """Remove edges; rows are `{source, target, id}`."""
    return f"{_match_edge(kind).replace('row.properties.id', 'row.id')}\nDELETE r"


def count_kinds() -> str:
    """How many nodes of each kind there are, from the database's own counts."""
    return "\nUNION ALL\n".join(
        f"MATCH (n:{label}) RETURN '{label}' AS kind, count(n) AS count" for label in sorted(NODES)
    )


def _match_edge(kind: str) -> str:
    _declared(kind, RELATIONSHIPS)
    return (
        "UNWIND $rows AS row\n"
        "MATCH (a:Entity {id: row.source})"
        f"-[r:{kind} {{id: row.properties.id}}]->"
        "(b:Entity {id: row.target})"
    )


def _declared(name: str, declared: Mapping[str, object]) -> None:
    if name not in declared:
        raise ValueError(f"'{name}' is not declared.")
