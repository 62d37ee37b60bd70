"""What speaks against a name: that a ticker, a trial, a medicine, a person or a place is called so.

A sign that a pattern alone tells is a row of a table in signs.py; these hang on the name's words or on other signs."""

from __future__ import annotations

import re
from collections import Counter

from loaders.announcement.lexicon.organization_words import (
    DISEASE,
    HEADS,
    HOSTS,
    MEETING,
    NATIONAL,
    SOCIETIES,
    stands_for_a_short_form,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import given_names, is_english, is_registered_company
from loaders.announcement.organizations.named_run import Run
from loaders.announcement.organizations.signs import (
    EXCHANGE,
    PERSON_BEFORE,
    PERSON_BEHIND,
    POSSESSES,
    SORT_IN_A_TITLE,
    TRIAL,
    TRIAL_NAME,
)
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.products.phrase_patterns import AS_MEDICINE, OF_MEDICINE


def against(run: Run, closely: str, votes: Counter[str]) -> dict[str, int]:
    """What a name is rather than an organization: a ticker, a trial, a medicine, a person, a place.

    `closely` is the name with one character to both sides, `votes` are those counted so far."""
    return _as_symbol(run, closely, votes) | _as_thing(run, votes) | _as_part_or_place(run, votes) | _as_person(run)


def _as_symbol(run: Run, closely: str, votes: Counter[str]) -> dict[str, int]:
    """Letters that stand for something else: a ticker, an abbreviation, a disease."""
    found: dict[str, int] = {}
    name = run.name
    if (":" in run.before and _EXCHANGE.search(run.before)) or _IN_BRACKETS.fullmatch(closely):
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
    if run.before.endswith("/") and _ACRONYM.fullmatch(name) and "known" not in votes:
        found["one of two"] = -3
    if run.follows(_DEGREE) and _FELLOW.fullmatch(name):
        found["fellowship"] = -6
    return found


def _as_thing(run: Run, votes: Counter[str]) -> dict[str, int]:
    """A trial, a medicine, a meeting, an ailment, a platform, a procedure."""
    found: dict[str, int] = {}
    before, after, words = run.before, run.after, run.words
    if run.name == "Novo" and before.endswith("De "):
        found["procedure"] = -9
    if TRIAL.match(after) or (len(words) < 3 and TRIAL_NAME.match(after) and not votes.keys() & {"known", "head"}):
        found["trial"] = -6
    if run.single and _SORT_OF_COMPANY.match(after):
        found["sort of company"] = -4
    described = all(is_english(word) or word.lower() in NATIONAL for word in words)
    if run.sentence.title_case and described and SORT_IN_A_TITLE.match(after):
        found["sort of company"] = -6
    if described and not run.single and HEADS.isdisjoint(words) and stands_for_a_short_form(after):
        found["spelt out"] = -6
    if (AS_MEDICINE.match(after) or run.follows(OF_MEDICINE, _CLOSE)) and not _owns_medicine(run, votes):
        found["medicine"] = -3
    if (MEETING.match(after) and not HOSTS.isdisjoint(words)) or (not run.unknown and _IN_CONFERENCE.match(after)):
        found["meeting"] = -6
    if DISEASE.fullmatch(words[-1]) and not run.single and not votes.keys() & {"ticker", "dateline"}:
        found["disease"] = -4
    if words[-1] in ("Technology", "Discovery") and _PLATFORM.match(after):
        found["platform"] = -4
    if run.follows(_AT_MEETING_ON) and words[-1] not in SOCIETIES and not votes.keys() & {"known", "registered"}:
        found["subject of a meeting"] = -4
    return found


def _as_part_or_place(run: Run, votes: Counter[str]) -> dict[str, int]:
    """A place, a part of a body, or what somebody heads in one."""
    found: dict[str, int] = {}
    if run.follows(_PLACE) and _PLACE_BEHIND.match(run.after) and "head" not in votes:
        country = _COUNTRY_BEHIND.match(run.after)
        found["place"] = -4 if country and is_place(country[1]) else -1
    if run.words[-1] in ("Department", "Division") and not run.unknown and _OF_A_BODY.match(run.after):
        found["part of a body"] = -4
    if not run.unknown and run.follows(_OFFICE):
        found["office"] = -4
    return found


# As far as words reach back that tell what is done with a medicine.
_CLOSE = 32
_DIGIT = re.compile(r"\d")
_EXCHANGE = re.compile(rf"\b{EXCHANGE}[\w ]{{0,12}}:\s?[“\"]?(?:[A-Z.]+,? )*$")
_IN_BRACKETS = re.compile(r"\([\w-]+s?\)")
_AN_EXCHANGE = re.compile(EXCHANGE)
_ABBREVIATION = re.compile(
    r"[a-z]{1,2}[A-Z]{2,6}|[A-Z][a-z]{1,3}-[A-Z]{1,2}|[A-Z][a-z]{0,2}[A-Z]{1,3}(?:[a-z][A-Z]{1,2})?|[A-Z]{2,6}"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_DISEASE = re.compile(r"[a-z]{1,2}[A-Z]{2,4}s?")
_SORT_OF_COMPANY = re.compile(r" (?:company|companies|firm|sector|industry|space|platform|technology|event|Event)\b")
_PLACE = Gated(r"\b(?:in|at|near)\s+$")
_PLATFORM = re.compile(r"[®™]? [Pp]latforms?\b")
_OF_A_BODY = re.compile(r" of (?:[Tt]he )?[A-Z]")
_COUNTRY_BEHIND = re.compile(r", ((?:the )?[A-Z]\w+(?: [A-Z]\w+)?)\b")
_DEGREE = Gated(r"\b(?:M\.?D|Ph\.?D|D\.?O|MBA|MPH|MSc?|RN|PharmD|BSc)\.?,? (?:F[A-Z]{3,5},? )*$")
_FELLOW = re.compile(r"F[A-Z]{3,5}")
# What somebody heads, teaches or works in: `Head of Translational Science`.
_OFFICE = Gated(
    r"\b(?:Head|Director|President|Professor|Chair|Officer|Chief|Lead|Department|Division|VP|SVP|EVP)"
    r"(?:,? (?:for|of|in|&)|,) (?:the )?(?:[A-Z]\w+(?:,| and| &)? )*$"
)
# `the International Conference on Molecular Targets and ...`: what a meeting is on.
_AT_MEETING_ON = Gated(
    r"\b(?:Conference|Congress|Symposium|Summit|Workshop|Meeting) (?:on|of|for) (?:the )?"
    r"(?:[A-Z][\w-]+,? |and |& |of )*$"
)
# `the Zelvan Gout, Skin Health, Life Science & Tools Conference`: one of the subjects that it is called by.
_IN_CONFERENCE = re.compile(
    r"(?:(?:,|,? &|,? and) [A-Z]\w+(?: [A-Z]\w+){0,3}){1,4} (?:Conference|Summit|Symposium|Forum)\b"
)
_PLACE_BEHIND = re.compile(r",? (?:[A-Z][a-z]+|[A-Z][a-z]+\.)[,.]|[,.]")


def _owns_medicine(run: Run, votes: Counter[str]) -> bool:
    """`Approval for Acme Pharma's zelvimab`: the medicine is what the name has, not the name."""
    known = votes.keys() & {"head", "registered", "known"}
    return bool(known) and POSSESSES.match(run.after) is not None and run.follows(OF_MEDICINE, _CLOSE)


def _as_person(run: Run) -> dict[str, int]:
    first, last = run.words[0], run.words[-1]
    if run.single and first in given_names() and _SURNAME.match(run.after):
        return {"person": -5}
    named = first in given_names() or (len(first) == 1 and len(run.words) > 1 and run.words[1] in given_names())
    by_name = 1 < len(run.words) < 4 and named and last not in HEADS and not _NO_PERSON.search(run.name)
    if _WITH_INITIALS.fullmatch(run.name) or (by_name and not is_registered_company(run.name)):
        return {"person": -5}
    if PERSON_BEHIND.match(run.after) or (last not in HEADS and run.follows(PERSON_BEFORE)):
        return {"person": -4}
    return {}


_SURNAME = re.compile(r" (?:[A-Z]\.? )*[A-Z][a-z]+(?:,|\.| (?:as|to|and|was|is|has|will)\b)")
_NO_PERSON = re.compile(r"[&\d]")
_WITH_INITIALS = re.compile(r"(?:[A-Z][a-z]+|[A-Z]\.) (?:[A-Z]\. ?)+[A-Z][a-z]+")
