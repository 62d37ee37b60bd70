"""What a profile page tells of an entity, or of the group it headed on a date, read in a few bounded questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.reads.competition import (
    PRODUCTS,
    Likeness,
    Rival,
    Stake,
    grounds,
    holders,
    like,
    rivals,
    stakes,
)
from graph.reads.happenings import Happening, happenings
from graph.reads.ownership import Group, Held, Holding, group_on, holdings, owners_on
from graph.reads.relation import Relation
from graph.reads.standing import standing
from graph.reads.values import Found
from graph.store import Store

ORGANIZATIONS = ("Company", "Institution")


@dataclass(frozen=True)
class Dossier:
    """All that is read for one profile; `more` names what was cut at a limit.

    `owners` says who had the entity on the date; `group` is who belonged to it then, `as_group` whether the profile is
    of them all. `product_events` are events of products that the members compete with, apart from their own;
    `elsewhere` says who has a lasting role in what the members originated or applied for and have none in."""

    subject: Found
    on: str
    group: Group | None
    as_group: bool
    owners: Sequence[tuple[Holding, Held]]
    standing: Sequence[Relation]
    events: Sequence[Happening]
    product_events: Sequence[Happening]
    stakes: Sequence[Stake]
    holders: Sequence[Stake]
    elsewhere: Sequence[Stake]
    rivals: Sequence[Rival]
    similar: Sequence[Likeness]
    more: Sequence[str]

    @property
    def members(self) -> list[Found]:
        """The entities it is about: the subject, or the whole group."""
        if self.group is None or not self.as_group:
            return [self.subject]
        return [member.entity for member in self.group.members]


def dossier(store: Store, subject: Found, on: str, *, as_group: bool = False) -> Dossier:
    """The profile of an entity, or of its group on a date (EDTF). Raises InvalidDateError."""
    if subject.kind not in ORGANIZATIONS:
        return _thing(store, subject, on)
    known, owners_cut = holdings(store, subject.id)
    group = group_on(subject, known, on, cut=owners_cut)
    members = [member.entity.id for member in group.members] if as_group else [subject.id]
    lines, lines_cut = standing(store, members)
    events, events_cut = happenings(store, members)
    at_stake = stakes(members, lines, events)
    own, elsewhere = _competing(store, members, at_stake, lines)
    products = sorted({stake.product.id for stake in own})
    facts, facts_cut = standing(store, products)
    of_products, products_cut = happenings(store, products)
    competing, rivals_cut = rivals(store, members, own, grounds(products, facts, of_products))
    seen = {event.event.id for event in events}
    more = {
        "ownership": owners_cut,
        "relations": lines_cut,
        "events": events_cut,
        "events of its products": products_cut,
        "rivals": rivals_cut or facts_cut,
    }
    return Dossier(
        subject=subject,
        on=on,
        group=group,
        as_group=as_group,
        owners=owners_on(subject, known, on),
        standing=lines,
        events=events,
        product_events=[event for event in of_products if event.event.id not in seen],
        stakes=at_stake,
        holders=(),
        elsewhere=elsewhere,
        rivals=competing,
        similar=(),
        more=[name for name, cut in more.items() if cut],
    )


def _competing(
    store: Store, members: Sequence[str], at_stake: Sequence[Stake], lines: Sequence[Relation]
) -> tuple[list[Stake], list[Stake]]:
    """The stakes that make the members competitors, and who else has what they originated or applied for."""
    ids = set(members)
    originated = {r.target.id for r in lines if r.edge.type == "ORIGINATED" and r.source.id in ids}
    lasting = {stake.product.id for stake in at_stake if stake.stands}
    unsure = (originated | {stake.product.id for stake in at_stake}) - lasting
    at, _ = holders(store, unsure) if unsure else ({}, False)
    elsewhere = [stake for product in at.values() for stake in product if stake.stands and stake.holder.id not in ids]
    gone = {stake.product.id for stake in elsewhere}
    return [stake for stake in at_stake if stake.product.id not in gone], elsewhere


def _thing(store: Store, subject: Found, on: str) -> Dossier:
    lines, lines_cut = standing(store, [subject.id])
    events, events_cut = happenings(store, [subject.id])
    more = {"relations": lines_cut, "events": events_cut}
    similar: list[Likeness] = []
    at: dict[str, list[Stake]] = {}
    if subject.kind in PRODUCTS:
        similar, more["similar products"] = like(store, grounds([subject.id], lines, events), [subject.id])
        at, more["holders"] = holders(store, [subject.id])
    return Dossier(
        subject=subject,
        on=on,
        group=None,
        as_group=False,
        owners=(),
        standing=lines,
        events=events,
        product_events=(),
        stakes=(),
        holders=at.get(subject.id, []),
        elsewhere=(),
        rivals=(),
        similar=similar,
        more=[name for name, cut in more.items() if cut],
    )
