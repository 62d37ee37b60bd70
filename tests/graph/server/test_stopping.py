"""Ending a server whose starter still runs and never asks after it."""

from __future__ import annotations

import subprocess
import sys

import psutil

from graph.server.process import stop_process

_STARTER = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
time.sleep(600)
"""


def test_one_that_only_waits_for_its_starter_to_hear_of_its_end_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", _STARTER], stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        try:
            child = psutil.Process(int(starter.stdout.readline()))
            stop_process(child)
            assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
        finally:
            starter.kill()
