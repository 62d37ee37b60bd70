"""The app as people run it, in a process of its own on a free port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from graph.server import Connection
from graph.settings import child_environment

MAIN = Path(__file__).parents[2] / "app" / "main.py"
START_SECONDS = 90
# Our parts as they come, before their scripts have done anything in them.
UNDRAWN = (
    ":is(.panel, .proposals, .marked, .passage, .claim):not([data-drawn]), "
    ":is(.search, .timeline, .cypher):empty, .refused:not([data-most])"
)


def serve(connection: Connection, folder: Path) -> Iterator[str]:
    """The address of the app, served for this database until the caller is done."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = child_environment(
        NEO4J_URI=connection.uri,
        NEO4J_USERNAME=connection.username,
        NEO4J_PASSWORD=connection.password,
        NEO4J_DATABASE=connection.database,
    )
    command = [sys.executable, "-m", "streamlit", "run", str(MAIN), "--server.port", str(port)]
    log = folder / "app.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        _await_answer(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def _await_answer(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"The app did not answer in {START_SECONDS} s:\n{log.read_text()}")


def settled(page: Page) -> None:
    """Wait until the page has drawn all that it has to draw, and hears keys and clicks."""
    page.locator(".stApp[data-test-script-state='notRunning']").wait_for()
    page.locator("[data-testid='stSkeleton']").first.wait_for(state="detached")
    page.locator(UNDRAWN).first.wait_for(state="detached")
