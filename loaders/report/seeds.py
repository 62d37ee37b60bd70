"""The markets that ship: pages in our own words, each checked against the counts that are expected of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.model import Extraction
from loaders.errors import SeedError
from loaders.report.loader import SIDECAR, read_report

FOLDER = Path(__file__).parents[2] / "seeds"


def shipped_markets() -> list[str]:
    """The names of the shipped markets, sorted."""
    return sorted(sidecar.parent.name for sidecar in FOLDER.glob(f"*/{SIDECAR}"))


def seed_page(name: str) -> Path:
    """Where the page of a shipped market lies. Raises SeedError."""
    if name not in shipped_markets():
        raise SeedError(f"No market '{name}' ships.", remedy=f"There are: {', '.join(shipped_markets())}.")
    return FOLDER / name / str(_sidecar(name)["page"])


def read_seed(name: str) -> Extraction:
    """A shipped market, read as any page is. Raises SeedError where it does not give what its sidecar expects."""
    extraction = read_report(seed_page(name))
    expected: dict[str, int] = _sidecar(name).get("expected", {})
    found = counts(extraction)
    wrong = [
        f"{found.get(what, 0)} {what} instead of {number}"
        for what, number in expected.items()
        if found.get(what) != number
    ]
    if wrong:
        raise SeedError(
            f"The shipped market '{name}' was read as {', '.join(wrong)}.",
            remedy="Install fusiongraph again; if you changed its page, change the expected counts in source.yaml too.",
        )
    return extraction


def counts(extraction: Extraction) -> Mapping[str, int]:
    """How many things of each sort a report's claims speak of."""
    claims = extraction.claims
    figures = [claim for claim in claims if claim.predicate == "Figure"]
    market = [c for c in figures if c.fillers("of")[0].record.kind == "Market"]
    segment = [c for c in figures if c.fillers("of")[0].record.kind == "Segment"]
    relations = {
        "profiles": "PROFILED_IN",
        "leaders": "LEADER_IN",
        "segments": "SEGMENT_OF",
        "drivers": "DRIVES",
        "restraints": "RESTRAINS",
    }
    return {
        "companies": len(companies(extraction)),
        "dimensions": len({str(c.qualifiers["dimension"]) for c in claims if c.predicate == "SEGMENT_OF"}),
        "market_figures": len(market),
        "segment_figures": len(segment),
        "other_figures": len(figures) - len(market) - len(segment),
        "questions": sum(claim.predicate == "Question" for claim in claims),
        **{
            what: len({c.fillers("source")[0].record.key for c in claims if c.predicate == predicate})
            for what, predicate in relations.items()
        },
    }


def companies(extraction: Extraction) -> set[str]:
    """The record keys of the companies, those that are only another's short name left out."""
    every = {
        f.record.key
        for c in extraction.claims
        for f in c.roles
        if f.record.kind == "Company" and c.predicate != "ALIAS"
    }
    return every - {f.record.key for c in extraction.claims if c.predicate == "ALIAS" for f in c.fillers("alias")}


def _sidecar(name: str) -> dict[str, Any]:
    stated = yaml.safe_load((FOLDER / name / SIDECAR).read_text(encoding="utf-8"))
    if not isinstance(stated, dict) or "page" not in stated:
        raise SeedError(f"The file {SIDECAR} of the shipped market '{name}' names no page.")
    return stated
