from __future__ import annotations

from dataclasses import replace

import pytest

from app.view.blocks import edge_blocks, entity_blocks, quote_block, several_blocks
from graph.reads import Edge, Evidence, Node, Profile
from graph.reads.profile import Line

BAYER = Node("company|bayer", "Bayer", "Company", 4, {"source_count": 1})
FISHER = Node("company|fisher", "Thermo Fisher", "Company", 4)
EDGE = Edge(
    id="e",
    type="CODEVELOPS_WITH",
    source=FISHER.id,
    target=BAYER.id,
    reads="codevelops with",
    reverse="codevelops with",
    symmetric=True,
    since=None,
    until=None,
    band="strong",
    factuality="asserted",
    claims=["c"],
    sources=["meadow"],
    properties={"event": "deal|1", "id": "e"},
)
QUOTE = Evidence(
    claim="c",
    predicate="Deal",
    factuality="asserted",
    band="strong",
    when=None,
    document="d",
    title="A report",
    publisher="Meadow",
    source="meadow",
    derived_from=None,
    published="2025-04",
    start=3,
    end=9,
    quote="They <b>codevelop</b>.",
)


@pytest.fixture
def profile() -> Profile:
    line = Line("Bayer", FISHER, EDGE, "Bayer codevelops with Thermo Fisher", [])
    names = ["Bayer", "Bayer AG"]
    return Profile(BAYER.id, "Bayer", names, "Company", {"lei": "549300"}, [line], [], [], 1, 90)


def rows(blocks: list[dict[str, object]]) -> dict[str, str]:
    return dict(next(block["rows"] for block in blocks if block["type"] == "facts"))  # type: ignore[arg-type,call-overload]


def test_edge_reads_aloud_with_date_band_and_sources() -> None:
    blocks = edge_blocks(EDGE, {BAYER.id: BAYER, FISHER.id: FISHER}, [QUOTE])
    assert "".join(part["text"] for part in blocks[0]["parts"]) == "Thermo Fisher codevelops with Bayer"
    assert rows(blocks) == {"date": "date not stated", "band": "strong", "sources": "1 source only: meadow"}


def test_weaker_than_asserted_is_said() -> None:
    blocks = edge_blocks(replace(EDGE, factuality="planned"), {BAYER.id: BAYER, FISHER.id: FISHER}, [])
    assert rows(blocks)["said to be"] == "planned"


def test_quote_says_where_it_stands_and_whose_words_they_are() -> None:
    block = quote_block(replace(QUOTE, derived_from="Meadow's report"))
    assert block["text"] == QUOTE.quote
    assert block["where"] == "A report · Meadow, April 2025"
    assert block["derived"] == "in our own words, after: Meadow's report"
    assert quote_block(QUOTE)["derived"] == ""


def test_entity_says_its_names_identifiers_and_that_one_source_speaks(profile: Profile) -> None:
    blocks = entity_blocks(profile, BAYER.properties, opened=True)
    assert blocks[0]["sub"] == "company · 1 source only"
    assert rows(blocks)["also called"] == "Bayer AG"
    assert rows(blocks)["LEI"] == "549300"


def test_entity_lists_its_edges_from_its_own_side_and_says_what_is_cut(profile: Profile) -> None:
    blocks = entity_blocks(profile, BAYER.properties, opened=False)
    line = next(block for block in blocks if block["type"] == "line")
    assert (line["before"], line["text"]) == ("codevelops with", "Thermo Fisher")
    assert blocks[-1]["text"] == "1 of 90 connections listed."
    assert any(block["type"] == "actions" for block in blocks)


def test_event_shows_its_quotes(profile: Profile) -> None:
    blocks = entity_blocks(profile, {"claims": ["c"]}, [QUOTE], opened=True)
    assert blocks[-1]["text"] == QUOTE.quote
    assert blocks[-2]["count"] == "1 quote"


def test_lines_that_are_less_than_asserted_say_so(profile: Profile) -> None:
    planned = replace(profile.edges[0], edge=replace(EDGE, factuality="planned", since="2026"))
    line = next(
        block for block in entity_blocks(replace(profile, edges=[planned]), {}, opened=True) if block["type"] == "line"
    )
    assert line["after"] == "2026, planned"


def test_several_are_counted_and_listed() -> None:
    blocks = several_blocks([BAYER, FISHER], [EDGE], {BAYER.id: BAYER, FISHER.id: FISHER})
    assert blocks[0]["text"] == "2 nodes and 1 edge chosen"
    assert [block["text"] for block in blocks if block["type"] == "line"] == [
        "Bayer",
        "Thermo Fisher",
        "Thermo Fisher codevelops with Bayer",
    ]
