"""Serving the page: a free port, a child process that ends with this one, and when it is ready."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import psutil

from graph.errors import ExitCode, FinalError

HOST = "127.0.0.1"
PREFERRED = 8501
TRIED = 100
START_SECONDS = 60.0
STOP_SECONDS = 5.0
ENTRY = Path(__file__).parents[1] / "main.py"


class PortTakenError(FinalError):
    """Another program listens where the page was to be served."""

    exit_code = ExitCode.USAGE


class PageError(FinalError):
    """The page could not be served."""


class _LostError(Exception):
    """Another program took the port while the page started."""


@dataclass(frozen=True)
class Port:
    """Where the page is served; `preferred` unless the usual port was taken."""

    number: int
    preferred: bool

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.number}"


def free_port(wanted: int | None) -> Port:
    """The port asked for, else the usual one or the next that is free. Raises PortTakenError."""
    if wanted is not None:
        if not _free(wanted):
            raise PortTakenError(
                f"Port {wanted} is taken by another program.", remedy="Name another, or leave --port out."
            )
        return Port(wanted, preferred=True)
    for number in range(PREFERRED, PREFERRED + TRIED):
        if _free(number):
            return Port(number, preferred=number == PREFERRED)
    raise PortTakenError(
        f"Every port from {PREFERRED} to {PREFERRED + TRIED - 1} is taken.", remedy="Name a free one with --port."
    )


def _free(number: int) -> bool:
    with socket.socket() as probe:
        # A page that has just ended leaves its connections dying for a minute; Windows means another thing by it.
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, number))
        except PermissionError:
            raise PortTakenError(
                f"This user may not serve at port {number}.", remedy="Name a port above 1023."
            ) from None
        except OSError:
            return False
    return True


def serve(wanted: int | None, log: Path, ready: Callable[[Port], None]) -> None:
    """Serve the page until Ctrl-C or a request to terminate, at the port asked for, else at the usual one or the next
    that is free; `ready` is told where once our own page answers there.

    What goes wrong on a page is written to `log`, which begins anew each time.
    Raises PortTakenError, and PageError if the page's process ends by itself."""
    log.parent.mkdir(parents=True, exist_ok=True)
    while True:
        port = free_port(wanted)
        try:
            return _serve_at(port, log, ready)
        except _LostError:
            continue  # Another program took the port before our page could; the next look finds another, or says so.


def _serve_at(port: Port, log: Path, ready: Callable[[Port], None]) -> None:
    with log.open("wb") as said:
        page = subprocess.Popen(_command(port.number), stdin=subprocess.DEVNULL, stdout=said)  # noqa: S603  our own Python
    try:
        with _ended_by_signals():
            _await(page, port.number)
            ready(port)
            code = page.wait()
    except KeyboardInterrupt:
        return
    finally:
        _stop(page)
    raise PageError(f"The page ended by itself (exit code {code}).", remedy="What it said is above.")


def _command(port: int) -> list[str]:
    options = {
        "server.address": HOST,
        "server.port": str(port),
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        "logger.level": "warning",
        "browser.serverAddress": HOST,
    }
    given = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "streamlit", "run", str(ENTRY), *given]


def _await(page: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if page.poll() is not None:
            if not _free(port):
                raise _LostError
            raise PageError(f"The page did not start (exit code {page.returncode}).", remedy="What it said is above.")
        if _listens(page, port) and _answers(port):
            return
        time.sleep(0.05)
    raise PageError(f"The page did not answer at port {port} within {START_SECONDS:.0f} seconds.", remedy="Try again.")


def _listens(page: subprocess.Popen[bytes], port: int) -> bool:
    """Whether it is our page, or a process that it started, that listens there, and no other program."""
    try:
        started = psutil.Process(page.pid)
        ours = [c for each in (started, *started.children(recursive=True)) for c in each.net_connections("tcp")]
    except psutil.NoSuchProcess:
        return False
    return any(c.status == psutil.CONN_LISTEN and c.laddr.port == port for c in ours)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """SIGTERM ends the page as Ctrl-C does, so that its process is never left behind; SIGINT does so too where a
    shell started the command in the background, with SIGINT ignored."""

    def interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(page: subprocess.Popen[bytes]) -> None:
    if page.poll() is not None:
        return
    page.terminate()
    try:
        page.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        page.kill()
        page.wait()
