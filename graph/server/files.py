"""Files written so that a crash leaves the old or the new, and the system's errors in words."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import DiskFullError, HomeError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def told_in_words(folder: Path) -> Iterator[None]:
    """Turns an OSError under `folder` into DiskFullError or HomeError."""
    try:
        yield
    except OSError as error:
        raise in_words(error, folder) from error


def in_words(error: OSError, folder: Path) -> DiskFullError | HomeError:
    """What an OSError means to a person."""
    where = error.filename or folder
    if error.errno in FULL:
        return disk_full(where)
    if error.errno in FORBIDDEN:
        return HomeError(
            f"{where} cannot be written by this user ({os.strerror(error.errno)}).",
            remedy="Give yourself the right to write there, or name another folder in FUSIONGRAPH_HOME "
            "(data) or FUSIONGRAPH_CACHE (downloads).",
        )
    return HomeError(f"{where}: {error.strerror or error}.", remedy="Look at that folder, or name another.")


def disk_full(where: str | os.PathLike[str]) -> DiskFullError:
    return DiskFullError(
        f"No room is left on the disk (or in the quota) that holds {os.fspath(where)}.",
        remedy="Free some space and run the command again.",
    )


def write_atomically(path: Path, text: str, mode: int = 0o600) -> None:
    """Replaces `path` whole, readable with `mode` from its first moment."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
