"""The declaration as the Schema page tells it: kinds, relationships, the two layers, and what joins what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.view.blocks import Block, colour
from app.view.canvas import NEUTRAL
from app.view.schema import DERIVED, doc, fields, pattern
from graph.model import NODES, RELATIONSHIPS, Entity, Occurrence, Relationship, derived_types
from graph.reads import Edge, Node, View

JOINED = (
    "No relationship leads from one layer to the other, so a path, a degree or an expansion never crosses. They meet "
    "by key: an edge and an event list the ids of their claims, and a record names the entity it became."
)
COUNTING = (
    "Count entities, or count claims; never both as one. An entity is a thing however many documents speak of it, a "
    "claim is one statement in one document. A pattern without a label, as in (n), matches both layers. Corroboration "
    "is the number of independent sources of an edge, not the number of its claims."
)
KIND_EXAMPLE = "MATCH (n:{})\nRETURN n LIMIT 25"
EDGE_EXAMPLE = "MATCH p = ()-[:{}]{}()\nRETURN p LIMIT 25"
EXAMPLES = (
    ("How many things the graph knows", "MATCH (n:Entity)\nRETURN count(n) AS entities"),
    ("How many claims the ledger holds now", "MATCH (c:Claim)\nWHERE c.live\nRETURN count(c) AS claims"),
    (
        "Why (n) counts too much: the nodes of each layer",
        "MATCH (n)\nRETURN CASE WHEN n:Entity THEN 'projection' ELSE 'ledger' END AS layer, count(*) AS nodes",
    ),
    (
        "From the projection to the ledger: the words behind a codevelopment",
        "MATCH (a:Company)-[r:CODEVELOPS_WITH]->(b:Company)\nUNWIND r.claims AS id\nMATCH (c:Claim {id: id})\n"
        "RETURN a.name, b.name, c.quotes, c.document",
    ),
    (
        "From the ledger to the projection: the entity a record became",
        "MATCH (r:Record {kind: 'Company'})\nMATCH (n:Entity {id: r.entity})\n"
        "RETURN r.key AS record, n.name AS entity\nORDER BY entity LIMIT 50",
    ),
    (
        "What rests on one source only",
        "MATCH (n:Company)\nWHERE n.source_count = 1\nRETURN n.name AS name, n.claim_count AS claims\n"
        "ORDER BY claims DESC LIMIT 50",
    ),
    (
        "Which edges several sources tell of",
        "MATCH (a:Entity)-[r]->(b:Entity)\nWHERE size(r.sources) > 1\n"
        "RETURN a.name, type(r), b.name, r.sources LIMIT 50",
    ),
)


def index_blocks(kinds: Mapping[str, int], types: Mapping[str, int], wanted: str = "") -> list[Block]:
    """Every kind and relationship with how many there are; only those that have `wanted` in name, words or fields."""
    blocks: list[Block] = []
    for title, event in (("Things", False), ("Events and figures", True)):
        lines = [
            _kind_line(label, kinds.get(label, 0))
            for label, node in NODES.items()
            if issubclass(node, Occurrence) is event and _fits(wanted, label, node.display.one, doc(node), *_own(node))
        ]
        blocks += _section(title, lines)
    lines = [
        _type_line(name, types.get(name, 0))
        for name, edge in sorted(RELATIONSHIPS.items())
        if _fits(wanted, name, edge.reads, edge.reverse, doc(edge), *_own(edge))
    ]
    blocks += _section("Relationships", lines)
    return blocks or [
        {"type": "note", "text": f"Nothing in the model has '{wanted}' in its name, words or properties."}
    ]


def _own(cls: type[Entity] | type[Relationship]) -> Iterator[str]:
    yield from cls.model_fields


def _fits(wanted: str, *words: str) -> bool:
    return not wanted or any(wanted.lower() in word.lower() for word in words)


def _section(title: str, lines: list[Block]) -> list[Block]:
    return [{"type": "section", "text": title, "count": str(len(lines))}, *lines] if lines else []


def _kind_line(label: str, count: int) -> Block:
    act = {"do": "open", "id": label}
    return {"type": "line", "color": colour(label), "before": "", "text": label, "after": f"{count:,}", "act": act}


def _type_line(name: str, count: int) -> Block:
    act = {"do": "open", "id": name}
    said = {"type": "line", "color": "transparent", "before": "", "text": name, "after": f"{count:,}"}
    return {**said, "act": act}


def layer_blocks(kinds: Mapping[str, int], ledger: Mapping[str, int]) -> list[Block]:
    """The two layers, how many nodes each holds, how they join, how to count, and queries to open."""
    entities, notes = sum(kinds.values()), sum(ledger.values())
    return [
        {"type": "heading", "text": "Two layers in one database", "sub": "", "color": ""},
        {"type": "section", "text": "Projection: what people query", "count": f"{entities:,} entities"},
        {
            "type": "note",
            "text": "Every node has the label Entity beside its own. Derived from the ledger at each load.",
        },
        {"type": "section", "text": "Ledger: what documents say, never overwritten", "count": f"{notes:,} nodes"},
        {"type": "note", "text": ", ".join(f"{count:,} {label}" for label, count in ledger.items() if count) + "."},
        {"type": "section", "text": "How they join", "count": ""},
        {"type": "note", "text": JOINED},
        {"type": "section", "text": "How to count", "count": ""},
        {"type": "note", "text": COUNTING},
        {"type": "section", "text": "Queries to open in the Cypher page", "count": str(len(EXAMPLES))},
        *(_example(title, query) for title, query in EXAMPLES),
    ]


def _example(title: str, query: str) -> Block:
    act = {"do": "go", "page": "cypher", "parameters": {"query": query}}
    return {"type": "line", "color": NEUTRAL, "before": "", "text": title, "after": "", "act": act}


def kind_blocks(label: str, count: int) -> list[Block]:
    """One kind of node: what it is, its identifiers, properties and parts, and how its edges read aloud."""
    node = NODES[label]
    blocks: list[Block] = [
        {"type": "heading", "text": label, "sub": _count_words(count, node), "color": colour(label)},
        {"type": "note", "text": doc(node)},
    ]
    if node.identifiers:
        blocks.append({"type": "facts", "rows": [("identified by", ", ".join(node.identifiers))]})
    blocks.append({"type": "actions", "items": [_ask(KIND_EXAMPLE.format(label), f"Ask for {label} nodes")]})
    event = issubclass(node, Occurrence)
    blocks += _table("Own properties", fields(node, Occurrence if event else Entity))
    if issubclass(node, Occurrence):
        rows = [{"cells": [role.name, " or ".join(role.kinds), role.description]} for role in node.roles]
        if rows:
            blocks += [
                {"type": "section", "text": "Who and what takes part", "count": str(len(rows))},
                {"type": "table", "caption": "Roles", "columns": ["role", "kinds", "meaning"], "rows": rows},
            ]
        blocks += _table("As every event and figure", fields(Occurrence, Entity))
    blocks += _table("As every entity", fields(Entity, None))
    lines = [_reading(name, edge) for name, edge in RELATIONSHIPS.items() if label in (*edge.source, *edge.target)]
    return [*blocks, {"type": "section", "text": "Edges, read aloud", "count": str(len(lines))}, *lines]


def _count_words(count: int, node: type[Entity]) -> str:
    words = node.display.one if count == 1 else node.display.many
    return f"{count:,} {words} in the graph"


def _reading(name: str, edge: type[Relationship]) -> Block:
    words = f"{' or '.join(edge.source)} {edge.reads} {' or '.join(edge.target)}"
    act = {"do": "open", "id": name}
    return {"type": "line", "color": "transparent", "before": words, "text": "", "after": name, "act": act}


def relation_blocks(name: str, count: int) -> list[Block]:
    """One relationship type: how it reads both ways, its ends and properties."""
    edge = RELATIONSHIPS[name]
    derived = f" {DERIVED}" if name in derived_types() else ""
    ends = [("pattern", pattern(edge)), ("reads", edge.reads), ("the other way", edge.reverse)]
    if edge.symmetric:
        ends.append(("direction", "none: ask for it without an arrow"))
    arrow = "-" if edge.symmetric else "->"
    return [
        {"type": "heading", "text": name, "sub": f"{count:,} in the graph", "color": ""},
        {"type": "note", "text": doc(edge) + derived},
        {"type": "facts", "rows": ends},
        {"type": "actions", "items": [_ask(EDGE_EXAMPLE.format(name, arrow), f"Ask for {name} edges")]},
        *_table("Own properties", fields(edge, Relationship)),
        *_table("As every relationship", fields(Relationship, None)),
    ]


def _ask(query: str, text: str) -> dict[str, Any]:
    return {"text": text, "act": {"do": "go", "page": "cypher", "parameters": {"query": query}}}


def _table(title: str, told: Mapping[str, Mapping[str, Any]]) -> list[Block]:
    if not told:
        return []
    rows = [{"cells": [name, about["type"], _meaning(about)]} for name, about in told.items()]
    table = {"type": "table", "caption": title, "columns": ["property", "type", "meaning"], "rows": rows}
    return [{"type": "section", "text": title, "count": str(len(rows))}, table]


def _meaning(about: Mapping[str, Any]) -> str:
    values = f" One of {', '.join(about['values'])}." if "values" in about else ""
    return f"{about['description']}{values}"


def model_view(label: str) -> View:
    """The kinds that one kind is joined to, as a picture; each edge stands for a relationship type."""
    edges = []
    for name, declared in RELATIONSHIPS.items():
        pairs = {(a, b) for a in declared.source for b in declared.target if label in (a, b)}
        edges += [_edge(name, declared, a, b) for a, b in sorted(pairs)]
    joined = {edge.source for edge in edges} | {edge.target for edge in edges}
    nodes = [Node(kind, kind, kind, len(joined - {label}) if kind == label else 1) for kind in sorted({label, *joined})]
    return View(nodes, edges, len(edges), len(edges))


def _edge(name: str, declared: type[Relationship], source: str, target: str) -> Edge:
    return Edge(
        id=f"{source} {name} {target}",
        type=name,
        source=source,
        target=target,
        reads=declared.reads,
        reverse=declared.reverse,
        symmetric=declared.symmetric,
        since=None,
        until=None,
        band="strong",
        factuality="asserted",
        claims=[],
        sources=[],
    )
