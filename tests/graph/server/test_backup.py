"""Backup and restore: the graph whole in one file, the present graph never lost on the way."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import server
from graph.errors import BackupError
from graph.server.backup import set_aside
from graph.server.home import Home
from graph.settings import Settings
from graph.store import Store


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    mine = Settings(fusiongraph_home=tmp_path_factory.mktemp("backed-up") / "home", neo4j_uri=None)
    try:
        yield mine
    finally:
        server.stop(mine)


def remember_only(settings: Settings, word: str) -> None:
    with Store.open(server.ensure_running(settings)) as store:
        store.execute("MATCH (n) DETACH DELETE n")
        store.execute("CREATE (:Note {word: $word})", word=word)


def remembered(settings: Settings) -> list[str]:
    with Store.open(server.ensure_running(settings)) as store:
        return [row["word"] for row in store.read("MATCH (n:Note) RETURN n.word AS word ORDER BY word")]


def test_a_backup_brings_back_what_was(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "the graph.dump"
    remember_only(settings, "first")
    assert server.backup(settings, file) == file.stat().st_size > 0
    assert server.status(settings).answers
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]

    remember_only(settings, "second")
    server.restore(settings, file)
    assert remembered(settings) == ["first"]
    assert not Home(settings.fusiongraph_home).before_restore.exists()

    with pytest.raises(BackupError, match="exists already"):
        server.backup(settings, file)


def test_what_is_no_backup_leaves_the_graph_as_it_was(settings: Settings, tmp_path: Path) -> None:
    remember_only(settings, "kept")
    for name, content in (("text", b"not a dump at all\n" * 100), ("empty", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BackupError, match=name):
            server.restore(settings, tmp_path / name)
    with pytest.raises(BackupError, match="not a file"):
        server.restore(settings, tmp_path / "absent")
    assert remembered(settings) == ["kept"]


def test_a_backup_cut_short_leaves_the_graph_as_it_was(settings: Settings, tmp_path: Path) -> None:
    remember_only(settings, "kept")
    server.backup(settings, tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BackupError, match="as before"):
        server.restore(settings, tmp_path / "cut")
    assert remembered(settings) == ["kept"]


def test_a_restore_that_was_killed_is_undone_by_the_next_command(settings: Settings) -> None:
    remember_only(settings, "kept")
    server.stop(settings)
    set_aside(Home(settings.fusiongraph_home))
    assert remembered(settings) == ["kept"]


def test_no_folder_to_write_to(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="not a folder"):
        server.backup(settings, tmp_path / "none" / "file")
