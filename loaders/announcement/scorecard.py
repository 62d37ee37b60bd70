"""Scorecard: counts, the figures made of them with their intervals, and the page that shows them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

_STATUSES = ("asserted", "planned", "negated", "terminated", "rumoured")


@dataclass
class Count:
    """True and false positives and false negatives, with the figures made of them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int, wrong: int, missed: int) -> None:
        self.right += right
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass
class Scores:
    """All figures of one run; `misses` lists what was not as labelled, a line each."""

    items: int = 0
    mentions: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    types: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    whole: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    status: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    negatives: int = 0
    negatives_with_events: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def status_macro(self) -> float:
        present = [c for name, c in self.status.items() if c.right + c.missed]
        return sum(c.f1 for c in present) / len(present) if present else 1.0


def total(counts: Iterable[Count]) -> Count:
    """The sum of several counts."""
    summed = Count()
    for count in counts:
        summed.add(count.right, count.wrong, count.missed)
    return summed


def interval(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of n.

    Source: Wilson 1927, J. Am. Stat. Assoc. 22:209."""
    if n == 0:
        return 0.0, 1.0
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + z * z / n)), min(1.0, (middle + spread) / (1 + z * z / n))


def report(scores: Scores, misses: bool = False) -> str:
    """The figures as text: shares with Wilson intervals, then by type, then the misses if asked for."""
    rows = [f"items {scores.items}"]
    for kind, count in scores.mentions.items():
        rows.append(_row(kind, count))
    rows += [
        "",
        _row("event type", total(scores.types.values())),
        *(_row(f"  {k}", c) for k, c in sorted(scores.types.items())),
    ]
    rows += [
        "",
        _row("whole event", total(scores.whole.values())),
        *(_row(f"  {k}", c) for k, c in sorted(scores.whole.items())),
    ]
    low, high = interval(scores.negatives_with_events / max(1, scores.negatives), scores.negatives)
    rows += [
        "",
        f"texts without events: {scores.negatives}, with an event invented: {scores.negatives_with_events} "
        f"[{low:.2f}, {high:.2f}]",
    ]
    rows += [
        f"status macro F1 {scores.status_macro:.2f}",
        *(_row(f"  {name}", scores.status[name]) for name in _STATUSES),
    ]
    rows += [
        "",
        "of matched events, right in:",
        *(
            f"  {name:20} {c.precision:.2f} ({c.right} of {c.right + c.wrong})"
            for name, c in sorted(scores.fields.items())
        ),
    ]
    if misses:
        rows += ["", *scores.misses]
    return "\n".join(rows)


def _row(name: str, count: Count) -> str:
    low, high = interval(count.precision, count.right + count.wrong)
    lower, upper = interval(count.recall, count.right + count.missed)
    return (
        f"{name:20} P {count.precision:.2f} [{low:.2f}, {high:.2f}]  R {count.recall:.2f} "
        f"[{lower:.2f}, {upper:.2f}]  "
        f"F1 {count.f1:.2f}  ({count.right} right, {count.wrong} wrong, {count.missed} missed)"
    )
