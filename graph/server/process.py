"""The server process: launched so that it outlives the command, awaited, explained when it fails, stopped."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from graph.errors import (
    FusionGraphError,
    ServerStartError,
    ServerStopError,
    StoreFormatError,
    UnsupportedPlatformError,
    WrongPasswordError,
)
from graph.server import bolt
from graph.server.files import disk_full, told_in_words
from graph.server.home import Home, State
from graph.settings import child_environment

START_TIMEOUT_S = 180
DATABASE_GRACE_S = 20
STOP_TIMEOUT_S = 20
POLL_S = 0.05
TAIL_BYTES = 60_000
DEBUG_LOG_BYTES = 1_000_000
USERNAME, DATABASE = "neo4j", "neo4j"

NEWER_FORMAT = re.compile(
    r"newer version|downgrade is not supported|unknown store version|(UnknownLogFormat|UnsupportedLogVersion)Exception"
    r"|(unknown|unsupported|unrecogni[sz]ed) .{0,40}(store|log) (format|version)",
    re.IGNORECASE,
)
DISK_FULL = re.compile(r"No space left on device|Disk quota exceeded|File too large|not enough space", re.IGNORECASE)
PORT_TAKEN = re.compile(r"Address already in use|BindException", re.IGNORECASE)
NO_MEMORY = re.compile(r"Cannot allocate memory|OutOfMemoryError|insufficient memory", re.IGNORECASE)
DATABASE_FAILED = re.compile(r"Failed to start DatabaseId\{[^}]*\[neo4j\]")
ROOM_TO_ANSWER = 1_000_000


class PortTakenError(Exception):
    """Somebody took the port between our looking and Neo4j's binding it."""


def free_port(preferred: int | None = None) -> int:
    """A port of the loopback address that nothing listens on; the preferred one if it is free."""
    for port in (preferred, 0) if preferred else (0,):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if sys.platform != "win32":  # there the option would let two processes share a port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ServerStartError(
        "No port is free on 127.0.0.1, so Neo4j has nothing to listen on.",
        remedy="Look at what else runs on this machine, then run the command again.",
    )


