"""Votes: what the shape of a capitalised run, and the words around it, say for or against its being an organization."""

from __future__ import annotations

import re
from collections import Counter

from loaders.announcement.lexicon import is_english, is_ordinary, is_registered_company
from loaders.announcement.organization_signs import (
    APPOSITION,
    BY_WHOM,
    DEAL_NOUN,
    DEAL_WITH,
    DESCRIBED,
    GENERIC_RUN,
    JOURNAL,
    OBJECT_BEFORE,
    PERSON_BEFORE,
    PERSON_BEHIND,
    PREFIX_HEADS,
    PRODUCT_BEHIND,
    SAYS,
    SOCIETIES,
    TICKER,
    TRIAL,
    TRIAL_NAME,
    VERB_BEFORE,
)
from loaders.announcement.organization_words import (
    CITIES,
    FIELD_SHORT,
    GIVEN_NAMES,
    HEADS,
    MEETING,
    NATIONAL,
    TOWNS,
    is_unknown,
)
from loaders.announcement.product_patterns import AS_MEDICINE, OF_MEDICINE
from loaders.announcement.sentences import Sentence


def _owns_medicine(before: str, after: str, votes: Counter[str]) -> bool:
    """`Approval for Acme Pharma's zelvimab`: the medicine is what the name has, not the name."""
    known = votes.keys() & {"head", "registered", "known"}
    return bool(known) and re.match(r"[’'](?:s\b)? ", after) is not None and OF_MEDICINE.search(before) is not None


