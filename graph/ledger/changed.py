"""The changes of the projection as a person reads them: nodes and edges added, changed, removed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from graph.model import NODES, RELATIONSHIPS
from graph.project import Changes
from graph.project.elements import Change
from graph.store import Transaction

NAMES = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name, labels(n) AS labels"
# What follows from the others, or tells nothing to a person.
_UNTOLD = {"id", "names", "claims", "date_min", "date_max", "claim_count", "source_count", "event"}


@dataclass(frozen=True)
class Changed:
    """A node or edge that a change of the ledger adds, changes or removes; `name` reads it aloud.

    `before` and `after` hold the fields that differ."""

    what: str
    type: str
    name: str
    how: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


def changed(tx: Transaction, changes: Changes) -> tuple[Changed, ...]:
    """What changed, within the transaction that changed it: things first, then events, then edges."""
    moved = _moved(changes)
    merged = _merged(changes.elements, moved)
    ids = {moved.get(end, end) for c in changes.elements for end in (c.element.source, c.element.target) if end}
    new = {e for e in changes.things.new.values() if e} - {moved.get(e, e) for e in changes.things.old.values() if e}
    called = {moved.get(e, e) for e in changes.things.names}
    rows = tx.rows(NAMES, ids=sorted(ids | new | called))
    # What is gone goes by the name it had.
    names = {c.element.id: str(c.before["name"]) for c in changes.elements if c.element.is_node and c.before}
    names |= changes.things.names | {row["id"]: row["name"] for row in rows}
    kinds = {row["id"]: next((label for label in row["labels"] if label in NODES), "Entity") for row in rows}
    appeared = new | {c.element.id for c in merged if c.element.is_node and c.before is None}
    spoken = names | _told_apart({e: names[e] for e in names.keys() - moved.keys()}, appeared, kinds.keys())
    told = [Changed("node", kinds[e], spoken[e], "added") for e in sorted(new & kinds.keys())]
    left = changes.things.gone.keys() - moved.keys()
    told += [Changed("node", changes.things.gone[e], spoken[e], "removed") for e in sorted(left)]
    told += _renamed(changes, moved, names, kinds)
    told += [_node(c, spoken) for c in merged if c.element.is_node]
    told += [_edge(c, moved, spoken) for c in merged if not c.element.is_node]
    return tuple(each for each in told if each.how != "changed" or each.before != each.after)


def _told_apart(names: Mapping[str, str], new: Set[str], there: Set[str]) -> dict[str, str]:
    """Names for things that are called alike: by which of them is new, known or gone, else by their ids."""
    alike: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entity, name in names.items():
        alike[name.casefold()]["new" if entity in new else "known" if entity in there else "gone"].append(entity)
    return {
        entity: f"{names[entity]} ({standing if len(entities) == 1 else entity})"
        for by_standing in alike.values()
        if sum(map(len, by_standing.values())) > 1
        for standing, entities in by_standing.items()
        for entity in entities
    }


def _moved(changes: Changes) -> dict[str, str]:
    """Entities that go on under another id, since their smallest record is another, or was that of a denial, which
    has no node of its own."""
    gone = {c.element.id for c in changes.elements if c.element.is_node and c.after is None}
    moved: dict[str, str] = {}
    for remap in (changes.things, changes.events):
        still = {entity for entity in remap.new.values() if entity} - gone
        for key, was in remap.old.items():
            now = remap.new.get(key)
            if was and now and was != now and was not in still:
                moved[was] = now
    return moved


def _renamed(
    changes: Changes, moved: Mapping[str, str], names: Mapping[str, str], kinds: Mapping[str, str]
) -> list[Changed]:
    """Things that go on and are called otherwise than before."""
    was = changes.things.names
    now = {before: moved.get(before, before) for before in was}
    return [
        Changed("node", kinds[after], was[before], "changed", {"name": was[before]}, {"name": names[after]})
        for before, after in sorted(now.items())
        if after in kinds and names[after] != was[before]
    ]


def _merged(elements: Iterable[Change], moved: Mapping[str, str]) -> list[Change]:
    """What was removed under an old id and added under its new one is one change."""
    found: dict[tuple[object, ...], Change] = {}
    for change in elements:
        element = change.element
        marks = tuple((name, moved.get(str(value), value)) for name, value in element.distinguished)
        ends = sorted((moved.get(element.source, element.source), moved.get(element.target, element.target)))
        known = RELATIONSHIPS.get(element.type)
        directed = ends if known is not None and known.symmetric else (element.source, element.target)
        key = (element.type, *(moved.get(end, end) for end in directed), marks)
        other = found.get(key)
        if other is None:
            found[key] = change
        else:
            kept = change.element if change.after is not None else other.element
            found[key] = Change(kept, change.before or other.before, change.after or other.after)
    return list(found.values())


def _how(change: Change) -> str:
    return "added" if change.before is None else "removed" if change.after is None else "changed"


def _node(change: Change, names: Mapping[str, str]) -> Changed:
    name = names[change.element.id]
    return Changed("node", change.element.type, name, _how(change), *_difference(change))


def _edge(change: Change, moved: Mapping[str, str], names: Mapping[str, str]) -> Changed:
    element = change.element
    reads = RELATIONSHIPS[element.type].reads
    source, target = (moved.get(end, end) for end in (element.source, element.target))
    name = f"{names.get(source, source)} {reads} {names.get(target, target)}"
    return Changed("edge", element.type, name, _how(change), *_difference(change))


def _difference(change: Change) -> tuple[dict[str, Any], dict[str, Any]]:
    """The told fields that differ, before and after; evidence and sources as counts."""
    before, after = _told(change.before), _told(change.after)
    differing = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return (
        {name: before[name] for name in differing if name in before},
        {name: after[name] for name in differing if name in after},
    )


def _told(properties: Mapping[str, Any] | None) -> dict[str, Any]:
    if properties is None:
        return {}
    told = {name: value for name, value in properties.items() if name not in _UNTOLD and value not in (None, [])}
    told["evidence"] = len(properties["claims"])
    told["sources"] = len(properties["sources"])
    return told
