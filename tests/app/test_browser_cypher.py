"""The Cypher and Schema pages in a real browser: write, complete, run, read, draw, take home; a link runs nothing."""

from __future__ import annotations

import csv
import json
from typing import Any
from urllib.parse import quote

import pytest
from picture import await_more_nodes, await_nodes, click_node, counts, opened
from playwright.sync_api import Locator, Page, expect
from small_market import SCRIPT_NAME

Visitor = Any
LEADERS = "MATCH (c:Company)-[r:LEADER_IN]->(m:Market)\nRETURN c.name AS name, r, m ORDER BY name"


def editor(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Cypher query")


def write(page: Page, text: str) -> None:
    """Type a query over what is there; brackets come in pairs, so it is put in at once."""
    editor(page).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def run(page: Page, text: str) -> None:
    write(page, text)
    page.keyboard.press("Control+Enter")


@pytest.fixture
def cypher(visitor: Visitor) -> Page:
    page: Page = visitor.open("/cypher")
    editor(page).wait_for()
    return page


def test_ctrl_enter_runs_and_the_graph_of_the_result_expands(cypher: Page) -> None:
    run(cypher, LEADERS)
    expect(cypher.get_by_role("region", name="Result")).to_contain_text("3 rows.")
    cypher.get_by_text("Graph", exact=True).click()
    expect(cypher.get_by_role("region", name="Result")).to_contain_text("4 of 4 entities drawn.")
    opened(cypher)
    await_nodes(cypher, 4)
    click_node(cypher, "company|bayer")
    expect(cypher.get_by_role("region", name="About Bayer")).to_be_visible()
    cypher.keyboard.press("Enter")
    await_more_nodes(cypher, 4)


def accept(page: Page) -> None:
    """Take what is proposed; the editor takes no key for a proposal that has only just appeared."""
    page.wait_for_timeout(200)
    page.keyboard.press("Tab")


def test_labels_types_and_properties_are_completed(cypher: Page) -> None:
    editor(cypher).click()
    options = cypher.get_by_role("option")
    cypher.keyboard.type("MATCH (c:Comp")
    expect(options.first).to_contain_text("Company")
    accept(cypher)
    expect(editor(cypher)).to_contain_text("(c:Company")
    cypher.keyboard.type(")-[:CODEV")
    expect(options.first).to_contain_text("CODEVELOPS_WITH")
    accept(cypher)
    cypher.keyboard.type("]-() RETURN c.claim_c")
    expect(options.first).to_contain_text("claim_count")


def test_the_place_of_an_error_is_marked(cypher: Page) -> None:
    run(cypher, "MATCH (c:Company)\nRETUR c.name")
    expect(cypher.get_by_role("region", name="Error")).to_contain_text("Line 2, column 1")
    expect(cypher.get_by_role("region", name="Error")).to_contain_text("Did you mean RETURN?")
    expect(cypher.locator(".cm-lintRange-error")).to_have_text("RETUR")
    run(cypher, "MATCH (c:Company)\nRETURN c.name")
    expect(cypher.locator(".cm-lintRange-error")).to_have_count(0)


def test_a_query_that_finds_nothing_hears_what_nobody_declares(cypher: Page) -> None:
    run(cypher, "MATCH (c:Compny) RETURN c.name")
    expect(cypher.get_by_role("region", name="No rows")).to_contain_text("There is no 'Compny'. Did you mean Company?")


def test_a_link_fills_the_editor_and_runs_nothing(visitor: Visitor) -> None:
    page = visitor.open(f"/cypher?query={quote(LEADERS)}")
    expect(editor(page)).to_contain_text("LEADER_IN")
    expect(page.get_by_role("region", name="Nothing asked yet")).to_be_visible()
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.get_by_role("region", name="Result")).to_contain_text("3 rows.")


