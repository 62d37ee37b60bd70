"""The attack corpus, and what stands around a graph that is attacked: a listener, a canary, its state before."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from graph.errors import FusionGraphError
from graph.ledger.fingerprint import fingerprint
from graph.store import Result, Store

CORPUS = Path(__file__).parents[1] / "graph" / "attacks.yaml"
SECRET = "canary-7f3a91"
COUNTS = """
RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS edges,
  COLLECT { CALL db.labels() YIELD label RETURN label } AS labels,
  COLLECT { CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType } AS types,
  COLLECT { CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey } AS properties
"""


@dataclass(frozen=True)
class Attack:
    """One line of the corpus; `text` is a query, or a value for where values are given."""

    kind: str
    text: str
    why: str
    expected: str
    parameters: dict[str, Any] = field(default_factory=dict)
    hard: bool = False

    def __str__(self) -> str:
        return f"{self.kind}: {self.why}"


def attacks(listener: str = "", canary: str = "") -> list[Attack]:
    """The corpus, with the address that must not be asked and the file that must not be read filled in."""

    def filled(text: Any) -> Any:
        return text.replace("{listener}", listener).replace("{canary}", canary) if isinstance(text, str) else text

    return [
        Attack(
            line["kind"],
            filled(line.get("query", line.get("value"))),
            line["why"],
            line["expected"],
            {name: filled(value) for name, value in line.get("params", {}).items()},
            line.get("hard", False),
        )
        for line in yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
    ]


@dataclass
class Watch:
    """What must not happen: a call at the listener, a look at the canary, a word of a secret in what comes back."""

    listener: socket.socket
    canary: Path
    secrets: tuple[str, ...]
    told: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def ask(self, store: Store, attack: Attack, timeout: float) -> tuple[str, str]:
        """What came of it, `refused` or `allowed-harmless`, and the sentence that was said."""
        try:
            result = store.ask(attack.text, attack.parameters, timeout=timeout)
        except FusionGraphError as error:
            self.told.append(str(error))
            return "refused", str(error)
        self.told.append(repr(result.rows))
        return "allowed-harmless", said(result)

    def nothing_happened(self) -> None:
        self.listener.settimeout(0.2)
        try:
            self.listener.accept()
        except TimeoutError:
            pass
        else:
            raise AssertionError("Somebody called the listener.")
        told = "\n".join(self.told)
        assert [secret for secret in (*self.secrets, "root:x:0") if secret in told] == []
        if _reading_shows(self.canary.parent):
            assert self.canary.stat().st_atime == 0


def said(result: Result) -> str:
    return result.cut or f"{len(result.rows)} rows"


def watch(folder: Path, *secrets: str) -> Watch:
    canary = folder / "canary.csv"
    canary.write_text(f"{SECRET}\n", encoding="utf-8")
    os.utime(canary, (0, 1))
    return Watch(socket.create_server(("127.0.0.1", 0)), canary, (SECRET, *secrets))


def _reading_shows(folder: Path) -> bool:
    """Whether this file system keeps when a file was read."""
    probe = folder / "probe"
    probe.write_text("x", encoding="utf-8")
    os.utime(probe, (0, 1))
    probe.read_text(encoding="utf-8")
    return probe.stat().st_atime > 0


def state(store: Store) -> tuple[str, list[dict[str, Any]], list[Any], list[Any]]:
    """Everything that a write would change: the graph, the ledger, the names in use, the indexes, who may come in."""
    indexes = store.read("SHOW INDEXES YIELD name RETURN name ORDER BY name")
    users = store.read("SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired")
    return fingerprint(store), store.read(COUNTS), indexes, users
