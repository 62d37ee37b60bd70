"""The local server's life: one for each home, however commands start, crash or are interrupted."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph import server
from graph.errors import DiskFullError, HomeError, ServerStartError, StoreFormatError, WrongPasswordError
from graph.server import Connection
from graph.server.home import Home, State
from graph.settings import Settings
from graph.store import Store

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and modes are POSIX")
# A shell that runs these tests in the background has its children ignore Ctrl-C; a person's terminal does not.
START = """
import signal
from graph import server
from graph.settings import load_settings
signal.signal(signal.SIGINT, signal.default_int_handler)
server.ensure_running(load_settings())
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A home of this module's own, in a path with spaces, whose server is ended however it is left."""
    mine = Settings(fusiongraph_home=tmp_path_factory.mktemp("second") / "a home of mine", neo4j_uri=None)
    try:
        yield mine
    finally:
        server.stop(mine)


@pytest.fixture
def home(settings: Settings) -> Home:
    return Home(settings.fusiongraph_home)


@pytest.fixture
def running(settings: Settings) -> Connection:
    return server.ensure_running(settings)


def start_elsewhere(settings: Settings, **options: object) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    environment["FUSIONGRAPH_HOME"] = str(settings.fusiongraph_home)
    command = [sys.executable, "-c", START]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload,no-any-return]


def servers_of(settings: Settings) -> list[int]:
    wanted = f"--home-dir={settings.fusiongraph_home}"
    return [process.pid for process in psutil.process_iter(["cmdline"]) if wanted in (process.info["cmdline"] or ())]


def pid(settings: Settings) -> int:
    found = server.status(settings).pid
    assert found is not None
    return found


def remember(connection: Connection, word: str) -> None:
    with Store.open(connection) as store:
        store.execute("CREATE (:Note {word: $word})", word=word)


def remembered(connection: Connection) -> set[str]:
    with Store.open(connection) as store:
        return {row["word"] for row in store.read("MATCH (n:Note) RETURN n.word AS word")}


def test_many_commands_at_once_start_one_server(settings: Settings) -> None:
    starters = [start_elsewhere(settings) for _ in range(4)]
    told = [starter.communicate(timeout=280)[1] for starter in starters]
    assert [starter.returncode for starter in starters] == [0] * 4, told
    assert servers_of(settings) == [pid(settings)]


def test_it_answers_on_the_loopback_address_only(settings: Settings, running: Connection) -> None:
    listening = [c.laddr for c in psutil.Process(pid(settings)).net_connections() if c.status == psutil.CONN_LISTEN]
    assert [address.ip.removeprefix("::ffff:") for address in listening] == ["127.0.0.1"]
    assert running.uri == f"bolt://127.0.0.1:{listening[0].port}"


def test_the_password_is_for_this_user_only_and_on_no_command_line(home: Home, running: Connection) -> None:
    assert len(running.password) >= 32
    if sys.platform != "win32":
        assert stat.S_IMODE(home.password_file.stat().st_mode) == 0o600
        assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    assert not [p for p in psutil.process_iter(["cmdline"]) if running.password in " ".join(p.info["cmdline"] or ())]
    holders = [
        path for path in home.folder.rglob("*") if path.is_file() and running.password.encode() in path.read_bytes()
    ]
    assert holders == [home.password_file]


def test_it_goes_on_running_and_is_found_again(settings: Settings, running: Connection) -> None:
    before = pid(settings)
    assert server.ensure_running(settings) == running
    assert pid(settings) == before


def test_a_second_home_is_a_second_server(connection: Connection, running: Connection) -> None:
    assert connection.uri != running.uri
    assert connection.password != running.password
    remember(running, "only here")
    assert "only here" not in remembered(connection)


@posix
def test_a_killed_server_is_mended_and_loses_nothing(settings: Settings, running: Connection) -> None:
    remember(running, "before the kill")
    before = pid(settings)
    os.kill(before, signal.SIGKILL)
    psutil.wait_procs([psutil.Process(before)] if psutil.pid_exists(before) else [], timeout=20)
    crashed = server.status(settings)
    assert not crashed.running
    assert crashed.trouble
    again = server.ensure_running(settings)
    assert pid(settings) != before
    assert "before the kill" in remembered(again)


def test_a_lost_record_of_the_server_is_found_again(settings: Settings, home: Home, running: Connection) -> None:
    before = pid(settings)
    home.state_file.unlink()
    assert server.ensure_running(settings) == running
    assert pid(settings) == before


