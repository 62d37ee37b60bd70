"""The inspector as blocks of plain text: what is said of an entity, of an edge, of several; nothing here is markup.

A block is a dict with a `type` that the panel part knows; `act` is what a click on it asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.canvas import NEUTRAL, legend, sentence
from app.view.wording import (
    date_words,
    differing_words,
    edge_words,
    humanise,
    kind_before,
    kind_words,
    period_words,
    plural,
    told_properties,
)
from graph.model import NODES
from graph.reads import Edge, Evidence, Node, Profile
from graph.reads.profile import Line

Block = dict[str, Any]
LINES = 60


def entity_blocks(
    profile: Profile, properties: Mapping[str, Any], quotes: Sequence[Evidence] = (), *, opened: bool
) -> list[Block]:
    """An entity: its names, identifiers, sources, each of its edges as it reads from here, and an event's quotes."""
    sources = int(properties.get("source_count", 0))
    about = f"{kind_words(profile.kind)} · {plural(sources, 'source')}{' only' if sources == 1 else ''}"
    blocks: list[Block] = [{"type": "heading", "text": profile.name, "sub": about, "color": colour(profile.kind)}]
    rows = _entity_rows(profile, properties)
    if rows:
        blocks.append({"type": "facts", "rows": rows})
    if not opened:
        act = {"do": "open", "id": profile.id}
        blocks.append({"type": "actions", "items": [{"text": "Open as the start", "act": act}]})
    for title, lines in (
        ("Relations", profile.edges),
        ("Events", profile.events),
        ("Figures", profile.figures),
    ):
        blocks += _lines(title, lines, profile)
    if profile.shown < profile.total:
        blocks.append({"type": "note", "text": f"{profile.shown} of {profile.total} connections listed."})
    if not (profile.edges or profile.events or profile.figures):
        blocks.append({"type": "note", "text": "Nothing is connected to it yet: load a document that speaks of it."})
    return blocks + _evidence(quotes) if quotes else blocks


def _evidence(quotes: Sequence[Evidence]) -> list[Block]:
    heading: Block = {"type": "section", "text": "Evidence", "count": plural(len(quotes), "quote")}
    return [heading, *map(quote_block, quotes)]


def _entity_rows(profile: Profile, properties: Mapping[str, Any]) -> list[tuple[str, str]]:
    rows = []
    others = [name for name in profile.names if name != profile.name]
    if others:
        rows.append(("also called", ", ".join(others)))
    rows += [(scheme.upper().replace("_", " "), value) for scheme, value in profile.identifiers.items()]
    if "date" in _fields(profile.kind):
        rows.append(("date", date_words(properties.get("date"))))
    told = {k: v for k, v in properties.items() if k not in profile.identifiers}
    rows += told_properties(told)
    if properties.get("factuality") not in (None, "asserted"):
        rows.append(("said to be", humanise(properties["factuality"])))
    if properties.get("disputed"):
        differing = differing_words(int(properties.get("source_count", 0)))
        rows.append((differing, ", ".join(map(humanise, properties["disputed"]))))
    return rows


def _fields(kind: str) -> Mapping[str, Any]:
    declared = NODES.get(kind)
    return declared.model_fields if declared else {}


def _lines(title: str, lines: Sequence[Line], profile: Profile) -> list[Block]:
    if not lines:
        return []
    shown = sorted(lines, key=lambda line: (_words(line, profile.id), line.end.name))[:LINES]
    count = f"{len(lines)}" if len(shown) == len(lines) else f"{len(shown)} of {len(lines)}"
    blocks: list[Block] = [{"type": "section", "text": title, "count": count}]
    for line in shown:
        blocks.append(
            {
                "type": "line",
                "color": colour(line.end.kind),
                "before": _words(line, profile.id),
                "text": line.end.name,
                "after": _mark(line.edge),
                "act": {"do": "edge", "id": line.edge.id, "end": line.end.id},
            }
        )
    return blocks


def _mark(edge: Edge) -> str:
    """The date where one is stated, and what the edge is where it is less than asserted."""
    marks = [date_words(edge.since)] if edge.since else []
    if edge.factuality != "asserted":
        marks.append(humanise(edge.factuality))
    return ", ".join(marks)


