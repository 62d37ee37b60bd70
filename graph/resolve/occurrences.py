"""Which tellings are one event: same parties and field values, a product in common, and dates that may be one day.

Tellings arrive already blocked (same kind, same fillers, same decisive values). The most exact go first; a
coarser or undated one joins only if exactly one group fits, else it stands alone and waits. What was planned and
then done, or announced and then closed or ended, is one event with a history, where its nature or a product agrees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from enum import IntEnum

from graph.model.dates import Span, span

SLACK_DAYS = 3
# What is planned or announced comes about within two years of the date that is told of it, or is another thing.
LONGEST_DAYS = 730


class Step(IntEnum):
    """How far an event has come in a telling."""

    PLANNED = 0
    DONE = 1
    CLOSED = 2
    ENDED = 3


@dataclass(frozen=True, order=True)
class Telling:
    """One claim's event within its block: its record, its date and the values that must not differ.

    `nature` is what it is by its nature, '' where that is not said; `products` are those that it names, each with its
    kind."""

    key: str
    when: str | None
    values: tuple[tuple[str, str], ...] = ()
    apart_from: frozenset[str] = frozenset()
    step: Step = Step.DONE
    nature: str = ""
    products: frozenset[tuple[str, str]] = frozenset()

    @property
    def facet(self) -> str:
        """Tellings of one block with one facet are one event by construction."""
        stated = ";".join(f"{name}={value}" for name, value in self.values)
        own = f"#{self.key}" if self.apart_from else ""
        products = ",".join(sorted(product for _, product in self.products))
        return f"{self.when or ''};{stated};{self.step.value};{self.nature};{products}{own}"


@dataclass
class Grouping:
    """Each telling's group (named by its smallest key), and which fitted several groups."""

    of: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, tuple[str, ...]] = field(default_factory=dict)


def group(tellings: Sequence[Telling]) -> Grouping:
    """Group the tellings of one block. The result does not depend on their order."""
    by_facet: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_facet[telling.facet].append(telling)
    groups: list[list[Telling]] = []
    waiting: list[tuple[str, list[list[Telling]]]] = []
    for facet in sorted(by_facet, key=lambda f: (_vagueness(by_facet[f][0]), f)):
        same = by_facet[facet]
        fitting = [g for g in groups if _fits(same[0], g)]
        if len(fitting) == 1:
            fitting[0].extend(same)
            continue
        if fitting:
            waiting.append((facet, [list(g) for g in fitting]))
        groups.append(list(same))
    outcome = Grouping()
    for members in groups:
        name = min(t.key for t in members)
        outcome.of.update({t.key: name for t in members})
    for facet, fitting in waiting:
        for telling in by_facet[facet]:
            outcome.waiting[telling.key] = tuple(sorted(min(t.key for t in g) for g in fitting))
    return outcome


def _vagueness(telling: Telling) -> tuple[int, int]:
    days = span(telling.when).days if telling.when else 1_000_000
    return days, -len(telling.values) - len(telling.products)


def _fits(telling: Telling, members: Sequence[Telling]) -> bool:
    named = frozenset(product for other in members for product in other.products)
    return not _differ(telling.products, named) and all(_compatible(telling, other) for other in members)


def _differ(a: Set[tuple[str, str]], b: Set[tuple[str, str]]) -> bool:
    """Whether both name products of one kind, a drug here and a drug there, and none in common."""
    return not a & b and not {kind for kind, _ in a}.isdisjoint(kind for kind, _ in b)


def _compatible(a: Telling, b: Telling) -> bool:
    if a.key in b.apart_from or b.key in a.apart_from:
        return False
    theirs = dict(b.values)
    if any(theirs.get(name, value) != value for name, value in a.values):
        return False
    if a.when is None or b.when is None:
        return True
    mine, other = span(a.when), span(b.when)
    if mine.overlaps(other, SLACK_DAYS if mine.days == other.days == 1 else 0):
        return True
    if a.step is b.step or not _alike(a, b):
        return False
    return _in_turn(mine, other, a.step, b.step) if a.step < b.step else _in_turn(other, mine, b.step, a.step)


def _alike(a: Telling, b: Telling) -> bool:
    """Whether one may have become of the other: an agreement on supply does not come of a plan to develop."""
    return a.nature == b.nature or not (a.nature and b.nature) or bool(a.products & b.products)


def _in_turn(first: Span, then: Span, step: Step, later: Step) -> bool:
    """Whether the later step may follow the first: a plan may come about sooner than planned, nothing else may."""
    if step is Step.PLANNED:
        return first.overlaps(then, LONGEST_DAYS)
    return then.first >= first.first and (later is Step.ENDED or first.overlaps(then, LONGEST_DAYS))


def join_judged(of: dict[str, str], same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Join the groups of tellings that a person judged the same."""
    joined = dict(of)
    for a, b in sorted(same):
        if a in joined and b in joined and joined[a] != joined[b]:
            low, high = sorted((joined[a], joined[b]))
            joined = {key: low if root == high else root for key, root in joined.items()}
    return joined
