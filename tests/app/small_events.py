"""A second document for the page tests: events of every kind, dated as broadly and as narrowly as sources do."""

from __future__ import annotations

from small_market import MARKET, SCRIPT_NAME

from graph import ledger
from graph.model import (
    Claim,
    Document,
    Extraction,
    Factuality,
    Filler,
    Source,
    SourceKind,
    place,
    record,
)
from graph.store import Store

PLANNED = "Bayer means to ask the FDA for more uses of larotrectinib in 2026."
TOLD: list[tuple[str, str, str | None, str, dict[str, str], list[tuple[str, str, str]]]] = [
    ("On 13 June 2024 the FDA let entrectinib in for more patients.", "RegulatoryEvent", "2024-06-13", "asserted",
     {"action": "label_expansion"}, [("regulator", "Regulator", "FDA"), ("product", "Drug", "entrectinib")]),
    ("In the third quarter of 2024 Illumina brought out its panel.", "Launch", "2024-35", "asserted", {},
     [("launcher", "Company", "Illumina"), ("product", "Diagnostic", "Broad Panel")]),
    ("Pfizer took over Array in 2019.", "Deal", "2019", "asserted", {"kind": "acquisition"},
     [("acquirer", "Company", "Pfizer"), ("target", "Company", "Array")]),
    (PLANNED, "RegulatoryEvent", "2026", "planned", {"action": "submission"},
     [("regulator", "Regulator", "FDA"), ("product", "Drug", "larotrectinib"), ("applicant", "Company", "Bayer")]),
    ("Lilly is said to have an eye on Roche's tests since February 2025.", "Deal", "2025-02", "rumoured",
     {"kind": "acquisition"}, [("acquirer", "Company", "Eli Lilly"), ("target", "Company", "Roche")]),
    ("Takeda gave its licence from Bayer back in the first half of 2023.", "Deal", "2023-40", "terminated",
     {"kind": "licence", "stage": "terminated"}, [("licensor", "Company", "Bayer"), ("licensee", "Company", "Takeda")]),
    (f"{SCRIPT_NAME} raised money in May 2024.", "Financing", "2024-05", "asserted", {"value": "USD 20 million"},
     [("investee", "Company", SCRIPT_NAME)]),
    ("Foundation Medicine contracts with payors.", "Activity", None, "asserted", {"kind": "payor_contracting"},
     [("actor", "Company", "Foundation Medicine")]),
]  # fmt: skip
FIGURES = (
    ("The market was worth USD 400.0 million in 2025.", MARKET, {"measure": "size", "value": 400.0, "unit": "million",
     "currency": "USD", "amount": 4e8, "year": 2025}),
    ("It will be worth USD 500.0 million in 2030.", MARKET, {"measure": "size", "value": 500.0, "unit": "million",
     "currency": "USD", "amount": 5e8, "year": 2030, "basis": "forecast"}),
    ("Therapeutics hold 80.5 % of it in 2025.", "Therapeutics", {"measure": "share", "value": 80.5,
     "unit": "percent", "year": 2025}),
    ("Therapeutics grow by 19.5 % a year to 2030.", "Therapeutics", {"measure": "cagr", "value": 19.5,
     "unit": "percent", "period_end": 2030}),
)  # fmt: skip


def small_events() -> Extraction:
    """Seven dated events of several kinds, one without a date, and figures of which one cannot be true."""
    text = "\n".join([*(told[0] for told in TOLD), *(figure[0] for figure in FIGURES)])
    source = Source(key="hill-news", name="Hill News", kind=SourceKind.PRESS)
    document = Document(text=text, title="What happened in between", publisher="Hill News", source=source)
    claims = [
        Claim(
            document=document.id,
            predicate=kind,
            roles=tuple(Filler(role=r, record=record(k, n), text=n) for r, k, n in roles),
            values=dict(values),
            when=when,
            factuality=Factuality(factuality),
            places=(place(text, text.index(words), text.index(words) + len(words)),),
        )
        for words, kind, when, factuality, values, roles in TOLD
    ]
    for words, of, values in FIGURES:
        measured = record("Market", MARKET) if of == MARKET else record("Segment", of, "ntrk|dimension")
        start = text.index(words)
        claims.append(
            Claim(
                document=document.id,
                predicate="Figure",
                roles=(Filler(role="of", record=measured, text=of),),
                values=dict(values),
                places=(place(text, start, start + len(words)),),
            )
        )
    return Extraction(document=document, claims=tuple(claims), method="test/1")


def add_events(store: Store) -> None:
    """Load the second document beside the small market."""
    ledger.append(store, small_events(), "memory:small-events")
