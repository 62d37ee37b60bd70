"""Ways from one entity to another; a derived edge and the event it stands for are one way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from graph.model import NODES, RELATIONSHIPS, Occurrence
from graph.reads.reach import Reach
from graph.reads.values import Edge, edge_of, kind_of
from graph.store import Store

# A market, a country or a regulator joins everything to everything: passing through one is no finding. So does
# whatever has more than 5,000 edges (reach.cypher holds the same words).
HUBS = ("Market", "Segment", "Geography", "Regulator", "Figure", "Question", "Scope")
HUB_EDGES = 5_000
MAX_HOPS = 8
# Of so many ways for each that is wanted, the best evidenced are kept.
CANDIDATES = 4

Pair = tuple[str, str]


@dataclass(frozen=True)
class Hop:
    """One edge of a way, as it is walked: `forward` says whether along its direction.

    `also` are the other edges that join the same two entities."""

    start: str
    start_name: str
    end: str
    end_name: str
    edge: Edge
    forward: bool
    also: Sequence[Edge] = ()

    @property
    def reads(self) -> str:
        words = self.edge.reads if self.forward or self.edge.symmetric else self.edge.reverse
        return f"{self.start_name} {words} {self.end_name}"


@dataclass(frozen=True)
class Path:
    """A way of one or more hops; `through_hubs` where it passes through what joins everything."""

    hops: Sequence[Hop]
    through_hubs: bool = False


@dataclass(frozen=True)
class Search:
    """The ways that were found, shortest first; all ways of up to `complete` hops were looked at."""

    paths: Sequence[Path]
    complete: int


def find_paths(
    store: Store,
    start: str,
    end: str,
    *,
    max_hops: int = 4,
    limit: int = 10,
    through_hubs: bool = False,
    relations: Sequence[str] = (),
) -> list[Path]:
    """The shortest ways between two entity ids, at most `limit`; none passes an entity twice.

    Ways through hubs come only where asked for, or where there is no other; they say so. `relations` are the
    relationship types a way may use, none for all. Raises ValueError for one that is not declared."""
    asked = {"max_hops": max_hops, "limit": limit, "relations": relations}
    found = search_paths(store, start, end, through_hubs=through_hubs, **asked)  # type: ignore[arg-type]
    if not found.paths and not through_hubs:
        found = search_paths(store, start, end, through_hubs=True, **asked)  # type: ignore[arg-type]
    return list(found.paths)


def search_paths(
    store: Store,
    start: str,
    end: str,
    *,
    max_hops: int = 4,
    limit: int = 10,
    through_hubs: bool = False,
    relations: Sequence[str] = (),
) -> Search:
    """The same without falling back on hubs, and with how far it looked: a crowded place is searched less far."""
    if undeclared := set(relations) - RELATIONSHIPS.keys():
        raise ValueError(f"'{min(undeclared)}' is not declared.")
    hops = max(1, min(int(max_hops), MAX_HOPS))
    if start == end:
        return Search([], hops)
    reach = Reach(store, start, end, relations, through_hubs=through_hubs)
    teller = _Teller(reach)
    paths: list[Path] = []
    while len(paths) < limit and reach.hops < hops and reach.widen():
        teller.learn(list(islice(reach.ways(), limit * CANDIDATES)))
        paths = teller.paths()
    return Search(paths[:limit], hops if reach.exhausted else reach.complete)


class _Teller:
    """Turns ways into paths: looks up the edges of their hops, and drops what is told twice."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._ways: list[tuple[str, ...]] = []
        self._edges: dict[Pair, list[Edge]] = {}
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._hubs: set[str] = set()

    def learn(self, ways: Sequence[tuple[str, ...]]) -> None:
        pairs = {pair for way in ways for pair in pairwise(way)}
        for row in self._reach.edges(sorted(pairs - self._edges.keys())):
            for node in (row["a"], row["b"]):
                self._names[node["id"]] = node["name"]
                self._kinds[node["id"]] = kind_of(node["labels"])
                if self._kinds[node["id"]] in HUBS or node["edges"] > HUB_EDGES:
                    self._hubs.add(node["id"])
            edges = [edge_of(each["edge"], each["type"], each["source"], each["target"]) for each in row["edges"]]
            self._edges[row["a"]["id"], row["b"]["id"]] = sorted(edges, key=_best_first)
        self._ways += ways

    def paths(self) -> list[Path]:
        """Every way once, the shortest first, of those the one whose weakest hop most sources speak of."""
        told = [self._path(way) for way in self._ways if all(pair in self._edges for pair in pairwise(way))]
        told.sort(key=lambda path: (len(path.hops), -min(len(hop.edge.sources) for hop in path.hops), _ends(path)))
        kept: dict[tuple[str, ...], list[list[_Step]]] = {}
        once = []
        for path in told:
            standing, steps = self._steps(path)
            before = kept.setdefault(standing, [])
            if not any(all(map(_Step.says, other, steps)) for other in before):
                before.append(steps)
                once.append(path)
        return once

    def _path(self, way: tuple[str, ...]) -> Path:
        hops = []
        for here, there in pairwise(way):
            edge, *also = self._edges[here, there]
            names = self._names
            hops.append(Hop(here, names[here], there, names[there], edge, edge.source == here, tuple(also)))
        return Path(hops, through_hubs=not self._hubs.isdisjoint(way[1:-1]))

    def _steps(self, path: Path) -> tuple[tuple[str, ...], list[_Step]]:
        """The entities of a path without its events, and what each step from one to the next stands on."""
        standing, steps = [path.hops[0].start], []
        through: tuple[str, ...] = ()
        for hop in path.hops:
            if hop is not path.hops[-1] and issubclass(NODES[self._kinds[hop.end]], Occurrence):
                through = (*through, hop.end)
                continue
            steps.append(_Step(through, frozenset(_events(hop))))
            standing.append(hop.end)
            through = ()
        return tuple(standing), steps


@dataclass(frozen=True)
class _Step:
    """A step between two entities: through events, or directly by edges that may stand for events."""

    through: tuple[str, ...]
    events: frozenset[str]

    def says(self, other: _Step) -> bool:
        """Whether the other step tells nothing that this one does not."""
        if not self.through:
            return not other.through or (len(other.through) == 1 and other.through[0] in self.events)
        return self.through == other.through


def _events(hop: Hop) -> list[str]:
    edges = (hop.edge, *hop.also)
    return [str(edge.properties["event"]) for edge in edges if edge.properties.get("event")]


def _best_first(edge: Edge) -> tuple[bool, int, int, str, str]:
    """A derived edge before others, then by sources and claims."""
    return ("event" not in edge.properties, -len(edge.sources), -len(edge.claims), edge.type, edge.id)


def _ends(path: Path) -> list[str]:
    return [hop.end for hop in path.hops]
