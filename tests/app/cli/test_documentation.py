"""The pages people read say what the program does: generated ones are current, and what they show can be run."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.cli.application import COMMANDS, GROUPS
from app.cli.documentation import FOLDER, pages, words
from graph.model import NODES, RELATIONSHIPS
from graph.store import Store

Run = Callable[..., Any]
ROOT = FOLDER.parent
WRITTEN = [ROOT / "README.md", FOLDER / "tutorial.md", FOLDER / "how-to.md"]
RUNS = {name: run for commands in COMMANDS.values() for name, (run, _) in commands.items()}
RUNS |= {
    f"{group} {c.name or c.callback.__name__}": c.callback
    for group, (commands, _, _) in GROUPS.items()
    for c in commands.registered_commands
    if c.callback
}


@pytest.mark.parametrize("name", list(pages()))
def test_the_generated_pages_are_current(name: str) -> None:
    current = (FOLDER / name).read_text(encoding="utf-8")
    assert current == pages()[name], "Run: python -m app.cli.documentation"


def test_the_schema_page_tells_every_kind() -> None:
    page = pages()["schema.md"]
    assert [name for name in (*NODES, *RELATIONSHIPS) if f"\n### {name}\n" not in page] == []


def shown_commands() -> Iterator[tuple[str, str]]:
    """Every `fusiongraph ...` that a page or the help shows, with where."""
    for page in WRITTEN:
        text = page.read_text(encoding="utf-8")
        for line in re.findall(r"(?m)^(?:\$ )?(?:\.venv/bin/)?(fusiongraph .+)$", text):
            yield page.name, line
        for line in re.findall(r"`(?:\.venv/bin/)?(fusiongraph [^`…]+)`", text):
            yield page.name, line
    for commands in COMMANDS.values():
        for _, examples in commands.values():
            yield from (("help", line) for line in examples.splitlines())


@pytest.mark.parametrize(("where", "line"), list(shown_commands()))
def test_what_is_shown_exists(where: str, line: str) -> None:
    said = shlex.split(line, comments=True)[1:]
    name = " ".join(said[:2]) if said[0] in GROUPS else said[0]
    assert name in RUNS, f"{where} shows '{line}'"
    options = {option for word in words(RUNS[name]) if word.option for option in word.name.split(", ")}
    used = {word.split("=")[0] for word in said if word.startswith("--")}
    assert used <= options | {"--debug", "--help"}, f"{where} shows '{line}'"


def cypher_of(page: Path) -> list[str]:
    blocks = re.findall(r"```cypher\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.S)
    return [line for block in blocks for line in block.strip().splitlines()]


@pytest.mark.parametrize("query", [line for page in WRITTEN for line in cypher_of(page)])
def test_every_line_of_cypher_finds_something(run: Run, shipped: Store, query: str) -> None:
    ran = run("query", query, "--format", "json")
    assert ran.code == 0, ran.err
    assert ran.json
