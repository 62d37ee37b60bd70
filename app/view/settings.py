"""How a picture is looked at: what is hidden, the filters, the layout, what is chosen; and who may say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# What edges and nodes can be left out by, each with the property of the canvas's elements that it looks at.
FACETS = ("kind", "relation", "band", "factuality", "source")
LAYOUTS = ("force", "layers", "time")


@dataclass(frozen=True)
class Filters:
    """What is left out: values by facet, what lies outside of two months (`2024-06`), what has no date."""

    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    undated: bool = True


@dataclass(frozen=True)
class Settings:
    """Ids are those of the scene's nodes and edges, sorted."""

    hidden: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    layout: str = LAYOUTS[0]
    chosen: tuple[str, ...] = ()


def told(value: Mapping[str, Any], known: Iterable[str]) -> Settings:
    """What the canvas says of itself; ids that are not `known` are left out."""
    ids = set(known)
    filters = value.get("filters") or {}
    left_out = {facet: tuple(sorted(map(str, filters.get(facet) or ()))) for facet in FACETS}
    return Settings(
        hidden=tuple(sorted(ids.intersection(value.get("hidden") or ()))),
        filters=Filters(
            {facet: values for facet, values in left_out.items() if values},
            str(filters.get("from") or ""),
            str(filters.get("to") or ""),
            filters.get("undated") is not False,
        ),
        layout=value["layout"] if value.get("layout") in LAYOUTS else LAYOUTS[0],
        chosen=tuple(i for i in (*value.get("nodes", ()), *value.get("edges", ())) if i in ids),
    )


def asked(settings: Settings, number: int) -> dict[str, Any]:
    """The settings as the canvas takes them; it obeys each `number` once."""
    filters = settings.filters
    return {
        "n": number,
        "hidden": list(settings.hidden),
        "filters": {
            **{facet: list(values) for facet, values in filters.left_out.items()},
            "from": filters.since,
            "to": filters.until,
            "undated": filters.undated,
        },
        "layout": settings.layout,
        "chosen": list(settings.chosen),
    }
