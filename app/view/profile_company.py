"""The profile of an organization or its group: what it has, with whom, against whom, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.view.profile_events import deals, decisions, names, plain_events
from app.view.profile_lines import (
    Line,
    Section,
    Statement,
    edge_sub,
    event_statement,
    relation_statement,
    relation_words,
)
from app.view.wording import date_words, plural
from graph.reads import Found
from graph.reads.competition import Reason, Rival, Stake
from graph.reads.dossier import ORGANIZATIONS, Dossier
from graph.reads.ownership import Held, Holding, Member
from graph.reads.relation import Relation

HELD_WORDS = {
    Held.YES: "",
    Held.START_NOT_STATED: "since when is not stated",
    Held.CLOSING_NOT_STATED: "whether the deal was closed is not stated",
    Held.BEGAN_OR_ENDED_THEN: "it began or ended within that time",
    Held.LATER: "only later",
    Held.ENDED: "it had ended",
    Held.PASSED_ON: "it had passed to another owner",
    Held.NOT_CLOSED: "the deal is not said to be closed",
    Held.NOT_ASSERTED: "it is not asserted",
}
PRODUCT_ROLES = ("ORIGINATED", "HOLDS_RIGHTS", "DEVELOPS", "MARKETS", "MANUFACTURES", "AUTHORISATION_HOLDER_OF")
GROUND_WORDS = {
    "Target": "both act on",
    "Biomarker": "both are for",
    "DrugClass": "both have a product of the class",
    "Indication": "both are for",
    "Market": "both are named leaders in",
}


def company_sections(told: Dossier) -> list[Section]:
    """Every section of an organization's profile, in the order of the page."""
    members = told.members
    whose = members_of(told)
    return [
        _group(told) if told.as_group else _ownership(told),
        _products(told),
        deals(told.events, [member.id for member in members]),
        _rivals(told),
        decisions([*told.events, *told.product_events], "Before regulators", products=True, whose=whose),
        _markets(told),
        plain_events(told.events, whose, "Financings", "Financing"),
        _trials(told),
        plain_events(told.events, whose, "Activities and sites", "Activity", "Expansion"),
        plain_events(told.events, whose, "Figures", "Figure"),
    ]


def members_of(told: Dossier) -> dict[str, str]:
    """In the profile of a group, whom each event is about: the members that play a part, or hold its product."""
    if not told.as_group:
        return {}
    ids = {member.id for member in told.members}
    holders: dict[str, list[str]] = {}
    for stake in told.stakes:
        holders.setdefault(stake.product.id, []).append(stake.holder.name)
    whose = {}
    for each in (*told.events, *told.product_events):
        ends = [part.other(each.event.id) for part in each.parts]
        own = [end.name for end in ends if end.id in ids]
        whose[each.event.id] = ", ".join(
            dict.fromkeys(own or [name for end in ends for name in holders.get(end.id, ())])
        )
    return whose


def _group(told: Dossier) -> Section:
    assert told.group is not None
    lines = [_member(member) for member in told.group.members if member.chain]
    left = [_left(holding, why) for holding, why in told.group.outside]
    day = date_words(told.group.on)
    note = (
        f"{told.subject.name} with what it owned on the date: {day}."
        if lines
        else (f"It is not said that {told.subject.name} owned anyone on the date: {day}.")
    )
    if left:
        note += f" Not counted: {plural(len(left), 'other')}, each with why."
    return Section(f"Group, {day}", (_head(told.subject), *lines, *left), note=note)


def _head(subject: Found) -> Line:
    return Line(f"group:{subject.id}", "", subject.name, "heads the group", "", subject.kind, ())


