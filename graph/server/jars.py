"""Neo4j's jars: fetched once into the user cache, each checked against the lock.

`lock.json` names every jar by its Maven path, sha256 and size. A file has its final name only once it has been hashed
and found right, so whatever is there under its final name is whole; what an interrupted fetch left is
continued by the next.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from graph.errors import DownloadError, HashMismatchError
from graph.server.files import told_in_words
from graph.server.progress import Progress

if TYPE_CHECKING:  # loaded where something is fetched: every command imports this module, few fetch
    import requests

PARALLEL = 12
PARTIAL_CONTENT = 206
CHUNK = 1 << 15  # of a connection that breaks, less than this is lost
ATTEMPTS = 4
TIMEOUT_S = (10, 60)


@dataclass(frozen=True)
class Jar:
    """One file of the lock; `path` is relative to a Maven repository, `size` in bytes."""

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class Lock:
    """The jars of one version of Neo4j."""

    neo4j: str
    jars: tuple[Jar, ...]


@cache
def read_lock() -> Lock:
    """The lock that ships with this package."""
    raw = json.loads(files("graph.server").joinpath("lock.json").read_text(encoding="utf-8"))
    return Lock(raw["neo4j"], tuple(Jar(**jar) for jar in raw["jars"]))


def jar_folder(cache_folder: Path, lock: Lock) -> Path:
    """Where the jars of this version lie."""
    return cache_folder / f"neo4j-{lock.neo4j}"


def missing(folder: Path, lock: Lock) -> list[Jar]:
    """The jars that are not there or have another size."""
    sizes = {entry.name: entry.stat().st_size for entry in os.scandir(folder)} if folder.is_dir() else {}
    return [jar for jar in lock.jars if sizes.get(jar.name) != jar.size]


def ensure_jars(cache_folder: Path, repository: str | None, progress: Progress, lock: Lock | None = None) -> Path:
    """The folder with all jars, fetching what is missing; one process fetches, others wait for it.

    `repository` is a mirror's address, None Maven Central. Raises DownloadError (try again: it continues),
    HashMismatchError, DiskFullError, HomeError.
    """
    lock = lock or read_lock()
    folder = jar_folder(cache_folder, lock)
    if not missing(folder, lock):
        return folder
    with told_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "fetch.lock"):
            wanted = missing(folder, lock)
            if wanted:
                progress.step(f"Fetching Neo4j {lock.neo4j} ({len(wanted)} jars)", sum(jar.size for jar in wanted))
                _Fetch(folder, repository or _maven_central(), progress).run(wanted)
    return folder


def damaged(cache_folder: Path, lock: Lock | None = None) -> Iterator[Jar]:
    """The cached jars whose content is not what the lock says; reads them all."""
    lock = lock or read_lock()
    folder = jar_folder(cache_folder, lock)
    absent = set(missing(folder, lock))
    for jar in lock.jars:
        if jar not in absent and _sha256(folder / jar.name) != jar.sha256:
            yield jar


def _maven_central() -> str:
    from jgo.constants import MAVEN_CENTRAL_URL  # imported here: jgo loads much that only a fetch needs

    return MAVEN_CENTRAL_URL


class _Fetch:
    """One parallel fetch; the first error stops the others."""

    def __init__(self, folder: Path, repository: str, progress: Progress) -> None:
        self.folder = folder
        self.repository = repository
        self.progress = progress
        self.stopped = threading.Event()
        self.thread = threading.local()
        self.counted: dict[str, int] = {}

    def run(self, jars: list[Jar]) -> None:
        largest_first = sorted(jars, key=lambda jar: -jar.size)
        with ThreadPoolExecutor(PARALLEL) as pool:
            try:
                futures = [pool.submit(self._fetch, jar) for jar in largest_first]
                wait(futures, return_when=FIRST_EXCEPTION)
            finally:
                self.stopped.set()
                pool.shutdown(wait=True, cancel_futures=True)
        for future in futures:
            if not future.cancelled():
                future.result()

    def _fetch(self, jar: Jar) -> None:
        import requests

        partial = self.folder / f"{jar.name}.part"
        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._continue(jar, partial)
                break
            except requests.RequestException as error:
                if attempt == ATTEMPTS or self.stopped.is_set():
                    raise _download_error(jar, self.repository, error) from error
        if self.stopped.is_set():
            return
        found = _sha256(partial)
        if found != jar.sha256:
            partial.unlink()
            raise HashMismatchError(
                f"{jar.name}, fetched from {self.repository}, has sha256 {found} where the lock says {jar.sha256}; "
                "it was thrown away and nothing was started.",
                remedy="Fetch from another mirror (FUSIONGRAPH_MAVEN) or ask who runs this one.",
            )
        partial.replace(self.folder / jar.name)

    def _continue(self, jar: Jar, partial: Path) -> None:
        had = partial.stat().st_size if partial.exists() else 0
        if had > jar.size:
            partial.unlink()
            had = 0
        if had == jar.size:
            self._count(jar, had)
            return
        headers = {"Range": f"bytes={had}-"} if had else {}
        url = f"{self.repository}/{jar.path}"
        with self._session().get(url, headers=headers, stream=True, timeout=TIMEOUT_S) as response:
            response.raise_for_status()
            resumed = response.status_code == PARTIAL_CONTENT
            position = had if resumed else 0
            with partial.open("ab" if resumed else "wb") as file:
                for chunk in response.iter_content(CHUNK):
                    if self.stopped.is_set():
                        return
                    file.write(chunk)
                    position += len(chunk)
                    self._count(jar, position)

    def _count(self, jar: Jar, position: int) -> None:
        """Report what is new of a jar; what comes a second time after a break is not."""
        new = position - self.counted.get(jar.name, 0)
        if new > 0:
            self.counted[jar.name] = position
            self.progress.advance(new)

    def _session(self) -> requests.Session:
        from graph.trust import session as trusting_session

        if not hasattr(self.thread, "session"):
            self.thread.session = trusting_session()
        session: requests.Session = self.thread.session
        return session


def _download_error(jar: Jar, repository: str, error: requests.RequestException) -> DownloadError:
    import requests

    if error.response is not None:
        reason = f"the answer was {error.response.status_code} {error.response.reason}"
    elif isinstance(error, requests.Timeout):
        reason = "no answer came in time"
    elif isinstance(error, requests.exceptions.SSLError):
        reason = "its certificate was not accepted"
    else:
        reason = "no connection could be made or it broke"
    return DownloadError(
        f"{jar.name} could not be fetched from {repository}: {reason}.",
        remedy="Look at the network (or HTTPS_PROXY, FUSIONGRAPH_MAVEN) and run the command again; "
        "what has arrived is kept.",
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
