"""Which entities lie between two others: a search from both ends that walks no more edges than it may.

Both ends are surrounded step by step, the side with fewer edges first. Where a step has grown too large to be brought
here, the database takes the last two and returns only where the sides meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.queries import named
from graph.store import Store

# Edges of one step that are brought here, and edges of one side that the database may walk.
BROUGHT = 3_000
WALKED = 30_000
MEETINGS = 200
# In a graph so dense that its ways are beyond telling, those that were come upon by then must do.
TELLING_STEPS = 50_000


@dataclass
class Side:
    """What is known around one end: everything `steps` away or nearer, and how many edges the outermost have."""

    seen: set[str]
    outermost: dict[str, int]
    steps: int = 0
    walked_all: bool = field(default=True, init=False)

    @property
    def edges(self) -> int:
        return sum(self.outermost.values())

    def walkable(self) -> list[str]:
        """The outermost that may be walked, those with fewest edges first."""
        taken: list[str] = []
        walked = 0
        for entity, edges in sorted(self.outermost.items(), key=lambda item: (item[1], item[0])):
            walked += edges
            if walked > WALKED and taken:
                self.walked_all = False
                break
            taken.append(entity)
        return taken


class Reach:
    """The links between two ends, as far as they were looked at: every way of up to `complete` hops, some of `hops`."""

    def __init__(self, store: Store, start: str, end: str, relations: Sequence[str], *, through_hubs: bool) -> None:
        self._store = store
        self._types = "|".join(sorted(relations))
        self._through_hubs = through_hubs
        self._ends = [start, end]
        self._bridged = 0
        self._links: dict[str, set[str]] = defaultdict(set)
        rows = store.read(named("entities").text, ids=self._ends)
        degrees = {row["node"]["id"]: row["degree"] for row in rows}
        self._sides = [Side({end}, {end: degrees[end]} if end in degrees else {}) for end in self._ends]
        self.complete = 0

    @property
    def hops(self) -> int:
        """How long a way may be to be found so far."""
        return sum(side.steps for side in self._sides) + self._bridged

    @property
    def exhausted(self) -> bool:
        """Whether there is nothing more to look at."""
        return any(not side.outermost and side.walked_all for side in self._sides)

    def edges(self, pairs: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
        """The edges that join these pairs, with the entities themselves."""
        return self._read("hops", pairs=[list(pair) for pair in pairs]) if pairs else []

    def widen(self) -> bool:
        """Look one hop further; False where nothing more is or may be looked at."""
        near, far = sorted(self._sides, key=lambda side: side.edges)
        if not near.outermost or self._bridged == 2:
            return False
        if near.edges <= BROUGHT and not self._bridged:
            self._step(near)
        elif not self._bridged:
            self._bridged = 1
            self._join(near.walkable(), sorted(far.outermost))
        else:
            self._bridged = 2
            self._meet(near.walkable(), far.walkable())
        if near.walked_all and far.walked_all:
            self.complete = self.hops
        return True

    def ways(self) -> Iterator[tuple[str, ...]]:
        """The ways of exactly as many hops as were looked at, as entity ids; none passes an entity twice."""
        start, end = self._ends
        distance = self._distances(end)
        steps = 0

        def told(way: tuple[str, ...], left: int) -> Iterator[tuple[str, ...]]:
            nonlocal steps
            steps += 1
            if left == 0 or steps > TELLING_STEPS:
                if way[-1] == end:
                    yield way
                return
            for there in sorted(self._links[way[-1]]):
                if distance[there] < left and there not in way and (there != end or left == 1):
                    yield from told((*way, there), left - 1)

        if start in distance:
            yield from told((start,), self.hops)

    def _distances(self, end: str) -> dict[str, int]:
        distance, outermost = {end: 0}, [end]
        while outermost:
            further = {there for here in outermost for there in self._links[here] if there not in distance}
            distance.update(dict.fromkeys(further, distance[outermost[0]] + 1))
            outermost = sorted(further)
        return distance

    def _step(self, side: Side) -> None:
        rows = self._read("reach", ids=sorted(side.outermost), hubs=self._through_hubs, ends=self._ends)
        side.outermost = {}
        side.steps += 1
        for row in rows:
            for there, edges in row["there"]:
                self._link(row["here"], there)
                if there not in side.seen:
                    side.seen.add(there)
                    side.outermost[there] = edges

    def _join(self, walked: Sequence[str], others: Sequence[str]) -> None:
        for row in self._read("links", a=walked, b=others):
            self._link(row["here"], row["there"])

    def _meet(self, a: Sequence[str], b: Sequence[str]) -> None:
        rows = self._read("meeting", a=a, b=b, hubs=self._through_hubs, limit=MEETINGS)
        if rows:
            self._join(sorted({*a, *b}), [row["id"] for row in rows])

    def _link(self, here: str, there: str) -> None:
        self._links[here].add(there)
        self._links[there].add(here)

    def _read(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        """The rows of a named read; where a way may use some relations only, with these written out."""
        text = named(name).text
        return self._store.read(text.replace("-[r]-", f"-[r:{self._types}]-") if self._types else text, **parameters)
