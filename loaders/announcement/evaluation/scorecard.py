"""Scorecard: counts, the figures made of them with their intervals, and the page that shows them."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.guideline import EVENT_STATUSES, MENTIONS

_RESAMPLES = 1000
_SEED = 20261124


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
    by_item: list[Scores] = field(default_factory=list)

    def add(self, item: Scores) -> None:
        """Add the scores of one announcement."""
        for name in ("mentions", "types", "whole", "status", "fields"):
            mine: dict[str, Count] = getattr(self, name)
            for kind, count in getattr(item, name).items():
                mine[kind].add(count.right, count.wrong, count.missed)
        self.items += item.items
        self.negatives += item.negatives
        self.negatives_with_events += item.negatives_with_events
        self.misses += item.misses
        self.by_item.append(item)

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


def resampled(counts: Sequence[Count]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the F1 of these counts, one an announcement: what one text holds hangs together.

    Source: Efron 1979, Ann. Statist. 7:1; percentiles of 1,000 resamples with a fixed seed."""
    chance = random.Random(_SEED)  # noqa: S311 - resampling, not secrecy
    found = sorted(total(chance.choices(counts, k=len(counts))).f1 for _ in range(_RESAMPLES if counts else 0))
    return (found[_RESAMPLES // 40], found[-_RESAMPLES // 40 - 1]) if found else (0.0, 1.0)


def figures(scores: Scores) -> dict[str, Any]:
    """Every figure with its 95 % interval, and every miss."""
    return {
        "items": scores.items,
        "mentions": {kind: _figure(*_mentions(scores, kind)) for kind in MENTIONS},
        "event_type": _figure(*_events(scores, "types")),
        "event_types": {kind: _figure(count) for kind, count in sorted(scores.types.items())},
        "whole_event": _figure(*_events(scores, "whole")),
        "whole_events": {kind: _figure(count) for kind, count in sorted(scores.whole.items())},
        "invented": {
            "texts_without_events": scores.negatives,
            "with_an_event": scores.negatives_with_events,
            "share": _invented(scores),
            "interval": interval(_invented(scores), scores.negatives),
        },
        "status_macro_f1": scores.status_macro,
        "statuses": {name: _figure(scores.status[name]) for name in EVENT_STATUSES},
        "fields": {
            name: {"right": c.right, "of": c.right + c.wrong, "share": c.precision}
            for name, c in sorted(scores.fields.items())
        },
        "misses": scores.misses,
    }


def report(scores: Scores, misses: int = 0) -> str:
    """The figures as text with 95 % intervals: Wilson's for precision and recall, bootstrap for F1.

    `misses` says how many of the misses to list behind them."""
    rows = [f"{scores.items} announcements", ""]
    rows += [_row(kind, *_mentions(scores, kind)) for kind in MENTIONS]
    for title, name in (("event type", "types"), ("whole event", "whole")):
        rows += ["", _row(title, *_events(scores, name))]
        rows += [_row(f"  {kind}", count) for kind, count in sorted(getattr(scores, name).items())]
    low, high = interval(_invented(scores), scores.negatives)
    rows += [
        "",
        f"texts without events: {scores.negatives}, with an event invented: {scores.negatives_with_events} "
        f"({_invented(scores):.0%}) [{low:.2f}, {high:.2f}]",
    ]
    rows += ["", f"status macro F1 {scores.status_macro:.2f}"]
    rows += [_row(f"  {name}", scores.status[name]) for name in EVENT_STATUSES]
    rows += ["", "of matched events, right in:"]
    rows += [
        f"  {name:18} {c.precision:.2f} ({c.right} of {c.right + c.wrong})" for name, c in sorted(scores.fields.items())
    ]
    shown = scores.misses[:misses]
    if shown:
        rows += ["", f"{len(shown)} of {len(scores.misses)} misses:", *shown]
    return "\n".join(rows)


def _mentions(scores: Scores, kind: str) -> tuple[Count, list[Count]]:
    return scores.mentions[kind], [item.mentions[kind] for item in scores.by_item]


def _events(scores: Scores, name: str) -> tuple[Count, list[Count]]:
    return total(getattr(scores, name).values()), [total(getattr(i, name).values()) for i in scores.by_item]


def _invented(scores: Scores) -> float:
    return scores.negatives_with_events / scores.negatives if scores.negatives else 0.0


def _figure(count: Count, by_item: Sequence[Count] = ()) -> dict[str, Any]:
    figure = {
        "precision": count.precision,
        "precision_interval": interval(count.precision, count.right + count.wrong),
        "recall": count.recall,
        "recall_interval": interval(count.recall, count.right + count.missed),
        "f1": count.f1,
        "right": count.right,
        "wrong": count.wrong,
        "missed": count.missed,
    }
    return {**figure, "f1_interval": resampled(by_item)} if by_item else figure


def _row(name: str, count: Count, by_item: Sequence[Count] = ()) -> str:
    low, high = interval(count.precision, count.right + count.wrong)
    lower, upper = interval(count.recall, count.right + count.missed)
    spread = "[{:.2f}, {:.2f}]".format(*resampled(by_item)) if by_item else ""
    return (
        f"{name:18} P {count.precision:.2f} [{low:.2f}, {high:.2f}]  R {count.recall:.2f} [{lower:.2f}, {upper:.2f}]  "
        f"F1 {count.f1:.2f} {spread:12}  {count.right} right, {count.wrong} wrong, {count.missed} missed"
    )
