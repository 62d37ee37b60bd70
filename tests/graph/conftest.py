from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from worlds import filler

from graph import ledger
from graph.model import Claim, Document, Extraction, Source, SourceKind, place
from graph.server import Connection
from graph.store import Store


@pytest.fixture(scope="session")
def store(connection: Connection) -> Iterator[Store]:
    with Store.open(connection) as opened:
        ledger.prepare(opened)
        yield opened


@pytest.fixture
def empty(store: Store) -> Callable[[], Store]:
    """A function that empties the database and hands it out, ready to load into."""

    def emptied() -> Store:
        store.execute("MATCH (n) DETACH DELETE n")
        ledger.prepare(store)
        return store

    return emptied


@pytest.fixture
def abc() -> Extraction:
    """Three companies under unlike names, profiled in one market."""
    text = "Ash, Beech and Cypress are profiled."
    source = Source(key="north", name="North", kind=SourceKind.ANALYST)
    document = Document(text=text, title="Three", publisher="North", source=source)
    claims = tuple(
        Claim(
            document=document.id,
            predicate="PROFILED_IN",
            roles=(filler("source", "Company", name, name), filler("target", "Market", "m", "m")),
            places=(place(text, text.index(name), text.index(name) + len(name)),),
        )
        for name in ("Ash", "Beech", "Cypress")
    )
    return Extraction(document=document, claims=claims, method="world/1")


@pytest.fixture
def codevelopment() -> Extraction:
    """One undated codevelopment of two companies."""
    text = "Bayer and Thermo Fisher codevelop."
    source = Source(key="south", name="South", kind=SourceKind.ANALYST)
    document = Document(text=text, title="Two", publisher="South", source=source)
    roles = tuple(filler("partner", "Company", name, name) for name in ("Bayer", "Thermo Fisher"))
    claim = Claim(
        document=document.id,
        predicate="Deal",
        roles=roles,
        values={"kind": "codevelopment"},
        places=(place(text, 0, len(text)),),
    )
    return Extraction(document=document, claims=(claim,), method="world/1")
