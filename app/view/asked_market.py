"""What the address of the Market page asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class AskedMarket:
    """Which market, and which of its figures is chosen."""

    market: str = ""
    figure: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """The same as the address says it."""
        return {name: value for name, value in (("market", self.market), ("figure", self.figure)) if value}


def asked_market(said: Mapping[str, Sequence[str]]) -> AskedMarket:
    """Read the address."""
    market, figure = (next(iter(said.get(name, ())), "").strip() for name in ("market", "figure"))
    return AskedMarket(market, figure)
