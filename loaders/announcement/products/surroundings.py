"""Words that no dictionary has, told to be products' names by the words right before or behind them.

Every word that is no English one, no place and no company is looked at once, and of its surroundings only what stands
close by; the patterns of what tells stand in `surrounding_patterns`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADS, NATIONAL
from loaders.announcement.lexicon.places import country_of, is_place
from loaders.announcement.lexicon.word_lists import is_english, is_registered_company
from loaders.announcement.products.devices import ENDS_A_COMPANY
from loaders.announcement.products.shape_patterns import COMPANY_BEHIND, NO_MEDICINE, NO_NAMES
from loaders.announcement.products.surrounding_patterns import (
    APPOSED,
    AROUND,
    BEFORE,
    BEHIND,
    CLOSED,
    FOR_WHOM,
    KIND_APPOSED,
    KIND_BEFORE,
    KIND_WORDS,
    OWNED,
)
from loaders.announcement.text.sentences import Sentence

_NAME = re.compile(
    r"(?<![\w’'.&-])(?:[A-Z][a-z]+(?:[A-Z]\w*|-[A-Z]{1,4}(?![\w]))?|[a-z]{1,3}[A-Z]\w{2,}|[A-Z]{2,4}-[A-Z][A-Za-z]{1,6}\d?|"
    r"[A-Z]{2}[a-z]{3,}|"
    r"[A-Z]{5,}|[a-z]{7,})(?![\w&]|-[A-Za-z])"
)
_MORE = re.compile(r"[®™]* (?:[A-Z]{1,3}\d?|\d{1,3}(?:\.\d)?)(?![\w.’'%-]|\.\d)")
_MORE_OF_MADE_UP = re.compile(
    r"(?: [A-Z][a-z]+(?: \d{1,3})?| (?:[A-Z]{1,4}\d{0,2}|\d{1,4}(?:\.\d)?))(?![\w’'%-]|\.\d)(?! (?:19|20)\d\d\b)"
)
_SHORT_BEHIND = re.compile(r" ([A-Z]{2,4}\d?)(?= (?:IN|FOR|ON|AS)\b)")
# `Zelvi Trio, a test`
_SECOND = re.compile(r" ([A-Z][a-z]+)(?=, an? )")
_MADE_UP = re.compile("[a-z]-?[A-Z]")
# `ZelviTrace 2.0`
_VERSION = re.compile(r"[a-z][A-Z].* \d\.\d$")
# `Acme's Zelvi`: what is said before the owner is said of the thing.
_OWNER = re.compile(r"(?:([A-Z][\w&.-]*) )?(?:([A-Z][\w&.-]*) )?([A-Z][\w&.-]*[’'][sS]?) $")
_WITHIN_A_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w-]+ $")
_NO_QUALIFIER = frozenset("Conference Congress Symposium Summit Meeting Forum Trial Study".split())
_OF_A_COMPANY = re.compile(r" (?:unit|subsidiary|division|arm|and|team|shares)\b")
# `Zelvi Generics (Pty) Ltd`, `Zelvi Immunology`
_FORM_BEHIND = re.compile(
    rf" [A-Z][\w&-]*,? {FORMS}(?![\w-])| (?:{'|'.join(sorted(ENDS_A_COMPANY))})(?![\w-])| AI[’']s "
)
_AILMENTS = ("itis", "osis", "emia", "oma", "pathy")
# `ZLV-123 (zelvidenase`
_CODE_BEFORE = re.compile(r"(?<![\w-])[A-Z]{2,5}-?\d{3,5} \($")
_LIST = re.compile(r",? (?:and|or) |, ")
# `Zelvi launches in Malta`: companies do so in towns.
_LAUNCHES = re.compile(r"[®™]* [Ll]aunch(?:es|ed) in ((?:the )?[A-Z]\w+(?: [A-Z]\w+)?)")


def told_by_surroundings(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a word of no dictionary stands where only a medicine, a test or a device does."""
    text = sentence.text
    small, last = "", -1
    for match in _NAME.finditer(text):
        if is_english(match[0]):
            continue
        common = match[0].islower() and not match[0].endswith(_AILMENTS)
        if common and _CODE_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            yield match.span()
        if not _may_name(match[0]):
            continue
        small = small or (lower if len(lower := text.lower()) == len(text) else text)
        start = match.start()
        end = _with_more(sentence, start, match.end())
        if not sentence.flat and _WITHIN_A_NAME.search(text, max(0, start - 30), start):
            continue
        listed = last > 0 and _LIST.fullmatch(text, last, start) is not None and CLOSED.match(small, end)
        if listed or _is_told(text, small, start, end):
            yield start, end
            last = end


