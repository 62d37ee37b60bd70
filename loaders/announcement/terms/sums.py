"""Sums: what the money of a deal is paid for. The amount and its meaning are told apart: value, upfront, milestones,
equity. A price for one share is no value of the deal, nor is what a company sells in a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.reading import Reading

_MONEY = re.compile(
    r"(?:up to |about |approximately |more than |over |nearly |some )?(?:(?:US\s?|"
    r"C|A|CA|HK|S)?\$|USD ?|EUR ?|€|£|¥|GBP ?|CHF ?|RMB ?|JPY ?|CNY ?|SEK ?|"
    r"DKK ?|NOK ?)\s?\d(?:[\d.,]*\d)?\s?(?:million|billion|thousand|mln|bln|"
    r"bn|mn|m\b|b\b|crore)?(?: EUROS)?"
    r"|\b\d(?:[\d.,]*\d)?\s?(?:million|billion|mln|bln|bn)\s?(?:euros?|dollars?|pounds?|yen|yuan|francs?|kronor)\b",
    re.IGNORECASE,
)
_UPFRONT = r"(?:up-?front|up front|at signing|(?:on|upon) signing|signing (?:fee|payment)|initial (?:cash )?payment)"
_MILESTONES = r"(?:milestones?|contingent (?:value|payments?|consideration)|earn-?outs?)"
_EQUITY = (
    r"(?:equity (?:investment|stake)|(?:stake|investment) in|(?:common |ordinary |newly issued )?(?:stock|shares)\b)"
)
_OF_A_SHARE = re.compile(r"\s*(?:in cash |net )?(?:(?:per|a|an|for each|for every|each)\b|/)\s*(?:\w+ ){0,3}?"
                         r"(?:shares?|ADSs?|ADRs?|units?|stock)\b", re.IGNORECASE)  # fmt: skip
# What is behind a sum up to its noun: `in development, regulatory and commercial milestones`.
_BEHIND = (
    r"\s*(?:in cash )?(?:(?:shall|will|to) be )?(?:paid |payable |due )?"
    r"(?:(?:in|as|of|for|upon|on)\b [^;.$€£¥]{0,70}?)?(?:an? )?(?:[\w-]+ )?"
)
_BEFORE = r"[^;.$€£¥]{0,45}\b(?:of|to|at|worth|reach\w*|is|are|was|total\w*|:|payments?|investment) ?(?:a |an |up )?$"
_MEANINGS = {
    name: (re.compile(rf"{_BEHIND}(?P<noun>{noun})", re.I), re.compile(rf".*(?P<noun>{noun}){_BEFORE}", re.I | re.S))
    for name, noun in (("upfront", _UPFRONT), ("milestones", _MILESTONES), ("equity", _EQUITY))
}
_TOGETHER = re.compile(rf"{_UPFRONT}(?:,? (?:and|or|plus) |, )(?:[\w-]+ )?{_MILESTONES}", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:total|aggregate|altogether|equity value|enterprise value|valu\w+|worth|consideration|purchase price|"
    r"price tag|deal)\b[^;.$€£¥]{0,40}$|\b(?:for|buys?) $",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:sales|revenues?|turnover|profits?|earnings|market|guidance|cash and|debt|loss(?:es)?|savings|synerg\w+|"
    r"break-?up|termination|fees?)\b",
    re.IGNORECASE,
)


# What a licensor gets of the sales: `tiered royalties`, `royalties of 8% to 12%`.
_SHARE = r"\d[\d.]*(?: ?%| per ?cent)?(?: ?(?:to|and|-|–) ?\d[\d.]*)?(?: ?%| per ?cent)"
_ROYALTIES = re.compile(
    rf"(?:(?:tiered|low|mid|high|single|double|escalating|{_SHARE})(?:[- ](?:digit|teens?|to))?[ ,-]+)*"
    rf"\broyalt(?:y|ies)\b(?: (?:rates? )?(?:of|between|from|at) (?:up to )?{_SHARE})?",
    re.IGNORECASE,
)


def money(words: str) -> str | None:
    """The first sum of money as written that is no price of one share."""
    return next((match[0].strip() for match, _, _ in _sums(words)), None)


def terms_of_payment(words: str) -> dict[str, str]:
    """The sums of a deal by the declared field that each belongs to, as written."""
    found: dict[str, str] = {}
    plain: list[tuple[bool, str]] = []
    for match, before, behind in _sums(words):
        amount = match[0].strip()
        meant = _meant(before, behind)
        if len(meant) == 1:
            found.setdefault(meant[0], amount)
        elif meant:
            plain.append((False, amount))  # for all of it together
        elif not _ELSEWHERE.search(before[-30:]) and not re.match(
            rf"\W*(?:in|of) (?:\w+ )?{_ELSEWHERE.pattern}", behind
        ):
            plain.append((_TOTAL.search(before) is None, amount))
    if (royalties := _ROYALTIES.search(words)) is not None and " " in royalties[0]:
        found["royalties"] = royalties[0]  # the bare word tells no share
    if plain:
        found["value"] = min(plain, key=lambda entry: entry[0])[1]
    return found


def _sums(words: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each sum but those of one share, with the words before it and behind it up to the next sum."""
    matches = list(_MONEY.finditer(words))
    for position, match in enumerate(matches):
        begin = matches[position - 1].end() if position else 0
        end = matches[position + 1].start() if position + 1 < len(matches) else len(words)
        nominal = re.search(r"\b(?:nominal\w*|par)(?: value)?(?: of)? $", words[: match.start()], re.IGNORECASE)
        if nominal is None and not _OF_A_SHARE.match(words, match.end()):
            yield match, words[begin : match.start()], words[match.end() : end]


