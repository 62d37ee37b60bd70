"""The declaration told to people and programs: text, JSON, a mermaid diagram, and the page in `docs/`."""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from graph.cypher import LEDGER_KEYS
from graph.model import NODES, RELATIONSHIPS, Entity, Occurrence, Relationship, derived_types

LAYERS = (
    "Two layers share the database. The projection is what people query: every node of it carries the label Entity "
    "beside its own, every edge lists the claims it stands on. The ledger is the append-only truth beneath it; its "
    "nodes carry the label Ledger (Document, Text, Source, Load, Retraction, Claim, Record, Judgement and a few more). "
    "No relationship joins the two: they meet by key, as in `c.id IN r.claims` for a (c:Claim), or "
    "`r.entity = n.id` for a (r:Record). A query that names no label counts both layers; write (n:Entity) "
    "to count what the graph knows."
)
DERIVED = "Derived: a short edge beside the event it stands for, which its `event` names."


def schema_json() -> dict[str, Any]:
    """Nodes with fields and roles, relationships with ends and fields, and the ledger's labels."""
    derived = derived_types()
    return {
        "layers": LAYERS,
        "shared": {"Entity": fields(Entity), "Occurrence": fields(Occurrence, Entity)},
        "nodes": {label: _node_json(node) for label, node in NODES.items()},
        "relationship_fields": fields(Relationship),
        "relationships": {name: _edge_json(edge, name in derived) for name, edge in RELATIONSHIPS.items()},
        "ledger": sorted({*LEDGER_KEYS, "Load", "Retraction", "Judgement"}),
    }


def _node_json(node: type[Entity]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": doc(node),
        "one": node.display.one,
        "many": node.display.many,
        "event": issubclass(node, Occurrence),
        "identifiers": list(node.identifiers),
    }
    if issubclass(node, Occurrence):
        told["fields"] = fields(node, Occurrence)
        told["roles"] = [
            {
                "role": role.name,
                "kinds": list(role.kinds),
                "edge": role.edge,
                "inbound": role.inbound,
                "description": role.description,
            }
            for role in node.roles
        ]
    else:
        told["fields"] = fields(node, Entity)
    return told


def _edge_json(edge: type[Relationship], derived: bool) -> dict[str, Any]:
    return {
        "description": doc(edge),
        "source": list(edge.source),
        "target": list(edge.target),
        "reads": edge.reads,
        "reverse": edge.reverse,
        "symmetric": edge.symmetric,
        "derived": derived,
        "fields": fields(edge, Relationship),
    }


def fields(cls: type[BaseModel], base: type[BaseModel] | None = None) -> dict[str, dict[str, Any]]:
    """What a class declares beyond `base`: each property's type, description and, where they are closed, values."""
    inherited = base.model_fields if base else {}
    return {
        name: {"type": type_words(field), "description": field.description or "", **_values(field)}
        for name, field in cls.model_fields.items()
        if name not in inherited
    }


def _values(field: FieldInfo) -> dict[str, list[str]]:
    closed = _enumeration(field)
    return {"values": [member.value for member in closed]} if closed else {}


def _enumeration(field: FieldInfo) -> type[StrEnum] | None:
    candidates = [field.annotation, *get_args(field.annotation)]
    return next((c for c in candidates if isinstance(c, type) and issubclass(c, StrEnum)), None)


def type_words(field: FieldInfo) -> str:
    """`text`, `list of text`, `whole number`, `number`; 'optional' is not said, every value may be missing."""
    annotation: Any = field.annotation
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    if get_origin(annotation) is list:
        return "list of text"
    return {str: "text", int: "whole number", float: "number", bool: "yes or no"}.get(annotation, "text")


def doc(cls: type[BaseModel]) -> str:
    """A class's docstring on one line."""
    return " ".join((cls.__doc__ or "").split())


def pattern(edge: type[Relationship]) -> str:
    """`(Company)-[:ACQUIRED]->(Company)`; without an arrow where the edge is symmetric."""
    source, target = " or ".join(edge.source), " or ".join(edge.target)
    arrow = "-" if edge.symmetric else "->"
    return f"({source})-[:{edge.type}]{arrow}({target})"


def schema_text() -> Iterator[str]:
    """The declaration as lines for a terminal."""
    yield from (LAYERS, "")
    for title, event in (("Things", False), ("Events and figures", True)):
        yield title
        for label, node in NODES.items():
            if issubclass(node, Occurrence) is event:
                yield from _node_lines(label, node)
        yield ""
    yield "Every entity has"
    yield from _field_lines(Entity, None)
    yield "Every event and figure also has"
    yield from _field_lines(Occurrence, Entity)
    yield from ("", "Relationships")
    derived = derived_types()
    for name, edge in RELATIONSHIPS.items():
        yield f"  {pattern(edge)}"
        yield f"      {doc(edge)}{' ' + DERIVED if name in derived else ''}"
        yield from (f"    {line}" for line in _field_lines(edge, Relationship))
    yield "Every relationship has"
    yield from _field_lines(Relationship, None)


