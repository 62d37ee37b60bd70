"""One real Neo4j for the whole test session, in a home of its own; the jars come from the user's cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from graph import server
from graph.server import Connection
from graph.settings import Settings

# No test says how long anything takes: machines are shared.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def server_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the session's server."""
    return tmp_path_factory.mktemp("neo4j") / "home"


@pytest.fixture(scope="session")
def server_settings(server_home: Path) -> Settings:
    """Settings that know only the session's own server, whatever the environment says."""
    return Settings(fusiongraph_home=server_home, neo4j_uri=None, neo4j_password=None)


@pytest.fixture(scope="session")
def connection(server_settings: Settings) -> Iterator[Connection]:
    """The way into the session's server; it is stopped at the end, even after failures."""
    try:
        yield server.ensure_running(server_settings)
    finally:
        server.stop(server_settings)
