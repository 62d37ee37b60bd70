"""The address of a view: what was opened and expanded, and how it is looked at, by ids that outlive a merge.

An edge is named by its ends and its type, since its own id is made of them and changes when an end is merged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.view.canvas import Scene
from app.view.settings import FACETS, LAYOUTS, Filters

Parameters = Mapping[str, Sequence[str]]

MOST_EDGES = 2_000
_EDGE = re.compile(r"(?P<source>.*) -(?P<type>[A-Z_]+)(?:\.(?P<number>\d{1,4}))?-> (?P<target>.*)", re.DOTALL)
_EXPANSION = re.compile(r"(?P<origin>.+)\|(?P<relation>[^|]*)\|(?P<limit>\d{1,6})", re.DOTALL)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Expansion:
    """What was expanded, by which relation (None: all), and how many edges at most."""

    origin: str
    relation: str | None
    limit: int


@dataclass(frozen=True)
class Address:
    """A view as text: `also` are entities taken in by themselves; `hidden`, `only` and `chosen` are references.

    `only` lists the nodes that are shown, where that is shorter than to list the hidden ones."""

    focus: str = ""
    expansions: tuple[Expansion, ...] = ()
    also: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    layout: str = LAYOUTS[0]
    chosen: tuple[str, ...] = ()

    @property
    def recipe(self) -> tuple[object, ...]:
        """What has to be read from the graph for it."""
        return self.focus, self.expansions, self.also


def written(address: Address) -> dict[str, list[str]]:
    """The address as parameters of a link; what is as usual is left out."""
    filters = address.filters
    parameters = {
        "entity": [address.focus],
        "expand": [f"{each.origin}|{each.relation or ''}|{each.limit}" for each in address.expansions],
        "with": list(address.also),
        "hide": list(address.hidden),
        "only": list(address.only),
        **{f"no-{facet}": list(filters.left_out.get(facet, ())) for facet in FACETS},
        "from": [filters.since],
        "to": [filters.until],
        "undated": [] if filters.undated else ["no"],
        "layout": [] if address.layout == LAYOUTS[0] else [address.layout],
        "chosen": list(address.chosen),
    }
    kept = {name: [value for value in values if value] for name, values in parameters.items()}
    return {name: values for name, values in kept.items() if values}


def read(parameters: Parameters) -> tuple[Address, list[str]]:
    """The address that a link gives, and what in it cannot be understood, as words."""
    wrong: list[str] = []

    def several(name: str) -> tuple[str, ...]:
        return tuple(value for value in parameters.get(name, ()) if value)

    def one(name: str) -> str:
        return next(iter(several(name)), "")

    expansions = [_expansion(text) for text in several("expand")]
    wrong += [text for text, found in zip(several("expand"), expansions, strict=True) if found is None]
    months = {name: one(name) for name in ("from", "to")}
    wrong += [month for month in months.values() if month and not _MONTH.fullmatch(month)]
    months = {name: month if _MONTH.fullmatch(month) else "" for name, month in months.items()}
    layout = one("layout") or LAYOUTS[0]
    if layout not in LAYOUTS:
        wrong.append(layout)
        layout = LAYOUTS[0]
    left_out = {facet: tuple(sorted(several(f"no-{facet}"))) for facet in FACETS}
    address = Address(
        focus=one("entity"),
        expansions=tuple(filter(None, expansions)),
        also=(*several("entity")[1:], *several("with")),
        hidden=several("hide"),
        only=several("only"),
        filters=Filters(
            {facet: values for facet, values in left_out.items() if values},
            months["from"],
            months["to"],
            one("undated") != "no",
        ),
        layout=layout,
        chosen=several("chosen"),
    )
    return address, wrong


def _expansion(text: str) -> Expansion | None:
    """`ORIGIN|RELATION|LIMIT`; the origin may hold bars itself."""
    match = _EXPANSION.fullmatch(text)
    if match is None:
        return None
    return Expansion(match["origin"], match["relation"] or None, max(1, min(int(match["limit"]), MOST_EDGES)))


def reference(scene: Scene, element: str) -> str:
    """How a link names a node or an edge of the scene."""
    edge = scene.edges.get(element)
    if edge is None:
        return element
    number = _alike(scene, edge.source, edge.type, edge.target).index(element)
    return f"{edge.source} -{edge.type}{f'.{number}' if number else ''}-> {edge.target}"


def element(scene: Scene, text: str, moved: Mapping[str, str]) -> str | None:
    """The node or edge of the scene that a link means; `moved` says what has become of its entities."""
    if match := _EDGE.fullmatch(text):
        ends = (moved.get(match[end], match[end]) for end in ("source", "target"))
        source, target = ends
        alike = _alike(scene, source, match["type"], target)
        number = int(match["number"] or 0)
        return alike[min(number, len(alike) - 1)] if alike else None
    found = moved.get(text, text)
    return found if found in scene.nodes or found in scene.edges else None


def entities(texts: Iterable[str]) -> list[str]:
    """Every entity that some references name."""
    named: dict[str, None] = {}
    for text in texts:
        match = _EDGE.fullmatch(text)
        named |= dict.fromkeys((match["source"], match["target"]) if match else (text,))
    return list(named)


def _alike(scene: Scene, source: str, kind: str, target: str) -> list[str]:
    return sorted(e.id for e in scene.edges.values() if (e.source, e.type, e.target) == (source, kind, target))
