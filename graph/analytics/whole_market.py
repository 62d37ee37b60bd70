"""The size of a whole market in any year: as stated, or worked out from its own growth and said to be so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.analytics.intervals import Interval, growth

SCALES = ((1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


@dataclass(frozen=True)
class Sizes:
    """The stated sizes of one market by year, in single units of `currency`; `rate` is its growth in percent a year."""

    currency: str
    stated: Mapping[int, Interval]
    amounts: Mapping[int, float]
    rate: float | None
    figures: tuple[str, ...]

    def at(self, year: int) -> tuple[Interval, float, str] | None:
        """The size in `year` with its rounding, its plain amount, and the assumption behind it, empty where stated.

        None where it is neither stated nor to be worked out."""
        if year in self.stated:
            return self.stated[year], self.amounts[year], ""
        if self.rate is None:
            return None
        nearest = min(self.stated, key=lambda known: (abs(known - year), known))
        years = year - nearest
        size = self.stated[nearest] * growth(Interval.printed(self.rate)) ** years
        amount = self.amounts[nearest] * (1 + self.rate / 100) ** years
        way = "back" if years < 0 else "forward"
        assumed = (
            f"No size for {year} is stated: {money(amount, self.currency, 1)} is worked {way} from "
            f"{money(self.amounts[nearest], self.currency)} ({nearest}) at {percent(self.rate)} a year."
        )
        return size, amount, assumed


def money(amount: float, currency: str, digits: int | None = None) -> str:
    """'USD 437.45 million'."""
    scale, word = next(((s, w) for s, w in SCALES if abs(amount) >= s), (1.0, ""))
    number = amount / scale
    text = f"{number:,.10g}" if digits is None else f"{number:,.{digits}f}"
    return " ".join(filter(None, (currency, text, word)))


def percent(value: float) -> str:
    """'5.41 %', with two decimals at most."""
    return f"{round(value, 2):,.10g} %"
