"""How long work reports itself; a command draws it, a test passes none."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told what is being done, and how far it is where that can be counted."""

    def step(self, title: str, total: int | None = None) -> None:
        """A new step begins; `total` is in bytes, None if it cannot be counted."""

    def advance(self, amount: int) -> None:
        """So many bytes more of the current step are done; may be called from any thread."""


class Silent:
    """A Progress that nobody watches."""

    def step(self, title: str, total: int | None = None) -> None:
        pass

    def advance(self, amount: int) -> None:
        pass
