"""Direction: who of two parties to a deal gives (licensor, supplier) and who takes, by what the text says of each.

A headline says `A and B announce a licence agreement`; which of them grants is told elsewhere, by who pays,
whose product it is, who will sell it and where. Cues for the two sides are counted over all clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.lexicon.field_names import is_contract_manufacturer
from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import TOKEN, Clause

# Kind of deal -> role of the side that gives, role of the side that takes.
SIDES: dict[str, tuple[str, str]] = {
    "licence": ("licensor", "licensee"),
    "option": ("licensor", "licensee"),
    "distribution": ("supplier", "distributor"),
    "supply": ("supplier", "customer"),
}
_GAP = r"(?:[^;.⟦]|⟦[^O]\d+⟧)"
_GOODS = (
    r"(?:⟦P\d+⟧|antibod\w+|technolog\w+|platforms?|portfolio|candidates?|products?|tests?|assays?|systems?|vaccines?|"
    r"kits?|inhibitors?|compounds?|program(?:me)?s?|drugs?|medicines?|instruments?|biosimilars?|therap\w+|rights)"
)
_MONEY = r"(?:upfront|up-front|milestone|royalt|payment|fee\b|[$€£¥]|million|billion)"
# (cue, weight); `X` is the party, `Y` any other organization. A weight above nought speaks for the side that gives.
_RIGHTS: tuple[tuple[str, float], ...] = (
    (rf"X\b{_GAP}{{0,40}}?\b(?:grants?|granted|granting|out-?licens\w+|hands|handed|gives|gave|retain\w*|keeps|"
     r"regain\w*)\b|\brights\b[^;.⟦]{0,40}(?:⟦P\d+⟧[^;.⟦]{0,20})? (?:revert|return)\w* to X\b", 2),
    (rf"X\b{_GAP}{{0,30}}?\b(?:receiv\w+|(?:is|be) paid|eligible|entitled|earns?|gets?|collects?|books?)\b"
     rf"{_GAP}{{0,50}}?{_MONEY}", 2),
    (rf"\b(?:licen\w+|rights|option)\b{_GAP}{{0,80}}? from X\b", 2),
    (rf"X's (?:[\w/-]+ ){{0,6}}?{_GOODS}", 1.5),
    (r"⟦P\d+⟧,? (?:from|of|by|made by|developed by|discovered by) X\b", 1.5),
    (r"X will (?:manufacture|supply)", 1),
    (rf"X\b{_GAP}{{0,30}}?\b(?:obtain|gain|acquir|receiv|secur|get|hold|take|took|win|won|buy|"
     rf"ha(?:ve|s)(?! \w+ed))\w*\b{_GAP}{{0,60}}?\b(?:rights|licen[sc]e|option)\b", -2),
    (rf"X\b{_GAP}{{0,20}}?\b(?:will |to |has |shall |agreed to )*(?:pays?|(?<!is )(?<!be )paid|make)\b"
     rf"{_GAP}{{0,50}}?{_MONEY}", -2),
    (r"^X\b[^;.]{0,120}?\b(?:return(?:s|ed|ing)|hand(?:s|ed|ing) back|giv(?:es|ing) back|gave back)\b"
     rf"{_GAP}{{0,40}}?\b(?:rights|⟦P)", -2),
    (rf"\breturn(?:s|ed|ing)?\b{_GAP}{{0,60}}? to X\b", 2),
    (rf"\bpayments?\b{_GAP}{{0,30}}? (?:from|by) X\b", -2),
    (r"X (?:will |to |shall |is to |has |may )*(?:exclusively |solely |be responsible for |lead |handle )*"
     r"(?:develop\w* and )?(?:commerciali[sz]|market|distribut|sell|launch|promot|register|in-licens)\w*", -1.5),
    (r"\b(?:grant(?:s|ed|ing)?|gives?|gave)\b[^;.]{0,90}? to X\b|\b(?:grant(?:s|ed)?|gives?|gave|granting) X\b", -2),
    (rf"\blicen[sc]\w+\b{_GAP}{{0,60}}? to X\b", -2),
    (r"X(?:'s)? (?:has |have |had )?(?:exercis\w+|opt(?:s|ed) in)|X's option", -2),
    (r"\bwith X (?:to|for|for the) (?:[\w-]+ ){0,4}?(?:commerciali|distribut|market|sell|promot)\w*", -1.5),
    (r"\bwith X\b(?: [^;.⟦]{0,20})?,? for (?:the )?(?:commercial\w+|distribution)", -1.5),
)  # fmt: skip
_SELLING: tuple[tuple[str, float], ...] = (
    (r"X's (?:[\w/-]+ ){0,6}?" + _GOODS, 2),
    (r"X (?:has |today )*(?:appoint|select|nam|chose)\w*", 2),
    (r"X will (?:manufacture|supply)", 1.5),
    (r"\bX as (?:its |the |an? )?(?:[\w-]+ ){0,3}?distributor|\bappoint\w* X\b|\bthrough X\b", -2),
    (r"X (?:will |to |shall |is to |has |may |have )*(?:exclusive rights to |exclusively |be responsible for |act as )*"
     r"(?:commerciali[sz]|market|distribut|sell|launch|promot|register|import)\w*", -2),
    (r"\bwith X\b", -0.5),
    (r"\b(?:marketed|distributed|sold|commerciali[sz]ed|promoted|imported) (?:[\w ]{1,20} )?by X\b", -2),
)  # fmt: skip
_MAKING: tuple[tuple[str, float], ...] = (
    (r"X (?:will |to |shall |is to |has |agreed to |are |is |would |go on |continues? to |keeps? |no longer )*"
     r"(?:manufactur|mak|suppl|produc|deliver|provid|perform|"
     r"scale)\w*", 2),
    (r"X's (?:[\w-]+ ){0,3}?(?:facilit\w+|plants?|sites?|manufacturing (?:network|capacity|site)|capacity)", 2),
    (r"\bwith X (?:to|for|for the) (?:[\w-]+ ){0,4}?(?:manufactur|suppl|produc|deliver)\w*", 1.5),
    (r"\b(?:suppl\w+|services?|material\w*|reagents?|batches)\b[^;.⟦]{0,40} (?:from|by) X\b", 2),
    (r"\b(?:manufactured|supplied|produced|made) by X\b", 2),
    (r"\b(?:agreement|contract|deal) with X\b[^;.⟦]{0,20} for (?:[\w-]+ ){0,4}?(?:⟦P|manufactur|production)", 1),
    (r"X's (?:[\w/-]+ ){0,6}?" + _GOODS, -1.5),
    (r"X (?:has |today |will )*(?:select|chose|choose|engag|contract|hir|tapp?|pick|order|buy|purchas|sourc)\w*", -2),
    (r"\b(?:suppl\w+|provid\w+|deliver\w*|manufactur\w+|services)\b[^;.⟦]{0,60} (?:to|for) X\b", -2),
    (r"\bsuppl\w+ X with\b", -2),
)  # fmt: skip
_CUES = {"licence": _RIGHTS, "option": _RIGHTS, "distribution": _SELLING, "supply": _MAKING}
# Words in the names of those who make things for others.
_MAKERS_NAMES = re.compile(r"(?i)bio-?manufactur|bio-?production|\bmanufactur|isotopes?\b|\bCDMO\b")
_MAKERS = re.compile(
    r"(?i)\b(?:contract (?:development|manufactur)\w*|CDMO|CMO\b|manufactur\w+ (?:organi[sz]ation|partner))"
)


# What a party is called where a deal turned out to be of another kind than the words beside it said.
_RENAMED: dict[str, dict[str, str]] = {
    "licence": {"supplier": "licensor", "distributor": "licensee", "customer": "licensee"},
    "option": {"supplier": "licensor", "distributor": "licensee", "customer": "licensee"},
    "distribution": {"licensor": "supplier", "licensee": "distributor", "customer": "distributor"},
    "supply": {"licensor": "supplier", "licensee": "customer", "distributor": "customer"},
}
_WITHOUT_SIDES = ("codevelopment", "collaboration", "companion_diagnostic", "co_promotion", "joint_venture", "other")
_SIDED = ("licensor", "licensee", "supplier", "distributor", "customer")


def fit_roles(event: Event) -> None:
    """Call the parties of a deal what deals of its kind call them; nobody twice."""
    kind = event.values["kind"]
    renamed = dict.fromkeys(_SIDED, "partner") if kind in _WITHOUT_SIDES else _RENAMED.get(kind, {})
    for role, proper in renamed.items():
        moved = event.roles.pop(role, [])
        taken = set().union(*(event.names(other) for other in event.roles if other != "concerns"), set())
        fresh = [m for m in moved if m.group or m.name not in taken]
        if fresh:
            event.roles[proper] = [*event.roles.get(proper, ()), *fresh]


_RELATIVE = re.compile(r"(?:which|who) ")
_INVENTORS = re.compile(r"(?i)\b(?:proprietary|platforms?|technolog\w+|inventor|university|institute)\b")


_ROLES = ("acquirer", "seller", "licensor", "supplier", "licensee", "distributor", "customer", "target", "partner")


def one_side_each(event: Event) -> None:
    """Leave nobody on two sides of a deal.

    Who is alone on one side is not among several on another; else the first side stands."""
    for first, second in combinations([role for role in _ROLES if event.roles.get(role)], 2):
        both = event.names(first) & event.names(second)
        if both:
            yields = first if len(event.names(first)) > len(event.names(second)) else second
            members = ((m, name) for m in event.roles[yields] for name in m.group or (m.name,))
            event.roles[yields] = [single(m, name) for m, name in members if name not in both]
    for role in [role for role in _ROLES if role in event.roles and not event.roles[role]]:
        del event.roles[role]


def kinds_of_old_deals(events: Sequence[Event]) -> None:
    """A deal that the text calls in general words, between two who have a particular one besides, is of that kind."""
    deals = [e for e in events if e.predicate == "Deal" and e.family == "partnership"]
    asserted = [e for e in deals if e.factuality is Factuality.ASSERTED]
    for general in [e for e in asserted if e.values["kind"] in ("collaboration", "other")]:
        for other in deals:
            same = _members(general) == _members(other) and len(_members(other)) == 2
            if same and other.values["kind"] == "companion_diagnostic":
                general.values["kind"] = other.values["kind"]


def _members(deal: Event) -> set[str]:
    return {name for role in _ROLES for name in deal.names(role)}


def settle_directions(events: Sequence[Event], clauses: Sequence[Clause]) -> None:
    """Give the parties of licences, distribution and supply the side that the text tells; drop mere partners there."""
    kinds_of_old_deals(events)
    for event in events:
        if event.predicate == "Deal":
            fit_roles(event)
            one_side_each(event)
        sides = SIDES.get(event.values.get("kind", "")) if event.predicate == "Deal" else None
        if sides is not None and event.roles.get("partner"):
            _settle(event, sides, clauses)


def _settle(event: Event, sides: tuple[str, str], clauses: Sequence[Clause]) -> None:
    giving, taking = sides
    placed = event.names(giving) | event.names(taking)
    open_parties = {n: m for m in event.roles["partner"] for n in (m.group or (m.name,)) if n not in placed}
    del event.roles["partner"]
    if not open_parties:
        return
    if event.roles.get(giving) or event.roles.get(taking):
        free = taking if event.roles.get(giving) else giving
        if not event.roles.get(free):
            event.roles[free] = [single(m, n) for n, m in open_parties.items()]
        return
    tally = {name: _tally(name, event.values["kind"], clauses) for name in open_parties}
    if event.values["kind"] != "supply":
        for name, mention in open_parties.items():
            tally[name] += 1.0 if mention.sort == "Institution" else 0.0
    ranked = sorted(open_parties, key=lambda n: -tally[n])
    if len(ranked) == 1:
        event.roles[giving if tally[ranked[0]] >= 0 else taking] = [single(open_parties[ranked[0]], ranked[0])]
        return
    event.roles[giving] = [single(open_parties[ranked[0]], ranked[0])]
    event.roles[taking] = [single(open_parties[n], n) for n in ranked[1:]]


def single(mention: Mention, name: str) -> Mention:
    """One member of a group ("the companies") as a mention of its own."""
    if not mention.group:
        return mention
    return Mention(mention.kind, mention.start, mention.end, mention.text, name, mention.sort, mention.anaphor)


def _tally(name: str, kind: str, clauses: Sequence[Clause]) -> float:
    makes = _MAKERS_NAMES.search(name) is not None or is_contract_manufacturer(name)
    total = 1.0 if kind == "supply" and makes else 0.0
    for clause in clauses:
        if not any(m.kind == "organization" and m.name == name and not m.group for m in clause.mentions):
            continue
        text = _marked(clause, name)
        total += sum(weight for cue, weight in _compiled(kind) if cue.search(text))
        asides = [aside.text for aside in clause.appositions if aside.head.name == name]
        for aside in asides:
            if does := _RELATIVE.match(aside):
                said_of_it = f"X {aside[does.end() :]}"
                total += sum(weight for cue, weight in _compiled(kind) if cue.search(said_of_it))
        told = _MAKERS if kind == "supply" else _INVENTORS if kind in ("licence", "option") else None
        if told is not None:
            total += sum(1.0 for aside in asides if told.search(aside))
    return total


def _marked(clause: Clause, name: str) -> str:
    """The clause with `X` for every mention of this party."""
    return TOKEN.sub(
        lambda token: "X" if token[1] == "O" and clause.mention(token).name == name else token[0], clause.text
    )


@lru_cache(maxsize=8)
def _compiled(kind: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){cue}" if cue.startswith("X") else cue, re.IGNORECASE), weight)
        for cue, weight in _CUES[kind]
    )