def launch(home: Home, command: Sequence[str], port: int, version: str) -> State:
    """Start the server detached and record it; it does not get this terminal's Ctrl-C."""
    with told_in_words(home.folder):
        if home.debug_log.exists():  # what this start says is then a file of its own
            home.debug_log.replace(home.earlier_debug_log)
        output = os.open(home.console_log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        process = spawn(command, home, output)
    finally:
        os.close(output)
    state = State(process.pid, psutil.Process(process.pid).create_time(), port, version)
    home.record(state)
    return state


def spawn(command: Sequence[str], home: Home, output: int) -> subprocess.Popen[bytes]:
    if sys.platform == "win32":
        detached = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS
    else:
        detached = 0
    try:
        return subprocess.Popen(
            command,
            cwd=home.folder,
            env=child_environment(NEO4J_HOME=str(home.folder), NEO4J_CONF=str(home.configuration.parent)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
            creationflags=detached,
        )
    except OSError as error:
        raise UnsupportedPlatformError(
            f"{command[0]} cannot run on this machine ({error.strerror}), so neither can the local Neo4j.",
            remedy="Run Neo4j yourself, for example with compose.yaml, and set NEO4J_URI.",
        ) from error


def await_answer(home: Home, state: State) -> None:
    """Return once the database answers a query.

    Raises PortTakenError, WrongPasswordError, StoreFormatError, DiskFullError or ServerStartError, with Neo4j's reason.
    """
    password = home.password()
    deadline = time.monotonic() + START_TIMEOUT_S
    refused_since: float | None = None
    while time.monotonic() < deadline:
        alive = state.process() is not None
        try:
            bolt.ask(f"bolt://127.0.0.1:{state.port}", USERNAME, password, DATABASE)
            return
        except bolt.NoAnswerError:
            refused_since = None
            if home.free_bytes() < ROOM_TO_ANSWER:  # Neo4j hangs then, and cannot even log why
                raise disk_full(home.folder) from None
        except bolt.Refused as refusal:
            if refusal.wrong_password:
                raise wrong_password(f"the local server of {home.folder}") from refusal
            # The database opens a moment after Bolt does; one that stays closed has a reason in the log.
            refused_since = refused_since or time.monotonic()
            if time.monotonic() - refused_since > DATABASE_GRACE_S or _database_failed(home):
                raise explain(home, refusal.message) from refusal
        if not alive:
            _reap(state.pid)
            home.forget()
            raise explain(home, "the process ended")
        time.sleep(POLL_S)
    raise explain(home, f"it did not answer within {START_TIMEOUT_S} seconds")


def stop_process(process: psutil.Process) -> None:
    """End the server: asked first, then by force, which loses nothing that was committed."""
    try:
        process.terminate()
        if not _has_ended(process):
            process.kill()
            if not _has_ended(process):
                raise psutil.TimeoutExpired(STOP_TIMEOUT_S, process.pid)
    except psutil.NoSuchProcess:
        pass
    except (psutil.TimeoutExpired, psutil.AccessDenied) as error:
        raise ServerStopError(
            f"Neo4j (process {process.pid}) does not end.", remedy="End it with the system's own tools."
        ) from error


def _has_ended(process: psutil.Process) -> bool:
    """Whether a process ends in time; one that only waits for its parent to hear of its end has ended."""
    deadline = time.monotonic() + STOP_TIMEOUT_S
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_S)
    _reap(process.pid)
    return True


def wrong_password(where: str) -> WrongPasswordError:
    return WrongPasswordError(
        f"The password was refused by {where}.",
        remedy="For a server of your own correct NEO4J_USERNAME and NEO4J_PASSWORD; for the local one put back the "
        "file 'password' of its home.",
    )


def explain(home: Home, what: str) -> FusionGraphError | PortTakenError:
    """What went wrong at a start, from Neo4j's own logs."""
    logs = complaints(home)
    if PORT_TAKEN.search(logs):
        return PortTakenError(what)
    if DISK_FULL.search(logs) or home.free_bytes() < ROOM_TO_ANSWER:
        return disk_full(home.folder)
    if newer := NEWER_FORMAT.search(logs):
        return newer_format(home, f"Neo4j says: {_sentence(logs, newer.start())}")
    if "StoreLockException" in logs or "is locked by another process" in logs:
        return ServerStartError(
            f"The data in {home.folder} are in use by another Neo4j that this command did not start.",
            remedy="Stop that one, or name another folder in FUSIONGRAPH_HOME.",
        )
    if NO_MEMORY.search(logs):
        return ServerStartError(
            "Neo4j did not get enough memory to start (it takes about 700 MB).",
            remedy="Close something, or set NEO4J_URI to a server elsewhere.",
        )
    cause = _last_cause(logs)
    return ServerStartError(
        f"The local Neo4j of {home.folder} did not start: {cause or what}.",
        remedy=f"Its log is {home.debug_log} ('fusiongraph db logs'); 'fusiongraph doctor' checks the rest.",
    )


def newer_format(home: Home, why: str) -> StoreFormatError:
    return StoreFormatError(
        f"The data in {home.folder} were written by a newer Neo4j than this fusiongraph runs. {why}",
        remedy="Install the newer fusiongraph again, or name another folder in FUSIONGRAPH_HOME; nothing was changed.",
    )


def complaints(home: Home) -> str:
    """What the last start wrote to its console, and its warnings and errors with their causes, one a line."""
    lines = [tail(home.console_log)]
    for line in tail(home.debug_log, DEBUG_LOG_BYTES).splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # the first line of the tail, or one cut by a full disk
        if entry.get("level") in ("WARN", "ERROR"):
            lines += [str(entry.get("message", "")), str(entry.get("stacktrace", ""))]
    return "\n".join(lines)


def tail(path: Path, limit: int = TAIL_BYTES) -> str:
    """The last bytes of a log as text; empty if there is none."""
    if not path.exists():
        return ""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - limit))
        return file.read().decode("utf-8", "replace")


def _database_failed(home: Home) -> bool:
    return bool(DATABASE_FAILED.search(tail(home.debug_log)))


def _sentence(logs: str, at: int) -> str:
    """The line around a position."""
    start, end = logs.rfind("\n", 0, at) + 1, logs.find("\n", at)
    return logs[start : end if end >= 0 else None].strip()[:300]


def _last_cause(logs: str) -> str:
    causes = re.findall(r"(?:Caused by: |Exception in thread \S+ |^Error: )([^\n]{5,300})", logs, re.MULTILINE)
    return str(causes[-1]).strip().rstrip(".") if causes else ""


def _reap(pid: int) -> None:
    """Collect our own dead child, so that it is no zombie for as long as this process lives."""
    try:
        psutil.Process(pid).wait(0)
    except psutil.Error:
        return
