"""Which records are one entity: ties by persons, identifiers, aliases and names, in that order.

A pure function of live claims and live judgements. A tie that would join a not-same pair is skipped and
listed; a bare name that fits two entities is tied to neither and waits. So does one that several companies bear
(Merck), whichever of them are known: only a person ties it. Similarity ties nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.names import is_told_by_form, split_legal_form

LEGAL_KINDS = ("Company", "Institution")
RULES = ("person", "identifier", "alias", "name")


@dataclass(frozen=True)
class Named:
    """A record as resolution sees it.

    `own` is the canonical name in its key ('' where it is kept under an identifier), `space` what tells
    namesakes apart (kind and scope), `written` the canonical forms of the names it is written under."""

    key: str
    kind: str
    space: str
    own: str
    written: frozenset[str] = frozenset()
    identifiers: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()

    @property
    def is_shared(self) -> bool:
        """Whether several companies go by its own name, so that nothing but a person says which is meant."""
        return self.kind in LEGAL_KINDS and is_told_by_form(self.own)


@dataclass(frozen=True, order=True)
class Judged:
    """A person's live verdict on two record keys."""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, order=True)
class Tie:
    """Why two records are one."""

    a: str
    b: str
    rule: str
    why: str


@dataclass(frozen=True, order=True)
class Refusal:
    """A tie that was skipped since a person said that two of the records it joins are not the same."""

    tie: Tie
    a: str
    b: str


@dataclass(frozen=True, order=True)
class Waiting:
    """A record whose name fits several entities, or one of several that bear it, so that it is tied to none."""

    key: str
    candidates: tuple[str, ...]


@dataclass
class Clustering:
    """The outcome: every record's group (named by its smallest key), and how it came about."""

    of: dict[str, str] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    def members(self) -> dict[str, list[str]]:
        """The record keys of each group, sorted."""
        groups: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.of):
            groups[self.of[key]].append(key)
        return dict(groups)


class _Forest:
    """Union-find over record keys that never joins a pair judged not the same."""

    def __init__(self, keys: Iterable[str], apart: Iterable[tuple[str, str]]) -> None:
        self._root = {key: key for key in keys}
        self._members = {key: {key} for key in self._root}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def root(self, key: str) -> str:
        return self._root[key]

    def is_alone(self, key: str) -> bool:
        return len(self._members[self._root[key]]) == 1

    def conflict(self, a: str, b: str) -> tuple[str, str] | None:
        """The smallest judged pair that joining these two would contradict."""
        left, right = self._members[self._root[a]], self._members[self._root[b]]
        pairs = [(min(x, y), max(x, y)) for x in left for y in self._apart.get(x, ()) if y in right]
        return min(pairs, default=None)

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self._root[a], self._root[b]))
        if low == high:
            return
        moved = self._members.pop(high)
        self._members[low] |= moved
        for key in moved:
            self._root[key] = low


def cluster(records: Sequence[Named], judged: Iterable[Judged] = ()) -> Clustering:
    """Group the records. The result does not depend on their order."""
    by_key = {record.key: record for record in sorted(records, key=lambda r: r.key)}
    verdicts = sorted(v for v in set(judged) if v.a in by_key and v.b in by_key)
    forest = _Forest(by_key, [(v.a, v.b) for v in verdicts if not v.same])
    outcome = Clustering()
    fits: dict[str, set[str]] = {key: set() for key, named in by_key.items() if named.is_shared}

    def tie(a: str, b: str, rule: str, why: str) -> None:
        if forest.root(a) == forest.root(b):
            return
        if rule != "person" and (a in fits or b in fits):
            for key, other in ((a, b), (b, a)):
                fits.get(key, set()).add(other)
            return
        made = Tie(min(a, b), max(a, b), rule, why)
        conflict = forest.conflict(a, b)
        if conflict is not None:
            outcome.refused.append(Refusal(made, *conflict))
            return
        forest.join(a, b)
        outcome.ties.append(made)

    for verdict in verdicts:
        if verdict.same:
            tie(verdict.a, verdict.b, "person", "judged the same by a person")
    for identifier, keys in _shared(by_key.values(), "identifiers"):
        for other in keys[1:]:
            tie(keys[0], other, "identifier", f"both are {identifier}")
    for key, named in by_key.items():
        for alias in sorted(named.aliases & by_key.keys()):
            tie(key, alias, "alias", f"'{by_key[alias].own}' is stated as a name of it")
    _tie_names(by_key, forest, tie, outcome, fits)
    outcome.waiting += [Waiting(key, between) for key in fits if (between := _between(key, fits[key], forest))]
    outcome.of = {key: forest.root(key) for key in by_key}
    return outcome


def _shared(records: Iterable[Named], attribute: str) -> list[tuple[str, list[str]]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for named in records:
        for value in getattr(named, attribute):
            holders[value].append(named.key)
    return [(value, sorted(keys)) for value, keys in sorted(holders.items()) if len(keys) > 1]


def _tie_names(
    by_key: dict[str, Named],
    forest: _Forest,
    tie: Callable[[str, str, str, str], None],
    outcome: Clustering,
    fits: dict[str, set[str]],
) -> None:
    written: dict[tuple[str, str], set[str]] = defaultdict(set)
    formal: dict[tuple[str, str], set[str]] = defaultdict(set)
    for named in by_key.values():
        for form in named.written:
            written[named.space, form].add(named.key)
        core, legal = split_legal_form(named.own)
        if named.kind in LEGAL_KINDS and legal:
            formal[named.space, core].add(named.key)
    for key, named in by_key.items():
        if not named.own:
            continue
        aliases = written[named.space, named.own] - {key}
        fuller = formal[named.space, named.own] - {key}
        candidates = sorted(aliases | fuller)
        roots = sorted({forest.root(other) for other in candidates})
        if key in fits:
            fits[key].update(candidates)
        elif forest.root(key) in roots:
            continue
        elif len(roots) > 1:
            outcome.waiting.append(Waiting(key, tuple(roots)))
        elif roots:
            other = next(c for c in candidates if forest.root(c) == roots[0])
            if other in aliases:
                tie(key, other, "alias", f"'{named.own}' is written for it")
            else:
                tie(key, other, "name", f"'{named.own}' is its name without the legal form")


def _between(key: str, fits: Iterable[str], forest: _Forest) -> tuple[str, ...]:
    """The entities that a name of several companies may mean; none where a person said which it is."""
    if not forest.is_alone(key):
        return ()
    return tuple(sorted({forest.root(other) for other in fits if forest.conflict(key, other) is None}))
