"""Where a sentence has the shape of a product's name."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.common_names import common_names
from loaders.announcement.lexicon.field_names import find_field_products, is_field_company
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADLINE_VERB, NATIONAL
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, medicines
from loaders.announcement.products.contexts import KINDS_OF_MEDICINES, OF_RESULTS
from loaders.announcement.products.marked import marked_name
from loaders.announcement.products.patterns import (
    BRACKETED,
    CODE,
    COMPANY_BEHIND_MARK,
    GENE_THERAPY,
    LOWER_TEST,
    MARKED,
    NICKNAME,
    NOT_CODE,
    NOT_MARKED,
    ODD_CODE,
    OF_TRIAL,
    TEST,
    TEST_HEADS,
)
from loaders.announcement.text.sentences import Sentence


def named_products(sentence: Sentence) -> list[tuple[int, int, str]]:
    """(start, end, sort or nothing) of names that their own shape or a list tells to be products'."""
    text = sentence.text
    spans: list[tuple[int, int, str]] = [
        (start, end, "drug")
        for start, end in common_names(text)
        if text[start].islower() or sentence.all_caps or not COMPANY_BEHIND_MARK.match(text, end)
        if not _TITLE.search(text, max(0, start - 6), start) and not text[start:end].endswith("-free")
    ]
    spans += _listed_brands(text)
    spans += [span for span in find_field_products(text) if not COMPANY_BEHIND_MARK.match(text, span[1])]
    for match in CODE.finditer(text.translate(_SUBSCRIPTS)):
        if not _excluded_code(text, match, sentence.abbreviations):
            spans.append((match.start(), match.end(), ""))
    for pattern in (GENE_THERAPY, ODD_CODE):
        spans += [(match.start(), match.end(), "drug") for match in pattern.finditer(text)]
    for match in MARKED.finditer(text):
        if NOT_MARKED.search(match["name"]) or _company_with_mark(sentence, match):
            continue
        if not re.match(
            r"\),? (?:an?|the) [^,.;]{0,80}(?:company|firm|group|provider|foundation)", text[match.end() :]
        ):
            spans.append(marked_name(text, match, sentence.title_case))
    for match in TEST.finditer(text):
        if not match["dx"] or "CDx" in match["dx"]:
            for test in _tests(text, match, sentence.title_case):
                spans.extend(_each(text, test))
    if not sentence.title_case:
        spans += [
            (m.start(), m.end(), "diagnostic") for m in LOWER_TEST.finditer(text) if _names_a_kit(m["stem"], m["kind"])
        ]
    for match in BRACKETED.finditer(text):
        spans.extend(_bracketed(text, match))
    spans += [(m.start("short"), m.end("short"), "drug") for m in _short_forms(text)]
    for match in NICKNAME.finditer(text):
        if not NOT_CODE.match(match["short"]) or re.search(r"-[a-z]", match["short"]):
            spans.append((match.start("short"), match.end("short"), "drug"))
    return spans


# `Dr. Halvorsen`: people are called as some medicines are.
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.? $")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def _names_a_kit(stem: str, kind: str) -> bool:
    """Whether the word for a kit belongs to the name before it: it does where that name alone would not do."""
    first, *rest = stem.split()
    made_up = re.search(r"[a-z][A-Z]", first) is not None
    alone = made_up if kind == "assay" else not rest or rest == ["PCR"]
    described = (first.islower() and is_english(first)) or _SHORT.fullmatch(stem) is not None
    return not (alone or described or _general(stem) or stem.endswith(("Dx", "IVD")))


# `STI assay`: what is looked for.
_SHORT = re.compile(r"[A-Z]{2,4}")
_SHORT_FORM = re.compile(
    r"(?<![\w-])(?=(?P<whole>(?P<name>[A-Za-z]{6,})(?: [A-Za-z]+)?)(?: \(|, or )"
    r"(?P<short>[A-Za-z]{3,9}|[A-Za-z]{2,5}-[A-Za-z]{1,4})[),])"
)


def _short_forms(text: str) -> list[re.Match[str]]:
    """`eftilagimod alpha (efti)`, `efruxifermin (EFX)`: a short form made of letters of the common name."""
    return [
        match
        for match in (_SHORT_FORM.finditer(text) if "(" in text or ", or " in text else ())
        if _shortens(match["short"], match["name"]) and (names := common_names(match["whole"])) and names[0][0] == 0
    ]


def _shortens(short: str, name: str) -> bool:
    """Whether a short form begins as the name does, or is made of capitals that stand in the name in this order."""
    small, whole = short.lower(), name.lower()
    if small[:3] == whole[:3]:
        return small != whole
    letters = iter(whole)
    return short.isupper() and len(short) < 5 and small[0] == whole[0] and all(letter in letters for letter in small)


def _company_with_mark(sentence: Sentence, match: re.Match[str]) -> bool:
    """`Acme® Announces ...`, `Acme®, Inc.`: some companies put a mark behind their own name."""
    if COMPANY_BEHIND_MARK.match(sentence.text, match.end()):
        return True
    verb = HEADLINE_VERB.match(sentence.text, match.end())
    return match.start() == 0 and verb is not None and not OF_RESULTS.match(verb[0])


