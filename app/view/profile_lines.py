"""A profile as sections of lines: what each line says, and the statements with claims that stand behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.view.blocks import Block, colour, quote_block
from app.view.telling import Quotes
from app.view.ways import when_words
from app.view.wording import date_words, differing_words, edge_words, humanise, plural
from graph.model import NODES, Occurrence
from graph.reads import Evidence, Found
from graph.reads.happenings import Happening
from graph.reads.relation import Relation

SHOWN = 30
NO_DATE_KINDS = ("Figure",)


@dataclass(frozen=True)
class Statement:
    """A sentence with the claims it stands on."""

    words: str
    sub: str
    claims: tuple[str, ...]
    ends: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Line:
    """One line of a profile: `name` is what it is about, `before` and `after` what is said of it."""

    key: str
    before: str
    name: str
    after: str
    sub: str
    kind: str
    statements: tuple[Statement, ...]

    @property
    def title(self) -> str:
        return " ".join(filter(None, (self.before, self.name, self.after)))


@dataclass(frozen=True)
class Table:
    """Lines that share columns; each row opens on its line."""

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], Line], ...]


@dataclass(frozen=True)
class Section:
    """A heading with its lines, or with a table; `note` says what the lines do not."""

    title: str
    lines: tuple[Line, ...] = ()
    table: Table | None = None
    note: str = ""

    @property
    def all_lines(self) -> tuple[Line, ...]:
        return (*self.lines, *(line for _, line in (self.table.rows if self.table else ())))


@dataclass(frozen=True)
class ProfilePage:
    """What the page shows: head, sections, and what happened, dated and undated."""

    title: str
    sub: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    events: tuple[Section, ...]
    notes: tuple[str, ...] = ()
    links: tuple[tuple[str, Mapping[str, object]], ...] = field(default=())

    def line(self, key: str) -> Line | None:
        """The line with this key, wherever it stands."""
        sections = (*self.sections, *self.events)
        return next((line for section in sections for line in section.all_lines if line.key == key), None)


def relation_words(relation: Relation, seen_from: str) -> str:
    """How an edge reads from one of its ends."""
    edge = relation.edge
    reads = edge.reads if edge.source == seen_from or edge.symmetric else edge.reverse
    return edge_words(edge.type, reads, edge.properties)


def relation_statement(relation: Relation) -> Statement:
    """An edge as a sentence with its claims."""
    words = f"{relation.source.name} {relation_words(relation, relation.source.id)} {relation.target.name}"
    return Statement(words, edge_sub(relation), tuple(relation.edge.claims), (relation.source, relation.target))


def edge_sub(relation: Relation, *more: str, beside: Sequence[Relation] = ()) -> str:
    """Its date, how many sources there are, and whatever makes it less than plain.

    The sources of relations `beside` it, told in the same line, are counted with its own."""
    edge = relation.edge
    sources = {source for each in (relation, *beside) for source in each.edge.sources}
    return _sub(when_words(edge), sorted(sources), edge.band, edge.factuality, more)


def event_sub(happening: Happening, *more: str) -> str:
    """The same of an event."""
    told = happening.event.properties
    when = "" if happening.event.kind in NO_DATE_KINDS else date_words(happening.value("date"))
    fields = ", ".join(map(humanise, told.get("disputed", ())))
    disputed = [f"{differing_words(len(told['sources']))} {fields}"] if fields else []
    return _sub(when, told["sources"], told["band"], told["factuality"], (*more, *disputed))


def _sub(when: str, sources: Sequence[str], band: str, factuality: str, more: Sequence[str]) -> str:
    marks = [when, *more, f"{plural(len(sources), 'source')}{' only' if len(sources) == 1 else ''}"]
    if band != "strong":
        marks.append(f"{humanise(band)} evidence")
    if factuality != "asserted":
        marks.append(humanise(factuality))
    return " · ".join(filter(None, marks))


def event_statement(happening: Happening) -> Statement:
    """An event with all the claims it stands on."""
    ends = tuple(
        {part.other(happening.event.id).id: part.other(happening.event.id) for part in happening.parts}.values()
    )
    claims = tuple(happening.event.properties["claims"])
    return Statement(happening.event.name, event_sub(happening), claims, (happening.event, *ends))


def page_blocks(page: ProfilePage, chosen: str, wide: Collection[str]) -> list[Block]:
    """The head and every section; a long one in part, unless it is among the `wide`."""
    head = {"type": "heading", "text": page.title, "sub": page.sub, "color": colour(page.kind)}
    blocks: list[Block] = [{**head, "wide": True}]
    if page.facts:
        blocks.append({"type": "facts", "rows": list(page.facts), "wide": True})
    if page.links:
        items = [{"text": text, "act": dict(act)} for text, act in page.links]
        blocks.append({"type": "actions", "items": items, "wide": True})
    blocks += [{"type": "note", "text": note, "wide": True} for note in page.notes]
    for section in page.sections:
        blocks += section_blocks(section, chosen, wide)
    return blocks


def section_blocks(section: Section, chosen: str, wide: Collection[str]) -> list[Block]:
    """One section; nothing for an empty one."""
    if not section.all_lines:
        return []
    total = len(section.all_lines)
    most = total if section.title in wide else SHOWN
    count = str(total) if total <= most else f"{most} of {total}"
    blocks: list[Block] = [{"type": "section", "text": section.title, "count": count, "wide": bool(section.table)}]
    if section.note:
        blocks.append({"type": "note", "text": section.note})
    blocks += [_line_block(line, chosen) for line in section.lines[:most]]
    if section.table:
        rows = [{"cells": list(cells), "act": _act(line)} for cells, line in section.table.rows[:most]]
        columns = list(section.table.columns)
        blocks.append({"type": "table", "caption": section.title, "columns": columns, "rows": rows, "wide": True})
    if total > most:
        act = {"do": "all", "section": section.title}
        blocks.append({"type": "actions", "items": [{"text": f"Show all {total}", "act": act}]})
    return blocks


def _line_block(line: Line, chosen: str) -> Block:
    parts: list[Block] = [{"text": line.before}, {"text": line.name, "strong": True}, {"text": line.after}]
    return {
        "type": "said",
        "color": colour(line.kind),
        "parts": [part for part in parts if part["text"]],
        "sub": line.sub,
        "chosen": line.key == chosen,
        "act": _act(line) if line.statements else None,
    }


def _act(line: Line) -> Block:
    return {"do": "line", "key": line.key}


def detail_blocks(line: Line, quotes: Quotes, subject: str) -> list[Block]:
    """The statements behind a line, each with every quote, and where to go from its ends."""
    blocks: list[Block] = [{"type": "heading", "text": line.title, "sub": line.sub, "color": colour(line.kind)}]
    ends = {
        end.id: end for statement in line.statements for end in statement.ends if end.id != subject and _stands(end)
    }
    links = sorted(ends.values(), key=lambda end: (end.name != line.name, end.name))
    if links:
        blocks.append({"type": "actions", "items": [_link(end) for end in links[:SHOWN]]})
    for statement in line.statements:
        found = _places(statement, quotes)
        several = len(line.statements) > 1 or statement.words != line.title
        title = statement.words if several else "Evidence"
        blocks.append({"type": "section", "text": title, "count": plural(len(found), "quote")})
        if several:
            blocks.append({"type": "note", "text": statement.sub})
        blocks += [_quote(quote, statement) for quote in found]
        if not found:
            blocks.append({"type": "note", "text": "No live claim stands behind it; run 'fusiongraph verify'."})
    return blocks


def _stands(end: Found) -> bool:
    """Whether it is a thing with a profile, rather than an event or a figure."""
    return end.kind in NODES and not issubclass(NODES[end.kind], Occurrence)


def _places(statement: Statement, quotes: Quotes) -> list[Evidence]:
    places = {(q.document, q.start, q.end): q for claim in statement.claims for q in quotes.get(claim, ())}
    return [places[key] for key in sorted(places)]


def _quote(quote: Evidence, statement: Statement) -> Block:
    act = {"do": "evidence", "document": quote.document, "start": quote.start, "claims": list(statement.claims)}
    return {**quote_block(quote), "act": act}


def _link(end: Found) -> Block:
    return {"text": end.name, "act": {"do": "go", "page": "profile", "parameters": {"entity": end.id}}}


def claims_of(line: Line) -> set[str]:
    """Every claim that stands behind a line."""
    return {claim for statement in line.statements for claim in statement.claims}
