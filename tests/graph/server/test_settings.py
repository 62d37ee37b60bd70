"""Settings from the environment, checked, with secrets kept out of sight."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import ExitCode, NotOurServerError, SettingsError
from graph.server import backup, ensure_running, restore, status, stop
from graph.settings import Settings, child_environment, load_settings


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"NEO4J_{name}", raising=False)


def test_defaults_name_no_server_and_no_password() -> None:
    settings = load_settings()
    assert settings.neo4j_uri is None
    assert settings.neo4j_password is None
    assert settings.fusiongraph_home.is_absolute()


@pytest.mark.parametrize("uri", ["http://localhost", "localhost:7687", "bolt://", "bolt://me:secret@host:7687"])
def test_an_impossible_address_is_refused_by_name_and_not_repeated(uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", uri)
    with pytest.raises(SettingsError, match="NEO4J_URI") as error:
        load_settings()
    assert "secret" not in str(error.value)
    assert error.value.exit_code == ExitCode.USAGE


def test_with_an_address_nothing_is_started(tmp_path: Path) -> None:
    settings = Settings(neo4j_uri="neo4j+s://db.example:7687", neo4j_password="s3cret", fusiongraph_home=tmp_path / "h")  # type: ignore[arg-type]
    connection = ensure_running(settings)
    assert (connection.uri, connection.password, connection.managed) == ("neo4j+s://db.example:7687", "s3cret", False)
    assert not (tmp_path / "h").exists()
    assert "s3cret" not in repr(settings) + repr(connection)


def test_the_keeping_of_another_server_is_its_own_business(tmp_path: Path) -> None:
    settings = Settings(neo4j_uri="bolt://db.example", fusiongraph_home=tmp_path / "h")
    for deed in (
        lambda: backup(settings, tmp_path / "b"),
        lambda: restore(settings, tmp_path / "b"),
        lambda: stop(settings),
        lambda: status(settings),
    ):
        with pytest.raises(NotOurServerError, match="NEO4J_URI"):
            deed()
    assert not list(tmp_path.iterdir())


def test_a_child_gets_no_secret_and_no_foreign_java_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "s3cret")
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1m")
    monkeypatch.setenv("KEPT", "yes")
    given = child_environment(NEO4J_HOME="/h")
    assert "s3cret" not in given.values()
    assert "JAVA_TOOL_OPTIONS" not in given
    assert (given["KEPT"], given["NEO4J_HOME"]) == ("yes", "/h")