def _meant(before: str, behind: str) -> list[str]:
    """What a sum is paid for, by the nearest words behind it, else by the nearest before it; several where they are
    named together."""
    for side, words in enumerate((behind, before)):
        matches = {name: patterns[side].match(words) for name, patterns in _MEANINGS.items()}
        found = {name: match.start("noun") for name, match in matches.items() if match is not None}
        if len(found) > 1 and _TOGETHER.search(words):
            return sorted(found)
        if found:
            return [max(found, key=found.__getitem__) if side else min(found, key=found.__getitem__)]
    return []


_TELLS_TERMS = re.compile(
    r"\b(?:up-?front|up front|milestones?|equity value|enterprise value|purchase price|total consideration|"
    r"initial payment|(?:deal|transaction|agreement|acquisition|merger)\b[^;.]{0,30}\b(?:valued|worth|values))\b",
    re.IGNORECASE,
)
_OF_THE_DEAL = re.compile(
    r"\W*(?:Under|Per|As part|In (?:exchange|return)|The (?:[\w-]+ ){0,3}?(?:deal|agreement|transaction|acquisition|"
    r"merger|partnership|collaboration|terms)|(?:Financial )?[Tt]erms)\b"
)


def terms_told_elsewhere(reading: Reading) -> None:
    """Give a deal the sums that a later sentence tells of it: `Under the agreement Kelun will receive $20 million
    upfront.`"""
    deals = [e for e in reading.events if e.predicate == "Deal" and e.factuality is Factuality.ASSERTED]
    if not deals:
        return
    taken = {place for event in reading.events if event.predicate in ("Deal", "Financing") for place in event.places}
    for sentence in reading.sentences:
        place = (sentence.start, sentence.end)
        if place in taken or not _TELLS_TERMS.search(sentence.text):
            continue
        told = [deal for deal in deals if min(deal.places) < place]
        if len(deals) > 1 and not _OF_THE_DEAL.match(sentence.text):
            continue
        if told:
            _add(max(told, key=lambda deal: max(p for p in deal.places if p < place)), sentence.text, place)


def _add(deal: Event, words: str, place: tuple[int, int]) -> None:
    new = {name: amount for name, amount in terms_of_payment(words).items() if name not in deal.values}
    if new:
        deal.values.update(new)
        deal.places.append(place)
