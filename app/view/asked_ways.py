"""What the address of the Path page asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import ExitCode, FinalError
from graph.model import RELATIONSHIPS
from graph.reads.paths import MAX_HOPS

WAYS, MOST_WAYS = 5, 50
HOPS = 4


@dataclass(frozen=True)
class AskedWays:
    """From where to where, how many ways at most, how long, by which relations, and whether through hubs."""

    start: str = ""
    end: str = ""
    ways: int = WAYS
    hops: int = HOPS
    relations: tuple[str, ...] = ()
    hubs: bool = False

    @property
    def parameters(self) -> dict[str, str | list[str]]:
        """The same as the address says it; what is as usual is left out."""
        said: dict[str, str | list[str]] = {"from": self.start, "to": self.end}
        if self.ways != WAYS:
            said["k"] = str(self.ways)
        if self.hops != HOPS:
            said["hops"] = str(self.hops)
        if self.relations:
            said["relation"] = list(self.relations)
        if self.hubs:
            said["hubs"] = "1"
        return {name: value for name, value in said.items() if value}


class UnknownRelationError(FinalError):
    """A relationship type that is not declared."""

    exit_code = ExitCode.USAGE


def known_relations(given: Iterable[str]) -> tuple[str, ...]:
    """These relationship types, each once. Raises UnknownRelationError."""
    kinds = tuple(dict.fromkeys(kind.strip().upper() for kind in given))
    if unknown := [kind for kind in kinds if kind not in RELATIONSHIPS]:
        raise UnknownRelationError(
            f"No relationship type is called {', '.join(unknown)}.", remedy="'fusiongraph schema' lists them."
        )
    return kinds


def asked_ways(said: Mapping[str, Sequence[str]]) -> tuple[AskedWays, list[str]]:
    """Read the address, and what in it could not be read, in sentences."""
    wrong = []
    unknown = [kind for kind in said.get("relation", ()) if kind not in RELATIONSHIPS]
    if unknown:
        wrong.append(f"The link names {', '.join(unknown)}, which is no relation; the Schema page lists them.")
    ways, words = _number(said, "k", WAYS, MOST_WAYS)
    hops, more = _number(said, "hops", HOPS, MAX_HOPS)
    asked = AskedWays(
        start=_first(said, "from"),
        end=_first(said, "to"),
        ways=ways,
        hops=hops,
        relations=tuple(dict.fromkeys(kind for kind in said.get("relation", ()) if kind in RELATIONSHIPS)),
        hubs=_first(said, "hubs") in ("1", "true", "yes"),
    )
    return asked, [*wrong, *filter(None, (words, more))]


def _first(said: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(said.get(name, ())), "").strip()


def _number(said: Mapping[str, Sequence[str]], name: str, usual: int, most: int) -> tuple[int, str]:
    text = _first(said, name)
    if not text:
        return usual, ""
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most:
        return int(text), ""
    return usual, f"The link says {name}={text[:20]}; it can be 1 to {most}, so {usual} was taken."
