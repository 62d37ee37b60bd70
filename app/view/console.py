"""The Cypher page without widgets: what was asked, what came back, and how it is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from app.view.rows import cell, parameters
from app.view.wording import plural
from graph.answers import EdgeValue, NodeValue, PathValue, Result
from graph.cypher import LEDGER_INDEXES, LEDGER_KEYS
from graph.errors import QueryError
from graph.model import NODES, RELATIONSHIPS
from graph.permitted import Plan, check
from graph.queries import NamedQuery

LONGEST_IN_ADDRESS = 4_000
DETAILS = 160
CELL = 2_000
NEAR = 60
LAYERS = ("Entity", "Ledger")


@dataclass
class Console:
    """One person's queries; it lives in the session. `turn` counts the texts put in the editor, `answers` what came."""

    turn: int = 0
    text: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    result: Result | None = None
    plan: Plan | None = None
    fault: QueryError | None = None
    answers: int = 0

    def put(self, text: str, values: Mapping[str, Any]) -> None:
        """Put a text in the editor, with the values of its parameters; nothing is run, and what came before goes."""
        self.turn += 1
        self.text = text
        self.parameters = dict(values)
        self.result = self.plan = self.fault = None

    def answered(self, result: Result | None = None, plan: Plan | None = None, fault: QueryError | None = None) -> None:
        """Keep what came back."""
        self.answers += 1
        self.result, self.plan, self.fault = result, plan, fault

    def editor_data(self) -> dict[str, Any]:
        """What the editor is given."""
        fault = self.fault
        marked = {"line": fault.line, "column": fault.column, "words": fault.message} if fault and fault.line else None
        return {"turn": self.turn, "text": self.text, "names": names_to_complete(), "fault": marked}


@cache
def names_to_complete() -> dict[str, Any]:
    """Labels and types with what they are, and the properties of each."""
    owners = {**NODES, **RELATIONSHIPS}
    return {
        "labels": [{"name": "Entity", "words": "anything the graph knows"}]
        + [{"name": label, "words": node.display.one} for label, node in sorted(NODES.items())],
        "types": [{"name": name, "words": edge.reads} for name, edge in sorted(RELATIONSHIPS.items())],
        "properties": {
            owner: [{"name": name, "words": told.description or ""} for name, told in sorted(cls.model_fields.items())]
            for owner, cls in owners.items()
        },
    }


# A label or type as it stands in a pattern, behind its colon; what stands in quotes or backticks is something else.
_NAMED = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`|[\[(][^\S\n]*\w*\s*:\s*(\w+)""")


def unknown_words(query: str) -> str:
    """Which label or type of a query that found nothing nobody declares, with the nearest that there is."""
    known = sorted({*LAYERS, *NODES, *RELATIONSHIPS, *LEDGER_KEYS, *LEDGER_INDEXES})
    said = []
    for name in dict.fromkeys(match[1] for match in _NAMED.finditer(query) if match[1]):
        if name not in known:
            near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=NEAR)
            said.append(f"There is no '{name}'." + (f" Did you mean {near[0]}?" if near else ""))
    return " ".join(said) or "The Schema page lists every label, relationship and property."


def link(text: str, values: Mapping[str, Any], question: str | None = None) -> dict[str, str | list[str]]:
    """What the address says of a query or of a named question; a very long text stays out of it."""
    given = [f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    if question:
        return {"question": question, "param": given}
    return {"query": text, "param": given} if len(text) <= LONGEST_IN_ADDRESS else {}


def values_of(text: str) -> dict[str, Any]:
    """The parameters written as one JSON object; nothing is none. Raises QueryError."""
    if not text.strip():
        return {}
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise QueryError(f"The parameters are no JSON: {error}.", remedy='Write them as {"name": "Bayer"}.') from None
    if not isinstance(values, dict):
        raise QueryError("The parameters are no JSON object.", remedy='Write them as {"name": "Bayer"}.')
    return values


def linked_values(given: Sequence[str]) -> dict[str, Any]:
    """The parameters that an address gives, each as name=value. Raises ParameterError."""
    return parameters(given)


def count_words(result: Result) -> str:
    """How many rows there are, and that there would be more."""
    return f"{plural(len(result.rows), 'row')}. {result.cut or ''}".strip()


def columns(result: Result) -> dict[str, list[Any]]:
    """The table by columns: numbers where a column holds nothing else, else text; a very long text is shortened."""
    table = {}
    for name in result.columns:
        values = [row[name] for row in result.rows]
        filled = [value for value in values if value is not None]
        numbers = bool(filled) and all(map(_is_number, filled))
        table[name] = values if numbers else [_short(graph_cell(value)) for value in values]
    return table


def graph_cell(value: Any) -> str:
    """A value as a cell: a node by its name and label, an edge by its type, a path as both in turn; else its text."""
    if isinstance(value, NodeValue):
        label = next((label for label in value["labels"] if label not in LAYERS), "")
        return f"{value.get('name') or value.get('id') or value.get('key') or ''} ({label})".strip()
    if isinstance(value, EdgeValue):
        return str(value["type"])
    if isinstance(value, PathValue):
        steps = [
            graph_cell(item) for pair in zip(value["nodes"], value["relationships"], strict=False) for item in pair
        ]
        return " – ".join([*steps, graph_cell(value["nodes"][-1])])
    if isinstance(value, list) and any(isinstance(item, (NodeValue, EdgeValue, PathValue)) for item in value):
        return ", ".join(map(graph_cell, value))
    return cell(value)


def _is_number(value: object) -> bool:
    """Whether a table can hold it as a number; larger whole numbers than these lose digits in a browser."""
    if isinstance(value, bool):
        return False
    return isinstance(value, float) or (isinstance(value, int) and abs(value) <= 2**53)


def _short(text: str) -> str:
    return text if len(text) <= CELL else f"{text[:CELL]}… ({len(text):,} characters; the downloads have all of them)"


def plan_text(plan: Plan) -> str:
    """The plan as an indented tree, the last step first."""
    lines = []
    for depth, step in plan.steps():
        details = step.details if len(step.details) <= DETAILS else step.details[:DETAILS] + "…"
        rows = "" if step.rows is None else f"   about {plural(max(1, round(step.rows)), 'row')}"
        lines.append(f"{'   ' * depth}{step.name}  {details}".rstrip() + rows)
    return "\n".join(lines)


def plan_words(plan: Plan) -> str:
    """Whether the query would be run, and what the plan is."""
    try:
        check(plan, plan.root.database)
    except QueryError as error:
        return f"This query would not be run. {error}"
    return "What the server would do, the last step on top; nothing was run."


def fault_block(fault: QueryError) -> dict[str, Any]:
    """What went wrong, as a block of the panel."""
    said = {"type": "check", "tone": "impossible", "verdict": "Not answered", "text": str(fault)}
    return {**said, "lines": [], "assumed": []}


def question_words(query: NamedQuery) -> str:
    """What the list of questions says."""
    return query.question or query.title


def question_text(query: NamedQuery) -> str:
    """What a question puts in the editor: itself as a comment, and its Cypher."""
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("//"))
    return f"// {question_words(query)}\n{body.strip()}"