def test_a_wrong_password_is_noticed(settings: Settings, home: Home, running: Connection) -> None:
    assert running.managed
    try:
        home.password_file.write_text("something else")
        with pytest.raises(WrongPasswordError, match="password"):
            server.ensure_running(settings)
    finally:
        home.password_file.write_text(running.password)


def test_a_taken_port_makes_it_choose_another(settings: Settings, running: Connection) -> None:
    port = int(running.uri.rpartition(":")[2])
    assert server.stop(settings)
    assert not server.stop(settings)
    with socket.create_server(("127.0.0.1", port)):
        elsewhere = server.ensure_running(settings)
    assert elsewhere.uri != running.uri
    assert "before the kill" in remembered(elsewhere) or sys.platform == "win32"


@posix
def test_ctrl_c_while_it_starts_leaves_what_the_next_command_mends(settings: Settings) -> None:
    server.stop(settings)
    starter = start_elsewhere(settings)
    deadline = time.monotonic() + 60
    while not servers_of(settings) and time.monotonic() < deadline:
        time.sleep(0.05)
    starter.send_signal(signal.SIGINT)
    assert "KeyboardInterrupt" in starter.communicate(timeout=60)[1]
    assert server.ensure_running(settings).managed
    assert servers_of(settings) == [pid(settings)]


def test_data_of_a_newer_version_are_refused_and_left_alone(settings: Settings, home: Home) -> None:
    server.ensure_running(settings)
    server.stop(settings)
    written = home.version_file.read_text()
    try:
        home.version_file.write_text("2099.01.0\n")
        with pytest.raises(StoreFormatError, match="2099"):
            server.ensure_running(settings)
    finally:
        home.version_file.write_text(written)
    assert not servers_of(settings)


def test_data_in_a_newer_format_are_refused_in_words(settings: Settings, home: Home, tmp_path: Path) -> None:
    server.stop(settings)
    newer = Settings(fusiongraph_home=tmp_path / "newer", neo4j_uri=None)
    shutil.copytree(home.folder, newer.fusiongraph_home)
    for log in (newer.fusiongraph_home / "data" / "transactions" / "neo4j").iterdir():
        log.write_bytes(b"\x63" + log.read_bytes()[1:])  # the format's number stands in the first byte
    try:
        with pytest.raises(StoreFormatError, match="newer Neo4j"):
            server.ensure_running(newer)
        assert not servers_of(newer)
    finally:
        server.stop(newer)


def test_damaged_data_are_told_with_the_log_to_read(settings: Settings, home: Home, tmp_path: Path) -> None:
    server.stop(settings)
    damaged = Settings(fusiongraph_home=tmp_path / "damaged", neo4j_uri=None)
    shutil.copytree(home.folder, damaged.fusiongraph_home)
    (damaged.fusiongraph_home / "data" / "databases" / "neo4j" / "neostore").write_bytes(b"\xa5" * 4096)
    try:
        with pytest.raises(ServerStartError, match=r"debug\.log"):
            server.ensure_running(damaged)
    finally:
        server.stop(damaged)


def test_a_home_without_its_password_says_so(settings: Settings, home: Home, tmp_path: Path) -> None:
    server.stop(settings)
    bare = Settings(fusiongraph_home=tmp_path / "bare", neo4j_uri=None)
    shutil.copytree(home.folder, bare.fusiongraph_home)
    Home(bare.fusiongraph_home).password_file.unlink()
    with pytest.raises(HomeError, match="password"):
        server.ensure_running(bare)


def test_a_full_disk_is_told_before_anything_is_written(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small file system can only be mounted by root")
    try:
        with pytest.raises(DiskFullError, match="No room"):
            server.ensure_running(Settings(fusiongraph_home=small / "home", neo4j_uri=None))
        assert not (small / "home" / "password").exists()
    finally:
        subprocess.run(["umount", str(small)], check=True)


@posix
def test_a_home_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)  # root may write anywhere
    try:
        with pytest.raises(HomeError, match="FUSIONGRAPH_HOME"):
            server.ensure_running(Settings(fusiongraph_home=tmp_path / "home", neo4j_uri=None))
    finally:
        os.seteuid(was)
        tmp_path.chmod(0o700)


def test_a_pid_used_again_is_not_our_server(tmp_path: Path) -> None:
    own = psutil.Process()
    assert State(own.pid, own.create_time(), 1, "x").process() is not None
    assert State(own.pid, own.create_time() - 1_000, 1, "x").process() is None


def test_a_torn_record_is_none(tmp_path: Path) -> None:
    (tmp_path / "server.json").write_text('{"pid": 12')
    assert Home(tmp_path).state() is None
    assert Home(tmp_path).running() is None
