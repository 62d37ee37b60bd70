"""Gives a new home its password through Neo4j's own tool, never on a command line that other users could list."""

from __future__ import annotations

import shutil
from pathlib import Path

from graph.errors import HomeError
from graph.server.admin import run_admin
from graph.server.files import told_in_words, write_atomically
from graph.server.home import Home


def set_initial_password(home: Home, jars: Path) -> None:
    """Set the password of the home's file; the server must never have run over this home.

    The tool reads its arguments from a file ('@FILE') that only this user can read and that is deleted at once.
    """
    arguments = home.folder / "conf" / "arguments"
    with told_in_words(home.folder):
        shutil.rmtree(home.folder / "data" / "dbms", ignore_errors=True)  # of an interrupted first start
        write_atomically(arguments, f"dbms\nset-initial-password\n{home.password()}\n", 0o600)
    try:
        done = run_admin(home, jars, f"@{arguments}")
    finally:
        arguments.unlink(missing_ok=True)
    if done.returncode:
        raise HomeError(
            f"Neo4j's tool could not set the password of {home.folder}: {done.stderr.strip()[-300:]}",
            remedy="Look at the folder's permissions and the disk, then run the command again.",
        )
