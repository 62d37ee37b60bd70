"""The projection as Cypher statements, one a line, that make it anew in an empty database."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from graph.export.elements import EdgeRow, Elements, NodeRow

ROWS = 200
UNIQUE = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
AWAIT = "CALL db.awaitIndexes(60);\n"
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def cypher_script(elements: Elements) -> Iterator[str]:
    """Statements for `cypher-shell` or any driver; nodes first, then edges."""
    yield UNIQUE
    yield AWAIT
    for label, nodes in groupby(elements.nodes(), key=lambda node: node.label):
        for batch in _batches(nodes):
            yield _nodes(label, batch)
    for kind, edges in groupby(elements.edges(), key=lambda edge: edge.type):
        for batch in _batches(edges):
            yield _edges(kind, batch)


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, ROWS)):
        yield batch


def _nodes(label: str, rows: list[NodeRow]) -> str:
    listed = ", ".join(literal(row.properties) for row in rows)
    return f"UNWIND [{listed}] AS row CREATE (n:Entity:{label}) SET n = row;\n"


def _edges(kind: str, rows: list[EdgeRow]) -> str:
    listed = ", ".join(literal({"a": r.source, "b": r.target, "p": r.properties}) for r in rows)
    ends = "MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b})"
    return f"UNWIND [{listed}] AS row {ends} CREATE (a)-[r:{kind}]->(b) SET r = row.p;\n"


def literal(value: object) -> str:
    """A value as a Cypher literal on one line; nothing in a text can end it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return "(0.0/0.0)" if math.isnan(value) else f"({'-' if value < 0 else ''}1.0/0.0)"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_name(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    return _quoted(str(value))


def _name(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else "`" + name.replace("`", "``") + "`"


def _quoted(text: str) -> str:
    return "'" + "".join(_escaped(c) for c in text) + "'"


def _escaped(character: str) -> str:
    if character in "'\\":
        return "\\" + character
    if ord(character) < 32 or character in "\x7f\u0085\u2028\u2029":
        return f"\\u{ord(character):04x}"
    return character
