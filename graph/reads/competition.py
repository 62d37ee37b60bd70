"""Who competes with whom, and why: other products for the same target, class or indication, and who holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.queries import named
from graph.reads.happenings import Happening
from graph.reads.relation import Relation, relation_of
from graph.reads.values import Found
from graph.store import Store
from graph.vocabulary import AUTHORISATIONS

PRODUCTS = ("Drug", "DrugClass", "Diagnostic", "Platform")
# Roles that make a company a competitor with a product; whoever only originated it has left the field.
ROLES = ("DEVELOPS", "MARKETS", "MANUFACTURES", "HOLDS_RIGHTS", "AUTHORISATION_HOLDER_OF", "OWNED_BY")
FACTS = ("TARGETS", "DETECTS", "MEMBER_OF_CLASS", "INDICATED_FOR")
# The most telling ground first: one target says more than one class, and that more than one market.
GROUNDS = ("Target", "Biomarker", "DrugClass", "Indication", "Market")
THINGS = 40
EACH = 60
PRODUCTS_COMPARED = 200


@dataclass(frozen=True)
class Stake:
    """What joins an organization to a product, or a product to what it acts on: one edge, or two through an event."""

    holder: Found
    product: Found
    legs: Sequence[Relation]

    @property
    def stands(self) -> bool:
        """Whether it is a role that lasts, rather than a part in one application or decision."""
        return len(self.legs) == 1


@dataclass(frozen=True)
class Likeness:
    """Another product with the same `thing` (target, class, indication …); `legs` join both products to it."""

    product: Found
    thing: Found
    own: Found
    legs: Sequence[Relation]


@dataclass(frozen=True)
class Reason:
    """Why one is a rival: `thing` is what both are after, `legs` the whole way from one to the other."""

    thing: Found
    product: Found | None
    legs: Sequence[Relation]


@dataclass(frozen=True)
class Rival:
    """A company with the reasons why it is a rival, the most telling first."""

    company: Found
    reasons: Sequence[Reason]


def stakes(members: Iterable[str], known: Sequence[Relation], events: Sequence[Happening]) -> list[Stake]:
    """The products that these organizations have a stake in: by a standing role, or as applicant or holder."""
    ids = set(members)
    found = []
    for relation in known:
        if relation.edge.type not in ROLES:
            continue
        product, holder = relation.target, relation.source
        if relation.edge.type == "OWNED_BY":
            product, holder = holder, product
        if holder.id in ids and product.kind in PRODUCTS:
            found.append(Stake(holder, product, (relation,)))
    for event in events:
        if event.event.kind not in ("RegulatoryEvent", "Application") or event.value("factuality") != "asserted":
            continue
        for role in (*event.playing("applicant"), *event.playing("holder")):
            for subject in event.playing("product"):
                if role.source.id in ids and subject.target.kind in PRODUCTS:
                    found.append(Stake(role.source, subject.target, (role, subject)))
    return found


def grounds(products: Iterable[str], known: Sequence[Relation], events: Sequence[Happening]) -> list[Stake]:
    """What these products act on, detect, belong to or are for; `holder` is the product, `product` the thing."""
    ids = set(products)
    found = [Stake(r.source, r.target, (r,)) for r in known if r.edge.type in FACTS and r.source.id in ids]
    for event in events:
        if event.value("action") in AUTHORISATIONS and event.value("factuality") == "asserted":
            for subject in event.playing("product"):
                for aim in event.playing("indication"):
                    if subject.target.id in ids:
                        found.append(Stake(subject.target, aim.target, (subject, aim)))
    return found


def like(store: Store, own: Sequence[Stake], apart: Iterable[str]) -> tuple[list[Likeness], bool]:
    """Other products that share a ground with these, and whether there are more than were compared."""
    by_thing: dict[str, Stake] = {}
    for ground in sorted(own, key=lambda g: GROUNDS.index(g.product.kind) if g.product.kind in GROUNDS else 9):
        by_thing.setdefault(ground.product.id, ground)
    things = list(by_thing)[:THINGS]
    rows = store.read(named("products_sharing").text, things=things, apart=sorted(set(apart)), limit=EACH)
    found = []
    for row in rows:
        ground, legs = by_thing[row["thing"]], [relation_of(leg) for leg in row["legs"]]
        product = next(end for leg in legs for end in (leg.source, leg.target) if end.id == row["product"]["id"])
        found.append(Likeness(product, ground.product, ground.holder, (*ground.legs, *legs)))
    return found, len(by_thing) > THINGS or _reached(rows, "thing")


def holders(store: Store, products: Iterable[str]) -> tuple[dict[str, list[Stake]], bool]:
    """Who has a stake in each product, and whether there are more."""
    ids = sorted(set(products))
    rows = store.read(named("holders").text, products=ids[:PRODUCTS_COMPARED], limit=EACH)
    found: dict[str, list[Stake]] = {}
    for row in rows:
        legs = [relation_of(leg) for leg in row["legs"]]
        ends = {end.id: end for leg in legs for end in (leg.source, leg.target)}
        found.setdefault(row["product"], []).append(Stake(ends[row["company"]["id"]], ends[row["product"]], legs))
    return found, len(ids) > PRODUCTS_COMPARED or _reached(rows, "product")


def in_the_field(of_product: Sequence[Stake]) -> list[Stake]:
    """Who competes with a product: those with a lasting role, or where nobody is said to have one, whoever applied.

    Loxo applied for larotrectinib in 2018; since Bayer is said to sell it, Loxo does not compete with it."""
    lasting = [stake for stake in of_product if stake.stands]
    return lasting or list(of_product)


def _reached(rows: Sequence[Mapping[str, object]], name: str) -> bool:
    counts: dict[object, int] = {}
    for row in rows:
        counts[row[name]] = counts.get(row[name], 0) + 1
    return max(counts.values(), default=0) >= EACH


def rivals(
    store: Store, members: Sequence[str], own: Sequence[Stake], known: Sequence[Stake]
) -> tuple[list[Rival], bool]:
    """Who holds other products for the same things, or leads the same market, and whether there may be more.

    `own` are the members' stakes in products, `known` the grounds of those products."""
    mine = {stake.product.id: stake for stake in reversed(own)}
    others, cut = like(store, known, mine)
    classes = [product for product, stake in mine.items() if stake.product.kind == "DrugClass"]
    at, more = holders(store, [*(other.product.id for other in others), *classes])
    reasons: dict[str, list[Reason]] = {}
    companies: dict[str, Found] = {}
    for other in others:
        for stake in in_the_field(at.get(other.product.id, ())):
            legs = (*mine[other.own.id].legs, *other.legs, *stake.legs)
            companies[stake.holder.id] = stake.holder
            reasons.setdefault(stake.holder.id, []).append(Reason(other.thing, other.product, legs))
    for product in classes:
        for stake in in_the_field(at.get(product, ())):
            companies[stake.holder.id] = stake.holder
            reason = Reason(stake.product, None, (*mine[product].legs, *stake.legs))
            reasons.setdefault(stake.holder.id, []).append(reason)
    led, still = _fellow_leaders(store, members)
    for company, reason in led:
        companies[company.id] = company
        reasons.setdefault(company.id, []).append(reason)
    found = [
        Rival(companies[company], sorted(_each_once(why), key=_telling))
        for company, why in reasons.items()
        if company not in set(members)
    ]
    found.sort(key=lambda rival: (_telling(rival.reasons[0])[0], -len(rival.reasons), rival.company.name))
    return found, cut or more or still


def _fellow_leaders(store: Store, members: Sequence[str]) -> tuple[list[tuple[Found, Reason]], bool]:
    rows = store.read(named("fellow_leaders").text, ids=list(members), limit=EACH)
    found = []
    for row in rows:
        legs = [relation_of(leg) for leg in row["legs"]]
        found.append((legs[1].source, Reason(legs[1].target, None, legs)))
    return found, _reached([{"market": row["market"]["id"]} for row in rows], "market")


def _each_once(reasons: Iterable[Reason]) -> list[Reason]:
    """One reason for each thing and product: the same pair by several roles is said once."""
    once: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        once.setdefault((reason.thing.id, reason.product.id if reason.product else ""), reason)
    return list(once.values())


def _telling(reason: Reason) -> tuple[int, str]:
    kind = reason.thing.kind
    return (GROUNDS.index(kind) if kind in GROUNDS else len(GROUNDS)), reason.thing.name
