"""Java's start-up archive, with which a warm start of Neo4j answers in about three seconds instead of seven.

The archive (Java's AOT cache, which includes class-data sharing) holds the classes that a start of Neo4j loads, already
parsed and linked. It is one file in the user cache, so a read-only installation does not matter; Java checks that it
fits and starts without it when it does not. It is made once, by starting a Neo4j over an empty folder and noting what
that loads.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock

from graph.errors import RetryableError, ServerStartError
from graph.server import process
from graph.server.configuration import write_configuration
from graph.server.files import told_in_words
from graph.server.home import Home
from graph.server.initial_password import set_initial_password
from graph.server.java import HEAP, MODULE_OPTIONS, java, server_command
from graph.server.progress import Progress
from graph.settings import child_environment

KEPT = 3
CREATE_TIMEOUT_S = 180


def ensure_archive(cache_folder: Path, jars: Path, progress: Progress) -> Path | None:
    """The archive for this Java and these jars, made if need be; None if Java cannot make one here.

    Raises DiskFullError and HomeError for the cache folder.
    """
    archive = archive_path(cache_folder, jars)
    if archive.exists():
        return archive
    with told_in_words(cache_folder), FileLock(cache_folder / "archive.lock"):
        if archive.exists():
            return archive
        progress.step("Preparing Java for quick starts (once, up to a minute)")
        _drop_leavings(cache_folder)
        with TemporaryDirectory(prefix="training-", dir=cache_folder) as folder:
            try:
                _make(archive, jars, Path(folder))
            except (ServerStartError, RetryableError, process.PortTakenError, subprocess.TimeoutExpired) as error:
                progress.step(f"Going on without quick starts: {error}")
                return None
    return archive


def archive_path(cache_folder: Path, jars: Path) -> Path:
    """Its file, named by all that it was made for: Java, the jars and the options."""
    modules = java().parent.parent / "lib" / "modules"
    stat = modules.stat() if modules.exists() else None
    made_for = (str(java()), stat and (stat.st_size, stat.st_mtime_ns), str(jars), HEAP, MODULE_OPTIONS)
    return cache_folder / f"start-{hashlib.sha256(repr(made_for).encode()).hexdigest()[:16]}.aot"


def use_archive(archive: Path | None) -> list[str]:
    """The options that start Java with it."""
    return [f"-XX:AOTCache={archive}"] if archive and archive.exists() else []


def _make(archive: Path, jars: Path, folder: Path) -> None:
    home, notes, unfinished = Home(folder / "home"), folder / "notes", folder / "archive"
    _note_a_start(home, jars, notes)
    options = ["-XX:AOTMode=create", f"-XX:AOTConfiguration={notes}", f"-XX:AOTCache={unfinished}"]
    command = [str(java()), *options, "-XX:+UseSerialGC", *HEAP, *MODULE_OPTIONS, "-cp", f"{jars}/*"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=CREATE_TIMEOUT_S, env=child_environment(), check=False
    )
    if done.returncode or not unfinished.exists():
        raise ServerStartError(f"Java could not make its start-up archive ({(done.stdout + done.stderr)[-300:]}).")
    unfinished.replace(archive)
    _drop_old(archive)


def _note_a_start(home: Home, jars: Path, notes: Path) -> None:
    home.prepare()
    home.make_password()
    port = process.free_port()
    write_configuration(home, port)
    set_initial_password(home, jars)
    options = ["-XX:AOTMode=record", f"-XX:AOTConfiguration={notes}"]
    state = process.launch(home, server_command(jars, home.folder, options), port, "training")
    try:
        process.await_answer(home, state)
    finally:
        if running := state.process():
            process.stop_process(running)
    if not notes.exists():
        raise ServerStartError("Java noted nothing of the start.")


def _drop_leavings(cache_folder: Path) -> None:
    """End and delete what an interrupted preparation left; the caller holds the lock."""
    for folder in cache_folder.glob("training-*"):
        home = Home(folder / "home")
        if left := home.unrecorded_process():
            process.stop_process(left)
        shutil.rmtree(folder, ignore_errors=True)


def _drop_old(newest: Path) -> None:
    others = [path for path in newest.parent.glob("start-*.aot") if path != newest]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT - 1 :]:
        path.unlink(missing_ok=True)
