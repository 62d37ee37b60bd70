"""What a person's query may do, judged by the plan that the server makes of it and never by its text.

EXPLAIN plans a query without running it. The plan names every step, procedure, function and database the query would
reach, so comments, escapes and odd spacing hide nothing. What this page does not know is refused.
Source of the step names: Neo4j's manual, "Operators and execution plans", and the plans of 5.26 and 2026.09.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import NotPermittedError, ReadOnlyError

PROCEDURES = frozenset(
    (
        "db.index.fulltext.listAvailableAnalyzers",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes",
        "db.index.vector.queryRelationships",
        "db.labels",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
    )
)
# Functions that Neo4j itself has under a name with a dot; all others are somebody's plugin and may do anything.
FUNCTION_FAMILIES = frozenset(("date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"))

# Steps that read the graph: whole names, then what the names of whole families end in.
_READING_NAMES = {
    *"Anti Argument CacheProperties Eager EmptyResult EmptyRow Filter NullifyMetadata Optional".split(),
    *"PartitionedUnwind PathPropagatingBFS PreserveOrder ProduceResults ProjectEndpoints Projection".split(),
    *"RemoteBatchProperties TriadicBuild TriadicFilter TriadicSelection Unwind".split(),
    *"AssertSameNode AssertSameRelationship ShowConstraints ShowFunctions ShowIndexes ShowProcedures".split(),
    "ProcedureCall",  # of those that may be called
}
_READING_ENDS = (
    *"Aggregation Apply CartesianProduct CountFromCountStore Distinct Expand Join Limit Lookup Repeat Scan".split(),
    *"Search Seek SeekByRange ShortestPath Skip Sort Top Top1WithTies Union UnionScan".split(),
)
# These end like the ones above and do more than read, or what they do ends no sooner than it likes.
_NOT_READING = {"TransactionApply", "ForeachApply"}
_CALL = re.compile(r"(?<![\w.`$])((?:[^\W\d]\w*\.)+[^\W\d]\w*)\(")


# A subquery inside an expression is not always planned as steps: it may stand in the details of one, written out anew
# by the server in its own words.
_SUBQUERY = re.compile(r"\b(?:EXISTS|COUNT|COLLECT)\s*\{")
_REACHING = re.compile(r"\b(?:LOAD\s+CSV|CALL|USE|SHOW|TERMINATE)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Step:
    """One operator of a plan: its name, the database it runs in, what it says of itself, the steps that feed it."""

    name: str
    database: str
    details: str
    rows: float | None
    steps: Sequence[Step] = ()

    def all(self, depth: int = 0) -> Iterator[tuple[int, Step]]:
        """This step and all beneath it, each with its depth."""
        yield depth, self
        for step in self.steps:
            yield from step.all(depth + 1)


@dataclass(frozen=True)
class Plan:
    """What the server would do. `kind` is its own word: r reads, rw and w write, s changes schema or settings."""

    kind: str
    root: Step
    columns: Sequence[str] = field(default=())

    def steps(self) -> Iterator[tuple[int, Step]]:
        """Every step with its depth, the last one to run first."""
        yield from self.root.all()


def step_of(told: Mapping[str, Any]) -> Step:
    """A step from the driver's dictionary."""
    name, _, database = str(told["operatorType"]).partition("@")
    said = told.get("args", {})
    below = tuple(step_of(child) for child in told.get("children", ()))
    return Step(name, database, str(said.get("Details", "")), said.get("EstimatedRows"), below)


def check(plan: Plan, database: str) -> None:
    """Return if the plan only reads the graph of `database`.

    Raises NotPermittedError naming what it would reach for, ReadOnlyError if it would write."""
    steps = [step for _, step in plan.steps()]
    for step in steps:
        _check_reach(step)
    if plan.kind in ("w", "rw"):
        raise ReadOnlyError(
            f"This query writes ({', '.join(_strange(steps)) or 'the server says so'}); here queries are read-only.",
            remedy="Use 'fusiongraph load' to add and 'retract' to remove.",
        )
    if plan.kind != "r":
        raise NotPermittedError(
            f"This query changes or shows how the server is run ({', '.join(_strange(steps)) or 'its own word'}).",
            remedy="Here queries are read-only, and only the graph is read.",
        )
    for step in steps:
        _check_step(step, database)


def _check_reach(step: Step) -> None:
    """Refuse what reaches beyond the graph."""
    if step.name == "LoadCSV":
        raise NotPermittedError(
            "LOAD CSV reads files and addresses, and here only the graph is read.",
            remedy="Use 'fusiongraph load' for documents.",
        )
    if "ProcedureCall" in step.name:
        name = re.split(r"\(|\s", step.details, maxsplit=1)[0].replace("`", "")
        if name not in PROCEDURES:
            raise NotPermittedError(
                f"The procedure '{name}' is not among those that may be called here.",
                remedy=f"These may: {', '.join(sorted(PROCEDURES))}.",
            )
    if _SUBQUERY.search(step.details) and (found := _REACHING.search(step.details)):
        raise NotPermittedError(
            f"A subquery inside an expression uses {found[0].upper()}, and what it would reach cannot be seen.",
            remedy="Move that part out of the expression; inside one, only match and return.",
        )
    for name in _CALL.findall(step.details):
        if name.partition(".")[0].lower() not in FUNCTION_FAMILIES and name not in PROCEDURES:
            raise NotPermittedError(
                f"The function '{name}' comes from a plugin of the server, and plugins may do anything.",
                remedy="Use Neo4j's own functions.",
            )


def _check_step(step: Step, database: str) -> None:
    if not _reads(step):
        raise NotPermittedError(
            f"The server would take the step '{step.name}', which does more than read the graph.",
            remedy="Leave that part out.",
        )
    if step.database and step.database != database:
        raise NotPermittedError(
            f"The query reaches for the database '{step.database}'.", remedy=f"Only '{database}' is asked here."
        )


def _reads(step: Step) -> bool:
    name = step.name.partition("(")[0]
    return name not in _NOT_READING and (name in _READING_NAMES or name.endswith(_READING_ENDS))


def _strange(steps: Sequence[Step]) -> list[str]:
    """The steps that do more than read, each once."""
    return list(dict.fromkeys(step.name for step in steps if not _reads(step)))
