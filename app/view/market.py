"""A market as its page shows it: size, shares and growth by dimension, how its figures fit together, who is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.blocks import Block, colour, quote_block
from app.view.figures import VERDICTS, figures_of, mark_words, value_words, when_words
from app.view.wording import humanise, kind_words, plural, told_properties
from graph.analytics.figure_checks import Finding, Verdict
from graph.reads import Evidence, Found
from graph.reads.market import MarketReport, Measured
from graph.reads.relation import Relation

PARTIES = (
    ("LEADER_IN", "Named leaders, in no order"),
    ("PROFILED_IN", "Profiled companies"),
    ("DRIVES", "Drivers"),
    ("RESTRAINS", "Restraints"),
)
MEASURES = {"cagr": "growth a year (CAGR)"}
IN_THE_HEADING = (
    "measure",
    "edition",
    "publisher",
    "amount",
    "value",
    "unit",
    "currency",
    "period_start",
    "period_end",
)
Quotes = Mapping[str, Sequence[Evidence]]


def source_words(sources: Sequence[str], properties: Mapping[str, Any]) -> str:
    """Who gives a figure, in which edition, and whether nobody else does."""
    edition = properties.get("edition")
    said = [", ".join(sources), f"edition {edition}" if edition else "edition not stated"]
    return " · ".join([*said, "single source"] if len(sources) == 1 else said)


def heading_blocks(report: MarketReport) -> list[Block]:
    """What the market is called and how well it is known."""
    sources = int(report.market.properties.get("source_count", 0))
    about = f"market · {plural(sources, 'source')}{' only' if sources == 1 else ''}"
    graph = {"do": "go", "page": "explore", "parameters": {"entity": report.market.id}}
    return [
        {"type": "heading", "text": report.market.name, "sub": about, "color": colour("Market")},
        {"type": "actions", "items": [{"text": "Show in the graph", "act": graph}]},
    ]


def size_blocks(report: MarketReport, findings: Sequence[Finding], chosen: str | None) -> list[Block]:
    """Size, forecast and growth of the whole market, by year."""
    order = {"size": 0, "cagr": 1}
    own = [f for f in figures_of(report, report.market.id) if f.properties["measure"] in order]
    own.sort(key=lambda f: (order[f.properties["measure"]], f.properties.get("year") or 0, f.id))
    if not own:
        return [_section("Size and growth", ""), {"type": "note", "text": "No report loaded so far sizes this market."}]
    return [
        _section("Size and growth", "choose a figure to see its quote"),
        *(_figure(f, findings, chosen) for f in own),
    ]


def _figure(figure: Measured, findings: Sequence[Finding], chosen: str | None) -> Block:
    said = figure.properties
    measure = "grows" if said["measure"] == "cagr" else humanise(said["measure"])
    value = f"{value_words(said)} a year" if said["measure"] == "cagr" else value_words(said)
    basis = humanise(said["basis"]) if said.get("basis") else ""
    marks = [
        mark_words(figure.id, findings),
        "" if said.get("factuality") == "asserted" else said.get("factuality", ""),
    ]
    return {
        "type": "said",
        "color": colour("Figure"),
        "parts": [{"text": f"{measure} {when_words(said)}"}, {"text": value, "strong": True}, {"text": basis}],
        "sub": " · ".join(filter(None, (*marks, source_words(figure.sources, said)))),
        "chosen": figure.id == chosen,
        "act": {"do": "choose", "id": figure.id},
    }


def check_blocks(findings: Sequence[Finding], *, title: str = "What the figures say of each other") -> list[Block]:
    """The findings with their arithmetic and what it assumes; those that hold are folded together."""
    if not findings:
        return []
    told = [_check(finding) for finding in findings if finding.verdict != Verdict.HOLDS]
    held = [_check(finding) for finding in findings if finding.verdict == Verdict.HOLDS]
    if held:
        text = f"{plural(len(held), 'check')} that {'holds' if len(held) == 1 else 'hold'}"
        told.append({"type": "fold", "text": text, "blocks": held})
    count = ", ".join(
        f"{number} {'hold' if verdict == Verdict.HOLDS and number > 1 else words}"
        for verdict, words in VERDICTS.items()
        if (number := sum(finding.verdict == verdict for finding in findings))
    )
    return [_section(title, count), *told]


def _check(finding: Finding) -> Block:
    return {
        "type": "check",
        "tone": finding.verdict.value,
        "verdict": VERDICTS[finding.verdict],
        "text": finding.said,
        "lines": list(finding.arithmetic),
        "assumed": list(finding.assumptions),
    }


def other_blocks(report: MarketReport, findings: Sequence[Finding], chosen: str | None) -> list[Block]:
    """Figures that its reports give of other things: prevalence, testing, investment; they take no part in the sums."""
    parts = {segment.id for segment in report.segments} | {report.market.id}
    measures = ("size", "share", "cagr")
    own = [f for f in report.figures if f.properties["measure"] not in measures or not {o.id for o in f.of} & parts]
    if not own:
        return []
    blocks: list[Block] = [_section("Other figures its reports give", plural(len(own), "figure"))]
    for figure in own:
        block = _figure(figure, findings, chosen)
        whose = ", ".join(each.name for each in figure.of) or report.market.name
        places = f" in {', '.join(figure.places)}" if figure.places else ""
        population = figure.properties.get("population")
        sub = " · ".join(filter(None, (f"of {whose}{places}", population, block["sub"])))
        blocks.append({**block, "sub": sub})
    return blocks


def party_blocks(report: MarketReport, quotes: Quotes) -> list[Block]:
    """Its bounds, who leads and is profiled, what drives and restrains it; each line opens on its words."""
    blocks: list[Block] = []
    if report.definition:
        blocks += [_section("What it counts as the market", ""), {"type": "note", "text": report.definition}]
        if act := _evidence_act(report.definition_claims, quotes):
            blocks.append({"type": "actions", "items": [{"text": "Open evidence", "act": act}]})
    for kind, title in PARTIES:
        edges = report.parties.get(kind, ())
        if not edges:
            continue
        count = f"the first {len(edges)}" if kind in report.cut else str(len(edges))
        blocks.append(_section(title, count))
        blocks += [_party(edge, quotes) for edge in edges]
    return blocks


def _party(edge: Relation, quotes: Quotes) -> Block:
    told = edge.edge.properties
    marks = [f"{name} {told[name]}" for name in ("impact", "relevance", "timeline") if told.get(name)]
    company = edge.source.kind == "Company"
    opens = {"do": "go", "page": "profile", "parameters": {"entity": edge.source.id}}
    act = _evidence_act(edge.edge.claims, quotes)
    single = "single source" if len(edge.edge.sources) == 1 else plural(len(edge.edge.sources), "source")
    return {
        "type": "paired",
        "color": colour(edge.source.kind),
        "text": edge.source.name,
        "after": ", ".join([*marks, single]),
        "act": opens if company else {"do": "open", "id": edge.source.id},
        "also": {"text": "quote", "label": f"Open evidence of {edge.source.name}", "act": act} if act else None,
    }


def _evidence_act(claims: Sequence[str], quotes: Quotes) -> dict[str, Any] | None:
    places = [quote for claim in claims for quote in quotes.get(claim, ())]
    if not places:
        return None
    return {"do": "evidence", "document": places[0].document, "start": places[0].start, "claims": list(claims)}


def figure_blocks(figure: Measured, findings: Sequence[Finding], quotes: Sequence[Evidence]) -> list[Block]:
    """One figure: what it says, whether it can be true, and every quote it stands on."""
    said = figure.properties
    whose = ", ".join(each.name for each in figure.of)
    about = f"{MEASURES.get(said['measure'], humanise(said['measure']))} of {whose} · {when_words(said)}"
    single = " only" if len(figure.sources) == 1 else ""
    rows = [("source", f"{', '.join(figure.sources)}{single}"), ("edition", said.get("edition") or "not stated")]
    rows += told_properties({name: value for name, value in said.items() if name not in IN_THE_HEADING})
    if said.get("factuality") != "asserted":
        rows.append(("said to be", humanise(said["factuality"])))
    graph = {"do": "go", "page": "explore", "parameters": {"entity": figure.id}}
    back = {"do": "choose", "id": figure.id}
    blocks: list[Block] = [
        {"type": "heading", "text": value_words(said), "sub": about, "color": colour("Figure")},
        {"type": "facts", "rows": rows},
        {
            "type": "actions",
            "items": [{"text": "Show in the graph", "act": graph}, {"text": "Back to the market", "act": back}],
        },
        *check_blocks([f for f in findings if figure.id in f.figures], title="Can it be true?"),
        _section("Evidence", plural(len(quotes), "quote")),
    ]
    for quote in quotes:
        block = quote_block(quote)
        blocks.append({**block, "act": {**block["act"], "claims": list(figure.claims)}})
    return blocks


def market_list(markets: Sequence[Found], *, cut: bool) -> list[Block]:
    """Every market, to pick one."""
    if not markets:
        said = "No market is in the graph yet: load a report with 'fusiongraph load FILE'."
        return [{"type": "heading", "text": "Markets", "sub": "", "color": ""}, {"type": "note", "text": said}]
    count = f"the first {len(markets)}, by name" if cut else str(len(markets))
    blocks: list[Block] = [_section("Markets", count)]
    for market in markets:
        act = {"do": "market", "id": market.id}
        after = plural(int(market.properties["claims"]), "claim")
        line = {"type": "line", "color": colour("Market"), "before": kind_words("Market"), "text": market.name}
        blocks.append({**line, "after": after, "act": act})
    return blocks


def headline(report: MarketReport) -> str:
    """The market in one line: 'USD 437.45 million (2025), USD 569.3 million (2030), 5.41 % a year'."""
    own = figures_of(report, report.market.id)
    sizes = {f.properties["year"]: f for f in own if f.properties["measure"] == "size" and f.properties.get("year")}
    said = (
        [f"{value_words(sizes[year].properties)} ({year})" for year in sorted({min(sizes), max(sizes)})]
        if sizes
        else []
    )
    rates = [f for f in own if f.properties["measure"] == "cagr"]
    return ", ".join([*said, *(f"{value_words(f.properties)} a year" for f in rates[:1])])


def _section(text: str, count: str) -> Block:
    return {"type": "section", "text": text, "count": count}