def _member(member: Member) -> Line:
    doubts = "; ".join(dict.fromkeys(filter(None, (HELD_WORDS[held] for held in member.held))))
    last = member.chain[-1]
    through = f"through {names(holding.owned for holding in member.chain[:-1])}" if len(member.chain) > 1 else ""
    return Line(
        key=f"group:{member.entity.id}",
        before="",
        name=member.entity.name,
        after=f"{_bought(last)} {last.owner.name}",
        sub=edge_sub(last.relation, *filter(None, (through, f"perhaps: {doubts}" if doubts else ""))),
        kind=member.entity.kind,
        statements=tuple(relation_statement(holding.relation) for holding in member.chain),
    )


def _bought(holding: Holding) -> str:
    return "is owned by" if holding.relation.edge.type == "OWNED_BY" else "was acquired by"


def _left(holding: Holding, why: Held) -> Line:
    return Line(
        key=f"outside:{holding.relation.edge.id}",
        before="not counted:",
        name=holding.owned.name,
        after=f"({HELD_WORDS[why]})",
        sub=edge_sub(holding.relation),
        kind=holding.owned.kind,
        statements=(relation_statement(holding.relation),),
    )


def _ownership(told: Dossier) -> Section:
    lines = []
    for holding, held in told.owners:
        lines.append(_holding(holding, _bought(holding), holding.owner, HELD_WORDS[held]))
    direct = [m for m in told.group.members if len(m.chain) == 1] if told.group else []
    for member in direct:
        holding = member.chain[0]
        words = "owns" if holding.relation.edge.type == "OWNED_BY" else "acquired"
        lines.append(_holding(holding, words, holding.owned, HELD_WORDS[member.held[0]]))
    for holding, held in told.group.outside if told.group else ():
        if holding.owner.id == told.subject.id:
            lines.append(_holding(holding, "does not count as owner of", holding.owned, HELD_WORDS[held]))
    return Section(f"Ownership, {date_words(told.on)}", tuple(lines))


def _holding(holding: Holding, words: str, other: Found, doubt: str) -> Line:
    return Line(
        key=f"owner:{holding.relation.edge.id}",
        before=words,
        name=other.name,
        after=f"({doubt})" if doubt else "",
        sub=edge_sub(holding.relation),
        kind=other.kind,
        statements=(relation_statement(holding.relation),),
    )


def _products(told: Dossier) -> Section:
    ids = {member.id for member in told.members}
    roles: dict[tuple[str, str], list[Relation]] = {}
    products: dict[str, Found] = {}
    for relation in told.standing:
        kind = relation.edge.type
        thing = relation.source if kind == "OWNED_BY" else relation.target
        holder = relation.target if kind == "OWNED_BY" else relation.source
        if holder.id in ids and (kind in PRODUCT_ROLES or (kind == "OWNED_BY" and thing.kind not in ORGANIZATIONS)):
            roles.setdefault((thing.id, holder.id), []).append(relation)
            products[thing.id] = thing
    by_event: dict[tuple[str, str], list[Stake]] = {}
    for stake in told.stakes:
        if not stake.stands:
            by_event.setdefault((stake.product.id, stake.holder.id), []).append(stake)
            products[stake.product.id] = stake.product
    lines = [
        _product(told, products[key[0]], roles.get(key, []), by_event.get(key, []))
        for key in sorted({*roles, *by_event}, key=lambda key: (products[key[0]].kind, products[key[0]].name, key))
    ]
    return Section("Products", tuple(lines))


def _product(told: Dossier, product: Found, roles: Sequence[Relation], by_event: Sequence[Stake]) -> Line:
    holder = roles[0].other(product.id) if roles else by_event[0].holder
    said = [relation_words(relation, relation.other(product.id).id) for relation in roles]
    said += [_part_words(stake) for stake in by_event]
    else_where = [stake for stake in told.elsewhere if stake.product.id == product.id]
    marks = [f"{holder.name}" if told.as_group else ""]
    if else_where:
        marks.append(f"rights lie with {names(stake.holder for stake in else_where)}")
    first = roles[0] if roles else by_event[0].legs[0]
    statements = [relation_statement(relation) for relation in roles]
    statements += [_by_event(stake, told) for stake in by_event]
    statements += [relation_statement(leg) for stake in else_where for leg in stake.legs]
    return Line(
        key=f"product:{product.id}:{holder.id}",
        before=", ".join(dict.fromkeys(said)),
        name=product.name,
        after="",
        sub=edge_sub(first, *filter(None, marks), beside=roles),
        kind=product.kind,
        statements=tuple(statements),
    )


