"""The attack corpus against the one way in that the Cypher page and `fusiongraph query` share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from attacked import Attack, Watch, attacks, state, watch
from small_market import fill
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from app.cli.application import application
from graph import server
from graph.errors import FusionGraphError, ReadOnlyError
from graph.queries import Kind, questions
from graph.reads import evidence, find, find_paths, neighbourhood, search
from graph.server import Connection
from graph.settings import Settings
from graph.store import Store

LEAST = 120
SHORT, LONG = 1.0, 60.0
# How many values are put in every place of every address; the rest only where a name or id belongs.
WHOLLY = 4
PAGES = Path(__file__).parents[2] / "app" / "app_pages"


@pytest.fixture
def watched(tmp_path: Path, connection: Connection) -> Iterator[Watch]:
    watching = watch(tmp_path, connection.password)
    with watching.listener:
        yield watching


def corpus(watching: Watch, *, hard: bool = False, values: bool = False) -> list[Attack]:
    found = attacks(watching.address, str(watching.canary))
    return [attack for attack in found if attack.hard is hard and (attack.kind == "injection") is values]


def timeout(attack: Attack) -> float:
    """Little for what is to run into its limit, much for what is to be answered on however busy a machine."""
    return SHORT if attack.kind == "exhaustion" and attack.expected == "refused" else LONG


def test_the_corpus_is_large_and_says_why() -> None:
    found = attacks()
    assert sum(attack.kind != "allowed" for attack in found) >= LEAST
    assert {attack.expected for attack in found} == {"refused", "allowed-harmless"}
    assert all(attack.why for attack in found)
    assert len({attack.text for attack in found}) == len(found)


def test_page_function_changes_nothing_and_reads_nothing_it_should_not(market: Store, watched: Watch) -> None:
    before = state(market)
    came = {}
    for attack in corpus(watched):
        outcome, sentence = watched.ask(market, attack, timeout(attack))
        assert sentence.strip()
        came[str(attack), attack.text] = outcome
    expected = {(str(attack), attack.text): attack.expected for attack in corpus(watched)}
    assert {key: outcome for key, outcome in came.items() if outcome != expected[key]} == {}
    watched.nothing_happened()
    assert state(market) == before


def test_command_changes_nothing_and_reads_nothing_it_should_not(
    market: Store, watched: Watch, connection: Connection
) -> None:
    environment = {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
        "NEO4J_DATABASE": connection.database,
    }
    before = state(market)
    wrong = []
    for attack in corpus(watched):
        if attack.kind == "exhaustion" or any(not isinstance(value, str) for value in attack.parameters.values()):
            continue
        given = [word for name, value in attack.parameters.items() for word in ("--param", f"{name}={value}")]
        ran = CliRunner().invoke(application, ["query", attack.text, *given], env=environment)
        watched.told += [ran.stdout, ran.stderr]
        refused = ran.exit_code == 2 and ran.stdout == "" and ran.stderr.strip()
        answered = ran.exit_code == 0
        if not (refused if attack.expected == "refused" else answered) or "Traceback" in ran.stderr:
            wrong.append((str(attack), attack.text, ran.exit_code, ran.stderr))
    assert wrong == []
    watched.nothing_happened()
    assert state(market) == before


def test_the_server_itself_refuses_what_the_plan_would_not(
    market: Store, watched: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only is the server's word: without our look at the plan nothing is written either."""
    monkeypatch.setattr("graph.store.check", lambda *_: None)
    before = state(market)
    harmless = ("EXPLAIN CREATE (n:Owned)",)
    for attack in corpus(watched):
        if attack.kind in ("write", "schema") and attack.text not in harmless:
            assert watched.ask(market, attack, LONG)[0] == "refused", attack.text
        elif attack.kind == "load csv":
            watched.ask(market, attack, LONG)
    watched.nothing_happened()
    assert state(market) == before


def given_as_values(store: Store, value: str) -> Iterator[Callable[[], Any]]:
    """Every way in which a name or id from outside reaches a query."""
    yield lambda: find(store, value)
    yield lambda: find(store, f"company|{value}")
    yield lambda: search(store, value)
    yield lambda: neighbourhood(store, value)
    yield lambda: neighbourhood(store, "company|bayer", relation=value)
    yield lambda: find_paths(store, value, "company|bayer")
    yield lambda: evidence(store, [value])
    yield lambda: store.ask("MATCH (n {id: $id}) RETURN n", {"id": value})
    for query in questions():
        values = {each.name: 5 if each.kind is Kind.WHOLE_NUMBER else value for each in query.asked_for}
        yield lambda query=query, values=values: store.ask(query.text, values)


def test_values_stay_values(market: Store, watched: Watch) -> None:
    before = state(market)
    for attack in corpus(watched, values=True):
        for ask in given_as_values(market, attack.text):
            try:
                came = repr(ask())
            except (FusionGraphError, ValueError) as error:
                came = str(error)
            assert came
            watched.told.append(came)
    watched.nothing_happened()
    assert state(market) == before


def test_addresses_of_pages_stay_values(
    market: Store, watched: Watch, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(connection, name))
    before = state(market)
    for number, attack in enumerate(corpus(watched, values=True)):
        addresses = [
            ("explore", {"entity": attack.text}),
            ("cypher", {"question": "connected_to", "param": f"id={attack.text}"}),
            ("cypher", {"question": attack.text}),
            ("cypher", {"query": attack.text, "param": attack.text}),
        ]
        for page, address in addresses if number < WHOLLY else addresses[:2]:
            opened = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=60)
            for name, value in address.items():
                opened.query_params[name] = value
            opened.run()
            assert not opened.exception, (page, address)
    assert state(market) == before


def test_every_question_is_answered(market: Store) -> None:
    bayer = find(market, "Bayer").id
    for query in questions():
        values: dict[str, object] = {each.name: each.default or bayer for each in query.asked_for}
        values |= {each.name: int(each.default or 5) for each in query.asked_for if each.kind is Kind.WHOLE_NUMBER}
        assert set(query.parameters) == set(values), query.name
        assert market.ask(query.text, values).plan is None


def test_a_refused_write_is_told_apart(market: Store) -> None:
    with pytest.raises(ReadOnlyError, match="read-only"):
        market.ask("MATCH (n) DETACH DELETE n")


@pytest.fixture
def victim(tmp_path: Path, server_settings: Settings) -> Iterator[tuple[Settings, Callable[[], Store]]]:
    """A server of one's own, and a way to come back to it whatever became of it."""
    settings = server_settings.model_copy(update={"fusiongraph_home": tmp_path / "home"})
    opened: list[Store] = []

    def revived() -> Store:
        pid = server.status(settings).pid if (tmp_path / "home").exists() else None
        if pid is not None and psutil.pid_exists(pid):
            psutil.Process(pid).kill()
            psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=20)
        opened.append(Store.open(server.ensure_running(settings)))
        return opened[-1]

    yield settings, revived
    for store in opened:
        store.close()
    server.stop(settings)


def test_what_brings_the_server_down_ends_with_a_sentence_and_loses_nothing(
    victim: tuple[Settings, Callable[[], Store]], watched: Watch
) -> None:
    _, revived = victim
    store = revived()
    fill(store)
    before = state(store)
    for attack in corpus(watched, hard=True):
        outcome, sentence = watched.ask(store, attack, SHORT)
        assert (outcome, bool(sentence)) == ("refused", True), attack.text
        store = revived()
        assert state(store) == before
