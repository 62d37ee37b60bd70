"""The profile of a drug, a test or a platform: what it does, who has it, what was decided, what is like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.view.profile_events import deals, decisions, plain_events
from app.view.profile_lines import Line, Section, edge_sub, relation_statement, relation_words
from graph.reads import Found
from graph.reads.competition import Likeness, Stake
from graph.reads.dossier import Dossier
from graph.reads.relation import Relation

DOES = ("TARGETS", "DETECTS", "MEMBER_OF_CLASS", "INDICATED_FOR", "ENCODES")
HAS = ("ORIGINATED", "HOLDS_RIGHTS", "DEVELOPS", "MARKETS", "MANUFACTURES", "AUTHORISATION_HOLDER_OF", "OWNED_BY")
SHARED_WORDS = {
    "Target": "same target",
    "Biomarker": "same biomarker",
    "DrugClass": "same class",
    "Indication": "same indication",
}


def product_sections(told: Dossier) -> list[Section]:
    """Every section of a product's profile, in the order of the page."""
    subject = told.subject.id
    return [
        _relations(told, "What it does", DOES, outgoing=True),
        _holders(told),
        _relations(told, "Companion tests and drugs", ("COMPANION_TO",)),
        decisions(told.events, "Before regulators", products=False),
        _trials(told),
        deals(told.events, [subject]),
        _relations(told, "Belongs to it", DOES, outgoing=False),
        _similar(told.similar),
        plain_events(told.events, {}, "Launches", "Launch"),
        plain_events(told.events, {}, "Figures", "Figure"),
    ]


def market_sections(told: Dossier) -> list[Section]:
    """A market in brief: its figures, leaders and who is profiled; the Market page tells the rest."""
    return [
        plain_events(told.events, {}, "Figures", "Figure"),
        _named("Leaders, in no order", _relations(told, "", ("LEADER_IN",))),
        _named("Profiled companies", _relations(told, "", ("PROFILED_IN",))),
    ]


def _named(title: str, section: Section) -> Section:
    """The same lines under a title that says already how each of them reads."""
    return Section(title, tuple(replace(line, before="") for line in section.lines))


def other_sections(told: Dossier) -> list[Section]:
    """Every relation of any other kind of entity, grouped as it reads, and its events."""
    by_words: dict[str, list[Relation]] = {}
    for relation in told.standing:
        words = relation.edge.reads if relation.source.id == told.subject.id else relation.edge.reverse
        by_words.setdefault(words, []).append(relation)
    sections = [
        Section(words.capitalize(), tuple(relation_line(relation, told.subject.id) for relation in relations))
        for words, relations in by_words.items()
    ]
    return [
        *sections,
        decisions(told.events, "Before regulators", products=True),
        deals(told.events, [told.subject.id]),
        plain_events(told.events, {}, "Trial events", "TrialEvent"),
        plain_events(told.events, {}, "Figures", "Figure"),
    ]


def relation_line(relation: Relation, seen_from: str) -> Line:
    """One edge as a line, read from one of its ends."""
    other = relation.other(seen_from)
    return Line(
        key=f"edge:{relation.edge.id}",
        before=relation_words(relation, seen_from),
        name=other.name,
        after="",
        sub=edge_sub(relation),
        kind=other.kind,
        statements=(relation_statement(relation),),
    )


def _relations(told: Dossier, title: str, kinds: Sequence[str], *, outgoing: bool | None = None) -> Section:
    subject = told.subject.id
    found = [
        relation
        for relation in told.standing
        if relation.edge.type in kinds and (outgoing is None or (relation.source.id == subject) == outgoing)
    ]
    found.sort(key=lambda relation: (kinds.index(relation.edge.type), relation.other(subject).name))
    return Section(title, tuple(relation_line(relation, subject) for relation in found))


def _holders(told: Dossier) -> Section:
    """Who has a part in it: one line for each holder, with every role."""
    roles: dict[str, list[Relation]] = {}
    parts: dict[str, list[Stake]] = {}
    holders: dict[str, Found] = {}
    for relation in told.standing:
        if relation.edge.type in HAS:
            holder = relation.other(told.subject.id)
            holders[holder.id] = holder
            roles.setdefault(holder.id, []).append(relation)
    for stake in told.holders:
        if not stake.stands:
            holders[stake.holder.id] = stake.holder
            parts.setdefault(stake.holder.id, []).append(stake)
    lines = []
    for key, holder in sorted(holders.items(), key=lambda item: (item[0] not in roles, item[1].name)):
        relations, stakes = roles.get(key, []), parts.get(key, [])
        said = [_role(relation, told.subject.id) for relation in relations]
        said += ["holds an approval" if s.legs[0].edge.type == "HOLDER_OF" else "applied for it" for s in stakes]
        legs = [*relations, *(leg for stake in stakes for leg in stake.legs)]
        lines.append(
            Line(
                key=f"holder:{key}",
                before="",
                name=holder.name,
                after=", ".join(dict.fromkeys(said)),
                sub=edge_sub(legs[0], beside=legs),
                kind=holder.kind,
                statements=tuple(relation_statement(leg) for leg in _once(legs)),
            )
        )
    return Section("Who has it", tuple(lines))


def _role(relation: Relation, subject: str) -> str:
    """How the role reads from the holder: 'holds rights to (worldwide)', or 'owns'."""
    return relation_words(relation, relation.other(subject).id)


def _once(legs: Iterable[Relation]) -> list[Relation]:
    return list({leg.edge.id: leg for leg in legs}.values())


def _trials(told: Dossier) -> Section:
    standing = _relations(told, "Trials", ("STUDIES",)).lines
    return Section("Trials", (*standing, *plain_events(told.events, {}, "Trials", "TrialEvent").lines))


def _similar(similar: Sequence[Likeness]) -> Section:
    """Other products on the same ground: one line each, with all that is shared."""
    by_product: dict[str, list[Likeness]] = {}
    for each in similar:
        by_product.setdefault(each.product.id, []).append(each)
    lines = []
    for key, shared in sorted(by_product.items(), key=lambda item: (-len({s.thing.id for s in item[1]}), item[0])):
        things = {each.thing.id: each.thing for each in shared}
        said = [f"{SHARED_WORDS.get(thing.kind, 'both for')} {thing.name}" for thing in things.values()]
        legs = _once(leg for each in shared for leg in each.legs)
        product = shared[0].product
        statements = tuple(relation_statement(leg) for leg in legs)
        lines.append(Line(f"similar:{key}", "", product.name, "", "; ".join(said), product.kind, statements))
    return Section("Like it", tuple(lines))