def _words(line: Line, seen_from: str) -> str:
    edge = line.edge
    reads = edge.reads if edge.source == seen_from or edge.symmetric else edge.reverse
    return edge_words(edge.type, reads, edge.properties)


def edge_blocks(edge: Edge, nodes: Mapping[str, Node], quotes: Sequence[Evidence]) -> list[Block]:
    """An edge: the sentence it reads aloud, its date, band and factuality, and every quote it stands on."""
    source, target = nodes[edge.source], nodes[edge.target]
    words = edge_words(edge.type, edge.reads, edge.properties)
    blocks: list[Block] = [
        {
            "type": "statement",
            "parts": [
                {"text": source.name, "act": {"do": "node", "id": source.id}},
                {"text": f" {words} "},
                {"text": target.name, "act": {"do": "node", "id": target.id}},
            ],
        },
        {"type": "facts", "rows": _edge_rows(edge, quotes)},
        *_evidence(quotes),
    ]
    if not quotes:
        blocks.append({"type": "note", "text": "No live claim stands behind it any more; run 'fusiongraph verify'."})
    return blocks


def _edge_rows(edge: Edge, quotes: Sequence[Evidence]) -> list[tuple[str, str]]:
    rows = [
        ("date", period_words(edge.since, edge.until)),
        ("band", humanise(edge.band)),
        ("sources", named_sources(edge.sources, quotes)),
    ]
    if edge.factuality != "asserted":
        rows.append(("said to be", humanise(edge.factuality)))
    named = set(edge_words(edge.type, "", edge.properties).strip(" ()").split(", "))
    return rows + [(name, value) for name, value in told_properties(edge.properties) if value not in named]


def named_sources(sources: Sequence[str], quotes: Sequence[Evidence]) -> str:
    """How many sources there are, and their names as the quotes give them: '1 source only: Bayer AG'."""
    only = " only" if len(sources) == 1 else ""
    names = sorted({quote.source for quote in quotes}) or sources
    return f"{plural(len(sources), 'source')}{only}: {', '.join(names)}"


def quote_block(quote: Evidence) -> Block:
    """A quote with its document, and whose words they are."""
    where = quote.title if not quote.publisher else f"{quote.title} · {quote.publisher}"
    if quote.published:
        where += f", {date_words(quote.published)}"
    marks = [date_words(quote.when)] if quote.when else []
    if quote.factuality != "asserted":
        marks.append(humanise(quote.factuality))
    return {
        "type": "quote",
        "text": quote.quote,
        "where": where,
        "derived": whose_words(quote.derived_from),
        "mark": ", ".join(marks),
        "act": {"do": "evidence", "document": quote.document, "start": quote.start},
    }


def whose_words(derived_from: str | None) -> str:
    """What a reader must know of a restatement; nothing for a document that speaks for itself."""
    return f"in our own words, after: {derived_from}" if derived_from else ""


def several_blocks(nodes: Sequence[Node], edges: Sequence[Edge], known: Mapping[str, Node]) -> list[Block]:
    """Several chosen: each of them, and how they are joined."""
    title = " and ".join(plural(len(some), word) for some, word in ((nodes, "node"), (edges, "edge")) if some)
    blocks: list[Block] = [{"type": "heading", "text": f"{title} chosen", "sub": "", "color": NEUTRAL}]
    for node in nodes:
        act = {"do": "node", "id": node.id}
        before = kind_before(node.kind, node.name)
        block = {"type": "line", "color": colour(node.kind), "before": before, "text": node.name}
        blocks.append({**block, "after": "", "act": act})
    if edges:
        blocks.append({"type": "section", "text": "Edges", "count": str(len(edges))})
    for edge in edges:
        act = {"do": "edge", "id": edge.id, "end": edge.target}
        said = {"type": "line", "color": NEUTRAL, "before": "", "text": sentence(edge, known)}
        blocks.append({**said, "after": _mark(edge), "act": act})
    return blocks


def colour(kind: str) -> str:
    return legend([kind])[kind]["color"]
