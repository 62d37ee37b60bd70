"""The projection as GraphML 1.0, which Gephi, yEd, Cytoscape and networkx read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args
from xml.sax.saxutils import escape, quoteattr

from pydantic import BaseModel

from graph.export.elements import Elements
from graph.model import NODES, RELATIONSHIPS

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
# What XML 1.0 cannot say, even escaped.
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(elements: Elements) -> Iterator[str]:
    """A directed graph; label and type are the attributes `label` and `type`, lists are JSON."""
    yield HEAD
    nodes, edges = elements.node_keys(), elements.edge_keys()
    yield '<key id="n_label" for="node" attr.name="label" attr.type="string"/>\n'
    yield '<key id="e_type" for="edge" attr.name="type" attr.type="string"/>\n'
    yield from (_key("n", "node", name) for name in nodes)
    yield from (_key("e", "edge", name) for name in edges)
    yield '<graph id="fusiongraph" edgedefault="directed">\n'
    for node in elements.nodes():
        data = _data("n", {"label": node.label, **_without(node.properties, "label")})
        yield f"<node id={quoteattr(_sayable(node.id))}>{data}</node>\n"
    for edge in elements.edges():
        ends = f"source={quoteattr(_sayable(edge.source))} target={quoteattr(_sayable(edge.target))}"
        own = quoteattr(_sayable(str(edge.properties["id"])))
        data = _data("e", {"type": edge.type, **_without(edge.properties, "type")})
        yield f"<edge id={own} {ends}>{data}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _without(properties: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key != name}


def _key(prefix: str, part: str, name: str) -> str:
    kind = _types(part).get(name, "string")
    return f'<key id={quoteattr(f"{prefix}_{name}")} for="{part}" attr.name={quoteattr(name)} attr.type="{kind}"/>\n'


@cache
def _types(part: str) -> dict[str, str]:
    """GraphML's type of each declared number; a name that is a number in one kind and text in another is text."""
    declared: list[type[BaseModel]] = list(NODES.values() if part == "node" else RELATIONSHIPS.values())
    found: dict[str, set[str]] = {}
    for cls in declared:
        for name, field in cls.model_fields.items():
            kinds = {field.annotation, *get_args(field.annotation)}
            kind = "long" if int in kinds else "double" if float in kinds else "string"
            found.setdefault(name, set()).add(kind)
    return {name: kinds.pop() for name, kinds in found.items() if len(kinds) == 1}


def _data(prefix: str, properties: dict[str, Any]) -> str:
    return "".join(
        f"<data key={quoteattr(f'{prefix}_{name}')}>{escape(_sayable(_text(value)))}</data>"
        for name, value in sorted(properties.items())
        if value is not None
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _sayable(text: str) -> str:
    return _UNSAYABLE.sub("\ufffd", text)
