"""`fusiongraph db …` and `fusiongraph doctor` as a person or script meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import ExitCode
from graph.server import Connection
from graph.settings import Settings


def run(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    command = [sys.executable, "-c", "from app.cli import main; main()", *arguments]
    given = kept | {"FUSIONGRAPH_HOME": str(home)} | environment
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=given, check=False)


def test_status_of_a_running_server(server_home: Path, connection: Connection) -> None:
    told = run("db", "status", "--json", home=server_home)
    assert told.returncode == 0, told.stderr
    status = json.loads(told.stdout)
    assert (status["running"], status["answers"], status["uri"]) == (True, True, connection.uri)
    assert connection.password not in told.stdout + told.stderr


def test_status_where_nothing_runs_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    told = run("db", "status", home=tmp_path / "none")
    assert told.returncode == ExitCode.NOT_RUNNING
    assert "Not running" in told.stdout
    assert not (tmp_path / "none").exists()


def test_start_says_what_runs_and_stop_what_did_not(server_home: Path, connection: Connection, tmp_path: Path) -> None:
    assert connection.uri in run("db", "start", home=server_home).stdout
    assert json.loads(run("db", "stop", "--json", home=tmp_path / "none").stdout) == {"stopped": False}


def test_logs(server_home: Path, connection: Connection, tmp_path: Path) -> None:
    assert connection.managed
    assert len(run("db", "logs", "--lines", "3", home=server_home).stdout.splitlines()) == 3
    assert run("db", "logs", home=tmp_path / "none").stdout == ""


@pytest.mark.parametrize("command", [("backup", "f"), ("restore", "f", "--yes"), ("stop",), ("status",), ("logs",)])
def test_another_server_is_not_ours_to_keep(command: tuple[str, ...], tmp_path: Path) -> None:
    told = run("db", *command, home=tmp_path / "none", NEO4J_URI="bolt://db.example", NEO4J_PASSWORD="s3cret")
    assert told.returncode == ExitCode.USAGE
    assert "NEO4J_URI" in told.stderr
    assert "s3cret" not in told.stdout + told.stderr


def test_the_doctor_finds_nothing_wrong_with_a_running_server(server_home: Path, connection: Connection) -> None:
    told = run("doctor", "--json", home=server_home)
    findings = {finding["about"]: finding for finding in json.loads(told.stdout)["findings"]}
    assert told.returncode == 0, told.stdout
    assert connection.uri in findings["server"]["found"]
    assert {"fusiongraph", "Python", "packages", "Java", "home", "home disk", "password"} <= findings.keys()


def test_the_doctor_names_what_is_wrong_and_what_to_do(server_home: Path, connection: Connection) -> None:
    password_file = server_home / "password"
    try:
        password_file.chmod(0o644)
        told = run("doctor", home=server_home)
    finally:
        password_file.chmod(0o600)
    assert connection.managed
    assert told.returncode == ExitCode.FAILED
    assert "chmod 600" in told.stdout


def test_the_doctor_asks_another_server(connection: Connection, tmp_path: Path) -> None:
    def ask(password: str) -> subprocess.CompletedProcess[str]:
        return run("doctor", home=tmp_path, NEO4J_URI=connection.uri, NEO4J_PASSWORD=password)

    assert ask(connection.password).returncode == 0
    refused = ask("wrong")
    assert refused.returncode == ExitCode.FAILED
    assert "NEO4J_PASSWORD" in refused.stdout


def test_the_doctor_of_a_home_that_was_never_used(
    server_settings: Settings, connection: Connection, tmp_path: Path
) -> None:
    assert connection.managed  # the jars are there by now
    assert server_settings.fusiongraph_cache.exists()
    told = run("doctor", home=tmp_path / "none")
    assert told.returncode == 0, told.stdout
    assert not (tmp_path / "none").exists()