def count_votes(
    text: str, start: int, end: int, sentence: Sentence, opening: bool, names: dict[str, str]
) -> Counter[str]:
    name = text[start:end]
    before, after = text[max(0, start - 90) : start], text[end : end + 160]
    words = [w for w in re.findall(r"[\w’&-]+", name) if w.lower() not in ("of", "for", "and", "the", "de")]
    votes: Counter[str] = Counter()
    if not words:
        return Counter(empty=-9)
    if name in names:
        votes["known"] = 4
    last = words[-1]
    unknown = [w for w in words if is_unknown(w)]
    plain = not unknown and len(words) == 1 and last not in HEADS and not opening and name not in names
    if plain and not re.match(r"[®™]|,? ?[(\[]", after):
        return Counter(ordinary=-3)  # nothing that may follow outweighs it
    if name == "Novo" and before.endswith("De "):
        votes["procedure"] = -9
    if last in HEADS and (len(words) > 1):
        votes["head"] = 2 if unknown or not sentence.title_case else 1
    if len(words) > 1 and last in ("Bank", "University", "Hospital"):
        votes["body"] = 2
    if PREFIX_HEADS.match(name):
        votes["institution"] = 4
    if TICKER.match(after):
        votes["ticker"] = 4
    if opening:
        votes["dateline"] = 3
    if re.match(r"\s*\([^()]*[“\"][^()]*(?:[Cc]ompany|Group)[”\"]", after):
        votes["called the company"] = 4
    if APPOSITION.match(after):
        votes["apposition"] = 2
    if DESCRIBED.search(before):
        votes["described"] = 1
    if DEAL_WITH.search(before) or BY_WHOM.search(before) or VERB_BEFORE.search(before):
        votes["role"] = 1
    if re.match(rf"(?:\([^()]*\)|\s)*\s?(?:,[^,]{{3,200}},)?\s*(?i:{SAYS})", after):
        votes["says"] = 1 if start == 0 and not sentence.title_case and len(words) == 1 and not unknown else 2
    if re.match(r"[’']s?\s", after):
        votes["possessor"] = 3 if DEAL_NOUN.match(after) else 1
    if re.match(
        r" and [A-Z]\w+(?: [A-Z]\w+)* (?:today |jointly |have |has )?(?:announc|"
        r"enter|sign|negotiat|agree|expand|initiat|partner|complet|report|collaborat|"
        r"team)\w*",
        after,
    ):
        votes["pair"] = 2
    if re.search(r"\b(?:such as|including|like|among them) (?:[A-Z][\w& -]*, )*(?:[A-Z][\w& -]* and )?$", before):
        votes["such as"] = 1
    if unknown and len(unknown) == len(words):
        votes["unknown"] = 1
    if (
        unknown
        and not sentence.title_case
        and re.search(r"\b(?:to|from|with|by|between|and|than|via|said),? $", before)
        and re.match(
            r"\s*(?:[,.;:)]|and\b|or\b|to\b|for\b|in\b|on\b|under\b|at\b|will\b|has\b|"
            r"is\b|was\b|if\b|since\b|[’']s\b|$)",
            after,
        )
    ):
        votes["preposition"] = 1
    if (unknown or len(words) > 1 or re.search(r"\d", name)) and is_registered_company(name):
        votes["registered"] = 2
    if re.search(
        r"(?:NASDAQ|Nasdaq|NYSE|OTC\w*|Euronext|ASX|TSXV?|CSE|LSE|SIX|HKEX|NEO|AQSE|FSE|XICE)[\w ]{0,"
        r"12}:\s?[“\"]?(?:[A-Z.]+,? )*$",
        before,
    ) or re.fullmatch(r"\([\w-]+s?\)", text[max(0, start - 1) : end + 1]):
        votes["ticker symbol"] = -5
    if sentence.title_case and votes["role"] and OBJECT_BEFORE.search(before):
        votes["title object"] = 2 if unknown or last in HEADS else 1 if len(words) > 1 else 0
    if (
        unknown
        and len(words) == 1
        and re.match(
            r"\s(?:[a-z]+ly )?(?:will|has|had|have|is|was|said|began|may|might|could|would|can|"
            r"cannot|no longer|did|does|bought|sold|took|won|got|went|met|put|cut|led|struck|[a-z-]{3,}(?:ed|s))\b",
            after,
        )
    ):
        votes["subject"] = 1
    if re.search(r"[a-z][A-Z]", name):
        votes["camel"] = 1
    if (
        re.fullmatch(
            r"[a-z]{1,2}[A-Z]{2,6}|[A-Z][a-z]{0,2}[A-Z]{1,3}(?:[a-z][A-Z]{1,2})?|[A-Z]{2,"
            r"6}",
            name,
        )
        and "known" not in votes
        and name in sentence.abbreviations
    ):
        votes["abbreviation"] = -6
    if re.fullmatch(r"[A-Z]{2,6}", name) and not votes.keys() & {"role", "says", "such as", "described", "subject"}:
        votes["acronym"] = -1
    if re.match(
        r"[’']s (?:disease|syndrome|dementia|lymphoma|sarcoma|palsy|ataxia|chorea|"
        r"[Dd]isease)",
        after,
    ) or words[0] in ("Alzheimer", "Parkinson", "Crohn", "Huntington"):
        votes["eponym"] = -5
    if re.fullmatch(r"[a-z]{1,2}[A-Z]{2,4}s?", name) and not votes.keys() & {"known", "ticker", "dateline"}:
        votes["disease"] = -3
    if name in TOWNS or all(
        word in CITIES or word.title() in CITIES or re.fullmatch(r"[A-Z]\.", word) for word in words
    ):
        votes["city"] = -4
    if re.search(
        r"-(?:[Bb]ased|like|specific|positive|negative|driven|mutant|wide|approved|deficient|altered|mutated|rearranged|"
        r"amplified|expressing|high|low|targeted|targeting|directed|resistant|naive|associated|related|free|editing|"
        r"listed|led|funded|style|only)$|^(?:mRNA|siRNA|cfDNA|sNDA|sBLA|scRNA|RNA|DNA)$",
        name,
    ):
        votes["adjective"] = -5
    if not unknown:
        votes["ordinary"] = -3 if len(words) == 1 else -1 if last not in HEADS or sentence.title_case else 0
    if re.search(r"\d", name) and not votes.keys() & {"ticker", "dateline", "head"}:
        votes["digits"] = -1
    if GENERIC_RUN.match(name):
        votes["generic"] = -5
    if words[0].rstrip(".") in FIELD_SHORT and len(words) == 1:
        votes["field"] = -6
    if TRIAL.match(after) or (len(words) < 3 and TRIAL_NAME.match(after) and not votes.keys() & {"known", "head"}):
        votes["trial"] = -6
    if re.match(r"s?(?: \([A-Z]+\))? (?:[Dd]esignation|[Ss]tatus|[Ss]cheme)\b", after):
        votes["designation"] = -6
    if JOURNAL.search(before):
        votes["journal"] = -6
    if (
        re.match(r" (?:company|companies|firm|sector|industry|space|platform|technology|event|Event)\b", after)
        and len(words) == 1
    ):
        votes["sort of company"] = -4
    if (AS_MEDICINE.match(after) or OF_MEDICINE.search(before)) and not _owns_medicine(before, after, votes):
        votes["medicine"] = -3
    if re.fullmatch(r"(?:Nasdaq|NASDAQ|OTC|NYSE|TSX)\w*", name) and after.startswith(":"):
        votes["ticker symbol"] = -9
    if MEETING.match(after) and any(w in SOCIETIES for w in words):
        votes["meeting"] = -6
    if len(words) == 1 and is_english(name) and not is_ordinary(name) and not is_registered_company(name):
        votes["english"] = -2
    if name.lower().removesuffix("s") in NATIONAL:
        votes["nation"] = -9
    if re.fullmatch(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", name):
        votes["day"] = -9
    if re.fullmatch(r"(?:[A-Z][a-z]+|[A-Z]\.) (?:[A-Z]\. ?)+[A-Z][a-z]+", name) or (
        1 < len(words) < 4
        and (words[0] in GIVEN_NAMES or (len(words[0]) == 1 and words[1] in GIVEN_NAMES))
        and last not in HEADS
        and not re.search(r"[&\d]", name)
        and not is_registered_company(name)
    ):
        votes["person"] = -5
    elif PERSON_BEHIND.match(after) or PERSON_BEFORE.search(before):
        votes["person"] = -4
    if PRODUCT_BEHIND.match(after):
        votes["product"] = -3
    if re.match(
        r"\s(?:study|trial|assay|test|panel|kit|fusions?|inhibitors?|mutations?|"
        r"gene|receptor|antibod\w+|cells?|patients|program|Phase|syndrome|disease|"
        r"tablets?|vaccine|injection|Court|Study|Trial|Conference|Act|criteria|score)\b",
        after,
    ):
        votes["thing"] = -2
    if (
        re.search(r"\b(?:in|at|near)\s+$", before)
        and re.match(r",? (?:[A-Z][a-z]+|[A-Z][a-z]+\.)[,.]|[,.]", after)
        and "head" not in votes
    ):
        votes["place"] = -1
    if re.search(
        r"(?:Street|Avenue|Road|Conference|Summit|Symposium|Congress|Meeting|Journal|"
        r"Award|Act|Index|Day|Forum|Board|Committee|Officer|Registry|Rule|Program|"
        r"Project|Portfolio|Part(?:y|ies)|Customers|Study|Trial|Order|Letter|Designation|Passport|Review|Application|Court|(?:Convention|Conference|"
        r"Congress) Cent(?:er|re)|Hotel)$|\bJournal\b|^District of\b",
        name,
    ):
        votes["not an organization"] = -5
    return votes
