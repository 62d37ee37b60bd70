"""The declaration as Cypher: constraints, indexes, batched writes; pure, and labels only as declared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from graph.model import NODES, RELATIONSHIPS, Occurrence

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
    "Proposal": "id",
    "Sketch": "document",
    "Watch": "url",
}
LEDGER_INDEXES = {
    "Record": ("entity", "block", "open"),
    "Load": ("seq",),
    "Judgement": ("seq",),
    "Claim": ("document",),
    "Proposal": ("document", "open"),
    "Intake": ("document", "seq"),
    "Decision": ("document",),
    "Sketch": tuple(f"b{band}" for band in range(10)),
}
# Lists that begin with the most or the latest are read off an index in its order, however long they are.
MOST_CLAIMS_FIRST = ("claim_count", "id")
MOST_SOURCES_FIRST = ("factuality", "source_count", "claim_count", "id")
LATEST_FIRST = ("factuality", "date_max", "id")
ORDERS = {
    "Company": MOST_CLAIMS_FIRST,
    "Drug": MOST_CLAIMS_FIRST,
    "Diagnostic": MOST_CLAIMS_FIRST,
    "Deal": MOST_SOURCES_FIRST,
}


def schema() -> list[str]:
    """Every constraint and index, each safe to run again."""
    statements = [_unique("Entity", "id")]
    statements += [_unique(label, key) for label, key in LEDGER_KEYS.items()]
    statements += [_index(label, name) for label, names in LEDGER_INDEXES.items() for name in names]
    statements += [_index(label, "name") for label in sorted(NODES)]
    statements += [_index(label, *names) for label, names in ORDERS.items()]
    events = [label for label in sorted(NODES) if issubclass(NODES[label], Occurrence)]
    statements += [_index(label, *LATEST_FIRST) for label in events]
    statements += [_index(label, name) for label in events for name in ("date_min", "date_max")]
    statements.append(
        "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    )
    return statements


def _unique(label: str, name: str) -> str:
    return f"CREATE CONSTRAINT {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"


def _index(label: str, *names: str) -> str:
    keys = ", ".join(f"n.{name}" for name in names)
    return f"CREATE INDEX {'_'.join((label.lower(), *names))} IF NOT EXISTS FOR (n:{label}) ON ({keys})"


def lacking(existing: Collection[str]) -> list[str]:
    """The statements of the schema whose constraint or index is not among these names."""
    return [statement for statement in schema() if statement.split(" IF NOT EXISTS")[0].split()[-1] not in existing]


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
        f"MATCH (n:{label}) WITH count(n) AS count RETURN '{label}' AS kind, count" for label in sorted(NODES)
    )


@cache
def count_relations() -> str:
    """How many edges of each type and direction the entity $id has, from the database's own counts."""
    counts = ",\n".join(
        f"  {{type: '{kind}', outgoing: {outgoing}, count: COUNT {{ {pattern} }}}}"
        for kind in sorted(RELATIONSHIPS)
        for outgoing, pattern in (("true", f"(n)-[:{kind}]->()"), ("false", f"(n)<-[:{kind}]-()"))
    )
    return (
        f"MATCH (n:Entity {{id: $id}})\nUNWIND [\n{counts}\n] AS row\nWITH row WHERE row.count > 0\n"
        "RETURN row.type AS type, row.outgoing AS outgoing, row.count AS count"
    )


@cache
def edges_of_pairs(source: str, target: str) -> str:
    """The edges of the $pairs of ids, from the first to the second, by the types declared for these two kinds.

    Empty where no type may join them."""
    _declared(source, NODES)
    _declared(target, NODES)
    types = [kind for kind, r in sorted(RELATIONSHIPS.items()) if source in r.source and target in r.target]
    if not types:
        return ""
    return (
        "UNWIND $pairs AS pair\nMATCH (a:Entity {id: pair[0]})\nMATCH (b:Entity {id: pair[1]})\n"
        f"CALL (a, b) {{ MATCH (a)-[r:{'|'.join(types)}]->(b) WHERE r.claims IS NOT NULL RETURN r }}\n"
        "RETURN properties(r) AS edge, type(r) AS type, a.id AS source, b.id AS target"
    )


def _declared(name: str, declared: Mapping[str, object]) -> None:
    if name not in declared:
        raise ValueError(f"'{name}' is not declared.")
