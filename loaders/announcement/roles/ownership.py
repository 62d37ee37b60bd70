"""Ownership: who buys, who sells and what, of the organizations in a clause with a word of changing hands.

The word says only that something changes hands; each organization takes its side by its own cue (`by`, `from`, `to`,
`of`, a possessive, before or behind the verb), wherever in the clause it stands."""

from __future__ import annotations

import re

from loaders.announcement.mentions import Mention
from loaders.announcement.roles.cues import clause_limits, group_of
from loaders.announcement.roles.sales import PART, reported
from loaders.announcement.text.clauses import Clause

Roles = dict[str, list[Mention]]

_SELLS = re.compile(
    r"\b(?:sell|sold|sale\b|divest|offload|dispos|let(?:s|ting)? go|part(?:s|ed|ing) with|"
    r"sp(?:in\w*|un) (?:out|off)|transfer|hand(?:s|ed|ing)? over|pass(?:es|ed)|shed|hiv)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?:acquisition|purchase|take-?over|buy-?out|bid|tender offer|offer|sale|divest\w*ture|divestment|"
    r"disposal|transfer|hand-?over)s?(?: of)?$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:\w+ed|bought|sold|taken (?:over|private)|let go|spun (?:out|off))$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets?|getting)(?: (?:not|now|also|since|\w+ly))* $", re.IGNORECASE
)
_BY = re.compile(r"^ ?(?:up |off |out )?(?:(?:in|on) [^;.⟦]{1,20} )?(?:by|to) ")
_AGENT = re.compile(r"\b(?:led|headed|backed|controlled|owned) by (?:the )?$")
_PREPOSITION = re.compile(
    r"(?:.*\b|^)(by|from|to|of|with|for|between|and|through|via|against|in|at|on|under|after)\b"
    r"(?:(?! (?:will|to|has|is)\b)[^⟦;])*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(rf"'s (?:[\w/,-]+ |⟦[^O]\d+⟧ ){{0,8}}?(?:{PART}|voucher|royalt\w+|rights)\b", re.IGNORECASE)
_OF_PART = re.compile(
    rf"\b(?:{PART}|voucher|royalt\w+)\b[^;.⟦]{{0,30}}? (?:of|from|belonging to|owned by|held by) (?:the )?$",
    re.IGNORECASE,
)
_COUNTERPART = re.compile(r"\b(?:agreement|deal|contract|pact|signed|agreed) with (?:the )?$", re.IGNORECASE)
# What comes from somebody who sells nothing.
_PRESSURE = re.compile(
    r"\b(?:opposition|objections?|pressure|approval|clearance|consent|support|backing|scrutiny|criticism|help|"
    r"competition|interest|advice|funding|loans?|financing) from (?:the )?$",
    re.IGNORECASE,
)
_ESTATE = re.compile(r"\b(?:estate|administrators?|receivers?|trustees?|owners?|shareholders) of (?:the )?$")


def sides_of_a_sale(clause: Clause, match: re.Match[str]) -> Roles:
    """The buyer, the seller, the organization bought or the product, as far as the clause tells them."""
    text, start, end = clause.text, match.start(), match.end()
    selling = _SELLS.search(match[0]) is not None
    noun = _NOUN.search(match[0]) is not None
    passive = not noun and _is_passive(text, match)
    left, right = clause_limits(text, start, end)
    roles: Roles = {}
    for token in clause.tokens:
        if token.start() < left or token.end() > right or reported(clause, token):
            continue
        if token[1] == "O":
            behind = token.start() >= end
            role = _behind(text, token, end, selling, noun, passive) if behind else None
            role = role if behind else _before(text, token, start, selling, noun, passive)
            if role is not None and not roles.get(role):
                roles[role] = group_of(clause, token, "O") if role == "acquirer" else [clause.mention(token)]
    products = [t for t in clause.tokens if t[1] == "P" and left <= t.start() and t.end() <= right]
    thing = [t for t in products if _is_object(text, t, start, end, passive)]
    if thing:
        roles["concerns"] = group_of(clause, thing[0], "P")
    return _one_side_each(roles)


def _is_passive(text: str, match: re.Match[str]) -> bool:
    if _PARTICIPLE.search(match[0]) is None:
        return False
    return _PASSIVE.search(text[: match.start()]) is not None or _BY.match(text[match.end() :]) is not None


def _behind(text: str, token: re.Match[str], end: int, selling: bool, noun: bool, passive: bool) -> str | None:
    """The side of an organization behind the word, by the preposition it hangs on."""
    between = text[end : token.start()]
    owner = _PART_OF.match(text, token.end()) or _OF_PART.search(between)
    found = _PREPOSITION.match(between.rsplit("⟧", 1)[-1])
    preposition = found[1].lower() if found else ""
    if preposition == "by":
        return "acquirer" if not selling or _AGENT.search(between) else "seller"
    if preposition == "to":
        return "acquirer" if selling else "seller" if re.search(r"\b(?:paying|pays?)\b|\$", between) else None
    if preposition == "from" or _ESTATE.search(between):
        return None if _PRESSURE.search(between) else "seller"
    if owner:
        return "seller"
    if preposition == "with":
        return "acquirer" if selling else None
    if preposition in ("of", "for") and noun:
        return "target"
    if not preposition and "⟦O" not in between and not passive and not noun and len(between) < 60:
        return "target"
    return None


def _before(text: str, token: re.Match[str], start: int, selling: bool, noun: bool, passive: bool) -> str | None:
    """The side of an organization before the word: its subject, or the other side of an agreement."""
    lead, between = text[: token.start()], text[token.end() : start]
    if re.search(r"\b(?:[Tt]hrough|[Vv]ia) (?:its (?:[\w-]+ ){0,4}?)?$", lead):
        return "acquirer" if not selling else "seller"
    if _COUNTERPART.search(lead):
        return "acquirer" if selling else "seller"
    if _PART_OF.match(text, token.end()) and (passive or noun):
        return "seller"
    if noun and between.startswith("'s"):
        return "target" if re.match(r"[^;.⟦]{0,40}? (?:by|to) (?:the )?", text[start:]) is None and selling else None
    if re.search(r"\b(?:from|of|with|for|by|in|at|to) (?:the )?$", lead) and not _AGENT.search(lead):
        return None
    if passive:
        return "target"
    return "seller" if selling else "acquirer"


def _is_object(text: str, token: re.Match[str], start: int, end: int, passive: bool) -> bool:
    if token.end() <= start:
        return passive and "⟦" not in text[token.end() : start]
    between = text[end : token.start()]
    return re.search(r"\b(?:which|that|who|whose|used|treats?|for \$)", between) is None


def _one_side_each(roles: Roles) -> Roles:
    """Nobody buys of itself, and who is on two sides of the reading is on none that is sure."""
    taken: set[str] = set()
    for role in ("seller", "acquirer", "target"):
        roles[role] = [m for m in roles.get(role, ()) if (m.group or (m.name,))[0] not in taken]
        taken.update(m.name for m in roles[role])
    return {role: found for role, found in roles.items() if found}
