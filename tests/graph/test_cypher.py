"""Golden text of the generated writes; labels come from the declaration only."""

import pytest

from graph import cypher
from graph.model import NODES


def test_put_nodes() -> None:
    assert cypher.put_nodes("Company") == (
        "UNWIND $rows AS row\nMERGE (n:Entity {id: row.id})\nSET n:Company, n = row.properties"
    )


def test_create_edges() -> None:
    assert cypher.create_edges("CODEVELOPS_WITH") == (
        "UNWIND $rows AS row\n"
        "MATCH (a:Entity {id: row.source})\n"
        "MATCH (b:Entity {id: row.target})\n"
        "CREATE (a)-[r:CODEVELOPS_WITH]->(b)\n"
        "SET r = row.properties"
    )


def test_update_and_delete_edges() -> None:
    match = (
        "UNWIND $rows AS row\nMATCH (a:Entity {id: row.source})-[r:OF {id: row.%sid}]->(b:Entity {id: row.target})\n"
    )
    assert cypher.update_edges("OF") == match % "properties." + "SET r = row.properties"
    assert cypher.delete_edges("OF") == match % "" + "DELETE r"


@pytest.mark.parametrize("name", ["Ghost", "Company) DETACH DELETE (n", ""])
def test_undeclared_labels_never_reach_cypher(name: str) -> None:
    for generate in (cypher.put_nodes, cypher.create_edges, cypher.update_edges, cypher.delete_edges):
        with pytest.raises(ValueError, match="not declared"):
            generate(name)


def test_schema_covers_every_kind_and_can_run_again() -> None:
    statements = cypher.schema()
    assert all("IF NOT EXISTS" in statement for statement in statements)
    assert all(any(f"(n:{label}) ON (n.name)" in s for s in statements) for label in NODES)
    assert statements[0] == ("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE")
