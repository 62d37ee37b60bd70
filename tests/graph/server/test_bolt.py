"""What the server's keeper asks over Bolt, and how it tells the answers apart."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from graph.server import Connection, bolt
from graph.server.process import free_port


@pytest.fixture
def babbler() -> Iterator[int]:
    """A port on which something answers that is no Neo4j."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            try:
                while True:
                    caller, _ = listener.accept()
                    with caller:
                        caller.recv(100)
                        caller.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            except OSError:
                return

        threading.Thread(target=answer, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)


def test_a_neo4j_tells_its_version(connection: Connection) -> None:
    told = bolt.ask(connection.uri, connection.username, connection.password, connection.database)
    assert told.startswith("Neo4j/2026.")


def test_a_wrong_password_is_told_apart(connection: Connection) -> None:
    with pytest.raises(bolt.Refused) as refusal:
        bolt.ask(connection.uri, connection.username, "wrong", connection.database)
    assert refusal.value.wrong_password


def test_an_unknown_database_is_no_wrong_password(connection: Connection) -> None:
    with pytest.raises(bolt.Refused) as refusal:
        bolt.ask(connection.uri, connection.username, connection.password, "elsewhere")
    assert not refusal.value.wrong_password
    assert "elsewhere" in refusal.value.message


def test_silence_and_babble_are_no_answer(babbler: int) -> None:
    for port in (free_port(), babbler):
        with pytest.raises(bolt.NoAnswerError):
            bolt.ask(f"bolt://127.0.0.1:{port}", "neo4j", "secret", "neo4j", timeout_s=5)
