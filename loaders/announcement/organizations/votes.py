"""Votes: what the shape of a capitalised run, and the words around it, say for or against its being an organization.

A sign that a pattern alone tells is a row of a table in signs.py; one that hangs on other signs is told by a function
here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import (
    DISEASE,
    FIELD_SHORT,
    FIELDS,
    HEADS,
    HOSTS,
    MEETING,
    NATIONAL,
    is_unknown,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import (
    given_names,
    is_english,
    is_ordinary,
    is_registered_company,
    second_names,
)
from loaders.announcement.organizations.signs import (
    AHEAD,
    BEHIND,
    BY_WHOM,
    DEAL_NOUN,
    DEAL_WITH,
    EXCHANGE,
    OBJECT_BEFORE,
    OF_INVESTORS,
    PERSON_BEFORE,
    PERSON_BEHIND,
    SAYS,
    TRIAL,
    TRIAL_NAME,
    VERB_BEFORE,
    WITHIN,
    is_department,
)
from loaders.announcement.products.phrase_patterns import AS_MEDICINE, OF_MEDICINE
from loaders.announcement.text.sentences import Sentence

_NEAR = 90


@dataclass
class Candidate:
    """A stretch of the document that may name an organization, with the votes of what found it."""

    start: int
    end: int
    text: str
    votes: Counter[str]


@dataclass(frozen=True)
class _Run:
    """A capitalised run with what stands around it, and its words by kind."""

    name: str
    before: str
    after: str
    words: tuple[str, ...]
    unknown: tuple[str, ...]
    at_start: bool
    sentence: Sentence

    @property
    def single(self) -> bool:
        return len(self.words) == 1


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
    run = _Run(name, text[max(0, start - _NEAR) : start], text[end : end + 160], words, unknown, start == 0, sentence)
    plain = not unknown and run.single and words[-1] not in HEADS and not opening and name not in names
    if plain and not _MARKED.match(run.after):
        return Counter(ordinary=-3)  # nothing that may follow outweighs it
    votes: Counter[str] = Counter()
    if name in names:
        votes["known"] = 4
    if opening:
        votes["dateline"] = 3
    votes.update({vote: weight for vote, weight, pattern in BEHIND if pattern.match(run.after)})
    votes.update({vote: weight for vote, weight, pattern in AHEAD if pattern.search(run.before)})
    votes.update({vote: weight for vote, weight, pattern in WITHIN if pattern.search(name)})
    if OF_INVESTORS.search(text, max(0, start - _FAR), start):
        votes["investor"] = 2
    votes.update(_by_words(run))
    votes.update(_by_company_kept(run))
    votes.update(_against(run, text[max(0, start - 1) : end + 1], votes))
    if is_department(text, start, end):
        votes["department"] = -9
    return votes


_FAR = 260
_WORDS = re.compile(r"[\w’&-]+")
_MARKED = re.compile(r"[®™]|,? ?[(\[]")


def _by_words(run: _Run) -> dict[str, int]:
    """What the words of a name say themselves: heads, dictionaries, registers, places, first names."""
    votes: dict[str, int] = {}
    words, unknown, last = run.words, run.unknown, run.words[-1]
    if last in HEADS and not run.single:
        own = [word for word in unknown if word not in FIELDS]
        votes["head"] = 2 if own or not run.sentence.title_case else 1
    elif last in FIELDS and is_unknown(words[0]) and words[0] not in FIELD_SHORT and not run.sentence.title_case:
        votes["field of work"] = 2
    if not run.single and last in ("Bank", "University", "Hospital"):
        votes["body"] = 2
    if len(unknown) == len(words):
        votes["unknown"] = 1
    if (unknown or not run.single or _DIGIT.search(run.name)) and is_registered_company(run.name):
        votes["registered"] = 2
    if run.single and last in HEADS and last not in second_names():
        votes["head alone"] = -5
    if not unknown:
        votes["ordinary"] = (
            -3 if run.single or " and " in run.name else -1 if last not in HEADS or run.sentence.title_case else 0
        )
    if words[0].rstrip(".") in FIELD_SHORT and (run.single or (last not in HEADS and all(map(is_ordinary, words[1:])))):
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


_DIGIT = re.compile(r"\d")
_INITIAL = re.compile(r"[A-Z]\.")


def _by_company_kept(run: _Run) -> dict[str, int]:
    """What is done with a name, or by it: deals, verbs, possessives."""
    votes: dict[str, int] = {}
    before, after = run.before, run.after
    near = before[-60:]
    if DEAL_WITH.search(before) or BY_WHOM.search(near) or VERB_BEFORE.search(near):
        votes["role"] = 1
    if _SPEAKS.match(after):
        doubtful = run.at_start and not run.sentence.title_case and run.single and not run.unknown
        votes["says"] = 1 if doubtful else 2
    if _POSSESSES.match(after):
        votes["possessor"] = 3 if DEAL_NOUN.match(after) else 1
    if run.unknown and not run.sentence.title_case and _PREPOSITION.search(near) and _CLOSES.match(after):
        votes["preposition"] = 1
    if run.sentence.title_case and "role" in votes and OBJECT_BEFORE.search(near):
        infinitive = near.endswith("to ") and not run.single and run.words[-1] not in HEADS
        done = infinitive and all(map(is_ordinary, run.words[1:]))  # `to Refinance Existing Debt`
        votes["title object"] = 2 if run.unknown or run.words[-1] in HEADS else 0 if run.single else 1
        if done:
            votes["title object"] = -1
    if run.unknown and (owner := _OWNER.search(near)) and is_place(owner[1]):
        votes["of a place"] = 2
    if run.unknown and run.single and _SUBJECT.match(after) and not _NO_SUBJECT.search(near):
        votes["subject"] = 1
    return votes


_OWNER = re.compile(r"((?:[A-Z][\w.]+ )?[A-Z][\w.]+)[’']s $")
_SPEAKS = re.compile(rf"(?:\([^()]*\)|\s)*\s?(?:,[^,]{{3,200}},)?\s*(?i:{SAYS})")
_POSSESSES = re.compile(r"[’']s?\s")
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


def _against(run: _Run, closely: str, votes: Counter[str]) -> dict[str, int]:
    """What a name is rather than an organization: a ticker, a trial, a medicine, a person, a place.

    `closely` is the name with one character to both sides, `votes` are those counted so far."""
    return _as_symbol(run, closely, votes) | _as_thing(run, votes) | _as_part_or_place(run, votes) | _as_person(run)


def _as_symbol(run: _Run, closely: str, votes: Counter[str]) -> dict[str, int]:
    """Letters that stand for something else: a ticker, an abbreviation, a disease."""
    found: dict[str, int] = {}
    name = run.name
    if _EXCHANGE.search(run.before) or _IN_BRACKETS.fullmatch(closely):
        found["ticker symbol"] = -5
    if _AN_EXCHANGE.fullmatch(name) and run.after.startswith(":"):
        found["ticker symbol"] = -9
    if "known" not in votes and name in run.sentence.abbreviations and _ABBREVIATION.fullmatch(name):
        found["abbreviation"] = -6
    if _ACRONYM.fullmatch(name) and not votes.keys() & {"role", "says", "such as", "described", "subject"}:
        found["acronym"] = -1
    if _DISEASE.fullmatch(name) and not votes.keys() & {"known", "ticker", "dateline"}:
        found["disease"] = -3
    if _DIGIT.search(name) and not votes.keys() & {"ticker", "dateline", "head"}:
        found["digits"] = -1
    if _DEGREE.search(run.before) and _FELLOW.fullmatch(name):
        found["fellowship"] = -6
    return found


def _as_thing(run: _Run, votes: Counter[str]) -> dict[str, int]:
    """A trial, a medicine, a meeting, an ailment, a platform, a procedure."""
    found: dict[str, int] = {}
    before, after, words = run.before, run.after, run.words
    if run.name == "Novo" and before.endswith("De "):
        found["procedure"] = -9
    if TRIAL.match(after) or (len(words) < 3 and TRIAL_NAME.match(after) and not votes.keys() & {"known", "head"}):
        found["trial"] = -6
    if run.single and _SORT_OF_COMPANY.match(after):
        found["sort of company"] = -4
    if (AS_MEDICINE.match(after) or OF_MEDICINE.search(before)) and not _owns_medicine(before, after, votes):
        found["medicine"] = -3
    if MEETING.match(after) and not HOSTS.isdisjoint(words):
        found["meeting"] = -6
    if DISEASE.fullmatch(words[-1]) and not run.single and not votes.keys() & {"ticker", "dateline"}:
        found["disease"] = -4
    if words[-1] in ("Technology", "Discovery") and _PLATFORM.match(after):
        found["platform"] = -4
    if _AT_MEETING_ON.search(before) and not votes.keys() & {"known", "registered"}:
        found["subject of a meeting"] = -4
    return found


def _as_part_or_place(run: _Run, votes: Counter[str]) -> dict[str, int]:
    """A place, a part of a body, or what somebody heads in one."""
    found: dict[str, int] = {}
    if _PLACE.search(run.before) and _PLACE_BEHIND.match(run.after) and "head" not in votes:
        country = _COUNTRY_BEHIND.match(run.after)
        found["place"] = -4 if country and is_place(country[1]) else -1
    if run.words[-1] in ("Department", "Division") and not run.unknown and _OF_A_BODY.match(run.after):
        found["part of a body"] = -4
    if not run.unknown and _OFFICE.search(run.before):
        found["office"] = -4
    return found


_EXCHANGE = re.compile(rf"\b{EXCHANGE}[\w ]{{0,12}}:\s?[“\"]?(?:[A-Z.]+,? )*$")
_IN_BRACKETS = re.compile(r"\([\w-]+s?\)")
_AN_EXCHANGE = re.compile(EXCHANGE)
_ABBREVIATION = re.compile(
    r"[a-z]{1,2}[A-Z]{2,6}|[A-Z][a-z]{1,3}-[A-Z]{1,2}|[A-Z][a-z]{0,2}[A-Z]{1,3}(?:[a-z][A-Z]{1,2})?|[A-Z]{2,6}"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_DISEASE = re.compile(r"[a-z]{1,2}[A-Z]{2,4}s?")
_SORT_OF_COMPANY = re.compile(r" (?:company|companies|firm|sector|industry|space|platform|technology|event|Event)\b")
_PLACE = re.compile(r"\b(?:in|at|near)\s+$")
_PLATFORM = re.compile(r"[®™]? [Pp]latforms?\b")
_OF_A_BODY = re.compile(r" of (?:[Tt]he )?[A-Z]")
_COUNTRY_BEHIND = re.compile(r", ((?:the )?[A-Z]\w+(?: [A-Z]\w+)?)\b")
_DEGREE = re.compile(r"\b(?:M\.?D|Ph\.?D|D\.?O|MBA|MPH|MSc?|RN|PharmD|BSc)\.?,? (?:F[A-Z]{3,5},? )*$")
_FELLOW = re.compile(r"F[A-Z]{3,5}")
# What somebody heads, teaches or works in: `Head of Translational Science`.
_OFFICE = re.compile(
    r"\b(?:Head|Director|President|Professor|Chair|Officer|Chief|Lead|Department|Division|VP|SVP|EVP)"
    r"(?:,? (?:for|of|in|&)|,) (?:the )?(?:[A-Z]\w+(?:,| and| &)? )*$"
)
# `the International Conference on Molecular Targets and ...`: what a meeting is on.
_AT_MEETING_ON = re.compile(
    r"\b(?:Conference|Congress|Symposium|Summit|Workshop|Meeting) (?:on|of|for) (?:the )?"
    r"(?:[A-Z][\w-]+,? |and |& |of )*$"
)
_PLACE_BEHIND = re.compile(r",? (?:[A-Z][a-z]+|[A-Z][a-z]+\.)[,.]|[,.]")


def _owns_medicine(before: str, after: str, votes: Counter[str]) -> bool:
    """`Approval for Acme Pharma's zelvimab`: the medicine is what the name has, not the name."""
    known = votes.keys() & {"head", "registered", "known"}
    return bool(known) and _POSSESSES.match(after) is not None and OF_MEDICINE.search(before) is not None


def _as_person(run: _Run) -> dict[str, int]:
    first, last = run.words[0], run.words[-1]
    if run.single and first in given_names() and _SURNAME.match(run.after):
        return {"person": -5}
    named = first in given_names() or (len(first) == 1 and len(run.words) > 1 and run.words[1] in given_names())
    by_name = 1 < len(run.words) < 4 and named and last not in HEADS and not _NO_PERSON.search(run.name)
    if _WITH_INITIALS.fullmatch(run.name) or (by_name and not is_registered_company(run.name)):
        return {"person": -5}
    if PERSON_BEHIND.match(run.after) or (last not in HEADS and PERSON_BEFORE.search(run.before)):
        return {"person": -4}
    return {}


_SURNAME = re.compile(r" (?:[A-Z]\.? )*[A-Z][a-z]+(?:,|\.| (?:as|to|and|was|is|has|will)\b)")
_NO_PERSON = re.compile(r"[&\d]")
_WITH_INITIALS = re.compile(r"(?:[A-Z][a-z]+|[A-Z]\.) (?:[A-Z]\. ?)+[A-Z][a-z]+")
