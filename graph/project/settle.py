"""How the parts that several claims give to one node or edge become its properties.

Deterministic and independent of order: the value that most independent sources give wins, then the more
precise, then the text that sorts first; where they differ the field is listed in `disputed`. A month speaks for
every day of it, and differs from none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import Any

from graph.model import NODES, RELATIONSHIPS, Occurrence
from graph.model.claim import Scalar
from graph.model.dates import in_one_another, span
from graph.model.deal_kinds import GENERAL
from graph.project.contributions import Contribution, Element
from graph.vocabulary import BANDS, DealKind, DealStage, Factuality, Pathway

Votes = dict[str, list[tuple[Scalar, str]]]

# What became of a thing outranks what was expected of it.
SETTLED_FIRST = [
    Factuality.TERMINATED.value,
    Factuality.ASSERTED.value,
    Factuality.PLANNED.value,
    Factuality.CONDITIONAL.value,
    Factuality.RUMOURED.value,
]
PLANS = {Factuality.PLANNED.value, Factuality.CONDITIONAL.value, Factuality.RUMOURED.value}
# The furthest stage that any source tells is how far a deal has come.
STAGES = [stage.value for stage in (DealStage.TERMINATED, DealStage.CLOSED, DealStage.AMENDED, DealStage.SIGNED)]
KINDS = [kind.value for kind in DealKind]
UNINFORMATIVE = {Pathway.NOT_STATED.value}


def settle(element: Element, parts: Sequence[Contribution]) -> dict[str, Any]:
    """The properties of a node or edge that stands on these parts (at least one)."""
    unique = sorted({part.claim: part for part in parts}.values(), key=lambda part: part.claim)
    properties: dict[str, Any] = {
        "id": element.id,
        "claims": [part.claim for part in unique],
        "sources": sorted({part.source for part in unique}),
        "band": min((part.band for part in unique), key=BANDS.index),
        "factuality": min((part.factuality for part in unique), key=SETTLED_FIRST.index),
    }
    specific = _occurrence(element, unique) if element.is_node else _edge(element, unique)
    properties.update(specific)
    return {name: value for name, value in properties.items() if value is not None}


def _edge(element: Element, parts: Sequence[Contribution]) -> dict[str, Any]:
    votes = _votes(parts)
    settled = {name: _winner(name, votes[name]) for name in RELATIONSHIPS[element.type].own_fields()}
    settled.update(dict(element.distinguished))
    settled["since"] = _winner("date", [(part.when, part.source) for part in parts if part.when])
    settled["until"] = _winner("date", [(part.until, part.source) for part in parts if part.until])
    return settled


def _occurrence(element: Element, parts: Sequence[Contribution]) -> dict[str, Any]:
    votes = _votes(parts)
    votes["date"] = _dates(parts)
    settled: dict[str, Any] = dict(_defaults(element.type))
    settled |= {name: _winner(name, given) for name, given in votes.items() if given}
    settled.setdefault("date", None)
    name = min(part.caption for part in _of_kind(settled.get("kind"), parts))
    settled["name"] = name
    settled["names"] = [name]
    settled["claim_count"] = len(parts)
    settled["source_count"] = len({part.source for part in parts})
    settled["disputed"] = sorted(n for n, given in votes.items() if _differ(n, given) and not _is_history(n, parts))
    if settled["date"] is not None:
        days = span(settled["date"])
        settled["date_min"], settled["date_max"] = days.first, days.last
    return settled


def _of_kind(kind: Scalar | None, parts: Sequence[Contribution]) -> Sequence[Contribution]:
    """The parts that call the event what it settles on, whose name it bears; all where none does."""
    return [part for part in parts if dict(part.values).get("kind") == kind] or parts


@cache
def _defaults(label: str) -> Mapping[str, str]:
    """What a field says where no source states it, such as the pathway *not stated*."""
    declared = NODES[label]
    assert issubclass(declared, Occurrence)
    defaults = {name: declared.model_fields[name].default for name in declared.own_fields()}
    return {name: default.value for name, default in defaults.items() if isinstance(default, StrEnum)}


def _votes(parts: Iterable[Contribution]) -> Votes:
    """The values stated for each field, each with its source."""
    votes: Votes = defaultdict(list)
    for part in parts:
        for name, value in part.values:
            votes[name].append((value, part.source))
    return votes


def _dates(parts: Sequence[Contribution]) -> list[tuple[Scalar, str]]:
    """When it happened, as told once it had; where nothing tells that, when it was agreed on, or is expected."""
    done = [part for part in parts if part.factuality not in PLANS]
    dated = [part for part in done if part.when and _is_closed(part)] or done or parts
    return [(part.when, part.source) for part in dated if part.when]


def _is_closed(part: Contribution) -> bool:
    return dict(part.values).get("stage") == DealStage.CLOSED


def _differ(name: str, votes: Sequence[tuple[Scalar, str]]) -> bool:
    if len(votes) < 2:
        return False
    values = {value for value, _ in votes if value not in UNINFORMATIVE}
    return _are_several({str(value) for value in values}) if name == "date" else len(values) > 1


def _are_several(dates: Iterable[str]) -> bool:
    """Whether not all of these may be one date, told more and less exactly."""
    return not all(in_one_another(a, b) for a, b in combinations(sorted(dates), 2))


def _is_history(name: str, parts: Sequence[Contribution]) -> bool:
    """Whether a field differs only since it was told at several stages: a closing has another date than a signing."""
    if name == "stage":
        return True
    if name != "date":
        return False
    at_stage = defaultdict(set)
    for part in parts:
        if part.when and part.factuality not in PLANS:
            at_stage[part.factuality, dict(part.values).get("stage")].add(part.when)
    return not any(_are_several(dates) for dates in at_stage.values())


def _winner(name: str, votes: Sequence[tuple[Scalar, str]]) -> Scalar | None:
    if len(votes) < 2:
        return votes[0][0] if votes else None
    sources: dict[Scalar, set[str]] = defaultdict(set)
    for value, source in votes:
        sources[value].add(source)
    informative = {v: s for v, s in sources.items() if v not in UNINFORMATIVE} or sources
    if name == "date":
        informative = {v: set().union(*(s for o, s in sources.items() if _says(o, v))) for v in sources}

    def rank(value: Scalar) -> tuple[int, int, int, str]:
        first, after = 0, 0
        if name == "stage":
            first = STAGES.index(str(value)) if value in STAGES else len(STAGES)
        elif name == "kind":
            first, after = int(value in GENERAL), KINDS.index(str(value)) if value in KINDS else 0
        elif name == "date":
            after = span(str(value)).days
        return first, -len(informative[value]), after, str(value)

    return min(informative, key=rank)


def _says(date: Scalar, exactly: Scalar) -> bool:
    return span(str(date)).holds(span(str(exactly)))


def agrees(properties: Mapping[str, Any], element: Element, part: Contribution) -> bool:
    """Whether adding this part to a settled element changes nothing but its lists and counts."""
    stated = {name: value for name, value in part.values if value not in UNINFORMATIVE}
    date = "date" if element.is_node else "since"
    if part.when is not None:
        stated[date] = part.when
    if part.until is not None and not element.is_node:
        stated["until"] = part.until
    return (
        all(properties.get(name) == value for name, value in stated.items())
        and BANDS.index(part.band) >= BANDS.index(properties["band"])
        and part.factuality == properties["factuality"]
        and (not element.is_node or part.caption >= properties["name"])
    )


def append(properties: Mapping[str, Any], parts: Sequence[Contribution]) -> dict[str, Any]:
    """The properties after adding parts that agree."""
    grown = dict(properties)
    grown["claims"] = sorted({*properties["claims"], *(part.claim for part in parts)})
    grown["sources"] = sorted({*properties["sources"], *(part.source for part in parts)})
    if "claim_count" in grown:
        grown["claim_count"] = len(grown["claims"])
        grown["source_count"] = len(grown["sources"])
    return grown
