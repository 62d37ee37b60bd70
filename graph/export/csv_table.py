"""The projection as one CSV table: first the nodes, then the edges, told apart by their first columns."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

from graph.export.elements import Elements

LEADING = ("_id", "_label", "_type", "_start", "_end")


def csv_table(elements: Elements) -> Iterator[str]:
    """A node has `_id` and `_label`, an edge `_type`, `_start` and `_end`; lists are cells of JSON."""
    names = sorted({*elements.node_keys(), *elements.edge_keys()})
    yield _line([*LEADING, *names])
    for node in elements.nodes():
        yield _line([node.id, node.label, "", "", "", *_cells(node.properties, names)])
    for edge in elements.edges():
        yield _line(["", "", edge.type, edge.source, edge.target, *_cells(edge.properties, names)])


def _cells(properties: dict[str, Any], names: list[str]) -> list[object]:
    return [_cell(properties.get(name)) for name in names]


def _cell(value: object) -> object:
    if isinstance(value, (list, dict, bool)):
        return json.dumps(value, ensure_ascii=False)
    return value


def _line(cells: list[object]) -> str:
    page = StringIO()
    csv.writer(page, lineterminator="\n").writerow(cells)
    return page.getvalue()
