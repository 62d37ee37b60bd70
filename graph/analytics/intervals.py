"""Printed numbers as what they may stand for: 5.41 is anything from 5.405 to 5.415."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Interval:
    """Every number from `low` to `high`; all that is reckoned with here is above nought."""

    low: float
    high: float

    @classmethod
    def printed(cls, value: float, scale: float = 1.0) -> Interval:
        """What a number printed with so many digits may stand for, times `scale`."""
        exponent = Decimal(repr(value)).normalize().as_tuple().exponent
        half = 0.5 * 10.0 ** min(int(exponent), 0)
        return cls((value - half) * scale, (value + half) * scale)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __mul__(self, other: Interval) -> Interval:
        return Interval(self.low * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        return Interval(self.low / other.high, self.high / other.low)

    def __pow__(self, power: float) -> Interval:
        ends = sorted((self.low**power, self.high**power))
        return Interval(ends[0], ends[1])

    def overlaps(self, other: Interval) -> bool:
        """Whether one number may be both."""
        return self.low <= other.high and other.low <= self.high

    def exceeds(self, other: Interval) -> bool:
        """Whether it is larger however both are read."""
        return self.low > other.high


def growth(percent: Interval) -> Interval:
    """A rate in percent as the factor of one year."""
    return Interval(1 + percent.low / 100, 1 + percent.high / 100)