def _is_told(text: str, small: str, start: int, end: int) -> bool:
    if text[end : end + 2].lower() in ("’s", "'s"):
        return OWNED.match(small, end) is not None
    if COMPANY_BEHIND.match(text, end) or _FORM_BEHIND.match(text, end):
        return False
    if BEHIND.match(small, end) or _VERSION.search(text, start, end) or _launches_in_a_country(text, end):
        return True
    owner = _OWNER.search(text, max(0, start - 40), start)
    leads = [at for group in (3, 2, 1) if (at := owner.start(group)) >= 0] if owner else [start]
    behind = [before for before, after in AROUND if after.match(small, end)]
    if any(before.search(small, max(0, lead - 60), lead) for before in behind for lead in leads):
        return True
    own = owner is not None and _MADE_UP.search(text, start, end) is not None
    if own and not _OF_A_COMPANY.match(small, end) and text[end + 1 : end + 2].islower():
        return True
    if CLOSED.match(small, end) is None:
        return False
    apposed = text[end : end + 1] == "," and APPOSED.match(small, end) is not None
    return apposed or any(_comes_after_a_sign(text, small, lead, end) for lead in leads)


def _comes_after_a_sign(text: str, small: str, lead: int, end: int) -> bool:
    """Whether what stands before `lead` leads up to a product, one that goes to `end`."""
    word = small[small.rfind(" ", 0, max(0, lead - 1)) + 1 : lead].rstrip(' “"')
    before = (small, max(0, lead - 60), lead)
    if word in BEFORE:
        further = BEFORE[word]
        reached = lead - 1 - len(word) if small[lead - 1 : lead] == " " else lead - 2 - len(word)
        told = further is None or further.search(small, max(0, reached - 60), max(0, reached)) is not None
        if told and (word not in ("for", "to") or FOR_WHOM.match(text, end) is None):
            return True
    if word.rstrip(",") not in KIND_WORDS and not word.endswith(","):
        return bool(KIND_BEFORE.search(*before)) if " of " in small[max(0, lead - 25) : lead] else False
    return bool(KIND_BEFORE.search(*before) or (small[end : end + 1] == "," and KIND_APPOSED.search(*before)))


def _launches_in_a_country(text: str, end: int) -> bool:
    launched = _LAUNCHES.match(text, end)
    return launched is not None and any(country_of(place) for place in (launched[1], launched[1].split()[0]))


@lru_cache(maxsize=16_384)
def _may_name(name: str) -> bool:
    """Whether a word that is no English one may be a product's name: no place, company, short form or ailment."""
    if len(name) < 4 or (name.islower() and name.endswith(NO_MEDICINE)):
        return False
    other = name in NO_NAMES or name in FIELD_SHORT or name.lower() in NATIONAL or is_place(name)
    return not (other or is_english(name.partition("-")[0]) or is_field_company(name) or is_registered_company(name))


def _with_more(sentence: Sentence, start: int, end: int) -> int:
    """Where a name ends with the letter, number or word that qualifies it: `Zelvi B`, `ZelviTrace PRO`."""
    text = sentence.text
    if text[start:end].islower():
        return end
    if sentence.all_caps:
        short = _SHORT_BEHIND.match(text, end)
        return short.end() if short and not is_english(short[1]) else end
    made_up = _MADE_UP.search(text, start, end) is not None and not sentence.title_case
    more = (_MORE_OF_MADE_UP if made_up else _MORE).match(text, end)
    if more is None and not sentence.title_case and (second := _SECOND.match(text, end)) and second[1] not in HEADS:
        more = second
    known = more is None or (word := more[0].strip("®™ ")) in FIELD_SHORT or word in _NO_QUALIFIER
    return end if known or more is None else more.end()
