"""At a terminal: how far a long text is read, which feed is asked, and Ctrl-C; elsewhere nothing of it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import Store

pty = pytest.importorskip("pty")

SENTENCE = "Ash and Beech have agreed to develop diagnostics together for oak wilt. "
PARTLY = re.compile(r"━╸? +0/1 ")


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """One announcement that takes some seconds to read."""
    file = tmp_path / "long.jsonl"
    file.write_text(json.dumps({"id": "a", "date": "2024-03-20", "text": SENTENCE * 4_000}) + "\n", encoding="utf-8")
    return file


def started(stderr: int, *words: object, **changes: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", **changes}
    command = [sys.executable, "-m", "app.cli", *map(str, words)]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=stderr, env=environment, preexec_fn=_heed_interrupts
    )


def _heed_interrupts() -> None:
    """Let Ctrl-C reach a command though the shell that runs the tests, in the background, ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_long_text_shows_how_far_it_is_read_and_ends_at_ctrl_c(long_text: Path) -> None:
    ours, theirs = pty.openpty()
    out = long_text.with_name("out.jsonl")
    process = started(theirs, "extract", long_text, "--out", out, NO_COLOR="1")
    os.close(theirs)
    told = ""
    while PARTLY.search(told) is None:
        told += os.read(ours, 4096).decode(errors="replace")
    process.send_signal(signal.SIGINT)
    while part := _rest(ours):
        told += part
    assert process.wait(timeout=30) == 130
    assert "Interrupted." in told
    assert "\x1b[3" not in told  # no colour
    assert [file.name for file in long_text.parent.iterdir()] == [long_text.name]


def test_which_feed_is_asked_is_told_while_it_does_not_answer(environment: dict[str, str], nothing: Store) -> None:
    ours, theirs = pty.openpty()
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the call and never answers
        feed = f"http://127.0.0.1:{silent.getsockname()[1]}/feed"
        process = started(theirs, "watch", feed, "--once", NO_COLOR="1", **environment)
        os.close(theirs)
        told = ""
        while f"Asking {feed}" not in told:
            told += os.read(ours, 4096).decode(errors="replace")
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        while _rest(ours):
            pass
    assert process.wait(timeout=30) == 130


def _rest(terminal: int) -> str:
    try:
        return os.read(terminal, 4096).decode(errors="replace")
    except OSError:  # the other end is closed
        return ""


def test_in_a_pipe_nothing_but_the_result_is_told(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps({"id": "a", "text": SENTENCE * 20}) + "\n", encoding="utf-8")
    process = started(subprocess.PIPE, "extract", file, "--out", tmp_path / "out.jsonl")
    _, told = process.communicate(timeout=60)
    assert told.decode() == "1 announcement read, 0 events found.\n"
