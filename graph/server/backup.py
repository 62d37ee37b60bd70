"""Backup to one file and restore from it, each whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import BackupError, ServerError
from graph.server.admin import run_admin
from graph.server.files import disk_full, told_in_words
from graph.server.home import Home
from graph.server.jars import ensure_jars
from graph.server.local import ensure_while_locked, mend_restore, stop_while_locked
from graph.server.process import DATABASE, DISK_FULL
from graph.server.progress import Progress
from graph.settings import Settings


def backup_local(settings: Settings, file: Path, progress: Progress, *, replace: bool) -> int:
    """Dump the graph; bytes written. Raises BackupError, DiskFullError, HomeError; then no file is left behind."""
    if file.exists() and not replace:
        raise BackupError(f"{file} exists already.", remedy="Name another file, or say --replace.")
    if not file.absolute().parent.is_dir():
        raise BackupError(f"{file.absolute().parent} is not a folder.", remedy="Make it, or name another.")
    unfinished = file.absolute().with_name(f".{file.name}.{os.getpid()}")
    with told_in_words(unfinished.parent):
        output = os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
    try:
        with output, _stopped(settings, progress) as (home, jars):
            progress.step(f"Writing the backup to {file}")
            done = run_admin(home, jars, "database", "dump", DATABASE, "--to-stdout", stdout=output)
        if done.returncode or not unfinished.stat().st_size:
            raise _failed(f"The backup could not be written to {file}", done.stderr, file)
        with told_in_words(unfinished.parent):
            unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return file.stat().st_size


def restore_local(settings: Settings, file: Path, progress: Progress) -> None:
    """Load a dump and start over it; what was there is put back if anything goes wrong."""
    if not file.is_file():
        raise BackupError(f"{file} is not a file.", remedy="Name a file that 'fusiongraph db backup' wrote.")
    with _stopped(settings, progress) as (home, jars):
        _check_is_dump(home, jars, file)
        progress.step(f"Reading the backup {file}")
        with told_in_words(home.folder):
            set_aside(home)
        try:
            _load(home, jars, file)
            progress.step("Starting over the restored graph")
            ensure_restored(home, settings, progress)
        except BaseException:
            stop_while_locked(home)
            mend_restore(home)
            raise
        _discard(home)


def ensure_restored(home: Home, settings: Settings, progress: Progress) -> None:
    """Start over the loaded data; that it answers is what makes a restore good."""
    try:
        ensure_while_locked(home, settings, progress, mend=False)
    except ServerError as error:
        raise BackupError(
            f"The backup was read, but Neo4j cannot open it; the graph is as before. {error.message}",
            remedy=error.remedy,
        ) from error


@contextmanager
def _stopped(settings: Settings, progress: Progress) -> Iterator[tuple[Home, Path]]:
    """The home with its server stopped and locked; started again afterwards if it ran before."""
    home = Home(settings.fusiongraph_home)
    home.prepare()
    with home.locked(progress):
        ran = home.running() is not None
        # A home that never ran has no graph to dump and no system database to load beside.
        if not home.initialised:
            ensure_while_locked(home, settings, progress)
        jars = ensure_jars(settings.fusiongraph_cache, settings.fusiongraph_maven, progress)
        stop_while_locked(home)
        mend_restore(home)
        try:
            yield home, jars
        finally:
            if ran:
                ensure_while_locked(home, settings, progress)


def _check_is_dump(home: Home, jars: Path, file: Path) -> None:
    with told_in_words(file), file.open("rb") as source:
        done = run_admin(home, jars, "database", "load", DATABASE, "--from-stdin", "--info", stdin=source)
    if done.returncode:
        raise BackupError(
            f"{file} is not a backup of a Neo4j database, or it is damaged; the graph is as before.",
            remedy="Name a file that 'fusiongraph db backup' wrote.",
        )


def _load(home: Home, jars: Path, file: Path) -> None:
    with told_in_words(file), file.open("rb") as source:
        options = ("--from-stdin", "--overwrite-destination=true")
        done = run_admin(home, jars, "database", "load", DATABASE, *options, stdin=source)
    if done.returncode:
        raise _failed(f"{file} could not be restored; the graph is as before", done.stderr, home.folder)


def set_aside(home: Home) -> None:
    """Move the present graph out of the way, to where the next start looks for an interrupted restore."""
    home.before_restore.mkdir(mode=0o700)
    for kept, place in (("databases", home.databases), ("transactions", home.transactions)):
        if (place / DATABASE).exists():
            (place / DATABASE).replace(home.before_restore / kept)


def _discard(home: Home) -> None:
    """Renamed first: once the name is gone, the restore is final."""
    rubbish = home.folder / "replaced"
    shutil.rmtree(rubbish, ignore_errors=True)
    home.before_restore.replace(rubbish)
    shutil.rmtree(rubbish, ignore_errors=True)


def _failed(what: str, said: str, where: Path) -> ServerError:
    if DISK_FULL.search(said):
        return disk_full(where)
    lines = [line for line in said.splitlines() if line.strip()]
    return BackupError(f"{what}: {lines[-1].strip()[:300] if lines else 'Neo4j gave no reason'}.")
