from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.application import application
from graph import ledger
from graph.model import Extraction
from graph.server import Connection
from graph.store import Store
from loaders.report.seeds import read_seed


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def environment(connection: Connection) -> dict[str, str]:
    """What leads every command to the session's server."""
    return {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
        "NEO4J_DATABASE": connection.database,
    }


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Run:
    """Runs a command in this process, as a person would type it."""

    def ran(*words: object, typed: str | None = None, **changes: str) -> Ran:
        result = CliRunner().invoke(
            application, [str(word) for word in words], input=typed, env={**environment, **changes}
        )
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return ran


LOADS = """
MATCH (h:Head) OPTIONAL MATCH (d:Document) WITH collect(d.id) AS documents
RETURN documents, COUNT { (:Judgement) } + COUNT { (:Load) } - 1 AS judgements
"""


def _empty(store: Store) -> None:
    store.execute("MATCH (n) DETACH DELETE n")
    ledger.prepare(store)


@pytest.fixture(scope="module")
def opened(connection: Connection) -> Iterator[Store]:
    with Store.open(connection) as store:
        yield store


@pytest.fixture
def nothing(opened: Store) -> Store:
    """The session's database with nothing in it."""
    _empty(opened)
    return opened


@pytest.fixture(scope="session")
def market() -> Extraction:
    return read_seed("ntrk_fusion")


@pytest.fixture
def shipped(opened: Store, market: Extraction) -> Store:
    """The session's database with the shipped market in it and nothing else."""
    if opened.read(LOADS) != [{"documents": [market.document.id], "judgements": 0}]:
        _empty(opened)
        ledger.append(opened, market, "seed:ntrk_fusion")
    return opened
