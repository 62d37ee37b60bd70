"""The projection as a file other programs read: written as it streams, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import DiskFullError, ExitCode, FinalError
from graph.export.csv_table import csv_table
from graph.export.cypher_script import cypher_script
from graph.export.elements import Counts, Elements
from graph.export.graphml import graphml
from graph.export.json_text import json_text
from graph.store import Store

WRITERS: dict[str, Callable[[Elements], Iterator[str]]] = {
    "graphml": graphml,
    "json": json_text,
    "csv": csv_table,
    "cypher": cypher_script,
}

__all__ = ["WRITERS", "Counts", "ExportError", "export"]


class ExportError(FinalError):
    """The file of an export cannot be written."""

    exit_code = ExitCode.USAGE


def export(store: Store, kind: str, path: Path, *, force: bool = False) -> Counts:
    """Write every node and edge of the projection to `path`; returns how many there were.

    `kind` is a key of WRITERS. The file appears when it is complete. Raises ExportError, DiskFullError."""
    if path.is_dir():
        raise ExportError(f"{path} is a folder.", remedy="Name a file in it.")
    if path.exists() and not force:
        raise ExportError(f"{path} is there already; it was left as it is.", remedy="Add --force to replace it.")
    elements = Elements(store)
    try:
        _write(path, WRITERS[kind](elements))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError(
                f"No room is left to write {path}.", remedy="Free some, or name another disk."
            ) from error
        raise ExportError(f"{path} could not be written: {error.strerror}.", remedy="Name another file.") from error
    return elements.counts


def _write(path: Path, parts: Iterator[str]) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.absolute().parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode & 0o777)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The process's mask; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
