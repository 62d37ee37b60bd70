"""What is measured is asked for as any command is; the measures themselves are not run here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from benchmarks.announcements import Release, releases_of

FOLDER = Path(__file__).parents[1] / "benchmarks"
RUN = sorted(path for path in FOLDER.glob("*.py") if "__main__" in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", RUN, ids=lambda path: path.stem)
def test_help_says_what_is_measured(path: Path) -> None:
    module = "benchmarks" if path.stem == "__main__" else f"benchmarks.{path.stem}"
    told = subprocess.run(
        [sys.executable, "-m", module, "--help"], cwd=FOLDER.parent, capture_output=True, text=True, check=True
    )
    assert f"Usage: python -m {module}" in told.stdout


def test_releases_are_read_whatever_their_date_is_called(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pool.jsonl"
    file.write_text(
        '{"id": "a", "date": "2024-03-20", "text": "Ash grew."}\n{"published": "2024-03-21", "text": "Beech grew."}\n'
        '{"text": "Fir grew."}\n{"id": "b"}\n',
        encoding="utf-8",
    )
    assert releases_of(file) == [
        Release("2024-03-20", "Ash grew."),
        Release("2024-03-21", "Beech grew."),
        Release(None, "Fir grew."),
    ]
    assert "pool.jsonl, line 4" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        releases_of(tmp_path / "none.jsonl")
    assert "There is nothing at" in capsys.readouterr().err
