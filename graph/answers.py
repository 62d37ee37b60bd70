"""What a person's query gives back, as plain values within limits."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from graph.errors import QueryLimitError
from graph.permitted import Plan

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """How much one query may take: rows, bytes of values (as JSON would write them, about), seconds."""

    rows: int = 10_000
    size: int = 10_000_000
    seconds: float = 30.0


@dataclass(frozen=True)
class Result:
    """Rows of a person's query; `cut` says in a sentence which limit cut them. A query that was only explained has
    a `plan` and no rows."""

    columns: list[str]
    rows: list[dict[str, Any]]
    cut: str | None = None
    plan: Plan | None = None

    @property
    def truncated(self) -> bool:
        """Whether there are more rows than these."""
        return self.cut is not None


class NodeValue(dict[str, Any]):
    """A node of a result: its properties and `labels`."""


class EdgeValue(dict[str, Any]):
    """A relationship of a result: its properties, `type`, and the ids of its ends where the result tells them."""

    element: str = ""


class PathValue(dict[str, Any]):
    """A path of a result: `nodes` and the `relationships` between them, in order."""


class Rows:
    """Collects rows until a limit is met."""

    def __init__(self, columns: Sequence[str], limits: Limits) -> None:
        self._limits = limits
        self._columns = list(columns)
        self._rows: list[dict[str, Any]] = []
        self._size = 0
        self._cut: str | None = None

    @property
    def cut(self) -> bool:
        """Whether a limit was met."""
        return self._cut is not None

    def take(self, values: Sequence[Any], plain: Callable[[Any], Any]) -> bool:
        """Keep a row of the driver's values, made plain; False once no more are wanted.

        Raises QueryLimitError where the first row alone is too much."""
        if len(self._rows) == self._limits.rows:
            self._cut = f"Cut at {self._limits.rows:,} rows; there are more."
            return False
        left = self._limits.size - self._size
        row: dict[str, Any] = {}
        taken = size(values, left)  # before the work of making a huge one plain
        if taken <= left:
            row = {name: plain(value) for name, value in zip(self._columns, values, strict=True)}
            taken = size(row, left)
        self._size += taken
        if self._size > self._limits.size:
            most = f"{self._limits.size / 1e6:,.3g} MB"
            if not self._rows:
                raise QueryLimitError(
                    f"The first row alone holds more than {most}.", remedy="Return less of it: a property, a part."
                )
            self._cut = f"Cut at {len(self._rows):,} rows, since they fill {most}; there are more."
            return False
        self._rows.append(row)
        return True

    def result(self, plan: Plan | None) -> Result:
        return Result(self._columns, self._rows, self._cut, plan)


def size(value: object, enough: int) -> int:
    """About how many bytes a value takes as JSON, nodes and edges of the driver aside; it stops above `enough`."""
    total = 0
    waiting = [value]
    while waiting and total <= enough:
        item = waiting.pop()
        if isinstance(item, str):
            total += len(item) + 2
        elif isinstance(item, Mapping):
            total += 2
            waiting += [*item.keys(), *item.values()]
        elif isinstance(item, (list, tuple)):
            total += 2 + len(item)
            waiting += item
        else:
            total += 6
    return total


# How many queries may go on behind a reader's back, since the server cannot end them, before no more are begun.
ABANDONED_AT_MOST = 2
_abandoned: set[threading.Thread] = set()


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` returns, waited for so long and no longer; what it raises is raised.

    The server ends a query at its time limit between two rows. One that spends its time inside a single expression
    hears of it late or never; it is then left behind, and after a few of those no more are begun.
    Raises QueryLimitError."""
    _abandoned.difference_update([thread for thread in _abandoned if not thread.is_alive()])
    if len(_abandoned) >= ABANDONED_AT_MOST:
        raise QueryLimitError(
            f"{len(_abandoned)} earlier queries still keep the server busy, which cannot end them by itself.",
            remedy="Wait, or end them with 'fusiongraph db stop', which loses nothing.",
        )
    outcome: list[T | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001  raised again below, in the thread that asked
            outcome.append(error)

    thread = threading.Thread(target=run, name="query", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        _abandoned.add(thread)
        raise QueryLimitError(
            f"The query was given up after {seconds:g} seconds; the server may go on with it for a while.",
            remedy="Ask for less: fewer rows, a shorter list, a label or a property to start from.",
        )
    [done] = outcome
    if isinstance(done, BaseException):
        raise done
    return done
