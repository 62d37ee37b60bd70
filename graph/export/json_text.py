"""The projection as JSON: `{"nodes": [...], "edges": [...]}`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.export.elements import Elements


def json_text(elements: Elements) -> Iterator[str]:
    """One node (`id`, `label`, `properties`) or edge (`type`, `source`, `target`, `properties`) a line."""
    yield '{"nodes": [\n'
    nodes = ({"id": n.id, "label": n.label, "properties": n.properties} for n in elements.nodes())
    yield from _lines(nodes)
    yield '], "edges": [\n'
    edges = (
        {"type": e.type, "source": e.source, "target": e.target, "properties": e.properties} for e in elements.edges()
    )
    yield from _lines(edges)
    yield "]}\n"


def _lines(values: Iterable[dict[str, Any]]) -> Iterator[str]:
    separator = ""
    for value in values:
        yield f"{separator}{json.dumps(value, ensure_ascii=False, sort_keys=True)}"
        separator = ",\n"
    yield "\n"
