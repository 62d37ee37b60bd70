"""The projection as a file other programs read: written as it streams, whole or not at all."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.errors import DiskFullError, ExitCode, FinalError
from graph.export.csv_table import csv_table
from graph.export.cypher_script import cypher_script
from graph.export.elements import Counts, Elements
from graph.export.graphml import graphml
from graph.export.json_text import json_text
from graph.store import Store
from graph.whole_file import write_whole

WRITERS: dict[str, Callable[[Elements], Iterator[str]]] = {
    "graphml": graphml,
    "json": json_text,
    "csv": csv_table,
    "cypher": cypher_script,
}

__all__ = ["WRITERS", "Counts", "ExportError", "export", "write_file"]


class ExportError(FinalError):
    """The file of an export cannot be written."""

    exit_code = ExitCode.USAGE


def export(store: Store, kind: str, path: Path, *, force: bool = False) -> Counts:
    """Write every node and edge of the projection to `path`; returns how many there were.

    `kind` is a key of WRITERS. The file appears when it is complete. Raises ExportError, DiskFullError."""
    elements = Elements(store)
    write_file(path, WRITERS[kind](elements), force=force)
    return elements.counts


def write_file(path: Path, parts: Iterable[str], *, force: bool = False) -> None:
    """Write a file whole or not at all. Raises ExportError, DiskFullError."""
    if path.is_dir():
        raise ExportError(f"{path} is a folder.", remedy="Name a file in it.")
    if path.exists() and not force:
        raise ExportError(f"{path} is there already; it was left as it is.", remedy="Add --force to replace it.")
    try:
        write_whole(path, parts)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError(
                f"No room is left to write {path}.", remedy="Free some, or name another disk."
            ) from error
        raise ExportError(f"{path} could not be written: {error.strerror}.", remedy="Name another file.") from error
