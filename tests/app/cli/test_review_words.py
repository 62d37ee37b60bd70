"""What review says of a proposal: whether it is in the graph, whether anything waits, what is odd in its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.store import Store

Run = Callable[..., Any]
DEAL = "On March 3, 2024, Ash Pharma Inc. acquired Birch Diagnostics Inc."


def test_of_a_retracted_document_nothing_is_told_to_be_in_the_graph(run: Run, nothing: Store) -> None:
    [brought] = run("ingest", "-", "--json", typed=DEAL).json["ingested"]
    document, [id_] = brought["document"], brought["proposals"]
    run("review", "accept", id_, "--by", "Ann")
    assert "It is in the graph." in run("review", "show", id_).out
    run("retract", document)
    shown = run("review", "show", id_).out
    assert "It is in the graph." not in shown
    assert "Its document is retracted: nothing of it is in the graph." in shown
    assert "accepted, document retracted" in " ".join(run("review", "list", "--state", "accepted").out.split())
    [listed] = run("review", "list", "--state", "accepted", "--json").json["proposals"]
    assert listed["document"]["live"] is False
    again = run("review", "accept", id_, "--by", "Ann")
    assert (again.code, "Its document is retracted" in again.err) == (0, True)


def test_nothing_waits_of_a_document_that_is_decided(run: Run, nothing: Store) -> None:
    [brought] = run("ingest", "-", "--json", typed=DEAL).json["ingested"]
    for _ in range(2):
        ran = run("review", "accept", "--document", brought["document"], "--by", "Ann")
        assert ran.code == 0
    assert "nothing waits of what was named" in ran.err
    assert run("review", "accept", "--document", brought["document"], "--by", "Ann", "--json").json == []
    assert run("review", "accept", "--by", "Ann").code != 0


def test_an_approval_by_who_only_advises_is_kept_and_flagged(run: Run, nothing: Store) -> None:
    text = "June 5, 2025 - The EMA has approved Welireg (belzutifan) for renal cell carcinoma."
    [brought] = run("ingest", "-", "--json", typed=text).json["ingested"]
    [id_] = brought["proposals"]
    shown = " ".join(run("review", "show", id_).out.split())
    assert "action: approval flag: stated so, but the EMA gives an opinion" in shown
    assert "the European Commission approves" in run("review", "show", id_, "--json").json["flag"]
