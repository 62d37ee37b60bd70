"""Sales: who buys, who is bought and who sells, by the words of a clause beside its frame."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.lexicon.institutions import is_newsroom
from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import TOKEN, Clause

_SELLING = re.compile(
    r"\b(?:sell(?:s|ing)?|sold|divest\w*|offload\w*|spin(?:s|ning)?|sale of (?:its|the|a))\b", re.IGNORECASE
)
_ON_OFFER = re.compile(
    r"\b(?:for sale|(?:takeover|acquisition|buyout) (?:target|interest|candidate)|potential sale|"
    r"strategic alternatives|sale of the company|find a buyer|in search of a buyer)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\b(?:[Tt]hrough|[Vv]ia) (?:its (?:[\w-]+ ){0,4}?)?(⟦O\d+⟧)")
_HEARSAY = re.compile(
    r"(?:'s)?,? (?:reported|reports|wrote|writes|said (?:in|citing)|,? citing|ha[sd] it that|claims|claimed)\b"
)
_TOLD = re.compile(r"\b(?:according to|told|newspaper|daily|broadcaster|bank|advised by|analysts? at)\s+(?:the )?$")


PART = (
    r"(?:arms?|business(?:es)?|units?|divisions?|laborator(?:y|ies)|labs|plants?|assets?|portfolio|franchise|"
    r"facilit(?:y|ies)|operations|sites?|product lines?|inventory|network|practice)"
)
_PART_BEHIND = re.compile(rf"'s (?:[\w/-]+ |⟦[^O]\d+⟧ ){{0,6}}?{PART}\b")
_PART_BEFORE = re.compile(
    rf"\b{PART}(?: (?:in|for) (?:the )?(?:⟦[GI]\d+⟧|[\w-]+))? (?:of|from|belonging to|owned by) (?:the )?$"
)

_OWNERS = r"(?:creditors|lenders|(?:share|stock)holders|founders?|owners|trustees?|administrators?|receivers?)"
_OWNERS_BEHIND = re.compile(rf"'s (?:[\w-]+ ){{0,2}}?{_OWNERS}\b")
_OWNERS_BEFORE = re.compile(rf"\b{_OWNERS} of (?:the )?$")


# `to buy a plant in Ohio from Ash`: the plant is bought.
_BOUGHT_FROM = re.compile(
    r"\b(?:acquir\w+|buy(?:s|ing)?|bought|purchas\w+) (?:of )?(?!from\b)[^;⟦]{3,150}"
    r"(?:⟦[^O]\d+⟧[^;⟦]{0,80}){0,5} from (?:the )?$"
)


def _part_has_a_seller(event: Event, clause: Clause) -> None:
    """Whose laboratory or business is bought is not bought itself."""
    bought = event.names("target")
    if event.roles.get("seller") or not event.roles.get("acquirer") or len(bought) != 1:
        return
    for token in clause.tokens:
        if token[1] != "O" or clause.mention(token).name not in bought:
            continue
        lead = clause.text[: token.start()]
        if _PART_BEHIND.match(clause.text, token.end()) or _PART_BEFORE.search(lead) or _BOUGHT_FROM.search(lead):
            event.roles["seller"] = event.roles.pop("target")
            return


def _stands_for_others(seller: Mention, clause: Clause) -> bool:
    """Whether it is the owners or creditors of this organization who sell."""
    return any(
        clause.mention(token) == seller
        and (_OWNERS_BEHIND.match(clause.text, token.end()) or _OWNERS_BEFORE.search(clause.text[: token.start()]))
        for token in clause.tokens
    )


def complete_sale(event: Event, clause: Clause, words: str) -> None:
    """Who offers itself is the target, who sells is the seller; a lone second organization takes the side left open."""
    if event.family != "ownership":
        return
    _part_has_a_seller(event, clause)
    event.roles["seller"] = [m for m in event.roles.get("seller", ()) if not _stands_for_others(m, clause)]
    if not event.roles["seller"]:
        del event.roles["seller"]
    through = _THROUGH.search(clause.text)
    if through and event.roles.get("acquirer"):
        event.roles["acquirer"] = [clause.mention(t) for t in clause.tokens if t.start() == through.start(1)]
    alone = event.roles.get("acquirer", [])
    if event.factuality is not Factuality.ASSERTED and alone and not event.roles.get("seller"):
        if _ON_OFFER.search(words) and not event.roles.get("target"):
            event.roles["target"] = event.roles.pop("acquirer")
        elif _SELLING.search(words) and not re.search(r"\b(?:buy|acquir|purchas|bid)", words, re.IGNORECASE):
            event.roles["seller"] = event.roles.pop("acquirer")
    left = unplaced(event, clause)
    if len({m.name for m in left}) != 1:
        return
    if (
        not event.roles.get("target")
        and event.roles.get("acquirer")
        and not event.roles.get("seller")
        and event.values["kind"] in ("acquisition", "merger")
    ):
        event.roles["target"] = left[:1]
    elif not event.roles.get("acquirer") and (event.roles.get("target") or event.roles.get("seller")):
        event.roles["acquirer"] = left[:1]


def settle_sale(event: Event, others: Iterable[Event]) -> None:
    """Whose assets are bought sells them, and is not bought itself; of two in one breath, the sides are those of the
    purchase between them that the text tells besides."""
    both = event.names("target")
    if event.family == "ownership" and len(both) == 2 and not event.names("acquirer") - both:
        for other in others:
            if (
                other.family == "ownership"
                and other.names("acquirer") | other.names("target") == both
                and other is not event
            ):
                event.roles |= {role: other.roles[role] for role in ("acquirer", "target") if other.roles.get(role)}
                return
    if event.family == "ownership" and event.names("target") and event.names("target") == event.names("seller"):
        del event.roles["target"]


def unplaced(event: Event, clause: Clause) -> list[Mention]:
    placed = set().union(*(event.names(role) for role in event.roles), set())
    found = []
    for token in clause.tokens:
        mention = clause.mention(token)
        if mention.kind != "organization" or mention.group or mention.name in placed:
            continue
        if not reported(clause, token):
            found.append(mention)
    return found


def reported(clause: Clause, token: re.Match[str]) -> bool:
    """Whether who stands here only tells or advises."""
    told = _HEARSAY.match(clause.text, token.end()) or _TOLD.search(clause.text[: token.start()])
    return bool(told or is_newsroom(clause.mention(token).name))


_THEY = r"⟦O\d+⟧(?:(?:,? and |, )(?:the )?⟦O\d+⟧)*"
_SAID_SIDES = (
    ("seller", re.compile(
        rf"\b[Ss]ellers?(?: this time)? (?:is|are|was|were) (?:[^;.⟦]{{0,40}} and )?(?:the )?(?P<they>{_THEY})"
    )),
    ("seller", re.compile(rf"(?P<they>{_THEY}) (?:is|are|was|were) (?:the|among the) sellers?\b")),
    ("seller", re.compile(
        rf"\b(?:[Oo]wners|[Ss]ellers|[Ss]elling (?:share|stock)holders),? (?:who |which )?(?:are |were )?"
        rf"(?:led by|includ(?:e|ing)|among them) (?:the )?(?P<they>{_THEY})"
    )),
    ("seller", re.compile(
        rf"\b(?:from|to) (?:its |the |their )?(?:founders?|management|employees)(?: and|,)(?: (?:to|from))? (?:the )?"
        rf"(?P<they>{_THEY})"
    )),
    ("acquirer", re.compile(rf"\b[Bb]uyer (?:is|was) (?:the )?(?P<they>{_THEY})")),
)  # fmt: skip


def settle_said_sides(events: Iterable[Event], clauses: Sequence[Clause]) -> None:
    """Give the one purchase of a text the side that a sentence of its own says: `The seller was Ash`."""
    sales = [e for e in events if e.family == "ownership" and e.factuality is Factuality.ASSERTED]
    if not sales or any(e.names("target") != sales[0].names("target") for e in sales):
        return
    found = (
        (clause, role, match)
        for clause in clauses
        for role, said in _SAID_SIDES
        for match in said.finditer(clause.text)
    )
    for clause, role, match in found:
        they = [clause.mention(token) for token in TOKEN.finditer(match["they"])]
        for event in sales:
            if role == "seller" and event.names("target") == {m.name for m in they}:
                del event.roles["target"]
            known = set().union(*(event.names(other) for other in event.roles))
            if not event.roles.get(role) and not any(m.name in known for m in they):
                event.roles[role] = they
