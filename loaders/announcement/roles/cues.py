"""Cues: who and what plays a part in an event, by where it stands around the trigger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from loaders.announcement.mentions import LETTERS, Mention
from loaders.announcement.roles.applicants import owner_in
from loaders.announcement.roles.beside import describes_its_maker, is_a_reference, makes_the_next, stands_beside_another
from loaders.announcement.text.clauses import TOKEN, Clause

# A coordinated clause with a subject of its own: `, and Labcorp, in an unrelated deal, bought`.
_OWN_SUBJECT = (
    r",? (?:and|while|but) (?=(?:[^,;⟦]{0,50}, (?:[^,;⟦]{0,40}, )?)?⟦O\d+⟧,? (?:[^,;⟦]{0,30}, )?"
    r"(?:[a-z]+ed|will|has|had|is|was|bought|took|paid|won|sold|hopes|plans|expects|wants|intends|may|might|could|would|"
    r"on \w+ \d)\b)"
)
_END = re.compile(rf";|\.\s|\bwhile\b|\bwhereas\b|\bbut\b|{_OWN_SUBJECT}")
_BREAK = re.compile(rf":|{_END.pattern}")
_JOIN = re.compile(r"(?:,? (?:and|or|&|as well as|along with|plus) |, |/| )(?:(?:its|the) (?:[\w-]+ ){0,2})?")
# Subjects joined to the one before the verb: `On Monday, Bayer and Ipsen signed` is one clause.
_SUBJECTS = re.compile(r"\s*(?:[^⟦;:.]{0,40}, )?(?:(?:[Tt]he )?⟦O\d+⟧(?:,? and |, |/)?)+")
# What two call the venture that they found is none of the two.
_NEW_NAME = re.compile(
    r"\bventure(?:,| company,)? (?:(?:to be |which will be )?(?:called|named|dubbed|known as) )?$", re.IGNORECASE
)
# Who is told a thing does not do it.
_ADDRESSED = re.compile(r"\b(?:told|tells?|informed|notified|advised) (?:the )?$")
# Words that say what part the name behind them plays; participles can do it as well.
_PREPOSITIONS = (
    "by",
    "from",
    "with",
    "to",
    "for",
    "of",
    "in",
    "on",
    "against",
    "between",
    "at",
    "through",
    "as",
    "under",
    "before",
    "across",
    "over",
    "evaluating",
    "covering",
    "outside",
)
# The other places of a cue, as `fill` tells them.
_PLACES = frozenset("subject first object right possessor recipient inside any together owner".split())


def is_cue(cue: str) -> bool:
    """Whether `fill` can find anything by this cue."""
    where, _, kinds = cue.partition(":")
    known = where in _PLACES or where.removesuffix("<") in _PREPOSITIONS
    return known and kinds != "" and set(kinds) <= set(LETTERS.values())


def fill(clause: Clause, cues: Iterable[str], start: int, end: int, products: Sequence[Mention] = ()) -> list[Mention]:
    """The mentions of the first cue that finds any; a cue is `where:KINDS`.

    Where: `subject` (the group before the trigger), `first` (of the clause), `object` or `right` (the group behind
    the trigger), a preposition (`by:O`, `for:P`; behind the trigger, or before it as `of<:P`), `possessor` (X's ...
    trigger or product), `recipient` (the group before a trigger that says one gets something), `inside` (the trigger),
    `any` (nearest), `together` (all, both sides), `owner` (whose the `products` are)."""
    for cue in cues:
        where, _, kinds = cue.partition(":")
        found = owner_in(clause, products) if where == "owner" else _find(clause, where, kinds, start, end)
        if found:
            return found
    return []


def _find(clause: Clause, where: str, kinds: str, start: int, end: int) -> list[Mention]:
    before, within, after = _around(clause, kinds, start, end)
    if where == "inside":
        return [clause.mention(token) for token in within]
    if where == "together":
        tokens = (t for t in before + within + after if not _NEW_NAME.search(clause.text[: t.start()]))
        return list(dict.fromkeys(clause.mention(token) for token in tokens))
    token = _leader(clause, where, before, after, start, end)
    return group_of(clause, token, kinds) if token is not None else []


_Tokens = list[re.Match[str]]


def _around(clause: Clause, kinds: str, start: int, end: int) -> tuple[_Tokens, _Tokens, _Tokens]:
    """The mentions of these kinds before, within and behind a trigger, as far as its clause reaches."""
    left, right = clause_limits(clause.text, start, end)
    tokens = [t for t in clause.tokens if t[1] in kinds]
    if kinds == "P":
        tokens = [t for t in tokens if not is_a_reference(clause.text[: t.start()])]
        tokens = [t for t in tokens if not makes_the_next(clause.mention(t), clause.text[t.end() : t.end() + 3])]
        tokens = [t for t in tokens if not describes_its_maker(clause.text[t.end() :])] or tokens
        tokens = [t for t in tokens if not stands_beside_another(clause.text[: t.start()])] or tokens
    before = [t for t in tokens if left <= t.start() and t.end() <= start]
    within = [t for t in tokens if start <= t.start() and t.end() <= end]
    after = [t for t in tokens if end <= t.start() and t.end() <= right]
    return before, within, after


_RECEIVES = re.compile(r"\b(?:receiv|obtain|secur|w[io]n|gets?|got|gain|announc)\w*\b", re.IGNORECASE)


def _leader(clause: Clause, where: str, before: _Tokens, after: _Tokens, start: int, end: int) -> re.Match[str] | None:
    """The mention whose group a cue means, of those before and behind the trigger."""
    match where:
        case "subject":
            return _subject(clause, before)
        case "object" | "right":
            return next(iter(after), None)
        case "first":
            return next(iter(before), None)
        case "any":
            return min(before + after, key=lambda t: min(abs(t.start() - end), abs(start - t.end())), default=None)
        case "recipient":
            return before[-1] if before and _RECEIVES.search(clause.text[start:end]) else None
        case "possessor":
            return next((t for t in before + after if clause.text.startswith("'s", t.end())), None)
    near = reversed(before) if where.endswith("<") else after
    preposition = where.removesuffix("<")
    return next((t for t in near if _preposition_before(clause.text, t.start()) == preposition), None)


# `the drug, bought with Ash in 2023, is`
_IN_PASSING = re.compile(r", (?:[a-z]+ed|bought|sold|made|won|taken) (?:with|by|from|to|through) (?:the )?$")


def _subject(clause: Clause, before: _Tokens) -> re.Match[str] | None:
    """The last mention before a trigger that hangs on no preposition, owns nothing and is told nothing; or the last
    that is not told of in passing."""
    before = [t for t in before if not _IN_PASSING.search(clause.text[: t.start()])]
    free = [
        t
        for t in before
        if _preposition_before(clause.text, t.start()) is None
        and not clause.text.startswith("'s", t.end())
        and not _ADDRESSED.search(clause.text[: t.start()])
    ]
    return next(reversed(free or before), None)


def clause_limits(text: str, start: int, end: int) -> tuple[int, int]:
    """How far a clause reaches to both sides of a trigger: to another subject's own words."""
    return _left_limit(text, start), _right_limit(text, end)


