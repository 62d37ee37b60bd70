"""Forms of an organization's name that a text gives beside it: without its legal form, in brackets, shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import (
    DISEASE,
    FIELD_SHORT,
    HEADS,
    NATIONAL,
    NEVER_FIRST,
    SOCIETIES,
    TRADE_WORD,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary
from loaders.announcement.organizations.signs import EXCHANGE, SAYS
from loaders.announcement.organizations.votes import Candidate
from loaders.announcement.text.sentences import Sentence

# Votes that settle alone that a name is an organization's.
STRONG = frozenset(
    (
        "form",
        "ticker",
        "dateline",
        "called the company",
        "remembered",
        "listed",
        "registered",
        "institution",
        "announcer",
        "field",
    )
)
_SHORT_FORMS = re.compile(r"(?:[’']s?(?= ))?\s*\((?P<inside>[^()]{0,220})\)")
_QUOTED_TICKER = re.compile(rf"{EXCHANGE}[\w ]{{0,12}}:\s?[“\"][A-Z.]+[”\"]")
_QUOTED = re.compile(r"[“\"”]([^“”\"]{2,50})[”\"“]")


_WITH_FORM = re.compile(rf"(.+?),? {FORMS}$")


def core_name(name: str) -> str:
    """`Bayer AG` gives `Bayer`; `NeoGenomics Laboratories, Inc.` gives `NeoGenomics Laboratories`."""
    match = _WITH_FORM.match(name)
    return match[1] if match else name


def learn(sentence: Sentence, candidate: Candidate, names: dict[str, str], shorts: dict[str, str]) -> None:
    """Remember a name, its core, and the short forms that the text gives it in brackets behind it.

    A first word that is an ordinary one (`Saga Diagnostics`) is kept as a short form of strength `ordinary`."""
    name, core = candidate.text, core_name(candidate.text)
    strength = "strong" if candidate.votes.keys() & STRONG or names.get(name) == "strong" else "weak"
    for form in (name, core):
        if names.get(form) != "strong":
            names[form] = strength
    for short in _bracketed(sentence.text[candidate.end - sentence.start :], core, name != core):
        names.setdefault(short, strength)
        shorts[short] = name
    if "listed" in candidate.votes:
        return
    company = _FORM_OF_COMPANY.search(name) is not None or "apposition" in candidate.votes
    for shorter, plain in _shortened(core, names):
        if not plain or company:
            names[shorter] = "ordinary" if plain else strength
            shorts[shorter] = name
    first = core.split()[0].rstrip(",")
    if (alone := _strength_alone(first, core, company, strength)) is not None and first not in names:
        names[first] = alone
        shorts[first] = name


def _bracketed(tail: str, core: str, of_company: bool) -> Iterator[str]:
    """The short forms in the brackets right behind a name: quoted, alone, or in a list.

    A quoted one has to be made of the name, unless it is alone in its brackets, strange, and a legal form stands
    before it (`of_company`): `ZL II PN, Ltd. (“Zelvan”)`."""
    position = 0
    while match := _SHORT_FORMS.match(tail, position):
        inside = match["inside"].strip()
        quoted = [short.strip(" ,.") for short in _QUOTED.findall(_QUOTED_TICKER.sub("", match["inside"]))]
        alone = [inside.rstrip("®™")] if re.fullmatch(r"[A-Z][\w&®™-]{1,14}", inside) else []
        yield from (short for short in (*quoted, *alone) if _may_be_short(short, core) and not is_place(short))
        if of_company and len(quoted) == 1 and _NAMED_OTHERWISE.fullmatch(inside) and not is_english(quoted[0]):
            yield quoted[0]
        for part in re.split(r",| or ", inside):
            word = part.strip(' “”"')
            if word and core.startswith(word) and word != core and word[0].isupper():
                yield word
        position = match.end()


def _shortened(core: str, names: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """The first words of a name of three words or more, as far as they are no other names, and whether they are plain
    words all."""
    words = core.split()
    for size in range(2, len(words)):
        shorter = " ".join(words[:size])
        whole = words[size - 1][0].isupper() and words[size - 1][-1] not in ",&"
        of_disease = any(map(DISEASE.fullmatch, words[size - 1 : size + 1]))
        if whole and shorter not in names and not of_disease:
            yield shorter, all(map(is_ordinary, words[:size]))


def _strength_alone(first: str, core: str, company: bool, strength: str) -> str | None:
    """How sure it is that the first word alone stands for a name; None where it does not."""
    if len(core.split()) == 1 or first.isdigit() or core.split()[1] in ("of", "for", "on"):
        return None
    of_disease = any(DISEASE.fullmatch(word) and word != "Cancer" for word in core.split())
    if of_disease or first in FIELD_SHORT or first.lower() in NATIONAL or is_place(first):
        return None
    capitals = first.isupper() and len(first) > 2
    if is_ordinary(first) and not capitals:
        begins = company and len(first) > 3 and first.lower() not in NEVER_FIRST
        return "ordinary" if begins else None
    built = len(first) > 3 or capitals or re.fullmatch(r"[A-Z]+\d+[A-Z]*|\d+[a-zA-Z]+", first)
    return strength if built else None


# What a company's name ends in, so that its first words alone, ordinary ones, may stand for it.
_FORM_OF_COMPANY = re.compile(rf",? {FORMS}$|\b(?:{TRADE_WORD}|BioTherapeutics|Biopharmaceuticals)$")


_OF_STATE = re.compile(r"^(?:U\.?S|U\.?K)\.? ")
# Not `Licensor` or `Newco`, which a contract calls a company.
_NAMED_OTHERWISE = re.compile(r"[“\"”][A-Z][a-z]{3,}(?<!or|ee|co)[”\"“]")
# `Society for Skin and Hair Research (SHRS)`: what bodies with members are called for short has not each letter in its
# place.
_OF_MEMBERS = re.compile(rf"\b(?:{'|'.join(sorted(SOCIETIES))})\b")


def _may_be_short(short: str, core: str) -> bool:
    if re.search(r"\b(?:[Pp]arties|[Aa]greements?|[Tt]ransactions?|[Oo]ffering|[Mm]erger|[Pp]lan|[Nn]otes?)$", short):
        return False
    if not short or short.lower() in (
        "the company",
        "company",
        "we",
        "us",
        "our",
        "parent",
        "the parent",
        "buyer",
        "the group",
        "group",
    ):
        return False
    if short.lower().startswith("the ") or len(short.split()) > 4:
        return False
    letters = re.sub(r"[^A-Za-z]", "", short).lower()
    core = _OF_STATE.sub("", core)
    plain = re.sub(r"[^A-Za-z]", "", core).lower()
    initials = "".join(
        w[0] for w in re.findall(r"[A-Za-z]+", core) if w.lower() not in ("of", "for", "and", "the")
    ).lower()
    if short.isupper() and 2 < len(short) < 7 and letters[:1] == plain[:1] and _OF_MEMBERS.search(core):
        return True
    return bool(letters) and (
        letters in plain or letters == initials or (letters[0] == plain[:1] and _subsequence(letters, plain))
    )


def _subsequence(short: str, long: str) -> bool:
    remaining = iter(long)
    return all(letter in remaining for letter in short)


_AMONG_SMALL = re.compile(r"[\w,] (?:the )?$")
_NO_MORE_OF_IT = re.compile(r"(?! [A-Z]|-)")
_NEXT = re.compile(r"[’']?s? (\w+)")
_OWNS = re.compile(r"[’']s? ")
_DOES = re.compile(rf"[’']s? |\s(?i:{SAYS})")
# What companies do, and other things too.
_ACTS = re.compile(
    r"(?:, which)? (?:[a-z]+ly |also |now |then )?"
    r"(?:will|has|had|could|would|may|might|did|does|took|got|went|put|cut|led|gave|[a-z]{3,}ed)\b"
)


def stands_for_a_name(sentence: Sentence, first: int, last: int, *, common: bool) -> bool:
    """Whether ordinary words with capitals stand for the company that they begin: within a line of running prose, where
    what companies do follows, or before what is owned in a title; `common` tells that the text has them small too."""
    text = sentence.text
    if sentence.title_case:
        return not (common or sentence.all_caps) and _stands_for_it_in_a_title(text, first, last)
    if sentence.all_caps or not _NO_MORE_OF_IT.match(text, last):
        return False
    if " " in text[first:last] or _AMONG_SMALL.search(text[:first]) or _DOES.match(text, last):
        return True
    return not common and _ACTS.match(text, last) is not None


def _stands_for_it_in_a_title(text: str, first: int, last: int) -> bool:
    following = _NEXT.match(text, last)
    opens = first == 0 and " " in text[first:last] and (following is None or following[1] not in HEADS)
    return opens or _OWNS.match(text, last) is not None
