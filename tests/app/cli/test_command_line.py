"""What all commands share: help with examples, errors in words, exit codes, a quick start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest

from app.cli.application import COMMANDS
from app.cli.documentation import words

Run = Callable[..., Any]
NAMES = [name for commands in COMMANDS.values() for name in commands]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_helps_with_an_example(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert ran.code == 0
    assert "Example: fusiongraph" in ran.out
    assert f"fusiongraph {name}" in ran.out


def test_the_version_needs_no_command(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"fusiongraph {version('fusiongraph')}\n")


def test_every_argument_and_option_is_described() -> None:
    runs = {name: run for commands in COMMANDS.values() for name, (run, _) in commands.items()}
    silent = [f"{name} {word.name}" for name, run in runs.items() for word in words(run) if not word.help]
    assert silent == []


@pytest.mark.parametrize("words", [["frobnicate"], ["show"], ["query", "RETURN 1", "--format", "xml"], ["load"]])
def test_wrong_usage_is_exit_code_2(run: Run, words: list[str]) -> None:
    assert run(*words).code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ingest x --policy foo", "'foo' is not one of 'all', 'strong', 'none'."),
        ("watch x --every ten", "'ten' is no whole number."),
        ("watch x --every 0", "0 is too small; 1 is the least."),
        ("path a b --max-hops 9", "9 is too large; 8 is the most."),
        ("query x --timeout long", "'long' is no number."),
        ("unmerge a b --cut 1 --cut two", "'two' is no whole number."),
        ("review list --limit no", "'no' is no whole number."),
    ],
)
def test_a_wrong_value_is_told_in_our_words(run: Run, words: str, told: str) -> None:
    ran = run(*words.split())
    assert ran.code == 2
    said = " ".join(ran.err.replace("│", " ").split())
    assert told in said
    assert "Value error" not in said
    assert "Input should" not in said


def test_a_database_that_does_not_answer(run: Run) -> None:
    ran = run("hash", NEO4J_URI="bolt://127.0.0.1:9")
    assert ran.code == 3
    assert "does not answer" in ran.err
    assert ran.out == ""


def test_a_wrong_password_is_a_sentence(run: Run) -> None:
    ran = run("hash", NEO4J_PASSWORD="not the password")
    assert ran.code == 1
    assert "refused the user name or password" in ran.err
    assert "not the password" not in ran.err


def test_a_faulty_setting_is_named_without_its_value(run: Run) -> None:
    ran = run("hash", NEO4J_URI="http://somebody:secret@host")
    assert ran.code == 2
    assert "NEO4J_URI" in ran.err
    assert "secret" not in ran.err


def test_the_unforeseen_is_a_sentence_and_debug_shows_where(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError("a test")

    monkeypatch.setattr("graph.settings.load_settings", broken)
    ran = run("hash")
    assert ran.code == 1
    assert "ZeroDivisionError: a test" in ran.err
    assert "--debug" in ran.err
    with pytest.raises(ZeroDivisionError):
        run("hash", "--debug")


def test_ctrl_c_is_exit_code_130_and_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.settings.load_settings", interrupted)
    ran = run("hash")
    assert ran.code == 130
    assert "nothing is half-written" in ran.err


def test_help_starts_without_driver_pandas_or_streamlit() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\nfrom app.cli import main\nsys.argv = ['fusiongraph', '--help']\n"
            "try:\n    main()\nexcept SystemExit:\n    pass\n"
            "heavy = {'neo4j', 'streamlit', 'pandas', 'numpy', 'networkx', 'pydantic'}\n"
            "print('LOADED', sorted(name for name in heavy if sys.modules.get(name)))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "LOADED []" in told.stdout
