"""Rows of a query as text: cells, CSV, JSON, and parameters read from `name=value`."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from graph.errors import ExitCode, FinalError


class ParameterError(FinalError):
    """A parameter that is not `name=value`."""

    exit_code = ExitCode.USAGE


def parameters(given: Iterable[str]) -> dict[str, Any]:
    """`["id=4", "name=Bayer"]` as `{"id": 4, "name": "Bayer"}`: JSON where it is JSON, else text.

    Raises ParameterError."""
    values = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise ParameterError(f"'{text}' is not a parameter.", remedy="Write it as name=value.")
        values[name.strip().removeprefix("$")] = _value(value)
    return values


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def cell(value: object) -> str:
    """A value in a table: text as it is, nothing for null, lists joined, the rest as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """CSV with a heading line; lists and maps are cells of JSON."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([csv_cell(row[name]) for name in columns])
    return page.getvalue()


def csv_cell(value: object) -> object:
    """A value as a cell of CSV: JSON where it is a list, a map or a truth value."""
    if value is None or (isinstance(value, (str, int, float)) and not isinstance(value, bool)):
        return value
    return json.dumps(value, ensure_ascii=False)


def json_text(value: object) -> str:
    """JSON on indented lines; a number that JSON does not know becomes its name."""
    return json.dumps(_finite(value), ensure_ascii=False, indent=2) + "\n"


def _finite(value: object) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return value
