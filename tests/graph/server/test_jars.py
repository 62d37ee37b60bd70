"""Fetching: whole or not at all, continued where it stopped, refused where it differs."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from graph.errors import DownloadError, HashMismatchError, HomeError
from graph.server.jars import Jar, Lock, damaged, ensure_jars, jar_folder, read_lock
from graph.server.process import free_port
from graph.server.progress import Silent

CONTENT = {f"org/example/{name}/1/{name}-1.jar": name.encode() * 50_000 for name in ("alpha", "beta", "gamma")}


@dataclass
class Repository:
    """A small Maven repository on the loopback address, which can break off in the middle of an answer."""

    url: str = ""
    breaks_after: dict[str, int] = field(default_factory=dict)
    served: list[tuple[str, str | None, int]] = field(default_factory=list)


@pytest.fixture
def repository() -> Iterator[Repository]:
    shop = Repository()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.lstrip("/")
            if path not in CONTENT:
                self.send_error(404)
                return
            asked = self.headers.get("Range")
            start = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
            body = CONTENT[path][start:]
            self.send_response(206 if asked else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            limit = shop.breaks_after.pop(path, len(body))
            self.wfile.write(body[:limit])
            shop.served.append((path, asked, min(limit, len(body))))
            self.close_connection = limit < len(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        shop.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield shop
        server.shutdown()


@pytest.fixture
def lock() -> Lock:
    listed = (Jar(path, hashlib.sha256(body).hexdigest(), len(body)) for path, body in CONTENT.items())
    return Lock("9.9", tuple(listed))


class Watcher(Silent):
    def __init__(self) -> None:
        self.total = self.done = 0
        self._lock = threading.Lock()

    def step(self, title: str, total: int | None = None) -> None:
        assert title
        self.total = total or 0

    def advance(self, amount: int) -> None:
        with self._lock:
            self.done += amount


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.jar")}


EXPECTED = {path.rpartition("/")[2]: body for path, body in CONTENT.items()}


def test_fetches_all_once_and_counts_every_byte(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    watcher = Watcher()
    folder = ensure_jars(tmp_path, repository.url, watcher, lock)
    assert content(folder) == EXPECTED
    assert watcher.done == watcher.total == sum(map(len, CONTENT.values()))
    ensure_jars(tmp_path, repository.url, watcher, lock)
    assert len(repository.served) == len(CONTENT)


def test_a_broken_answer_is_continued_where_it_broke(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    path = lock.jars[0].path
    repository.breaks_after[path] = 70_000
    watcher = Watcher()
    assert content(ensure_jars(tmp_path, repository.url, watcher, lock)) == EXPECTED
    continued = [asked for served, asked, _ in repository.served if served == path and asked]
    assert continued
    assert 0 < int(continued[-1].removeprefix("bytes=").rstrip("-")) <= 70_000
    assert watcher.done == watcher.total


def test_what_an_interrupted_fetch_left_is_used(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    jar = lock.jars[0]
    folder = jar_folder(tmp_path, lock)
    folder.mkdir()
    (folder / f"{jar.name}.part").write_bytes(CONTENT[jar.path][:100_000])
    assert content(ensure_jars(tmp_path, repository.url, Silent(), lock)) == EXPECTED
    assert (jar.path, "bytes=100000-", jar.size - 100_000) in repository.served


def test_another_hash_is_refused_and_named(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    wrong = replace(lock.jars[1], sha256="0" * 64)
    forged = replace(lock, jars=(lock.jars[0], wrong, lock.jars[2]))
    with pytest.raises(HashMismatchError, match=wrong.name):
        ensure_jars(tmp_path, repository.url, Silent(), forged)
    folder = jar_folder(tmp_path, forged)
    assert wrong.name not in content(folder)
    assert not (folder / f"{wrong.name}.part").exists()


def test_a_jar_changed_in_the_cache_is_found(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    folder = ensure_jars(tmp_path, repository.url, Silent(), lock)
    body = bytearray(CONTENT[lock.jars[2].path])
    body[0] ^= 1
    (folder / lock.jars[2].name).write_bytes(body)
    assert list(damaged(tmp_path, lock)) == [lock.jars[2]]


def test_no_repository_is_a_sentence_with_a_remedy(tmp_path: Path, lock: Lock) -> None:
    with pytest.raises(DownloadError, match="run the command again"):
        ensure_jars(tmp_path, f"http://127.0.0.1:{free_port()}", Silent(), lock)


def test_a_jar_that_is_not_there_says_so(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    more = replace(lock, jars=(*lock.jars, Jar("org/example/none.jar", "0" * 64, 5)))
    with pytest.raises(DownloadError, match="404"):
        ensure_jars(tmp_path, repository.url, Silent(), more)


def test_a_cache_that_is_no_folder(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(HomeError, match="file"):
        ensure_jars(tmp_path / "file" / "cache", repository.url, Silent(), lock)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_no_room_is_told(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    code = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
from pathlib import Path
from graph.errors import DiskFullError
from graph.server.jars import Jar, Lock, ensure_jars
from graph.server.progress import Silent
try:
    ensure_jars(Path({str(tmp_path)!r}), {repository.url!r}, Silent(), {lock!r})
except DiskFullError as error:
    print(error)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert "No room is left" in told.stdout, told.stderr
    assert content(ensure_jars(tmp_path, repository.url, Silent(), lock)) == EXPECTED


def test_fetches_at_once_do_not_disturb_each_other(tmp_path: Path, repository: Repository, lock: Lock) -> None:
    code = f"""
from pathlib import Path
from graph.server.jars import Jar, Lock, ensure_jars
from graph.server.progress import Silent
ensure_jars(Path({str(tmp_path)!r}), {repository.url!r}, Silent(), {lock!r})
"""
    racers = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
    assert [racer.wait(60) for racer in racers] == [0, 0, 0]
    assert content(jar_folder(tmp_path, lock)) == EXPECTED
    assert len(repository.served) == len(CONTENT)


def test_the_shipped_lock_is_whole() -> None:
    lock = read_lock()
    names = [jar.name for jar in lock.jars]
    assert len(set(names)) == len(names)
    assert f"neo4j-server-{lock.neo4j}.jar" in names
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in lock.jars)
