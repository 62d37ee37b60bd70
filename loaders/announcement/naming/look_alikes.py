"""What looks like a product's or an organization's name and is none: a target, a trial, a person, a town."""

from __future__ import annotations

import re
from calendar import day_name, month_name

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.institutions import is_exchange
from loaders.announcement.lexicon.organization_words import (
    FIELD_SHORT,
    HEADS,
    MEETING,
    NATIONAL,
    PRIZE_CATEGORY,
    TITLE_WORDS,
    sort_of,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import given_names, is_english, second_names
from loaders.announcement.organizations.signs import PERSON_BEHIND
from loaders.announcement.products.devices import NO_THING
from loaders.announcement.products.shape_patterns import NO_MEDICINE

# `CD19`, `PDE3/4`, `FREEDOM-DM1`, `NHPs`: where capitals and figures name a product, its shape has told so.
_CODED = re.compile(r"[A-Za-z]{1,4}\d.*|.*-\d.*|[^a-z]+|[A-Z]+s|[a-z]{1,2}[A-Z]+|[A-Z]+(?:-[A-Z]*\d\w*)? .*")
_TRIAL_BEHIND = re.compile(r"(?: [A-Za-z0-9/-]+){0,3} (?:[Tt]rial|[Ss]tudy|STUDY|TRIAL)\b")
_TRIAL_BEFORE = re.compile(r"\b(?:[Tt]rials?|[Ss]tud(?:y|ies)),? (?:called |named )?[“\"(]?$")
_TRIAL = re.compile(r"[A-Z][\w]*-[A-Z0-9]\w*")
# `AI-read`, `612-gene`
_DESCRIBED = re.compile(r"[\w-]+-(?P<how>[a-z]{3,})(?= |$)")
# `4:30 PM Eastern`, read from behind the colon
_HOUR = re.compile(r"\d{1,2} ?[AaPp][Mm]\b")
# `our development partner, ZQLMe`
_PARTNER_BEFORE = re.compile(r"\b(?:partner|supplier|distributor|customer|subsidiary|affiliate|licensee|parent),? $")
# `Treg`, `Teff`, `EGFRxCD3 T-cell`
_CELL = re.compile(r"T(?:reg|eff)s?|.*\b(?:T|B|NK)[- ]cells?")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_no_product(text: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is a target, a trial, a company or a word of description."""
    name = text[start:end]
    described = _DESCRIBED.match(name)
    return (
        _CODED.fullmatch(name) is not None
        or _is_a_trial(text, start, end)
        or (described is not None and is_english(described["how"]))
        or (name.islower() and (name.endswith(NO_MEDICINE) or is_english(name.removesuffix("s"))))
        or is_place(name)
        or (" " in name and _stands_as_a_person(text, start, end))
        or is_field_company(name)
        or is_exchange(name.partition("-")[0])
        or _says_what_everyone_says(text, start, end)
        or (_HOUR.match(name) or _CELL.fullmatch(name)) is not None
        or sort_of(name) == "Institution"
        or _PARTNER_BEFORE.search(text, max(0, start - 20), start) is not None
        or any(word in month_name or word in day_name for word in name.split())
        or name.split()[0] in NO_THING
        or _is_a_meeting(text, start, end)
        or _RANKING_BEHIND.match(text, end) is not None
    )


# `Zelvan Technology Fast 300`: who keeps a list of companies.
_RANKING_BEHIND = re.compile(r"(?: \w+)? Fast \d{2,4}\b")
# Words that end no name: `Date of Grant`, `The Molecule Company`.
_NO_NAME = TITLE_WORDS | frozenset(
    "companies data expansion grant phase research results stock study trial work".split()
)


def _says_what_everyone_says(text: str, start: int, end: int) -> bool:
    """Whether a name is a slogan or a short form of the field: `The Future of Molecules`, `Covid`."""
    words = _LETTERS.findall(text[start:end])
    slogan = words[:1] == ["The"] and len(words) > 2 and all(map(is_english, words))
    last = words[-1].lower() if words else ""
    return slogan or last in _NO_NAME or all(word.upper() in FIELD_SHORT for word in words)


def _is_a_trial(text: str, start: int, end: int) -> bool:
    if _TRIAL.fullmatch(text, start, end) is None:
        return False
    before = _TRIAL_BEFORE.search(text, max(0, start - 30), start)
    return before is not None or _TRIAL_BEHIND.match(text, end) is not None


def is_no_organization(text: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is a person, a place, a number, plain words or a part of a longer name."""
    name = text[start:end]
    return (
        is_place(name)
        or name.lower() in NATIONAL
        or name in HEADS - second_names()
        or name.split()[-1].lower() in _NO_NAME
        or _NO_BODY.search(name) is not None
        or name[0].isdigit()
        or _STANDARD.match(name) is not None
        or _is_a_person(name)
        or _is_a_meeting(text, start, end)
        or _AHEAD_OF_NO_BODY.search(text, max(0, start - 40), start) is not None
        or PERSON_BEHIND.match(text, end) is not None
        or _JOINED_BEFORE.search(text, max(0, start - 3), start) is not None
        or _JOINED_BEHIND.match(text, end) is not None
    )


# `Co-Lead Investigator`, `Zelvan Gene Assays`, `Zelvan Park Hotel`, `ZelvaWire`, `NDAs`, `Best New Device`
_NO_BODY = re.compile(
    rf"{PRIZE_CATEGORY}|"
    r"\b(?:Investigator|Officer|Professor|Director|Assays?|Kits?|Panels?|Tests?)$|\b(?:Hotel|Resort)\b|[Ww]ire$|"
    rf"^(?:{'|'.join(sorted(form for form in FIELD_SHORT if form.isupper() and form.isalpha()))})s$"
)
# `EN ISO 9001`
_STANDARD = re.compile(r"(?:ANSI|ASTM|DIN|EN|IEC|ISO)\b")
# `Ernst & Young`, `Kin+Kind`
_JOINED_BEFORE = re.compile(r"[&+] ?$")
# `Adj. earnings`, `Joos van Zelven`: what is cut short, and a first name
_JOINED_BEHIND = re.compile(r" ?[&+]|\. [a-z]| (?:van|von|ten|ter) (?:de[nr]? )?[A-Z]")


# `Head of Molecular Science`, `Jo Ashby, MD, FZQN`, `Nature Zelvology`, `taking place at the Zelvan Court`,
# `Targeting Zelv`
_AHEAD_OF_NO_BODY = re.compile(
    r"\b(?:Head|Director|Chief|President|VP|Professor|Chair(?:man|woman)?|Department) (?:of|for) $|"
    r"\b(?:M\.?D|Ph\.?D|MBA|MPH|FACP)\.?, $|\b(?:Nature|Lancet|Journal of|Frontiers in|Annals of|Archives of) $|"
    r"\b(?:held|place|hosted)(?: \w+)? at (?:the )?$|\b[Tt]argeting $"
)
_MEETING = re.compile(r"(?i:congress|conference|symposium|summit|convention|forum|week)\b")


def _is_a_meeting(text: str, start: int, end: int) -> bool:
    return _MEETING.search(text, start, end) is not None or MEETING.match(text, end) is not None


# `Robin A. Halvorsen`, `James A. Halvorsen CPA`
_INITIAL = re.compile(r"[A-Z][a-z]+ [A-Z]")
_SURNAME_BEHIND = re.compile(r"\. [A-Z][a-z]")
_WITH_A_DEGREE = re.compile(r".* (?:CPA|CFA|JD|MBA|MD|MPH|PhD|PharmD|DVM|RN|FACP|FRCP)")


def _stands_as_a_person(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    initial = _INITIAL.fullmatch(name) is not None and _SURNAME_BEHIND.match(text, end) is not None
    return initial or _WITH_A_DEGREE.fullmatch(name) is not None or _is_a_person(name)


def _is_a_person(name: str) -> bool:
    words = name.split()
    return any(word in given_names() for word in words[:-1] or words)
