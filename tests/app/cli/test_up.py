"""up: the shipped market into an empty graph, the page served on this machine only, a clean end."""

from __future__ import annotations

import http.server
import os
import re
import signal
import socket
import socketserver
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.cli import serving
from graph.store import Store

Run = Callable[..., Any]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port of this machine at which another program listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_an_explicit_port_that_is_taken_is_an_error(run: Run, taken: int) -> None:
    ran = run("up", "--port", taken, "--no-browser")
    assert ran.code == 2
    assert f"Port {taken} is taken" in ran.err


def test_the_usual_port_gives_way_to_the_next_free_one(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "PREFERRED", taken)
    chosen = serving.free_port(None)
    assert chosen.number > taken
    assert not chosen.preferred


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such connections in the way")
def test_a_port_that_was_just_given_up_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as page:
        page.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as whoever serves a page does
        page.bind(("127.0.0.1", 0))
        page.listen()
        port = page.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as visitor:
            answered, _ = page.accept()
            answered.close()  # who closes first keeps the connection dying
            visitor.recv(1)
    monkeypatch.setattr(serving, "PREFERRED", port)
    assert serving.free_port(None).preferred


class _Elsewhere(http.server.BaseHTTPRequestHandler):
    """Another program's page, which answers whatever it is asked."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def test_a_port_that_another_program_takes_meanwhile_is_not_announced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Elsewhere) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        taken = other.server_address[1]
        found = [serving.Port(taken, preferred=True)]  # as it was when it was looked at
        monkeypatch.setattr(serving, "PREFERRED", taken)
        look = serving.free_port
        monkeypatch.setattr(serving, "free_port", lambda wanted: found.pop() if found else look(wanted))
        announced: list[serving.Port] = []

        def ready(port: serving.Port) -> None:
            announced.append(port)
            raise KeyboardInterrupt

        serving.serve(None, tmp_path / "page.log", ready)
        other.shutdown()
    [port] = announced
    assert port.number > taken
    assert not port.preferred


@pytest.fixture
def started(nothing: Store, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "app.cli", "up", "--no-browser"]
    up = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | environment)
    try:
        yield up
    finally:
        if up.poll() is None:
            up.kill()
        up.wait()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_up_serves_and_ends_cleanly(started: subprocess.Popen[str], nothing: Store, ending: signal.Signals) -> None:
    assert started.stdout is not None
    first = started.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", first)
    assert found, first
    with urllib.request.urlopen(found[0]) as answer:
        assert answer.status == 200
    assert nothing.read("MATCH (d:Document) RETURN count(d) AS documents") == [{"documents": 1}]
    children = psutil.Process(started.pid).children(recursive=True)
    assert children
    started.send_signal(ending)
    assert started.wait(30) == 0
    gone, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []
    assert len(gone) == len(children)
