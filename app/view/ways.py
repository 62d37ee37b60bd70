"""Ways from one entity to another as a page and a command tell them: hop by hop, with the words; pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.view.asked_ways import AskedWays
from app.view.blocks import Block, colour, quote_block
from app.view.telling import Quotes, quotes_of
from app.view.wording import date_words, edge_words, humanise, kind_words, period_words, plural
from graph.model import NODES, RELATIONSHIPS, Occurrence
from graph.reads import Edge, Found, Node, Path
from graph.reads.paths import MAX_HOPS, Hop

HUB_WORDS = "markets, countries or regulators"
QUOTES_TOLD = 2


def edge_reads(edge: Edge, seen_from: str) -> str:
    """How an edge reads from one of its ends, with what tells it from its like."""
    reads = edge.reads if edge.source == seen_from or edge.symmetric else edge.reverse
    return edge_words(edge.type, reads, edge.properties)


def way_blocks(
    paths: Sequence[Path],
    nodes: Mapping[str, Node],
    quotes: Quotes,
    *,
    cut: str = "",
    lit: Collection[str] = (),
) -> list[Block]:
    """Every way, hop by hop, with the first words of each hop; the one whose nodes and edges are `lit` is marked.

    `cut` says what is left out."""
    blocks: list[Block] = []
    for number, path in enumerate(paths, start=1):
        blocks += _way(number, path, nodes, quotes, chosen=bool(lit) and set(way_ids(path)) == set(lit))
    if cut:
        blocks.append({"type": "note", "text": cut})
    return blocks


def head_block(start: Found, end: Found, asked: AskedWays, told: int) -> Block:
    """How many ways are told, from where to where, and what was searched."""
    searched = searched_words(asked.hops, asked.relations, hubs=asked.hubs)
    title = f"{plural(told, 'way')} from {start.name} to {end.name}"
    return {"type": "heading", "text": title, "sub": f"{searched[0].upper()}{searched[1:]}", "color": ""}


def cut_words(told: int, asked: AskedWays, complete: int, *, more: bool) -> str:
    """What is not told: more ways than were asked for, or longer ones where it is too crowded to compare them all."""
    if more:
        words = "The shortest way is" if told == 1 else f"The {told} shortest ways are"
        return f"{words} told; there are more: raise the number under 'Which ways'."
    return crowded_words(asked, complete)


def crowded_words(asked: AskedWays, complete: int) -> str:
    """Says where not all ways of the length that was asked for could be looked at; else nothing."""
    if complete >= asked.hops:
        return ""
    looked = f"only ways of up to {plural(complete, 'hop')} were all looked at, not of {asked.hops}"
    return f"So much lies between that {looked}."


def way_ids(path: Path) -> list[str]:
    """The ids of the nodes and edges of a way, parallel edges too."""
    return [*_nodes(path), *_edges(path)]


def _nodes(path: Path) -> list[str]:
    return [path.hops[0].start, *(hop.end for hop in path.hops)]


def _edges(path: Path) -> list[str]:
    return [edge.id for hop in path.hops for edge in (hop.edge, *hop.also)]


def _way(number: int, path: Path, nodes: Mapping[str, Node], quotes: Quotes, *, chosen: bool) -> list[Block]:
    hubs = [nodes[hop.end] for hop in path.hops[:-1] if path.through_hubs and hop.end in nodes]
    marks = [plural(len(path.hops), "hop")]
    if path.through_hubs:
        marks.append("through a hub")
    text = f"Way {number}" + (" · lit up in the picture" if chosen else "")
    blocks: list[Block] = [{"type": "section", "text": text, "count": ", ".join(marks)}]
    if hubs:
        through = "; ".join(f"{kind_words(node.kind)} {node.name}" for node in hubs)
        blocks.append({"type": "note", "text": f"It leads through what joins many: {through}."})
    for hop in path.hops:
        blocks += _hop(hop, nodes, quotes)
    if not chosen:
        act = {"do": "choose", "nodes": _nodes(path), "edges": _edges(path)}
        blocks.append({"type": "actions", "items": [{"text": f"Light up way {number}", "act": act}]})
    return blocks


def _hop(hop: Hop, nodes: Mapping[str, Node], quotes: Quotes) -> list[Block]:
    return [block for edge in (hop.edge, *hop.also) for block in _edge_of_hop(hop, edge, nodes, quotes)]


def _edge_of_hop(hop: Hop, edge: Edge, nodes: Mapping[str, Node], quotes: Quotes) -> list[Block]:
    found = quotes_of(edge, quotes)
    blocks: list[Block] = [_line(hop.start_name, hop.start, hop.end_name, hop.end, edge, nodes)]
    blocks += [quote_block(quote) | _open(quote.document, quote.start, edge) for quote in found[:QUOTES_TOLD]]
    left = len(found) - QUOTES_TOLD
    if left > 0:
        act = {"do": "edge", "id": edge.id}
        blocks.append({"type": "actions", "items": [{"text": f"{plural(left, 'more quote')}", "act": act}]})
    return blocks


def _open(document: str, start: int, edge: Edge) -> Block:
    return {"act": {"do": "evidence", "document": document, "start": start, "claims": list(edge.claims)}}


def _line(start_name: str, start: str, end_name: str, end: str, edge: Edge, nodes: Mapping[str, Node]) -> Block:
    kind = nodes[end].kind if end in nodes else ""
    return {
        "type": "said",
        "color": colour(kind),
        "parts": [
            {"text": start_name, "strong": True},
            {"text": edge_reads(edge, start)},
            {"text": end_name, "strong": True},
        ],
        "sub": edge_facts(edge),
        "act": {"do": "edge", "id": edge.id, "end": end},
    }


def edge_facts(edge: Edge) -> str:
    """Its date, how many sources speak of it, its band, and what it is where it is less than asserted."""
    facts = [when_words(edge), sources_words(edge.sources), f"{humanise(edge.band)} evidence"]
    if edge.factuality != "asserted":
        facts.append(f"said to be {humanise(edge.factuality)}")
    return " · ".join(facts)


def when_words(edge: Edge) -> str:
    """When an event was that an edge stands for or belongs to, or since when a standing relation holds."""
    declared = RELATIONSHIPS[edge.type]
    ends = [NODES[kind] for kind in (*declared.source, *declared.target)]
    stands = "event" not in edge.properties and not any(issubclass(end, Occurrence) for end in ends)
    return ("since " if stands and edge.since else "") + period_words(edge.since, edge.until)


def sources_words(sources: Sequence[str]) -> str:
    """'1 source only', '3 sources'."""
    return f"{plural(len(sources), 'source')}{' only' if len(sources) == 1 else ''}"


def searched_words(max_hops: int, relations: Sequence[str], *, hubs: bool) -> str:
    """What was looked for, so that an answer of nothing can be judged."""
    ways = f"ways of at most {plural(max_hops, 'hop')}"
    by = f", by {' or '.join(relation_words(kind) for kind in relations)} only" if relations else ""
    through = f", also through {HUB_WORDS}" if hubs else f", not counting ways through {HUB_WORDS}"
    return f"{ways}{by}{through}"


def relation_words(kind: str) -> str:
    """How a relation reads, both ways round where they differ."""
    declared = RELATIONSHIPS[kind]
    return declared.reads if declared.symmetric else f"{declared.reads} / {declared.reverse}"


def none_words(start: Found, end: Found, asked: AskedWays, through: int = 0) -> str:
    """Why nothing is shown: what was searched, and how many ways there are through hubs alone."""
    if start.id == end.id:
        return f"Both are one: {start.name}. Choose two that differ."
    searched = searched_words(asked.hops, asked.relations, hubs=asked.hubs)
    said = f"No way leads from {start.name} to {end.name}. Searched: {searched}."
    if through:
        ways = (
            "is 1 way"
            if through == 1
            else f"are {through} ways"
            if through <= asked.ways
            else f"are more than {asked.ways} ways"
        )
        said += f" Through {HUB_WORDS} there {ways}."
    return said


def try_words(asked: AskedWays) -> str:
    """What to try where nothing was found."""
    tries = []
    if asked.hops < MAX_HOPS:
        tries.append("longer ways")
    if asked.relations:
        tries.append("every relation")
    if not asked.hubs:
        tries.append(f"ways through {HUB_WORDS}")
    return (
        f"To try: allow {' or '.join(tries)}; or load a document that speaks of both."
        if tries
        else ("To try: load a document that speaks of both.")
    )


def none_blocks(start: Found, end: Found, asked: AskedWays, through: int, complete: int) -> list[Block]:
    """What is said where there is no way, with the next things to ask as buttons."""
    same = start.id == end.id
    blocks: list[Block] = [
        {"type": "heading", "text": "Choose two that differ" if same else "No way found", "sub": "", "color": ""},
        {"type": "note", "text": none_words(start, end, asked, through)},
    ]
    if same:
        return blocks
    if crowded := crowded_words(asked, complete):
        blocks.append({"type": "note", "text": crowded})
    blocks.append({"type": "note", "text": try_words(asked)})
    items = []
    if not asked.hubs:
        items.append(_again(f"Allow ways through {HUB_WORDS}", replace(asked, hubs=True)))
    if asked.hops < MAX_HOPS:
        longer = min(asked.hops + 2, MAX_HOPS)
        items.append(_again(f"Allow {plural(longer, 'hop')}", replace(asked, hops=longer)))
    if asked.relations:
        items.append(_again("Allow every relation", replace(asked, relations=())))
    return [*blocks, {"type": "actions", "items": items}]


def _again(text: str, asked: AskedWays) -> Block:
    return {"text": text, "act": {"do": "go", "page": "path", "parameters": asked.parameters}}


def examples_blocks(pairs: Sequence[Mapping[str, Any]], start: Found | None, end: Found | None) -> list[Block]:
    """What to do on a page that has not been asked yet, with pairs to start from."""
    if start or end:
        named = (start or end or Found("", "", "")).name
        missing = "to" if start else "from"
        words = f"{named} is chosen; now say {missing} where: type a name into the other box."
    else:
        words = (
            "Type a name into each box: every short way from one to the other is drawn, with the words for each step."
        )
    blocks: list[Block] = [
        {"type": "heading", "text": "How are two things joined?", "sub": "", "color": ""},
        {"type": "note", "text": words},
    ]
    if pairs and not (start or end):
        blocks.append({"type": "section", "text": "Pairs to start from", "count": ""})
        for row in pairs:
            act = {"do": "go", "page": "path", "parameters": {"from": row["a"], "to": row["b"]}}
            parts = [{"text": row["a_name"], "strong": True}, {"text": "and"}, {"text": row["b_name"], "strong": True}]
            sub = f"{humanise(row['kind'])} · {date_words(row.get('date'))}"
            blocks.append({"type": "said", "color": colour("Deal"), "parts": parts, "sub": sub, "act": act})
    return blocks
