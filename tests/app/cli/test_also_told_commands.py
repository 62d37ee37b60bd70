"""review list and show: what else waits and tells of the same event, as a mark, in words and as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.store import Store

Run = Callable[..., Any]

RELEASE = """Bayer and Thermo Fisher will develop companion diagnostics together

LEVERKUSEN, Germany, March 20, 2024 -- Bayer and Thermo Fisher Scientific have agreed to develop NGS-based \
companion diagnostics together.
"""
PAPER = """Two companies join forces

March 21, 2024 -- Bayer and Thermo Fisher Scientific agreed to codevelop companion diagnostics, both said.
"""
LATER = """A second agreement

On March 28, 2024, Bayer and Thermo Fisher Scientific agreed to develop further companion diagnostics together.
"""
YEARBOOK = "In March 2024 Bayer and Thermo Fisher Scientific agreed to develop companion diagnostics together.\n"


def proposed(run: Run, text: str) -> str:
    [id_] = run("ingest", "-", "--json", typed=text).json["ingested"][0]["proposals"]
    return str(id_)


def test_each_of_two_that_wait_names_the_other(run: Run, nothing: Store) -> None:
    release, paper = proposed(run, RELEASE), proposed(run, PAPER)
    listed = run("review", "list")
    assert [line.split()[0] for line in listed.out.splitlines() if " +1 " in line] == [paper[:8], release[:8]]
    assert "tell of the same event or relation" in listed.err
    shown = run("review", "show", paper).out
    said = "Also told by 1 waiting proposal; once one is accepted, the other joins it as evidence:"
    assert said in shown
    after = shown[shown.index(said) :].splitlines()[1]
    assert after.split()[0] == release[:8]
    assert after.endswith("Bayer and Thermo Fisher will develop companion diagnostics together")
    assert [each["id"] for each in run("review", "show", paper, "--json").json["also_told"]["by"]] == [release]
    every = {each["id"]: each["also_told"] for each in run("review", "list", "--json").json["proposals"]}
    assert [each["id"] for each in every[release]["by"]] == [paper]
    run("review", "accept", release, "--by", "Ann")
    assert "+1" not in run("review", "list").out
    assert "What else waits" not in run("review", "show", paper).out
    assert "Joins an event of the graph" in run("review", "show", paper).out
    run("review", "undo", release, "--by", "Ann")
    assert said in run("review", "show", paper).out


def test_a_month_that_fits_two_days_may_be_either(run: Run, nothing: Store) -> None:
    release, later, yearbook = (proposed(run, text) for text in (RELEASE, LATER, YEARBOOK))
    assert [line.split()[0] for line in run("review", "list").out.splitlines() if " ?2 " in line] == [yearbook[:8]]
    shown = run("review", "show", yearbook).out
    assert "Once these are accepted it may be one of 2 events, and joins none of them:" in shown
    assert [line.strip()[:11] for line in shown.splitlines()[-2:]] == [f"1. {release[:8]}", f"2. {later[:8]}"]
    perhaps = "Perhaps also told by 1 waiting proposal, which fits another event as well:"
    assert perhaps in run("review", "show", release).out
    run("review", "accept", later, "--by", "Ann")
    assert "2. in the graph: " in run("review", "show", yearbook).out
    run("review", "reject", release, "--by", "Ann")
    assert "may be one of" not in run("review", "show", yearbook).out
    assert run("review", "show", yearbook, "--json").json["also_told"] == {"by": [], "one_of": [], "perhaps_by": []}
