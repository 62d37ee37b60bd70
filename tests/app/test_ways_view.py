"""Ways as a page tells them, and what the address of the Path page may say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.view.asked_ways import AskedWays, UnknownRelationError, asked_ways, known_relations
from app.view.ways import cut_words, none_blocks, none_words, way_blocks, way_ids, when_words
from graph.reads import Edge, Evidence, Found, Node, Path
from graph.reads.paths import Hop

BAYER, FISHER = Found("company|bayer", "Bayer", "Company"), Found("company|fisher", "Thermo Fisher", "Company")
MARKET = Node("market|m", "Testing", "Market", 90)
NODES = {MARKET.id: MARKET, **{f.id: Node(f.id, f.name, f.kind, 2) for f in (BAYER, FISHER)}}
EDGE = Edge(
    id="e1",
    type="LEADER_IN",
    source=BAYER.id,
    target=MARKET.id,
    reads="is named a leader in",
    reverse="names as leader",
    symmetric=False,
    since=None,
    until=None,
    band="strong",
    factuality="asserted",
    claims=["c1"],
    sources=["north"],
)
PROFILE = replace(EDGE, id="e2", type="PROFILED_IN", reads="is profiled in", reverse="profiles", claims=["c2"])
BACK = replace(EDGE, id="e3", source=FISHER.id, claims=["c3"], sources=["north", "south"])
WAY = Path(
    [
        Hop(BAYER.id, "Bayer", MARKET.id, "Testing", EDGE, True, (PROFILE,)),
        Hop(MARKET.id, "Testing", FISHER.id, "Thermo Fisher", BACK, False),
    ],
    through_hubs=True,
)


def quote(claim: str, start: int) -> Evidence:
    said = {"document": "d", "title": "T", "publisher": "P", "source": "north", "derived_from": None}
    when = {"published": None, "when": None}
    return Evidence(
        claim, "LEADER_IN", "asserted", "strong", start=start, end=start + 5, quote=f"Words {start}.", **said, **when
    )  # type: ignore[arg-type]


def text(blocks: list[dict[str, object]], kind: str) -> list[str]:
    return [
        " ".join(part["text"] for part in block["parts"])  # type: ignore[attr-defined]
        if "parts" in block
        else str(block.get("text"))
        for block in blocks
        if block["type"] == kind
    ]


def test_a_way_is_told_hop_by_hop_with_its_parallel_edges() -> None:
    blocks = way_blocks([WAY], NODES, {"c1": [quote("c1", 3)]})
    assert text(blocks, "said") == [
        "Bayer is named a leader in Testing",
        "Bayer is profiled in Testing",
        "Testing names as leader Thermo Fisher",
    ]
    assert text(blocks, "quote") == ["Words 3."]
    subs = [block["sub"] for block in blocks if block["type"] == "said"]
    assert subs[0] == "date not stated · 1 source only · strong evidence"
    assert subs[2] == "date not stated · 2 sources · strong evidence"


def test_a_way_through_a_hub_is_marked_with_the_hub() -> None:
    blocks = way_blocks([WAY], NODES, {})
    assert blocks[0]["count"] == "2 hops, through a hub"
    assert "market Testing" in text(blocks, "note")[0]


def test_more_quotes_than_are_told_are_counted() -> None:
    blocks = way_blocks([WAY], NODES, {"c1": [quote("c1", start) for start in (1, 20, 40, 60)]})
    assert len(text(blocks, "quote")) == 2
    assert {"text": "2 more quotes", "act": {"do": "edge", "id": "e1"}} in [
        item for block in blocks if block["type"] == "actions" for item in block["items"]
    ]


def test_the_way_that_is_lit_up_says_so_and_one_of_its_edges_alone_does_not() -> None:
    assert "lit up" in str(way_blocks([WAY], NODES, {}, lit=way_ids(WAY))[0]["text"])
    assert "lit up" not in str(way_blocks([WAY], NODES, {}, lit=["e1"])[0]["text"])


def test_a_standing_relation_holds_since_and_an_event_was_on_its_date() -> None:
    owned = replace(EDGE, type="OWNED_BY", since="2018-07")
    assert when_words(owned) == "since July 2018"
    assert when_words(replace(owned, type="ACQUIRED", properties={"event": "deal|1"})) == "July 2018"
    assert when_words(replace(owned, type="PARTY_TO")) == "July 2018"
    assert when_words(EDGE) == "date not stated"


def test_no_way_says_what_was_searched_and_what_to_try() -> None:
    asked = AskedWays(BAYER.id, FISHER.id, relations=("OWNED_BY",))
    said = none_words(BAYER, FISHER, asked, through=2)
    assert "at most 4 hops" in said
    assert "by is owned by / owns only" in said
    assert "not counting ways through markets" in said
    assert "there are 2 ways" in said
    blocks = none_blocks(BAYER, FISHER, asked, 2, complete=4)
    offered = [item["act"]["parameters"] for block in blocks if block["type"] == "actions" for item in block["items"]]
    assert [p.get("hubs") for p in offered] == ["1", None, None]
    assert [p.get("hops") for p in offered] == [None, "6", None]
    assert [p.get("relation") for p in offered] == [["OWNED_BY"], ["OWNED_BY"], None]


def test_one_and_the_same_is_no_question() -> None:
    assert "Both are one: Bayer" in none_words(BAYER, BAYER, AskedWays())


def test_what_is_cut_is_said() -> None:
    asked = AskedWays(hops=4)
    assert cut_words(5, asked, 4, more=False) == ""
    assert cut_words(5, asked, 4, more=True).startswith("The 5 shortest ways are told; there are more")
    assert "up to 3 hops" in cut_words(5, asked, 3, more=False)


def test_the_address_is_read_back_as_it_was_written() -> None:
    asked = AskedWays("a|b", "c|d", 7, 3, ("OWNED_BY", "TARGETS"), hubs=True)
    said = {name: value if isinstance(value, list) else [value] for name, value in asked.parameters.items()}
    assert asked_ways(said) == (asked, [])
    assert AskedWays("a|b", "c|d").parameters == {"from": "a|b", "to": "c|d"}


@pytest.mark.parametrize("value", ["0", "-1", "51", "1e3", "²", "99999999999999999999", "many"])
def test_a_number_that_is_none_is_said_and_the_usual_taken(value: str) -> None:
    asked, wrong = asked_ways({"k": [value], "relation": ["NO_SUCH"]})
    assert asked == AskedWays()
    assert len(wrong) == 2


def test_an_undeclared_relation_is_refused_on_the_command_line() -> None:
    assert known_relations([" owned_by ", "OWNED_BY"]) == ("OWNED_BY",)
    with pytest.raises(UnknownRelationError, match="NO_SUCH"):
        known_relations(["no_such"])
