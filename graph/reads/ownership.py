"""Who owned whom on a date: stated ownership, and acquisitions that were closed, never merely announced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model.dates import Span, span
from graph.model.deal_kinds import NOT_CLOSED
from graph.queries import named
from graph.reads.relation import Relation, relation_of
from graph.reads.values import Found
from graph.store import Store

LEVELS = 6
EDGES = 200


class Held(StrEnum):
    """Whether a holding held on a date, and if not surely, why."""

    YES = "yes"
    START_NOT_STATED = "start_not_stated"
    CLOSING_NOT_STATED = "closing_not_stated"
    BEGAN_OR_ENDED_THEN = "began_or_ended_then"
    LATER = "later"
    ENDED = "ended"
    PASSED_ON = "passed_on"
    NOT_CLOSED = "not_closed"
    NOT_ASSERTED = "not_asserted"


OUT = (Held.LATER, Held.ENDED, Held.PASSED_ON, Held.NOT_CLOSED, Held.NOT_ASSERTED)


@dataclass(frozen=True)
class Holding:
    """`owner` has or had `owned`, by the words behind `relation`; `stage` is the deal's where it stands on one."""

    owner: Found
    owned: Found
    relation: Relation
    stage: str | None = None


@dataclass(frozen=True)
class Member:
    """One entity of a group: the chain of holdings that leads down to it, and how sure each is."""

    entity: Found
    chain: Sequence[Holding] = ()
    held: Sequence[Held] = ()

    @property
    def sure(self) -> bool:
        return all(each is Held.YES for each in self.held)


@dataclass(frozen=True)
class Group:
    """An entity with all it owned on a date, and the holdings that did not count, with why.

    `cut` says that there are more holdings than were looked at."""

    on: str
    members: Sequence[Member]
    outside: Sequence[tuple[Holding, Held]]
    cut: bool = False


def holdings(store: Store, entity: str) -> tuple[list[Holding], bool]:
    """Every holding at `entity` or below it, whatever its date, and whether some were left out."""
    found: dict[str, Holding] = {}
    seen: set[str] = set()
    frontier, cut = {entity}, False
    for _ in range(LEVELS):
        rows = store.read(named("ownership").text, ids=sorted(frontier), limit=EDGES, not_closed=list(NOT_CLOSED))
        cut = cut or len(rows) >= EDGES
        found |= {row["edge"]["id"]: _holding(relation_of(row), row["stage"]) for row in rows}
        seen |= frontier
        frontier = {each.owned.id for each in found.values() if each.owner.id in seen} - seen
        if not frontier:
            return list(found.values()), cut
    return list(found.values()), True


def _holding(relation: Relation, stage: str | None) -> Holding:
    if relation.edge.type == "OWNED_BY":
        return Holding(relation.target, relation.source, relation)
    return Holding(relation.source, relation.target, relation, stage)


def group_on(root: Found, known: Iterable[Holding], on: str, *, cut: bool = False) -> Group:
    """The group of `root` on a date (EDTF), down all levels. Raises InvalidDateError."""
    day = span(on)
    by_owner = _by_owner(known)
    members = {root.id: Member(root)}
    outside: list[tuple[Holding, Held]] = []
    waiting = [members[root.id]]
    while waiting:
        above = waiting.pop(0)
        for holding in by_owner.get(above.entity.id, ()):
            held = held_on(holding, day, known)
            if held in OUT:
                outside.append((holding, held))
            elif holding.owned.id not in members:
                member = Member(holding.owned, (*above.chain, holding), (*above.held, held))
                members[holding.owned.id] = member
                waiting.append(member)
    left = [(holding, why) for holding, why in outside if holding.owned.id not in members]
    return Group(on, list(members.values()), left, cut)


def owners_on(entity: Found, known: Iterable[Holding], on: str) -> list[tuple[Holding, Held]]:
    """Who had `entity` on a date, or did not and why. Raises InvalidDateError."""
    return [(each, held_on(each, span(on), known)) for each in known if each.owned.id == entity.id]


def _by_owner(known: Iterable[Holding]) -> Mapping[str, list[Holding]]:
    """Holdings by owner; stated ownership before an acquisition, so that the plainer words are given as the reason."""
    by_owner: dict[str, list[Holding]] = {}
    for each in sorted(known, key=lambda h: (h.relation.edge.type != "OWNED_BY", h.owned.name, h.relation.edge.id)):
        by_owner.setdefault(each.owner.id, []).append(each)
    return by_owner


def held_on(holding: Holding, day: Span, known: Iterable[Holding] = ()) -> Held:
    """Whether a holding held on a day or within a month or year."""
    edge = holding.relation.edge
    bought = edge.type == "ACQUIRED"
    if edge.factuality != "asserted":
        return Held.NOT_ASSERTED
    if bought and holding.stage in NOT_CLOSED:
        return Held.NOT_CLOSED
    begin, end = (span(date) if date else None for date in (edge.since, edge.until))
    if begin and begin.first > day.last:
        return Held.LATER
    if end and end.last < day.first:
        return Held.ENDED
    if bought and begin and any(_takes_over(other, holding, begin, day) for other in known):
        return Held.PASSED_ON
    if begin is None:
        return Held.START_NOT_STATED
    if begin.last > day.first or (end and end.first <= day.last):
        return Held.BEGAN_OR_ENDED_THEN
    return Held.CLOSING_NOT_STATED if bought and holding.stage is None else Held.YES


def _takes_over(other: Holding, holding: Holding, begin: Span, day: Span) -> bool:
    """Whether another owner came by the same entity after `begin` and before the day was over."""
    edge = other.relation.edge
    if other.owned.id != holding.owned.id or other.owner.id == holding.owner.id or edge.factuality != "asserted":
        return False
    if (edge.type == "ACQUIRED" and other.stage in NOT_CLOSED) or not edge.since:
        return False
    came = span(edge.since)
    return came.first > begin.last and came.last <= day.last
