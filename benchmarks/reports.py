"""Generated market reports: documents with claims as a loader would make them, sharing companies and drugs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.model import (
    ALIAS,
    Claim,
    Document,
    Extraction,
    Factuality,
    Filler,
    Source,
    SourceKind,
    normalise_text,
    place,
    record,
)
from graph.model.claim import Scalar

COMPANIES = [f"{name} {form}" for name in (f"Company {i:03d}" for i in range(200)) for form in ("Inc.",)]
DRUGS = [f"drug{i:02d}inib" for i in range(60)]
REGULATORS = ["FDA", "EMA", "NMPA", "PMDA"]
REGIONS = ["North America", "Europe", "Asia Pacific", "Latin America", "Middle East"]
SOURCES = [f"Analyst House {i}" for i in range(8)]
METHOD = "generated/1"


@dataclass
class _Page:
    """A page being written: each claim adds the sentence it stands on."""

    lines: list[str] = field(default_factory=list)
    frames: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def tell(
        self,
        sentence: str,
        predicate: str,
        roles: list[Filler],
        values: dict[str, Scalar] | None = None,
        when: str | None = None,
        factuality: Factuality = Factuality.ASSERTED,
    ) -> None:
        self.lines.append(sentence)
        frame: dict[str, Any] = {"roles": tuple(roles), "values": values or {}, "when": when, "factuality": factuality}
        self.frames.append((predicate, frame))


def reports(count: int, first: int = 0) -> Iterator[Extraction]:
    """`count` reports, always the same for the same numbers."""
    for number in range(first, first + count):
        yield report(number, random.Random(number))  # noqa: S311  not for secrets


def report(number: int, chance: random.Random) -> Extraction:
    """One report: about 90 claims on 20 companies, 6 drugs, one market of its own and its segments."""
    page = _Page([f"Market {number:04d} report"])
    market = record("Market", f"therapy {number:04d}")
    companies = chance.sample(COMPANIES, 20)
    drugs = chance.sample(DRUGS, 6)
    _tell_market(page, market.key, number, chance)
    for company in companies:
        page.tell(f"{company} is profiled.", "PROFILED_IN", [_company("source", company), _market("target", number)])
    for company in companies[:5]:
        page.tell(f"{company} leads.", "LEADER_IN", [_company("source", company), _market("target", number)])
    for drug in drugs:
        brand = drug.removesuffix("inib").upper()
        alias = [_named("entity", "Drug", drug), _named("alias", "Drug", brand)]
        page.tell(f"{brand} ({drug}).", ALIAS, alias, {"use": "brand"})
        maker = chance.choice(companies)
        page.tell(f"{maker} sells {drug}.", "MARKETS", [_company("source", maker), _named("target", "Drug", drug)])
        agency = chance.choice(REGULATORS)
        roles = [_named("regulator", "Regulator", agency), _named("product", "Drug", drug)]
        values: dict[str, Scalar] = {"action": "approval", "pathway": "not_stated"}
        when = f"20{chance.randrange(18, 26)}-{chance.randrange(1, 13):02d}"
        page.tell(f"{agency} approved {drug} in {when}.", "RegulatoryEvent", roles, values, when)
    for _ in range(6):
        one, other = chance.sample(companies, 2)
        kind = chance.choice(["codevelopment", "collaboration"])
        roles = [_company("partner", one), _company("partner", other)]
        page.tell(f"{one} and {other}: {kind}.", "Deal", roles, {"kind": kind})
    return _extraction(page, chance)


def _tell_market(page: _Page, market: str, number: int, chance: random.Random) -> None:
    name = market.split("|")[1]
    for dimension in range(3):
        for part in range(8):
            scope = f"{name}|dimension_{dimension}"
            segment = Filler(
                role="source", record=record("Segment", f"part {part}", scope), text=f"Part {part} of {dimension}"
            )
            page.tell(f"By dimension {dimension}: part {part}.", "SEGMENT_OF", [segment, _market("target", number)])
            share = round(chance.uniform(1, 60), 2)
            values: dict[str, Scalar] = {"measure": "share", "value": share, "unit": "percent", "year": 2024}
            of = Filler(role="of", record=segment.record, text=segment.text)
            page.tell(f"Part {part} of {dimension} held {share} %.", "Figure", [of], values)
    for region in REGIONS:
        share = round(chance.uniform(1, 60), 2)
        values = {"measure": "cagr", "value": share, "unit": "percent", "period_start": 2025, "period_end": 2030}
        of = _named("of", "Geography", region)
        page.tell(f"{region} grows {share} % a year.", "Figure", [of, _market("market", number)], values)


def _extraction(page: _Page, chance: random.Random) -> Extraction:
    text = normalise_text("\n".join(page.lines))
    publisher = chance.choice(SOURCES)
    document = Document(
        text=text,
        title=page.lines[0],
        publisher=publisher,
        source=Source(key=publisher.lower().replace(" ", "-"), name=publisher, kind=SourceKind.ANALYST),
    )
    claims, start = [], len(page.lines[0]) + 1
    for sentence, (predicate, frame) in zip(page.lines[1:], page.frames, strict=True):
        places = (place(text, start, start + len(sentence)),)
        claims.append(Claim(document=document.id, predicate=predicate, places=places, **frame))
        start += len(sentence) + 1
    return Extraction(document=document, claims=tuple(claims), method=METHOD)


def _named(role: str, kind: str, name: str) -> Filler:
    return Filler(role=role, record=record(kind, name), text=name)


def _company(role: str, name: str) -> Filler:
    return Filler(role=role, record=record("Company", name), text=name)


def _market(role: str, number: int) -> Filler:
    return Filler(role=role, record=record("Market", f"therapy {number:04d}"), text=f"therapy {number:04d}")