def _left_limit(text: str, start: int) -> int:
    limit = 0
    for match in _BREAK.finditer(text):  # a subject's own verb may be the trigger, so that the text does not end there
        if match.end() > start:
            break
        if not _SUBJECTS.fullmatch(text, limit, match.start()):
            limit = match.end()
    return limit


def _right_limit(text: str, end: int) -> int:
    match = _END.search(text, end)
    return match.start() if match else len(text)


@lru_cache(maxsize=1)
def _preposition_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b({'|'.join(_PREPOSITIONS)})\b(?![^⟦]*\b(?:{'|'.join(_PREPOSITIONS)}|"
        rf"and|that|which|will|has|is)\b)[^⟦;,]{{0,60}}$",
        re.IGNORECASE,
    )


def _preposition_before(text: str, position: int) -> str | None:
    """The preposition that governs what stands at `position`; members of a list share their first one's."""
    stretch = text[max(0, position - 90) : position]
    match = _preposition_pattern().search(stretch)
    if match:
        return match[1].lower()
    chain = re.search(r"⟦[A-Z]\d+⟧(?:'s)?(?:,? (?:and|or|as well as|&) |, |/)(?:[\w-]+ ){0,3}?$", stretch)
    if chain:
        return _preposition_before(text, max(0, position - 90) + chain.start())
    return None


def group_of(clause: Clause, token: re.Match[str], kinds: str) -> list[Mention]:
    """A mention with those coordinated to it."""
    tokens = [t for t in clause.tokens if t[1] in kinds]
    index = next(i for i, t in enumerate(tokens) if t.start() == token.start())
    first = last = index
    while first > 0 and _JOIN.fullmatch(
        clause.text[tokens[first - 1].end() : tokens[first].start()].removeprefix("'s")
    ):
        if clause.text[tokens[first - 1].end() :].startswith("'s"):
            break
        first -= 1
    while last + 1 < len(tokens) and _joined(clause.text[tokens[last].end() : tokens[last + 1].start()]):
        last += 1
    return [clause.mention(t) for t in tokens[first : last + 1]]


def _joined(between: str) -> bool:
    return bool(_JOIN.fullmatch(between)) and between != " "


def named_groups(clause: Clause, match: re.Match[str]) -> dict[str, list[Mention]]:
    """The mentions in the slots of a trigger, by role."""
    roles: dict[str, list[Mention]] = {}
    for name, text in match.groupdict().items():
        role, slot, _ = name.partition("__")
        if text and slot:
            roles.setdefault(role, []).extend(clause.mention(t) for t in TOKEN.finditer(text))
    return roles


def named_values(clause: Clause, match: re.Match[str], document: str) -> dict[str, str]:
    """What a trigger names beside its slots, as the document's text writes it, by field; `facility2` is another place
    for `facility`."""
    found: dict[str, str] = {}
    for name, text in match.groupdict().items():
        if text and "__" not in name:
            start, end = clause.place(*match.span(name))
            found[name.rstrip("0123456789")] = document[start:end].strip()
    return found
