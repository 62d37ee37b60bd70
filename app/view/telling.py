"""Paths, profiles and evidence as the JSON of the commands; pure functions of what was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.model import NODES, Occurrence
from graph.reads import Edge, Evidence, Path, Profile
from graph.reads.paths import Hop
from graph.reads.profile import Line

Quotes = Mapping[str, Sequence[Evidence]]


def by_claim(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Places by the claim they support."""
    grouped: dict[str, list[Evidence]] = {}
    for each in evidence:
        grouped.setdefault(each.claim, []).append(each)
    return grouped


def claims_of(paths: Iterable[Path]) -> set[str]:
    """Every claim that the hops of these paths stand on."""
    return {claim for path in paths for hop in path.hops for edge in (hop.edge, *hop.also) for claim in edge.claims}


def quote_json(evidence: Evidence) -> dict[str, Any]:
    """One quote; `start` and `end` count code points of the document's text."""
    told = {
        "document": evidence.document,
        "title": evidence.title,
        "publisher": evidence.publisher,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }
    if evidence.derived_from:
        told["derived_from"] = evidence.derived_from
    return told


def quotes_of(edge: Edge, quotes: Quotes) -> list[Evidence]:
    """Every place an edge stands on, each once, by document and position."""
    places = {(q.document, q.start, q.end): q for claim in edge.claims for q in quotes.get(claim, ())}
    return [places[key] for key in sorted(places)]


def hop_json(hop: Hop, quotes: Quotes) -> dict[str, Any]:
    """A hop as it is walked; `forward` says whether along the edge's direction."""
    told = {
        "from": hop.start_name,
        "from_id": hop.start,
        "type": hop.edge.type,
        "to": hop.end_name,
        "to_id": hop.end,
        "forward": hop.forward,
        "reads": hop.reads,
        **_edge_json(hop.edge),
        "quotes": [quote_json(q) for q in quotes_of(hop.edge, quotes)],
    }
    if hop.also:
        told["also"] = [
            {"type": edge.type, **_edge_json(edge), "quotes": [quote_json(q) for q in quotes_of(edge, quotes)]}
            for edge in hop.also
        ]
    return told


def paths_json(paths: Sequence[Path], quotes: Quotes) -> dict[str, Any]:
    """`{paths: [{through_hubs, hops}]}`."""
    return {
        "paths": [
            {"through_hubs": path.through_hubs, "hops": [hop_json(hop, quotes) for hop in path.hops]} for path in paths
        ]
    }


def _edge_json(edge: Edge) -> dict[str, Any]:
    told: dict[str, Any] = {
        "since": edge.since,
        "until": edge.until,
        "band": edge.band,
        "factuality": edge.factuality,
        "sources": list(edge.sources),
    }
    own = {name: value for name, value in edge.properties.items() if name not in told}
    told |= {name: own[name] for name in sorted(own) if name not in ("id", "claims")}
    return told


def line_json(profile_id: str, line: Line) -> dict[str, Any]:
    """An edge of a profile, read from its entity; with the event's own values where it leads to one."""
    told = {
        "from": line.start,
        "from_id": profile_id,
        "type": line.edge.type,
        "to": line.end.name,
        "to_id": line.end.id,
        "to_kind": line.end.kind,
        "forward": line.edge.source == profile_id,
        "reads": line.reads,
        **_edge_json(line.edge),
    }
    if values := event_values(line):
        told["event_values"] = values
    places = {(q.document, q.start, q.end): q for q in line.quotes}
    told["quotes"] = [quote_json(places[key]) for key in sorted(places)]
    return told


def event_values(line: Line) -> dict[str, Any]:
    """What an event or figure says of itself, in the order of its declaration; empty for a standing thing."""
    declared = NODES[line.end.kind]
    if not issubclass(declared, Occurrence):
        return {}
    names = ("date", "factuality", *declared.own_fields(), "disputed")
    properties = line.end.properties
    return {name: properties[name] for name in names if properties.get(name) not in (None, [])}


def profile_json(profile: Profile) -> dict[str, Any]:
    """Everything the graph says of one entity."""
    return {
        "id": profile.id,
        "name": profile.name,
        "names": list(profile.names),
        "kind": profile.kind,
        "identifiers": dict(profile.identifiers),
        "edges": [line_json(profile.id, line) for line in profile.edges],
        "events": [line_json(profile.id, line) for line in profile.events],
        "figures": [line_json(profile.id, line) for line in profile.figures],
        "shown": profile.shown,
        "total": profile.total,
    }