def _node_lines(label: str, node: type[Entity]) -> Iterator[str]:
    yield f"  {label}: {doc(node)}"
    yield from (f"    {line}" for line in _field_lines(node, Occurrence if issubclass(node, Occurrence) else Entity))
    if issubclass(node, Occurrence):
        for role in node.roles:
            yield f"      role {role.name} ({role.edge}): {role.description} {' or '.join(role.kinds)}."


def _field_lines(cls: type[BaseModel], base: type[BaseModel] | None) -> Iterator[str]:
    for name, told in fields(cls, base).items():
        values = f" One of {', '.join(told['values'])}." if "values" in told else ""
        yield f"  {name} ({told['type']}): {told['description']}{values}"


def schema_mermaid() -> str:
    """The declaration as a mermaid class diagram: every kind, every relationship between two kinds.

    Where an end may be many kinds, the edge is drawn to the group that the declaration names together."""
    lines = ["flowchart LR"]
    groups: dict[tuple[str, ...], str] = {}
    for label in NODES:
        shape = f'{label}(["{label}"])' if issubclass(NODES[label], Occurrence) else f'{label}["{label}"]'
        lines.append(f"    {shape}")
    edges = []
    for name, edge in RELATIONSHIPS.items():
        source, target = (_group(ends, groups) for ends in (edge.source, edge.target))
        arrow = "---" if edge.symmetric else "-->"
        edges.append(f"    {source} {arrow}|{name}| {target}")
    for kinds, name in groups.items():
        lines.append(f'    {name}{{{{"{" / ".join(kinds)}"}}}}')
    return "\n".join([*lines, *edges]) + "\n"


def _group(kinds: tuple[str, ...], groups: dict[tuple[str, ...], str]) -> str:
    if len(kinds) == 1:
        return kinds[0]
    return groups.setdefault(kinds, f"any{len(groups) + 1}")


def schema_markdown() -> str:
    """The declaration as a page: the layers, a diagram, and every kind with its properties."""
    return "\n".join(_markdown_lines()) + "\n"


def _markdown_lines() -> Iterator[str]:
    yield from ("# What the graph can say", "", "## Two layers", "", LAYERS)
    yield from ("", "## Diagram", "", "Rounded boxes are events and figures; a hexagon stands for any of its kinds.")
    yield from ("", "```mermaid", schema_mermaid().rstrip(), "```")
    yield from ("", "## Every entity", "", *_field_table(Entity, None))
    yield from ("", "## Things")
    for label, node in NODES.items():
        if not issubclass(node, Occurrence):
            yield from ("", f"### {label}", "", doc(node))
            if node.identifiers:
                yield from ("", f"Identifiers, strongest first: {', '.join(f'`{i}`' for i in node.identifiers)}.")
            yield from _own_table(node, Entity)
    yield from ("", "## Events and figures", "", "Each also has:", "", *_field_table(Occurrence, Entity))
    for label, node in NODES.items():
        if issubclass(node, Occurrence):
            yield from ("", f"### {label}", "", doc(node), *_own_table(node, Occurrence))
            yield from ("", "| role | who or what | edge | |", "|---|---|---|---|")
            for role in node.roles:
                drawn = f"`-[:{role.edge}]->{label}`" if role.inbound else f"`{label}-[:{role.edge}]->`"
                yield f"| {role.name} | {', '.join(role.kinds)} | {drawn} | {role.description} |"
    yield from ("", "## Relationships", "", "Each has:", "", *_field_table(Relationship, None))
    derived = derived_types()
    for name, edge in RELATIONSHIPS.items():
        note = f" {DERIVED}" if name in derived else ""
        yield from ("", f"### {name}", "", f"`{pattern(edge)}`", "", f"{doc(edge)}{note}")
        yield from ("", f"Reads *{edge.reads}*, the other way *{edge.reverse}*.", *_own_table(edge, Relationship))


def _own_table(cls: type[BaseModel], base: type[BaseModel]) -> Iterator[str]:
    if len(cls.model_fields) > len(base.model_fields):
        yield from ("", *_field_table(cls, base))


def _field_table(cls: type[BaseModel], base: type[BaseModel] | None) -> Iterator[str]:
    yield from ("| property | type | |", "|---|---|---|")
    for name, told in fields(cls, base).items():
        values = f" One of {', '.join(f'`{value}`' for value in told['values'])}." if "values" in told else ""
        yield f"| `{name}` | {told['type']} | {told['description']}{values} |"
