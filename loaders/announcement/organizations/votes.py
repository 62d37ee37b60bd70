"""Votes: what the shape of a capitalised run, and the words around it, say for or against its being an organization.

A sign that a pattern alone tells is a row of a table in signs.py; one that hangs on other signs is told by a function
here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import (
    FIELD_SHORT,
    FIELDS,
    HEADS,
    NATIONAL,
    TRADE,
    is_unknown,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import (
    is_english,
    is_ordinary,
    is_registered_company,
    second_names,
)
from loaders.announcement.organizations.against import against
from loaders.announcement.organizations.named_run import Run
from loaders.announcement.organizations.signs import (
    AHEAD,
    BEHIND,
    BY_WHOM,
    DEAL_NOUN,
    DEAL_WITH,
    OBJECT_BEFORE,
    OF_INVESTORS,
    POSSESSES,
    SAYS,
    VERB_BEFORE,
    WITHIN,
    is_called_a_firm,
    is_department,
)
from loaders.announcement.text.sentences import Sentence

_NEAR = 90
# What a sign is called, how much it weighs, and what it is told by.
Sign = tuple[str, int, re.Pattern[str]]


@dataclass
class Candidate:
    """A stretch of the document that may name an organization, with the votes of what found it."""

    start: int
    end: int
    text: str
    votes: Counter[str]


def count_votes(
    text: str, start: int, end: int, sentence: Sentence, opening: bool, names: dict[str, str]
) -> Counter[str]:
    """Each sign and its weight for `text[start:end]`; the sum says how much it looks like an organization.

    `opening` tells that it follows a dateline, `names` are organizations found already."""
    name = text[start:end]
    words = tuple(w for w in _WORDS.findall(name) if w.lower() not in ("of", "for", "and", "the", "de"))
    if not words:
        return Counter(empty=-9)
    unknown = tuple(w for w in words if is_unknown(w))
    run = Run(name, text[max(0, start - _NEAR) : start], text[end : end + 160], words, unknown, start == 0, sentence)
    plain = not unknown and run.single and words[-1] not in HEADS and not opening and name not in names
    capitals = plain and _deals_in_capitals(run)
    short = plain and _TWO_LETTERS.fullmatch(name) is not None and name not in FIELD_SHORT
    listed = short and _invests(text, start)
    described = plain and not sentence.flat and is_called_a_firm(name, run.before, run.after)
    if plain and not (capitals or listed or described or _MARKED.match(run.after)):
        return Counter(ordinary=-3)  # nothing that may follow outweighs it
    votes: Counter[str] = Counter()
    if described:
        votes["described"] = 8
    if name in names:
        votes["known"] = 4
    if capitals:
        votes["capitals"] = 4
    if opening and not _TOLD_OF_A_PRODUCT.match(run.after):
        votes["dateline"] = 3
    behind, ahead, within = _signs_in(text)
    votes.update({vote: weight for vote, weight, pattern in behind if pattern.match(run.after)})
    votes.update({vote: weight for vote, weight, pattern in ahead if pattern.search(run.before)})
    votes.update({vote: weight for vote, weight, pattern in within if pattern.search(name)})
    if listed or _invests(text, start):
        votes["investor"] = 6 if listed else 2
    votes.update(_by_words(run))
    votes.update(_by_company_kept(run))
    votes.update(against(run, text[max(0, start - 1) : end + 1], votes))
    if is_department(text, start, end):
        votes["department"] = -9
    return votes


@lru_cache(maxsize=8)
def _signs_in(text: str) -> tuple[list[Sign], ...]:
    """Those of the signs BEHIND, AHEAD and WITHIN a name that may stand in a text."""
    return tuple(
        [(vote, weight, sign.pattern) for vote, weight, sign in signs if sign.may_stand_in(text)]
        for signs in (BEHIND, AHEAD, WITHIN)
    )


def _invests(text: str, start: int) -> bool:
    """Whether what begins here stands in a list of investors."""
    return OF_INVESTORS.search(text, max(0, start - _FAR), start) is not None


def _deals_in_capitals(run: Run) -> bool:
    """`an agreement with LEAP.`: a word of English in capitals alone, with which one deals."""
    written = run.name.isupper() and len(run.name) > 3 and not run.sentence.flat
    return written and run.follows(DEAL_WITH, _NEAR) and _CLOSES.match(run.after) is not None


_FAR = 260
_TWO_LETTERS = re.compile(r"[A-Z]{2}")
_WORDS = re.compile(r"[\w’&-]+")
_MARKED = re.compile(r"[®™]|,? ?[(\[]")


def _by_words(run: Run) -> dict[str, int]:
    """What the words of a name say themselves: heads, dictionaries, registers, places, first names."""
    votes: dict[str, int] = {}
    words, unknown, last = run.words, run.unknown, run.words[-1]
    if last in HEADS and not run.single:
        own = [word for word in unknown if word not in FIELDS and (last in TRADE or not is_english(word))]
        votes["head"] = 2 if own or not run.sentence.title_case else 1
    elif last in FIELDS and is_unknown(words[0]) and words[0] not in FIELD_SHORT and not run.sentence.title_case:
        votes["field of work"] = 2
    if not run.single and last in ("Bank", "University", "Hospital"):
        votes["body"] = 2
    if len(unknown) == len(words):
        votes["unknown"] = 1
    if (unknown or not run.single or any(map(str.isdigit, run.name))) and is_registered_company(run.name):
        votes["registered"] = 2
    if run.single and last in HEADS and last not in second_names():
        votes["head alone"] = -5
    if not unknown:
        votes["ordinary"] = (
            -3 if run.single or " and " in run.name else -1 if last not in HEADS or run.sentence.title_case else 0
        )
    if _is_of_the_field(words[0]) and (run.single or (last not in HEADS and all(map(is_ordinary, words[1:])))):
        votes["field"] = -6
    if run.name.lower().removesuffix("s") in NATIONAL:
        votes["nation"] = -9
    if is_place(run.name) or all(is_place(w) or _INITIAL.fullmatch(w) for w in words):
        votes["city"] = -4
    if run.single and is_english(run.name) and not is_ordinary(run.name) and not is_registered_company(run.name):
        votes["english"] = -2
    if words[0] in ("Alzheimer", "Parkinson", "Crohn", "Huntington"):
        votes["eponym"] = -5
    return votes


def _is_of_the_field(word: str) -> bool:
    """Whether this is a short form of the field, in the plural too: `NDAs`."""
    short = word.rstrip(".")
    return short in FIELD_SHORT or (short[:-1].isupper() and short.removesuffix("s") in FIELD_SHORT)


_INITIAL = re.compile(r"[A-Z]\.")


def _by_company_kept(run: Run) -> dict[str, int]:
    """What is done with a name, or by it: deals, verbs, possessives."""
    votes: dict[str, int] = {}
    after, near = run.after, run.before[-60:]
    whom = near.lower().endswith(_WHOM)
    if (whom and (run.follows(DEAL_WITH, _NEAR) or run.follows(BY_WHOM))) or run.follows(VERB_BEFORE):
        votes["role"] = 1
    if near.endswith(_TAKEN_OVER):
        votes["taken over"] = 2
    if _SPEAKS.match(after):
        doubtful = run.at_start and not run.sentence.title_case and run.single and not run.unknown
        votes["says"] = 1 if doubtful else 2
    if POSSESSES.match(after):
        votes["possessor"] = 3 if DEAL_NOUN.match(after) else 1
    if run.unknown and not run.sentence.title_case and _PREPOSITION.search(near) and _CLOSES.match(after):
        votes["preposition"] = 1
    if run.sentence.title_case and "role" in votes and run.follows(OBJECT_BEFORE):
        infinitive = near.endswith("to ") and not run.single and run.words[-1] not in HEADS
        done = infinitive and all(map(is_ordinary, run.words[1:]))  # `to Refinance Existing Debt`
        votes["title object"] = 2 if run.unknown or run.words[-1] in HEADS else 0 if run.single else 1
        if done:
            votes["title object"] = -1
    if run.unknown and near.endswith("s ") and (owner := _OWNER.search(near)) and is_place(owner[1]):
        votes["of a place"] = 2
    if run.words[-1] in HEADS and not run.single and _GIVEN.match(after):
        votes["given"] = 1
    if run.unknown and run.single and _SUBJECT.match(after) and not _NO_SUBJECT.search(near):
        votes["subject"] = 1
    return votes


# What opens a release and is a product: `Zelvi is now available`.
_TOLD_OF_A_PRODUCT = re.compile(
    r" (?:is now (?:available|approved|CE)|(?:has been|was|is) (?:approved|cleared|launched|granted)|"
    r"m(?:et|eets) (?:its|the) (?:primary|main)|went on sale)\b"
)
# `granted Ash Diagnostics 510(k) clearance`
_GIVEN = re.compile(r" (?:510\(k\)|De Novo|PMA|Breakthrough|Fast Track|Orphan Drug|Priority Review)")
# With what all those words end that lead to somebody with whom, or by whom, something is done.
_WHOM = tuple(f"{word} " for word in "with from by of for to in at through the its a an partner".split())
# What only companies undergo.
_TAKEN_OVER = ("takeover of ", "merger with ", "merge with ")
_OWNER = re.compile(r"((?:[A-Z][\w.]+ )?[A-Z][\w.]+)[’']s $")
_SPEAKS = re.compile(rf"(?:\([^()]*\)|\s)*\s?(?:,[^,]{{3,200}},)?\s*(?i:{SAYS})")
_PREPOSITION = re.compile(r"\b(?:to|from|with|by|between|and|than|via|said),? $")
_CLOSES = re.compile(
    r"\s*(?:[,.;:)]|and\b|or\b|to\b|for\b|in\b|on\b|under\b|at\b|will\b|has\b|is\b|was\b|if\b|since\b|[’']s\b|$)"
)
_SUBJECT = re.compile(
    r"\s(?:[a-z]+ly )?(?:will|has|had|have|is|was|said|began|may|might|could|would|can|cannot|no longer|did|does|"
    r"bought|sold|took|won|got|went|met|put|cut|led|struck|[a-z-]{3,}ed|"
    r"[a-z-]{2,}[^\Wsui_]s(?! of\b| [a-z-]+ed\b|[,.;:)]|$))\b"  # `EFX groups showed` tells of groups
)
# `a small-sized SME founded by`, `a plant in Leeds runs`: a common noun; a place, of which the rest is told.
_NO_SUBJECT = re.compile(rf"\b(?:an?|each|every|any)(?: [\w-]+){{0,2}} $|\b(?:in|at|near) $|(?<!\w){FORMS} of $")
