"""Sales and investments: who buys, sells, gives and takes, by the words of a clause beside its frame."""

from __future__ import annotations

import re

from graph.vocabulary import Factuality
from loaders.announcement.clauses import TOKEN, Clause
from loaders.announcement.events import Event
from loaders.announcement.mentions import Mention

OWNERSHIP = ("acquisition", "merger", "divestment", "asset_purchase")
_SELLING = re.compile(
    r"\b(?:sell(?:s|ing)?|sold|divest\w*|offload\w*|spin(?:s|ning)?|sale of (?:its|the|a))\b", re.IGNORECASE
)
_ON_OFFER = re.compile(
    r"\b(?:for sale|(?:takeover|acquisition|buyout) (?:target|interest|candidate)|potential sale|"
    r"strategic alternatives|sale of the company|find a buyer|in search of a buyer)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\b(?:[Tt]hrough|[Vv]ia) (?:its (?:[\w-]+ ){0,4}?)?(⟦O\d+⟧)")
_HEARSAY = re.compile(r"^(?:'s)?,? (?:reported|reports|wrote|writes|said (?:in|citing)|,? citing)\b")
_TOLD = re.compile(r"\b(?:according to|told|newspaper|daily|broadcaster|bank|advised by|analysts? at)\s+(?:the )?$")


_PART = (
    r"(?:arms?|business(?:es)?|units?|divisions?|laborator(?:y|ies)|labs|plants?|assets?|portfolio|franchise|"
    r"facilit(?:y|ies)|operations|sites?|product lines?|inventory|network|practice)"
)
_PART_BEHIND = re.compile(rf"'s (?:[\w/-]+ |⟦[^O]\d+⟧ ){{0,6}}?{_PART}\b")
_PART_BEFORE = re.compile(
    rf"\b{_PART}(?: (?:in|for) (?:the )?(?:⟦[GI]\d+⟧|[\w-]+))? (?:of|from|belonging to|owned by) (?:the )?$"
)

_OWNERS = r"(?:creditors|lenders|(?:share|stock)holders|founders?|owners|estate|trustees?|administrators?|receivers?)"
_OWNERS_BEHIND = re.compile(rf"'s (?:[\w-]+ ){{0,2}}?{_OWNERS}\b")
_OWNERS_BEFORE = re.compile(rf"\b{_OWNERS} of (?:the )?$")


def _part_has_a_seller(event: Event, clause: Clause) -> None:
    """Whose laboratory or business is bought is not bought itself."""
    bought = event.names("target")
    if event.roles.get("seller") or not event.roles.get("acquirer") or len(bought) != 1:
        return
    for token in clause.tokens:
        if token[1] != "O" or clause.mention(token).name not in bought:
            continue
        if _PART_BEHIND.match(clause.text, token.end()) or _PART_BEFORE.search(clause.text[: token.start()]):
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
    if event.values.get("kind") not in OWNERSHIP:
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
    left = _unplaced(event, clause)
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


_AGENT = re.compile(
    r"[^;.]{0,80}?\b(?:acting|acted|acts|serv\w+|is|are) (?:as )?(?:the |an? |joint |sole |exclusive |lead |co-)*"
    r"(?:placement agents?|book-?running|bookrunners?|underwriters?|managers?|advis[eo]rs?|representatives?)"
)
_INVESTORS = re.compile(
    r"\b(?:(?:co-)?led by|participation (?:from|by|of)|joined by|together with|alongside|including|such as|backed by|"
    r"(?:investment|funding|money|placement|financing|round|million|grant|award)s? (?:from|by|with))\s+"
    r"(?:(?:new|existing|the|lead|returning) )*(?:investors?,? (?:including |such as )?)?"
    r"(?P<list>⟦O\d+⟧(?:(?:,? and |, |,? as well as | & )(?:its |existing investors? |new investors? |the )*⟦O\d+⟧)*)"
)


def complete_investors(event: Event, clause: Clause) -> None:
    """Everyone who is named as putting money in, not the leader alone, and nobody who only places the shares."""
    agents = {clause.mention(t).name for t in clause.tokens if _AGENT.match(clause.text[t.end() :])}
    event.roles["investor"] = [m for m in event.roles.get("investor", ()) if m.name not in agents]
    if not event.roles["investor"]:
        del event.roles["investor"]
    placed = set().union(*(event.names(role) for role in event.roles), set())
    for match in _INVESTORS.finditer(clause.text):
        for token in TOKEN.finditer(match["list"]):
            mention = clause.mention(token)
            if mention.name not in placed and not mention.group:
                event.roles.setdefault("investor", []).append(mention)
                placed.add(mention.name)


_GIVER = re.compile(
    r"\b(?:Capital|Ventures?|Fund|Foundation|Institutes?|Blackstone|Coalition|BARDA|CEPI|NIH|NINDS|CIRM|CPRIT|"
    r"Development Authority|Council|Commission|Ministry)\b"
)


def _is_giver(mention: Mention) -> bool:
    return mention.sort == "Institution" or _GIVER.search(mention.name) is not None


def give_and_take(event: Event, clause: Clause) -> None:
    """Funds and institutes give; the company beside them takes."""
    givers = [m for m in event.roles.get("investee", ()) if _is_giver(m)]
    takers = [m for m in event.roles.get("investee", ()) if not _is_giver(m)] or _unplaced(event, clause)
    if givers and takers and not any(_is_giver(m) for m in takers):
        known = event.names("investor")
        event.roles["investor"] = [
            *event.roles.get("investor", ()),
            *(m for m in givers if m.name not in known),
        ]
        event.roles["investee"] = takers


def settle_sale(event: Event) -> None:
    """Whose assets are bought sells them, and is not bought itself."""
    if (
        event.values.get("kind") in OWNERSHIP
        and event.names("target")
        and event.names("target") == event.names("seller")
    ):
        del event.roles["target"]


def _unplaced(event: Event, clause: Clause) -> list[Mention]:
    placed = set().union(*(event.names(role) for role in event.roles), set())
    found = []
    for token in clause.tokens:
        mention = clause.mention(token)
        if mention.kind != "organization" or mention.group or mention.name in placed:
            continue
        after, before = clause.text[token.end() :], clause.text[: token.start()]
        if not _HEARSAY.match(after) and not _TOLD.search(before):
            found.append(mention)
    return found
