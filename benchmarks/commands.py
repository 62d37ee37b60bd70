"""What a person waits for: the shipped page into a warm server, a command, a warm `fusiongraph up`; and memory."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

from graph import ledger
from graph.server import Connection
from graph.store import Store
from loaders.report.seeds import read_seed, shipped_markets

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Seed:
    """Seconds to read the shipped page and to write it, first and when the server has seen its queries."""

    claims: int
    read: float
    first_write: float
    warm_write: float


def seed(store: Store) -> Seed:
    """The shipped page, retracted and loaded again for the warm figure."""
    began = time.perf_counter()
    extraction = read_seed(shipped_markets()[0])
    read = time.perf_counter() - began
    first = _timed_load(store, extraction)
    ledger.retract(store, extraction.document.id)
    return Seed(len(extraction.claims), read, first, _timed_load(store, extraction))


def _timed_load(store: Store, extraction: object) -> float:
    from graph.model import Extraction

    assert isinstance(extraction, Extraction)
    began = time.perf_counter()
    ledger.append(store, extraction, "benchmark:seed")
    return time.perf_counter() - began


def command(connection: Connection, *words: str) -> float:
    """Seconds of one command, its process included."""
    began = time.perf_counter()
    subprocess.run(_command(*words), env=_environment(connection), check=True, capture_output=True)  # noqa: S603  ours
    return time.perf_counter() - began


def up(connection: Connection) -> float:
    """Seconds until `fusiongraph up` prints an address that answers; ends it afterwards."""
    began = time.perf_counter()
    with serving(connection):
        return time.perf_counter() - began


@contextmanager
def serving(connection: Connection) -> Iterator[str]:
    """The address of the pages, served by `fusiongraph up` while the block runs."""
    page = subprocess.Popen(  # noqa: S603  our own command
        _command("up", "--no-browser"),
        env=_environment(connection),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert page.stdout is not None
        found = next(filter(None, map(ADDRESS.search, page.stdout)), None)
        if found is None:
            raise RuntimeError("'fusiongraph up' ended without an address.")
        yield found[0]
    finally:
        page.send_signal(signal.SIGINT)
        page.wait(30)


def peak_megabytes() -> float:
    """The most memory this process ever held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024**2)


def machine() -> str:
    """What it ran on, and how busy that was."""
    load = psutil.getloadavg()[0]
    memory = psutil.virtual_memory().total / 1024**3
    return f"{psutil.cpu_count()} cores, {memory:.0f} GB, load {load:.1f} at the start"


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "app.cli", *words]


def _environment(connection: Connection) -> dict[str, str]:
    return os.environ | {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
        "NEO4J_DATABASE": connection.database,
    }
