"""Find the local server of a home, or start it; stop it; say how it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import psutil

from graph.errors import ServerStartError
from graph.server import bolt, java, process
from graph.server.archive import ensure_archive, use_archive
from graph.server.configuration import write_configuration
from graph.server.files import disk_full, told_in_words, write_atomically
from graph.server.home import Home, State
from graph.server.initial_password import set_initial_password
from graph.server.jars import ensure_jars, read_lock
from graph.server.progress import Progress
from graph.settings import Settings

PORT_ATTEMPTS = 5
ROOM_TO_BEGIN = 100_000_000
ROOM_TO_START = 10_000_000
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Status:
    """How the local server is; `answers` tells whether a query was answered just now."""

    home: Path
    running: bool
    answers: bool
    uri: str | None
    pid: int | None
    version: str | None
    memory: int | None
    since: float | None
    trouble: str | None


def ensure_local(settings: Settings, progress: Progress) -> State:
    """The running server of the home, started if need be; many callers at once get one server."""
    home = Home(settings.fusiongraph_home)
    state = home.running()
    if state and not home.before_restore.exists() and _answers(home, state):
        return state
    home.prepare()
    with home.locked(progress):
        return ensure_while_locked(home, settings, progress)


def ensure_while_locked(home: Home, settings: Settings, progress: Progress, *, mend: bool = True) -> State:
    """The same, for a caller that holds the home's lock."""
    state = home.running() or _adopt(home)
    if state:
        progress.step("Waiting for the local Neo4j to answer")
        try:
            process.await_answer(home, state)
        except ServerStartError:
            if state.process() is not None:
                raise
            progress.step("It has ended; starting it anew")
        else:
            return state
    if mend:
        mend_restore(home)
    _refuse_newer(home)
    jars = ensure_jars(settings.fusiongraph_cache, settings.fusiongraph_maven, progress)
    archive = ensure_archive(settings.fusiongraph_cache, jars, progress)
    if home.free_bytes() < (ROOM_TO_START if home.version_file.exists() else ROOM_TO_BEGIN):
        raise disk_full(home.folder)
    _initialise(home, jars, progress)
    progress.step("Starting the local Neo4j")
    return _start(home, jars, archive)


def stop_local(home: Home, progress: Progress) -> bool:
    """End the server of the home; False if none ran."""
    if not home.folder.exists():
        return False
    with home.locked(progress):
        return stop_while_locked(home)


def stop_while_locked(home: Home) -> bool:
    state = home.running()
    found = (state.process() if state else None) or home.unrecorded_process()
    if found:
        process.stop_process(found)
    home.forget()
    return found is not None


def local_status(home: Home) -> Status:
    """How the server of this home is, without starting or mending anything."""
    state = home.running()
    found = state.process() if state else None
    if not state or not found:
        crashed = home.state() is not None
        trouble = "the server was ended from outside or crashed; the next command starts it again" if crashed else None
        return Status(home.folder, False, False, None, None, None, None, None, trouble)
    uri = local_uri(state)
    trouble = None
    try:
        bolt.ask(uri, process.USERNAME, home.password(), process.DATABASE)
    except bolt.NoAnswerError as error:
        trouble = f"it does not answer yet ({error})"
    except bolt.Refused as refusal:
        trouble = f"it refuses: {refusal.message}"
    memory = _asked(lambda: found.memory_info().rss)
    return Status(home.folder, True, trouble is None, uri, state.pid, state.version, memory, state.created, trouble)


def local_uri(state: State) -> str:
    return f"bolt://127.0.0.1:{state.port}"


def mend_restore(home: Home) -> None:
    """Put back the data that an interrupted restore had set aside."""
    if not home.before_restore.exists():
        return
    with told_in_words(home.folder):
        for kept, place in (("databases", home.databases), ("transactions", home.transactions)):
            aside = home.before_restore / kept
            if aside.exists():
                shutil.rmtree(place / process.DATABASE, ignore_errors=True)
                place.mkdir(parents=True, exist_ok=True)
                aside.replace(place / process.DATABASE)
        shutil.rmtree(home.before_restore)


def _answers(home: Home, state: State) -> bool:
    try:
        bolt.ask(local_uri(state), process.USERNAME, home.password(), process.DATABASE)
    except bolt.NoAnswerError:
        return False
    except bolt.Refused as refusal:
        if refusal.wrong_password:
            raise process.wrong_password(f"the local server of {home.folder}") from refusal
        return False
    return True


def _adopt(home: Home) -> State | None:
    """Record a server of this home that runs unrecorded; one that cannot be reached is ended."""
    found = home.unrecorded_process()
    if found is None:
        home.forget()
        return None
    listening = _asked(lambda: [c.laddr.port for c in found.net_connections("tcp") if c.status == psutil.CONN_LISTEN])
    if not listening or not home.initialised:  # the folder was deleted beneath it, say
        process.stop_process(found)
        return None
    state = State(found.pid, found.create_time(), listening[0], read_lock().neo4j)
    home.record(state)
    return state


def _refuse_newer(home: Home) -> None:
    ours, wrote = read_lock().neo4j, ""
    if home.version_file.exists():
        wrote = home.version_file.read_text(encoding="utf-8").strip()
    if wrote and _as_numbers(wrote) > _as_numbers(ours):
        raise process.newer_format(home, f"They are Neo4j {wrote}'s; installed is {ours}.")


def _asked(question: Callable[[], Answer]) -> Answer | None:
    """What a process says of itself, None if it ended meanwhile or may not be asked."""
    try:
        return question()
    except psutil.Error:
        return None


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _initialise(home: Home, jars: Path, progress: Progress) -> None:
    if home.initialised:
        home.password()
        return
    progress.step("Setting up the data folder with a password of its own")
    with told_in_words(home.folder):
        write_configuration(home, process.free_port())
    home.make_password()
    set_initial_password(home, jars)


def _start(home: Home, jars: Path, archive: Path | None) -> State:
    last = home.state()
    preferred = last.port if last else _port_in(home)
    version = read_lock().neo4j
    for _ in range(PORT_ATTEMPTS):
        port = process.free_port(preferred)
        with told_in_words(home.folder):
            write_configuration(home, port)
        state = process.launch(home, java.server_command(jars, home.folder, use_archive(archive)), port, version)
        try:
            process.await_answer(home, state)
        except process.PortTakenError:
            preferred = None
            stop_while_locked(home)
            continue
        except KeyboardInterrupt:
            raise  # the process goes on by itself, is recorded, and the next command waits for it
        except Exception:
            stop_while_locked(home)
            raise
        with told_in_words(home.folder):
            write_atomically(home.version_file, version + "\n")
        return state
    raise ServerStartError(
        f"Every port that was free a moment before was taken when Neo4j wanted it ({PORT_ATTEMPTS} tries).",
        remedy="Run the command again.",
    )


def _port_in(home: Home) -> int | None:
    """The port of the last start, so that a bookmarked address goes on working."""
    if not home.configuration.exists():
        return None
    for line in home.configuration.read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        if name == "server.bolt.listen_address":
            return int(value.rpartition(":")[2])
    return None
