"""Small invented worlds for property tests: documents whose claims overlap, contradict and share names."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from graph.model import (
    Band,
    Claim,
    Document,
    Extraction,
    Factuality,
    Filler,
    Record,
    Source,
    SourceKind,
    normalise_text,
    place,
    record,
)

COMPANIES = [
    ("Alder AG", "Alder"),
    ("Alder", "Alder"),
    ("Birch & Co.", "Birch"),
    ("Birch KGaA", "Birch"),
    ("Birch", "Birch"),
    ("Cedar Scientific Inc.", "Cedar"),
    ("Cedar", "Cedar"),
]
DRUGS = ["fiktinib", "Fixtra", "nulumab"]
SOURCES = ["North Analysts", "South Analysts"]
DATES = [None, "2024", "2024-03", "2024-03-20", "2024-03-22", "2025-01-09"]
MARKETS = ["alpha therapy", "beta testing"]


def filler(role: str, kind: str, name: str, text: str, scope: str = "") -> Filler:
    return Filler(role=role, record=record(kind, name, scope), text=text)


@st.composite
def frames(draw: st.DrawFn) -> dict[str, object]:
    """One claim without its document and place."""
    kind = draw(st.sampled_from(["deal", "profile", "alias", "approval", "figure", "rights"]))
    company, other = draw(st.permutations(COMPANIES))[:2]
    drug = draw(st.sampled_from(DRUGS))
    market = filler("target", "Market", draw(st.sampled_from(MARKETS)), "the market")
    when = draw(st.sampled_from(DATES))
    common = {
        "band": draw(st.sampled_from(list(Band))),
        "factuality": draw(st.sampled_from(list(Factuality))),
    }
    if kind == "deal":
        roles = (filler("partner", "Company", *company), filler("partner", "Company", *other))
        if draw(st.booleans()):
            roles = (*roles, filler("concerns", "Drug", drug, drug))
        values = {"kind": draw(st.sampled_from(["codevelopment", "collaboration", "supply"]))}
        return {"predicate": "Deal", "roles": roles, "values": values, "when": when, **common}
    if kind == "profile":
        roles = (filler("source", "Company", *company), market)
        return {"predicate": "PROFILED_IN", "roles": roles, **common}
    if kind == "alias":
        roles = (filler("entity", "Drug", DRUGS[0], DRUGS[0]), filler("alias", "Drug", drug, drug))
        return {"predicate": "ALIAS", "roles": roles, "values": {"use": "brand"}}
    if kind == "approval":
        roles = (filler("product", "Drug", drug, drug), filler("regulator", "Regulator", "FDA", "US FDA"))
        values = {"action": "approval", "pathway": draw(st.sampled_from(["full", "not_stated", "accelerated"]))}
        return {"predicate": "RegulatoryEvent", "roles": roles, "values": values, "when": when, **common}
    if kind == "figure":
        roles = (Filler(role="of", record=market.record, text="the market"),)
        value = draw(st.sampled_from([1.5, 2.5]))
        values = {"measure": "cagr", "value": value, "unit": "percent"}
        if year := draw(st.sampled_from([None, 2024, 2025])):
            values["year"] = year
        return {"predicate": "Figure", "roles": roles, "values": values, **common}
    roles = (filler("source", "Company", *company), filler("target", "Drug", drug, drug))
    return {"predicate": "HOLDS_RIGHTS", "roles": roles, "values": {"territory": "Japan"}, "when": when, **common}


@st.composite
def retellings(draw: st.DrawFn) -> dict[str, object]:
    """One claim, without its document and place, on one of two events of the same parties, under names of theirs."""
    common = {"when": draw(st.sampled_from(DATES)), "factuality": draw(st.sampled_from(list(Factuality)))}
    if draw(st.booleans()):
        names = draw(st.tuples(st.sampled_from(COMPANIES[:2]), st.sampled_from(COMPANIES[5:])))
        roles = tuple(filler("partner", "Company", *written) for written in names)
        return {"predicate": "Deal", "roles": roles, "values": {"kind": "codevelopment"}, **common}
    roles = (filler("product", "Drug", "Fixtra", "Fixtra"), filler("regulator", "Regulator", "FDA", "US FDA"))
    values = {"action": "approval", "pathway": draw(st.sampled_from(["full", "not_stated", "accelerated"]))}
    return {"predicate": "RegulatoryEvent", "roles": roles, "values": values, **common}


@st.composite
def extractions(
    draw: st.DrawFn, name: str = "a", claims_of: Callable[[], st.SearchStrategy[dict[str, object]]] = frames
) -> Extraction:
    """A document of one of two sources with up to six claims."""
    source = draw(st.sampled_from(SOURCES))
    drawn = draw(st.lists(claims_of(), min_size=1, max_size=6))
    lines = [f"Line {position} of document {name} by {source}." for position in range(len(drawn))]
    text = normalise_text("\n".join(lines))
    document = Document(
        text=text,
        title=f"Document {name}",
        publisher=source,
        source=Source(key=source.lower().replace(" ", "-"), name=source, kind=SourceKind.ANALYST),
    )
    starts = [text.index(line) for line in lines]
    claims = tuple(
        Claim(document=document.id, places=(place(text, start, start + len(line)),), **frame)  # type: ignore[arg-type]
        for frame, start, line in zip(drawn, starts, lines, strict=True)
    )
    return Extraction(document=document, claims=claims, method="world/1")


def keys_of(extraction: Extraction) -> list[Record]:
    """The standing records an extraction names, sorted."""
    found = {f.record.key: f.record for c in extraction.claims for f in c.roles}
    return [found[key] for key in sorted(found)]
