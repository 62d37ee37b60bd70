"""The lines of a profile: how they read, what stands behind them, and that nothing is cut silently."""

from __future__ import annotations

from app.view.profile_events import decisions, timeline
from app.view.profile_lines import (
    Line,
    ProfilePage,
    Section,
    Statement,
    detail_blocks,
    edge_sub,
    event_sub,
    page_blocks,
)
from graph.reads import Found
from graph.reads.happenings import Happening
from graph.reads.relation import Relation, relation_of

DRUG = {"id": "drug|x", "name": "x", "labels": ["Entity", "Drug"]}
FDA = {"id": "regulator|fda", "name": "FDA", "labels": ["Entity", "Regulator"]}
COMPANY = {"id": "company|a", "name": "A", "labels": ["Entity", "Company"]}


def relation(kind: str, source: dict[str, object], target: dict[str, object], **said: object) -> Relation:
    edge = {"id": f"{source['id']}-{kind}-{target['id']}", "claims": ["c"], "sources": ["s"], "band": "strong"}
    return relation_of(
        {"edge": {**edge, "factuality": "asserted", **said}, "type": kind, "source": source, "target": target}
    )


def happening(key: str, kind: str = "RegulatoryEvent", **said: object) -> Happening:
    event = {"id": f"event|{key}", "name": key, "labels": ["Entity", kind]}
    properties = {"claims": ["c"], "sources": ["s"], "band": "strong", "factuality": "asserted", **said}
    parts = [relation("CONCERNS", event, DRUG), relation("BY", event, FDA)]
    return Happening(Found(f"event|{key}", key, kind, properties), parts)


def line(number: int) -> Line:
    return Line(f"k{number}", "has", f"thing {number}", "", "", "Drug", (Statement("s", "", ("c",)),))


def page(*sections: Section) -> ProfilePage:
    return ProfilePage("A", "company", "Company", (), sections, ())


def test_a_long_section_says_how_much_of_it_is_shown_and_shows_all_when_asked() -> None:
    section = Section("Rivals", tuple(line(number) for number in range(45)))
    blocks = page_blocks(page(section), "", set())
    assert next(b for b in blocks if b["type"] == "section")["count"] == "30 of 45"
    assert len([b for b in blocks if b["type"] == "said"]) == 30
    (asking,) = [b for b in blocks if b["type"] == "actions"]
    assert asking["items"] == [{"text": "Show all 45", "act": {"do": "all", "section": "Rivals"}}]
    assert len([b for b in page_blocks(page(section), "", {"Rivals"}) if b["type"] == "said"]) == 45


def test_an_empty_section_is_left_out() -> None:
    assert [b["type"] for b in page_blocks(page(Section("Rivals")), "", set())] == ["heading"]


def test_one_source_is_marked_and_sources_of_one_line_are_counted_together() -> None:
    first = relation("MARKETS", COMPANY, DRUG, since="2019-02")
    second = relation("DEVELOPS", COMPANY, DRUG, sources=["t"])
    assert edge_sub(first) == "since February 2019 · 1 source only"
    assert edge_sub(first, beside=[second]) == "since February 2019 · 2 sources"


def test_one_source_does_not_differ_from_others() -> None:
    assert "its source differs on date · 1 source only" in event_sub(happening("e", disputed=["date"]))
    assert "sources differ on date · 2 sources" in event_sub(happening("e", disputed=["date"], sources=["s", "t"]))


def test_what_is_less_than_asserted_or_strong_says_so() -> None:
    weak = relation("MARKETS", COMPANY, DRUG, band="weak", factuality="planned")
    assert edge_sub(weak) == "date not stated · 1 source only · weak evidence · planned"


def test_events_are_listed_latest_first_with_their_own_precision_and_the_undated_apart() -> None:
    events = [
        happening("old", date="2018-11-26", date_max="2018-11-26"),
        happening("month", date="2025-04", date_max="2025-04-30"),
        happening("undated"),
        happening("quarter", date="2024-34", date_max="2024-06-30"),
    ]
    dated, undated = timeline(events, {})
    assert dated.table is not None
    assert [cells[0] for cells, _ in dated.table.rows] == ["April 2025", "Q2 2024", "26 November 2018"]
    assert [each.name for each in undated.lines] == ["undated"]


def test_a_decision_never_says_more_than_was_stated() -> None:
    table = decisions([happening("a", action="approval")], "Before regulators", products=True).table
    assert table is not None
    assert table.rows[0][0] == ("approval", "x", "not stated", "FDA", "not stated", "not stated")


def test_a_planned_submission_says_so_in_the_table() -> None:
    table = decisions([happening("a", action="submission", factuality="planned")], "R", products=False).table
    assert table is not None
    assert table.rows[0][0][0] == "submission, planned"


def test_an_application_is_not_told_beside_the_steps_that_stand_on_it() -> None:
    file = happening("file", "Application")
    event = {"id": "event|step", "name": "step", "labels": ["Entity", "RegulatoryEvent"]}
    on = relation("ON", event, {"id": "event|file", "name": "file", "labels": ["Entity", "Application"]})
    step = happening("step", action="submission")
    step = Happening(step.event, [*step.parts, on])
    table = decisions([file, step], "R", products=False).table
    assert table is not None
    assert [row.name for _, row in table.rows] == ["step"]


def test_evidence_of_a_line_tells_each_statement_and_links_its_ends() -> None:
    statements = tuple(
        Statement(words, "", (words,), (Found("drug|x", "x", "Drug"), Found("deal|1", "a deal", "Deal")))
        for words in ("first", "second")
    )
    blocks = detail_blocks(Line("k", "has", "x", "", "", "Drug", statements), {}, "company|a")
    assert [b["text"] for b in blocks if b["type"] == "section"] == ["first", "second"]
    (links,) = [b for b in blocks if b["type"] == "actions"]
    assert [item["text"] for item in links["items"]] == ["x"]
    assert len([b for b in blocks if b["type"] == "note" and "No live claim" in b["text"]]) == 2
