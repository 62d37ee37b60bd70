"""What a change of the ledger would do: done as it is done, looked at, and rolled back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from graph.store import Store, Transaction

T = TypeVar("T")


class _RehearsedError(Exception):
    """Ends the transaction, so that nothing of it stays."""

    def __init__(self, found: Any) -> None:
        super().__init__()
        self.found = found


def rehearsed(store: Store, work: Callable[[Transaction], T]) -> T:
    """What `work` finds; what it writes is rolled back."""

    def once(tx: Transaction) -> None:
        raise _RehearsedError(work(tx))

    try:
        store.write(once)
    except _RehearsedError as done:
        found: T = done.found
        return found
    raise AssertionError("a rehearsal is always rolled back")
