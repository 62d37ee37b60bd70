"""The first screen: what is in the graph, what came last and what it brought, and what is worth a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.view.blocks import Block, colour
from app.view.wording import counted, date_words, humanise, kind_before, plural, shorten
from graph.model import NODES, Occurrence
from graph.reads.leads import Brought, Leads
from graph.reads.values import kind_of

Row = Mapping[str, Any]
CARDS = 3
NAME = 90


def empty_blocks() -> list[Block]:
    """What to do with a graph that holds nothing."""
    todo = "Load a report with 'fusiongraph load FILE', or let 'fusiongraph up' load the market that ships with it."
    return [
        {"type": "heading", "text": "The graph is empty", "sub": "", "color": ""},
        {"type": "note", "text": todo},
        {"type": "note", "text": "Then reload this page."},
    ]


def worth_a_look(found: Leads) -> list[Block]:
    """The first few of what the searches found, each with why it is worth a look."""
    cards = [card for card in _cards(found) if card][:CARDS]
    if not cards:
        return []
    return [{"type": "section", "text": "Worth a look", "count": ""}, *cards]


def _cards(found: Leads) -> list[Block | None]:
    return [_impossible(found), _differing(found), _waiting(found), _connecting(found), _approval(found),
            _several(found), _undated(found), _planned(found)]  # fmt: skip


def _card(kind: str, title: str, text: str, why: str, act: dict[str, Any]) -> Block:
    return {"type": "card", "color": colour(kind), "title": title, "text": text, "why": why, "act": act}


def _impossible(found: Leads) -> Block | None:
    if found.impossible is None:
        return None
    market, finding, others = found.impossible.market, found.impossible.finding, found.impossible.others
    more = f" {plural(others, 'more figure')} of the markets looked at cannot be true either." if others else ""
    why = (finding.arithmetic[0] if finding.arithmetic else "") + more
    act = {"do": "go", "page": "market", "parameters": {"market": market.id, "figure": finding.figures[0]}}
    return _card("Figure", "A figure that cannot be true", finding.said, why, act)


def _differing(found: Leads) -> Block | None:
    deal = found.differing
    if deal is None:
        return None
    sources = int(deal["sources"])
    title, whose = "Sources that differ", f"{sources} sources differ"
    if sources == 1:
        title, whose = "A source that differs with itself", "only source differs"
    why = f"Its {whose} on: {', '.join(map(humanise, deal['disputed']))}."
    return _card("Deal", title, shorten(deal["name"], NAME), why, _shown(deal["id"]))


def _waiting(found: Leads) -> Block | None:
    waiting = found.waiting
    if waiting is None:
        return None
    said = (*waiting.candidates, *waiting.refused)
    text = shorten(waiting.key.split("|")[1] if "|" in waiting.key else waiting.key, NAME)
    named = shorten(", ".join(said), NAME * 2)
    why = f"It may be any of {len(said)}; a person decides: {named}."
    if len(said) == len(waiting.candidates) == 1:
        why = f"It may be {named} or another of its name; a person decides."
    return _card("Company", "A name that waits for a person", text, why, _shown(waiting.key))


def _connecting(found: Leads) -> Block | None:
    row = found.connecting
    if row is None:
        return None
    text = f"{row['name']} stands between {row['a_name']} and {row['c_name']}"
    act = {"do": "go", "page": "path", "parameters": {"from": row["a"], "to": row["c"]}}
    return _card("Company", "A company that connects two others", text, "The two have no deal with each other.", act)


def _approval(found: Leads) -> Block | None:
    event = found.approval
    if event is None:
        return None
    sources = "One source tells of it" if len(event.sources) == 1 else f"{len(event.sources)} sources tell of it"
    pathway = humanise(event.properties.get("pathway") or "not_stated")
    why = f"{date_words(event.date)}; pathway: {pathway}. {sources}."
    return _card("RegulatoryEvent", "The latest approval", shorten(event.name, NAME), why, _on_timeline(event.id))


def _several(found: Leads) -> Block | None:
    deal = found.several
    if deal is None:
        return None
    why = f"{plural(int(deal['sources']), 'source')} and {plural(int(deal['claims']), 'claim')} speak of it."
    return _card("Deal", "The deal most sources speak of", shorten(deal["name"], NAME), why, _on_timeline(deal["id"]))


def _undated(found: Leads) -> Block | None:
    deal = found.undated
    if deal is None:
        return None
    sources = "Its only source does not say" if deal["sources"] == 1 else "None of its sources says"
    return _card("Deal", "A deal without a date", shorten(deal["name"], NAME), f"{sources} when it was made.",
                 _on_timeline(deal["id"]))  # fmt: skip


def _planned(found: Leads) -> Block | None:
    event = found.planned
    if event is None:
        return None
    why = f"{humanise(event.factuality).capitalize()}, {date_words(event.date)}: has it come about?"
    return _card(event.kind, "Announced, not yet true", shorten(event.name, NAME), why, _on_timeline(event.id))


def _shown(entity: str) -> dict[str, Any]:
    return {"do": "go", "page": "explore", "parameters": {"entity": entity}}


def _on_timeline(event: str) -> dict[str, Any]:
    return {"do": "go", "page": "timeline", "parameters": {"chosen": event}}


def starting_points(deals: Sequence[Row], events: Sequence[Row], best_known: Sequence[Row]) -> list[Block]:
    """Places to start from, each found by a query; a deal opens with its edge chosen."""
    blocks: list[Block] = []
    for title, lines in (
        ("Deals that most sources speak of", [_deal(row) for row in deals]),
        ("Latest events", [_entity(row, date_words(row["date"])) for row in events]),
        ("Best documented", [_entity(row, plural(int(row["claims"]), "claim")) for row in best_known]),
    ):
        if lines:
            blocks += [{"type": "section", "text": title, "count": ""}, *lines]
    return blocks


def stock_blocks(counts: Mapping[str, int], markets: Sequence[tuple[str, str, str]]) -> list[Block]:
    """How much there is of each kind, and the markets, each as (id, name, its size and growth in a line)."""
    total = plural(sum(counts.values()), "entity", "entities")
    blocks: list[Block] = [
        {"type": "section", "text": "In the graph", "count": total},
        {"type": "tiles", "items": [_tile(kind, number) for kind, number in counts.items()]},
    ]
    if markets:
        blocks.append({"type": "section", "text": "Markets", "count": ""})
    for market, name, headline in markets:
        act = {"do": "go", "page": "market", "parameters": {"market": market}}
        parts = [{"text": name, "strong": True}]
        blocks.append({"type": "said", "color": colour("Market"), "parts": parts, "sub": headline, "act": act})
    return blocks


def new_blocks(documents: Sequence[Brought]) -> list[Block]:
    """The documents that were loaded last, with what each brought."""
    if not documents:
        return []
    blocks: list[Block] = [{"type": "section", "text": "New", "count": plural(len(documents), "document")}]
    for each in documents:
        row = each.document
        publisher = row.get("publisher") or "publisher not stated"
        brought = brought_words(each.counts) if row.get("live") else "retracted"
        act = {"do": "evidence", "document": row["id"], "start": 0, "claims": []}
        parts = [{"text": row["title"], "strong": True}]
        sub = f"{publisher} · {brought}"
        blocks.append({"type": "said", "color": "transparent", "parts": parts, "sub": sub, "act": act})
    return blocks


def brought_words(counts: Mapping[str, int]) -> str:
    """'221 claims: 16 figures, 2 deals, 180 relations, 23 names'; nothing of what waits for review."""
    if not counts:
        return "nothing of it is in the graph yet"
    events = {kind: n for kind, n in counts.items() if (node := NODES.get(kind)) and issubclass(node, Occurrence)}
    names = sum(counts.get(kind, 0) for kind in ("ALIAS", "IDENTIFIER"))
    relations = sum(counts.values()) - sum(events.values()) - names
    said = [counted(number, kind) for kind, number in events.items()]
    said += [plural(number, word) for number, word in ((relations, "relation"), (names, "name")) if number]
    total = plural(sum(counts.values()), "claim")
    return f"{total}: {', '.join(said)}" if said else total


def ways_in(best_known: Sequence[Row], deals: Sequence[Row]) -> list[Block]:
    """What else may be asked: of the best-documented name, and of two that a deal joins."""
    if not best_known:
        return []
    first = best_known[0]
    asked = [(f"Everything about {first['name']}", "profile", {"entity": first["id"]})]
    for deal in deals[:1]:
        pair = f"{deal['a_name']} and {deal['b_name']}"
        asked.append((f"How {pair} are joined", "path", {"from": deal["a"], "to": deal["b"]}))
    asked += [("What happened, and when", "timeline", {}), ("Ask in Cypher", "cypher", {})]
    blocks: list[Block] = [{"type": "section", "text": "Ways in", "count": ""}]
    for text, page, parameters in asked:
        act = {"do": "go", "page": page, "parameters": parameters}
        line = {"type": "line", "color": "transparent", "before": "", "text": text, "after": page}
        blocks.append({**line, "act": act})
    return blocks


def _tile(kind: str, number: int) -> dict[str, str]:
    count, _, words = counted(number, kind).partition(" ")
    return {"color": colour(kind), "count": count, "text": words}


def _deal(row: Row) -> Block:
    act = {"do": "deal", "id": row["id"], "a": row["a"], "b": row["b"]}
    text = f"{row['a_name']} and {row['b_name']}"
    kind = str(row["kind"]).replace("_", " ")
    after = date_words(row.get("date"))
    return {"type": "line", "color": colour("Deal"), "before": kind, "text": text, "after": after, "act": act}


def _entity(row: Row, after: str) -> Block:
    kind = kind_of(row["labels"])
    act = {"do": "open", "id": row["id"]}
    before = kind_before(kind, row["name"])
    return {"type": "line", "color": colour(kind), "before": before, "text": row["name"], "after": after, "act": act}
