"""One home: the folder that holds a local server's data, password and state.

At most one server runs for a home. Whoever changes what runs holds `server.lock`; whoever only connects reads
`server.json` and checks that the process is the one it names.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from graph.errors import HomeError, ServerBusyError
from graph.server.files import told_in_words, write_atomically
from graph.server.progress import Progress

LOCK_TIMEOUT_S = 600
CLOCK_SLACK_S = 2.0


@dataclass(frozen=True)
class State:
    """The server that was started for a home: its process, Bolt port and version of Neo4j."""

    pid: int
    created: float
    port: int
    version: str

    def process(self) -> psutil.Process | None:
        """The process, if it is still alive and still that one (a pid is used again)."""
        try:
            process = psutil.Process(self.pid)
            if abs(process.create_time() - self.created) > CLOCK_SLACK_S or process.status() == psutil.STATUS_ZOMBIE:
                return None
        except psutil.Error:
            return None
        return process


@dataclass(frozen=True)
class Home:
    """The paths of one home, and what is recorded there."""

    folder: Path

    @property
    def configuration(self) -> Path:
        return self.folder / "conf" / "neo4j.conf"

    @property
    def databases(self) -> Path:
        return self.folder / "data" / "databases"

    @property
    def transactions(self) -> Path:
        return self.folder / "data" / "transactions"

    @property
    def console_log(self) -> Path:
        return self.folder / "logs" / "console.log"

    @property
    def debug_log(self) -> Path:
        return self.folder / "logs" / "debug.log"

    @property
    def earlier_debug_log(self) -> Path:
        return self.folder / "logs" / "debug.earlier.log"

    @property
    def password_file(self) -> Path:
        return self.folder / "password"

    @property
    def state_file(self) -> Path:
        return self.folder / "server.json"

    @property
    def version_file(self) -> Path:
        return self.folder / "version"

    @property
    def before_restore(self) -> Path:
        return self.folder / "before-restore"

    @property
    def initialised(self) -> bool:
        return (self.databases / "system").exists()

    def prepare(self) -> None:
        """Make the folder, for this user only; raises HomeError where it cannot be written."""
        with told_in_words(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for name in ("conf", "data", "logs"):
                (self.folder / name).mkdir(exist_ok=True, mode=0o700)

    @contextmanager
    def locked(self, progress: Progress) -> Iterator[None]:
        """Hold the home alone; waits for other commands, raises ServerBusyError after ten minutes."""
        lock = FileLock(self.folder / "server.lock")
        with told_in_words(self.folder):
            try:
                lock.acquire(timeout=0)
            except Timeout:
                progress.step("Waiting for another command that starts or stops the local Neo4j")
                try:
                    lock.acquire(timeout=LOCK_TIMEOUT_S)
                except Timeout:
                    raise ServerBusyError(
                        f"Another command has held {self.folder} for ten minutes.",
                        remedy="Let it finish or end it, then run the command again.",
                    ) from None
        try:
            yield
        finally:
            lock.release()

    def state(self) -> State | None:
        """What is recorded, None if nothing or nothing readable is."""
        try:
            return State(**json.loads(self.state_file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None  # a torn or foreign file records nothing; the process is searched for instead

    def running(self) -> State | None:
        """The recorded server, if its process is alive."""
        state = self.state()
        return state if state and state.process() else None

    def record(self, state: State) -> None:
        write_atomically(self.state_file, json.dumps(asdict(state)))

    def forget(self) -> None:
        self.state_file.unlink(missing_ok=True)

    def unrecorded_process(self) -> psutil.Process | None:
        """A server of this home that no state file names, for example after Ctrl-C at the wrong moment."""
        argument = f"--home-dir={self.folder}"
        for process in psutil.process_iter(["cmdline"]):
            if argument in (process.info["cmdline"] or ()) and process.status() != psutil.STATUS_ZOMBIE:
                return process
        return None

    def password(self) -> str:
        """The password that is kept here; raises HomeError if it is gone or others can read it."""
        try:
            text = self.password_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            text = ""
        except OSError as error:
            raise HomeError(
                f"{self.password_file} cannot be read ({error.strerror}).", remedy="Run as the user who owns it."
            ) from error
        if not text:
            raise HomeError(
                f"The data in {self.folder} have a password, but {self.password_file} is missing or empty.",
                remedy="Put the file back; or move the folder aside, start anew and load or restore again.",
            )
        return text

    def make_password(self) -> None:
        """A new password, in a file that only this user can read from its first moment."""
        with told_in_words(self.folder):
            write_atomically(self.password_file, secrets.token_hex(24) + "\n", 0o600)

    def password_open_to_others(self) -> bool:
        return (
            sys.platform != "win32" and self.password_file.exists() and bool(self.password_file.stat().st_mode & 0o077)
        )

    def free_bytes(self) -> int:
        """Room on the disk that holds the home."""
        folder = self.folder
        while not folder.exists():
            folder = folder.parent
        return shutil.disk_usage(folder).free

    def writable(self) -> bool:
        folder = self.folder
        while not folder.exists():
            folder = folder.parent
        return os.access(folder, os.W_OK | os.X_OK)
