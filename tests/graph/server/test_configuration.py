"""What the local server refuses to do, by its configuration and whoever asks."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from graph.errors import FusionGraphError
from graph.server import Connection
from graph.store import Store


def test_load_csv_reaches_no_address(connection: Connection) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, Store.open(connection) as store:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/rows.csv"
        with pytest.raises(FusionGraphError):
            store.read("LOAD CSV FROM $address AS row RETURN row", address=address)
        listener.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_load_csv_reads_no_file(connection: Connection, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("secret\n")
    with Store.open(connection) as store, pytest.raises(FusionGraphError):
        store.read("LOAD CSV FROM $address AS row RETURN row", address=file.as_uri())