def _listed_brands(text: str) -> list[tuple[int, int, str]]:
    listed = medicines()
    spans = []
    for match in _WORD.finditer(text):
        entry = listed.get(match[0].lower())
        company = COMPANY_BEHIND_MARK.match(text, match.end()) is not None
        if entry is not None and not entry[1] and not company and any(char.isupper() for char in match[0]):
            given = _GIVEN_BY.match(text, match.end())
            spans.append((match.start(), given.end() if given else match.end(), "drug"))
    return spans


_WORD = re.compile(r"(?<![\w-])[A-Za-z][\w-]{4,}")
# `Zelvi Auto-Injector`: what a brand is given by makes another product of it.
_GIVEN_BY = re.compile(r"(?<!®)(?<!™) (?:Auto-?[Ii]njector|On-[Bb]ody (?:Infusor|Injector))\b")


def _excluded_code(text: str, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    code = match["code"]
    prefix = re.match(r"[A-Za-z]+", code)
    if _NO_ANTIGEN.fullmatch(code):
        return False
    after = text[match.end() : match.end() + 60]
    if len(prefix[0] if prefix else "") > 4 and re.fullmatch(r"[A-Z]{5,}-[A-Z]?\d+[A-Z]?", code):
        return True
    if re.fullmatch(r"[A-Z]{3,6}\d\d", code) and re.search(r"\b(?:at|during)(?: the)? $", text[: match.start()]):
        # A meeting with its year.
        return True
    if code in abbreviations and re.fullmatch(r"[A-Z]{2,6}-?\d", code):
        # A gene or protein that the text gives its full name to, not a code name.
        return True
    if COMPANY_BEHIND_MARK.match(after) or (
        OF_TRIAL.match(after) and re.fullmatch(r"[A-Z]{4,}-[A-Z]{0,3}\d{1,2}", code)
    ):
        return True
    before = (text, max(0, match.start() - 30), match.start())
    if _KIND_BEFORE.search(*before):
        return False
    if _TRIAL_BEFORE.search(*before) or _TRIAL_BEHIND.match(after):
        return True
    if _NUMBER_OF.search(*before) or _is_a_target(text, match):
        return True
    if prefix is None or re.match(r"^(?:Q|H|FY)\d", code) or re.fullmatch(r"(?:NCT|P|K|DEN|BLA|NDA|EUA)\d{6,}.*", code):
        return True
    if re.fullmatch(NOT_CODE.pattern, prefix[0]) and not re.fullmatch(r"[A-Z]{2,4}-?\d{3,5}[A-Z]?", code):
        return not re.fullmatch(r"[DABCEGKLNPRSTV]-(?:\d{4}|[A-Z]{3,}\d{2,})", code)
    if re.fullmatch(NOT_CODE.pattern, prefix[0]) and re.match(
        r"(?:COVID|SARS|NCT|ISO|CD|EN|IEC|US|EP|FY|CFR|ICH|AAV|HIV|HPV|H)$", prefix[0]
    ):
        return True
    if re.fullmatch(r"[A-Z]{2,4}-?\d{3,5}", code):
        # Three digits or more behind a short prefix are a code name, whatever follows.
        return False
    if re.match(
        r"\s(?:mutation|mutant|variant|study|trial|gene|receptor|positive|negative|"
        r"exon|-mutat|Cohort|agonist|expression|virus|trials|studies|fusion|cohort|conference|"
        r"Study|Trial)",
        after,
    ):
        return True
    return bool(re.fullmatch(r"[A-Z]\d{2,4}[A-Z]?", code)) or bool(
        re.search(r"(?:study|trial|criteria|grade|stage) $", text[max(0, match.start() - 9) : match.start()], re.I)
    )


# `the Acme agonist Z4112`
_KIND_BEFORE = re.compile(rf"\b(?:the|its|an?) (?:[\w/-]+ ){{1,3}}{KINDS_OF_MEDICINES} $", re.IGNORECASE)
# Antigens of white cells are numbered to 371.
_NO_ANTIGEN = re.compile(r"CD(?:37[2-9]|3[89]\d|[4-9]\d\d)")
# `a confirmatory trial, SOHO-02`, `STAR-221, the Phase 3 trial of`, `(GOG-3097) was conducted`: names of trials.
_TRIAL_BEFORE = re.compile(
    r"\b(?:[Tt]rials?|[Ss]tud(?:y|ies)|[Pp]hase (?:[1-4]|I{1,3}V?)[ab]?), (?:[A-Z]+-\d(?:,? and |, ))?$"
)
_TRIAL_BEHIND = re.compile(
    r", (?:an?|the|its) (?:[^,.;]|\.(?! )){0,50}\b(?:study|trial)\b|\)? (?:was|were) (?:conducted|run) "
)
_NUMBER_OF = re.compile(
    r"\b(?:[Oo]rder|[Cc]at(?:alog(?:ue)?)?|[Rr]ef(?:erence)?|[Ll]ot|[Bb]atch|[Pp]art|[Ss]erial|[Dd]ocket)\.?"
    r"(?: (?:no|No|number)\.?)?:? $"
)
# `CDH17-directed`, `an antibody against CDH17`: what a medicine binds to, which has no hyphen before its figures.
_TARGET = re.compile(r"[A-Z]{2,5}\d{1,3}[A-Z]?")
_BINDS = re.compile(r"\b(?:against|targets?|targeting|binds(?: to)?|blocks|inhibits|directed (?:at|to)) $")
_BOUND = re.compile(
    r" [Cc]arriers\b|-(?i:directed|targeted|targeting|positive|negative|specific|mutated|expressing|amplified)\b"
)


def _is_a_target(text: str, match: re.Match[str]) -> bool:
    bound = _BOUND.match(text, match.end()) or _BINDS.search(text, max(0, match.start() - 20), match.start())
    return bound is not None and _TARGET.fullmatch(match["code"]) is not None


# `Sonata Dx` alone is a company's name; with an article, or with what it is behind it, a test's.
_COMPANY_DX = re.compile(r"(?!Onco)[A-Z][\w-]+ Dx")
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Aa]n?|of|for)|[’']s?) $")


# `H5N1`, of which a test is.
_STRAIN = re.compile(r"H\d{1,2}(?:N\d{1,2})?|\d+")


# `Acme Pharma: Zelvi Panel`
_OPENED = re.compile(r".*[A-Za-z]: ")


def _tests(text: str, match: re.Match[str], title_case: bool) -> list[tuple[int, int, str]]:
    if match["dx"]:
        return [(match.start("dx"), match.end("dx"), "")]
    owns = text[match.end("name") : match.end("name") + 2] in ("'s", "’s")
    if _COMPANY_DX.fullmatch(match["name"]) and (owns or not _DETERMINED.search(text, 0, match.start())):
        return []
    end = match.end("name")
    opened = _OPENED.match(text, match.start("name"), end)
    start = opened.end() if opened else match.start("name")
    verb = list(HEADLINE_VERB.finditer(text, start, end)) if title_case else []
    if verb and text[verb[-1].end() : verb[-1].end() + 1] == " ":
        start = verb[-1].end() + 1
    if "Breakthrough" in text[start:end] or re.match(r"(?:EN|ISO|Nasdaq|NASDAQ|NYSE|FDA|SEC)\b", text[start:end]):
        return []
    if all(is_english(word) or _STRAIN.fullmatch(word) for word in re.split("[ -]", text[start:end])):
        return []
    words = [(m.start() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    for position, (begin, word) in enumerate(words[:-1]):
        bare = word.strip("®™,")
        names_it = (
            bare not in FIELD_SHORT
            and bare.lower() not in NATIONAL
            and not all(is_ordinary(p) for p in re.split(r"[-/]", bare) if p.isalpha())
        ) or re.search(r"\d|[a-z][A-Z]|[®™]", word)
        rare = names_it and not (bare.isupper() and len(bare) <= 4 and len(words) - position <= 2)
        if rare and not re.match(r"(?:FDA|EU|US|U\.S|CE|NGS|PCR|DNA|RNA|IHC|FISH|MRI|AI|HIV|HPV)\b", bare):
            return [(begin, end, "")]
        if not names_it and title_case is False and position == 0 and bare[0].islower():
            continue
    return []


# `ZelviOne CDx and ZelviTwo CDx`: two tests, each with its own word for one.
_TWO_TESTS = re.compile(rf"(?P<one>(?:[\w®™+-]+ )*[\w®™+-]*(?:{TEST_HEADS})) and (?P<two>[A-Z][\w®™+-]*(?: .*)?)")


def _each(text: str, test: tuple[int, int, str]) -> list[tuple[int, int, str]]:
    start, end, sort = test
    two = _TWO_TESTS.fullmatch(text, start, end)
    return [test] if two is None else [(*two.span("one"), sort), (*two.span("two"), sort)]


def _general(name: str) -> bool:
    """Whether a test is only described (`digital PCR assay`), not named."""
    return all(is_ordinary(word) or word in FIELD_SHORT for word in re.findall(r"[A-Za-z]+", name))


def _bracketed(text: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    """`VITRAKVI (larotrectinib)`, `Zidesamtinib (NVL-520)`: both stand for one product."""
    spans = []
    inside = match["inside"]
    begin = match.start("inside")
    for part in re.finditer(r"[^,;/]+", inside):
        words = part[0].strip()
        offset = begin + part.start() + (len(part[0]) - len(part[0].lstrip()))
        inn = common_names(words)
        if inn or words.lower() in medicines():
            spans.append(
                (offset, offset + len(words.split(" (")[0]), "drug")
                if not inn
                else (offset + inn[0][0], offset + inn[0][1], "drug")
            )
            brand = match["brand"]
            if (
                brand[0].isupper() or re.search(r"[A-Z]|®|™", text[match.start() : match.start() + len(brand) + 1])
            ) and not (is_ordinary(brand) or is_field_company(brand)):
                spans.append((match.start("brand"), match.end("brand"), "drug"))
            break
    return spans
