"""Runs Neo4j's own administration tool over a home whose server is stopped."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import IO

from graph.server.home import Home
from graph.server.java import admin_command
from graph.settings import child_environment


def run_admin(
    home: Home, jars: Path, *arguments: str, stdin: IO[bytes] | None = None, stdout: IO[bytes] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run to the end, whatever the exit code; output is captured as text unless it goes to `stdout`."""
    return subprocess.run(
        admin_command(jars, *arguments),
        cwd=home.folder,
        env=child_environment(NEO4J_HOME=str(home.folder), NEO4J_CONF=str(home.configuration.parent)),
        stdin=stdin or subprocess.DEVNULL,
        stdout=stdout or subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
