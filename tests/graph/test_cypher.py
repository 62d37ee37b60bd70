"""Golden text of the generated schema and writes; labels and types come from the declaration only."""

import pytest

from graph import cypher
from graph.model import NODES
from graph.store import batched


def test_rows_carry_declared_labels_and_types() -> None:
    assert cypher.node_row("Company", "company|ash", {"name": "Ash"}) == {
        "label": "Company",
        "id": "company|ash",
        "properties": {"name": "Ash"},
    }
    assert cypher.edge_row("OF", "e", "a", "b")["type"] == "OF"


@pytest.mark.parametrize("name", ["Ghost", "Company) DETACH DELETE (n", ""])
def test_undeclared_names_never_reach_cypher(name: str) -> None:
    with pytest.raises(ValueError, match="not declared"):
        cypher.node_row(name, "x", {})
    with pytest.raises(ValueError, match="not declared"):
        cypher.edge_row(name, "e", "a", "b")


def test_schema_covers_every_kind_and_can_run_again() -> None:
    statements = cypher.schema()
    assert all("IF NOT EXISTS" in statement for statement in statements)
    for label in NODES:
        assert f"CREATE INDEX {label.lower()}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)" in statements
    assert statements[0] == ("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE")


def test_statements_travel_together() -> None:
    [(text, parameters)] = batched([("UNWIND $rows AS row CREATE (:A)", [1]), ("UNWIND $rows AS row CREATE (:B)", [])])
    assert text == ("CALL () {\nUNWIND $rows0 AS row CREATE (:A)\n}\nCALL () {\nUNWIND $rows1 AS row CREATE (:B)\n}")
    assert parameters == {"rows0": [1], "rows1": []}


def test_nothing_to_write_is_no_statement() -> None:
    assert list(batched([("UNWIND $rows AS row CREATE (:A)", [])])) == []


def test_many_rows_go_in_batches_in_order() -> None:
    sent = list(batched([("first $rows", [1, 2, 3]), ("second $rows", [4])], size=2))
    assert sent == [
        ("first $rows", {"rows": [1, 2]}),
        ("first $rows", {"rows": [3]}),
        ("second $rows", {"rows": [4]}),
    ]