def test_a_question_is_asked_by_form_and_its_link_asks_it_again(cypher: Page, visitor: Visitor) -> None:
    cypher.get_by_role("combobox", name="Ask by name").click()
    cypher.get_by_role("option", name="Which deals is a company party to").click()
    cypher.get_by_role("textbox", name="The company").fill("Bayer")
    cypher.get_by_role("button", name="Ask", exact=True).click()
    expect(cypher.get_by_role("region", name="Result")).to_contain_text("1 row.")
    expect(editor(cypher)).to_contain_text("// Which deals is a company party to")
    again = visitor.context.new_page()
    again.goto(cypher.url)
    expect(again.get_by_role("region", name="Result")).to_contain_text("1 row.")
    expect(again.get_by_role("textbox", name="Parameters, as JSON")).to_have_value(
        '{"id": "company|bayer", "limit": 100}'
    )


def test_explain_shows_the_plan_and_runs_nothing(cypher: Page) -> None:
    write(cypher, "MATCH (c:Company) RETURN count(c)")
    cypher.get_by_role("button", name="EXPLAIN").click()
    expect(cypher.get_by_role("region", name="Plan")).to_contain_text("nothing was run")
    expect(cypher.locator("code")).to_contain_text("ProduceResults")
    write(cypher, "MATCH (n) DETACH DELETE n")
    cypher.get_by_role("button", name="EXPLAIN").click()
    expect(cypher.get_by_role("region", name="Plan")).to_contain_text("would not be run")
    cypher.get_by_role("button", name="Run", exact=True).click()
    expect(cypher.get_by_role("region", name="Error")).to_contain_text("read-only")


def test_rows_are_taken_home_and_markup_is_text(cypher: Page) -> None:
    run(cypher, "MATCH (c:Company) WHERE c.name CONTAINS '<' RETURN c.name AS name, [1, 2] AS list")
    expect(cypher.get_by_role("region", name="Result")).to_contain_text("1 row.")
    with cypher.expect_download() as table:
        cypher.get_by_role("button", name="CSV", exact=True).click()
    with table.value.path().open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["name", "list"], [SCRIPT_NAME, "[1, 2]"]]
    with cypher.expect_download() as rows:
        cypher.get_by_role("button", name="JSON", exact=True).click()
    assert json.loads(rows.value.path().read_text(encoding="utf-8")) == [{"name": SCRIPT_NAME, "list": [1, 2]}]
    assert "owned" not in cypher.title()


def test_history_brings_back_what_was_run(cypher: Page) -> None:
    run(cypher, "RETURN 1 AS one")
    expect(cypher.get_by_role("region", name="Result")).to_contain_text("1 row.")
    write(cypher, "RETURN 2 AS two")
    cypher.keyboard.press("Control+ArrowUp")
    expect(editor(cypher)).to_have_text("RETURN 1 AS one")
    cypher.keyboard.press("Control+ArrowDown")
    expect(editor(cypher)).to_have_text("RETURN 2 AS two")
    cypher.reload()
    cypher.get_by_role("button", name="History").click()
    cypher.get_by_role("button", name="RETURN 1 AS one").click()
    expect(editor(cypher)).to_have_text("RETURN 1 AS one")


def test_the_schema_tells_the_layers_and_opens_an_example(visitor: Visitor) -> None:
    page = visitor.open("/schema")
    expect(page.get_by_role("region", name="Two layers")).to_contain_text("never both as one")
    page.get_by_role("button", name="How many claims the ledger holds now").click()
    expect(editor(page)).to_contain_text("MATCH (c:Claim)")
    expect(page.get_by_role("region", name="Nothing asked yet")).to_be_visible()


def test_the_schema_draws_what_a_kind_is_joined_to(visitor: Visitor) -> None:
    page = visitor.open("/schema")
    page.get_by_role("region", name="The model").get_by_role("button", name="Deal").first.click()
    expect(page.get_by_role("region", name="About Deal")).to_contain_text("An agreement between organizations.")
    opened(page)
    assert counts(page)["nodes"] > 5
    assert page.url.endswith("/schema?name=Deal")
    click_node(page, "Company")
    expect(page.get_by_role("region", name="About Company")).to_contain_text("14 companies in the graph")
