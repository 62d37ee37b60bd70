"""Ways from one entity to another; a derived edge and the event it stands for are one way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import NODES, Occurrence
from graph.queries import named
from graph.reads.values import Edge, edge_of, kind_of
from graph.store import Store

# A market, a country or a regulator joins everything to everything: passing through one is no finding.
HUBS = ("Market", "Segment", "Geography", "Regulator", "Figure", "Question", "Scope")
MAX_HOPS = 8


@dataclass(frozen=True)
class Hop:
    """One edge of a way, as it is walked: `forward` says whether along its direction."""

    start: str
    start_name: str
    end: str
    end_name: str
    edge: Edge
    forward: bool

    @property
    def reads(self) -> str:
        words = self.edge.reads if self.forward or self.edge.symmetric else self.edge.reverse
        return f"{self.start_name} {words} {self.end_name}"


@dataclass(frozen=True)
class Path:
    """A way of one or more hops; `through_hubs` where it passes through what joins everything."""

    hops: Sequence[Hop]
    through_hubs: bool = False


def find_paths(
    store: Store,
    start: str,
    end: str,
    *,
    max_hops: int = 4,
    limit: int = 10,
    through_hubs: bool = False,
) -> list[Path]:
    """The shortest ways between two entity ids, at most `limit`.

    Ways through hubs come only where asked for, or where there is no other; they say so."""
    if start == end:
        return []
    if not through_hubs:
        found = _shortest(store, start, end, max_hops, limit, HUBS)
        if found:
            return found
    return _shortest(store, start, end, max_hops, limit, ())


def _shortest(store: Store, start: str, end: str, max_hops: int, limit: int, avoid: Sequence[str]) -> list[Path]:
    hops = max(1, min(int(max_hops), MAX_HOPS))
    text = named("paths").text.replace("MAX_PATHS", str(int(limit) * 4)).replace("MAX_HOPS", str(hops))
    rows = store.read(text, **{"from": start, "to": end, "avoid": list(avoid)})
    paths = [_path(row["nodes"], row["edges"]) for row in rows]
    paths.sort(key=lambda path: (len(path.hops), [(h.edge.type, h.end, h.edge.id) for h in path.hops]))
    return _without_repeats(paths)[:limit]


def _path(nodes: Sequence[dict[str, object]], edges: Sequence[dict[str, object]]) -> Path:
    hops = []
    for position, row in enumerate(edges):
        here, there = nodes[position], nodes[position + 1]
        properties = row["edge"]
        assert isinstance(properties, dict)
        edge = edge_of(properties, str(row["type"]), str(row["source"]), str(row["target"]))
        hops.append(
            Hop(
                str(here["id"]),
                str(here["name"]),
                str(there["id"]),
                str(there["name"]),
                edge,
                forward=edge.source == here["id"],
            )
        )
    inner = [kind_of(node["labels"]) for node in nodes[1:-1]]  # type: ignore[arg-type]
    return Path(hops, through_hubs=any(kind in HUBS for kind in inner))


def _without_repeats(paths: Sequence[Path]) -> list[Path]:
    """Drop ways that only tell a shorter one again through the event its derived edge stands for."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for path in paths:
        told = _told(path)
        if told not in seen:
            seen.add(told)
            kept.append(path)
    return kept


def _told(path: Path) -> tuple[str, ...]:
    """The entities and events a way passes, with the event of a derived edge written out."""
    steps = [path.hops[0].start]
    for hop in path.hops:
        if event := hop.edge.properties.get("event"):
            steps.append(str(event))
        elif hop.end not in _events(path):
            steps.append(hop.edge.type)
        steps.append(hop.end)
    return tuple(step for step in steps if step != "PARTY_TO")


def _events(path: Path) -> set[str]:
    labels = {label.lower() for label, node in NODES.items() if issubclass(node, Occurrence)}
    ends = {hop.end for hop in path.hops}
    return {end for end in ends if end.split("|")[0].replace("_", "") in labels}
