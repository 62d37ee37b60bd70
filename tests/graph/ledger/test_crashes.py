"""The server killed in the middle of loading: what was committed stands whole, the rest not at all."""

from __future__ import annotations

import threading
from pathlib import Path

import psutil
import pytest
from worlds import filler

from graph import ledger, server
from graph.errors import FusionGraphError
from graph.ledger.fingerprint import fingerprint
from graph.ledger.verify import verify
from graph.model import Claim, Document, Extraction, Source, SourceKind, place
from graph.reads import documents
from graph.settings import Settings
from graph.store import Store

DOCUMENTS = 60
KILLED_AFTER = 3


def report(number: int) -> Extraction:
    text = f"Report {number}: Ash and Beech codevelop; both are profiled."
    source = Source(key=f"source-{number % 3}", name="S", kind=SourceKind.ANALYST)
    document = Document(text=text, title=f"Report {number}", publisher="S", source=source)
    partners = tuple(filler("partner", "Company", name, name) for name in ("Ash", "Beech"))
    market = filler("target", "Market", f"m{number}", "m")
    claims = [
        Claim(
            document=document.id,
            predicate="Deal",
            roles=partners,
            values={"kind": "codevelopment"},
            places=(place(text, 0, len(text)),),
        )
    ]
    claims += [
        Claim(
            document=document.id,
            predicate="PROFILED_IN",
            roles=(filler("source", "Company", name, name), market),
            places=(place(text, text.index(name), text.index(name) + len(name)),),
        )
        for name in ("Ash", "Beech")
    ]
    return Extraction(document=document, claims=tuple(claims), method="test/1")


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    return Settings(fusiongraph_home=tmp_path / "home", neo4j_uri=None, neo4j_password=None)


def test_a_server_that_ends_while_it_is_waited_for_is_started_anew(own_settings: Settings) -> None:
    found: list[str] = []

    def wait() -> None:
        found.append(server.ensure_running(own_settings).uri)

    try:
        server.ensure_running(own_settings)
        pid = server.status(own_settings).pid
        assert pid is not None
        ending = psutil.Process(pid)
        ending.suspend()  # it runs, and answers nobody
        waiting = threading.Thread(target=wait)
        waiting.start()
        waiting.join(timeout=5)
        assert waiting.is_alive()
        ending.kill()
        waiting.join(timeout=300)
        assert found
        assert server.status(own_settings).pid not in (pid, None)
    finally:
        server.stop(own_settings)


def test_a_server_killed_while_loading_leaves_whole_documents(own_settings: Settings) -> None:
    loaded = threading.Semaphore(0)
    fate: list[FusionGraphError] = []

    def load(store: Store) -> None:
        try:
            for number in range(DOCUMENTS):
                ledger.append(store, report(number), f"test:{number}")
                loaded.release()
        except FusionGraphError as error:
            fate.append(error)

    try:
        with Store.open(server.ensure_running(own_settings)) as store:
            ledger.prepare(store)
            loading = threading.Thread(target=load, args=(store,))
            loading.start()
            for _ in range(KILLED_AFTER):
                assert loaded.acquire(timeout=120)
            pid = server.status(own_settings).pid
            assert pid is not None
            psutil.Process(pid).kill()
            loading.join(timeout=120)
            assert not loading.is_alive()
            assert fate, "every document was loaded before the server died"
            assert "does not answer" in str(fate[0]) or "connection" in str(fate[0])
        with Store.open(server.ensure_running(own_settings)) as store:
            ledger.prepare(store)
            assert verify(store).problems == []
            held = {d["title"] for d in documents(store)}
            assert len(held) >= KILLED_AFTER
            survived = fingerprint(store)
            ledger.rebuild(store)
            assert fingerprint(store) == survived
            again = [ledger.append(store, report(n), f"test:{n}").new for n in range(len(held) + 1)]
            assert again == [0] * len(held) + [3]
    finally:
        server.stop(own_settings)