def _part_words(stake: Stake) -> str:
    return "holds an approval of" if stake.legs[0].edge.type == "HOLDER_OF" else "applied for"


def _by_event(stake: Stake, told: Dossier) -> Statement:
    event = stake.legs[0].target.id
    happening = next((each for each in told.events if each.event.id == event), None)
    return event_statement(happening) if happening else relation_statement(stake.legs[0])


def _rivals(told: Dossier) -> Section:
    partners = {
        part.source.id
        for event in told.events
        if event.event.kind == "Deal"
        for part in event.parts
        if part.edge.type == "PARTY_TO"
    }
    family = {member.entity.id for member in told.group.members} if told.group else set()
    return Section("Rivals", tuple(_rival(rival, told, partners, family) for rival in told.rivals))


def _rival(rival: Rival, told: Dossier, partners: set[str], family: set[str]) -> Line:
    said = "; ".join(reason_words(reason) for reason in rival.reasons[:3])
    left = len(rival.reasons) - 3
    marks = [f"and {plural(left, 'more reason')}"] if left > 0 else []
    marks += ["also a partner"] if rival.company.id in partners else []
    marks += [f"belongs to {told.subject.name}"] if rival.company.id in family else []
    return Line(
        key=f"rival:{rival.company.id}",
        before="",
        name=rival.company.name,
        after="",
        sub=" · ".join([said, *marks]),
        kind=rival.company.kind,
        statements=_all_legs(rival.reasons),
    )


def reason_words(reason: Reason) -> str:
    """Why one is a rival, in few words: 'both act on TRK (entrectinib)'."""
    words = GROUND_WORDS.get(reason.thing.kind, "both have a product for")
    return f"{words} {reason.thing.name}" + (f" ({reason.product.name})" if reason.product else "")


def _all_legs(reasons: Iterable[Reason]) -> tuple[Statement, ...]:
    legs = {leg.edge.id: leg for reason in reasons for leg in reason.legs}
    return tuple(relation_statement(leg) for leg in legs.values())


def _markets(told: Dossier) -> Section:
    ids = {member.id for member in told.members}
    by_market: dict[tuple[str, str], list[Relation]] = {}
    for relation in told.standing:
        if relation.edge.type in ("LEADER_IN", "PROFILED_IN") and relation.source.id in ids:
            by_market.setdefault((relation.target.id, relation.source.id), []).append(relation)
    lines = []
    for (market, member), relations in sorted(by_market.items()):
        relations.sort(key=lambda relation: relation.edge.type)
        words = " and ".join(dict.fromkeys(relation_words(relation, member) for relation in relations))
        whose = [relations[0].source.name] if told.as_group else []
        lines.append(
            Line(
                key=f"market:{market}:{member}",
                before=words,
                name=relations[0].target.name,
                after="",
                sub=edge_sub(relations[0], *whose, beside=relations),
                kind="Market",
                statements=tuple(relation_statement(relation) for relation in relations),
            )
        )
    return Section("Markets", tuple(lines))


def _trials(told: Dossier) -> Section:
    ids = {member.id for member in told.members}
    return Section(
        "Trials",
        tuple(
            Line(
                key=f"trial:{relation.edge.id}",
                before=relation_words(relation, relation.source.id),
                name=relation.target.name,
                after="",
                sub=edge_sub(relation, *([relation.source.name] if told.as_group else [])),
                kind="Trial",
                statements=(relation_statement(relation),),
            )
            for relation in told.standing
            if relation.edge.type == "SPONSORS" and relation.source.id in ids
        ),
    )
