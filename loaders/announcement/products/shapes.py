"""Where a sentence has the shape of a product's name; the patterns of shapes stand in `shape_patterns`."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.common_names import common_names
from loaders.announcement.lexicon.field_names import find_field_products, is_field_company
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADLINE_VERB, NATIONAL, SORT_OF_FIRM
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, medicines
from loaders.announcement.products.codes import code_names
from loaders.announcement.products.marked import marked_name
from loaders.announcement.products.phrase_patterns import OF_RESULTS
from loaders.announcement.products.shape_patterns import (
    BRACKETED,
    COMPANY_BEHIND,
    GENE_THERAPY,
    LOWER_TEST,
    MARKED,
    NICKNAME,
    NOT_CODE,
    NOT_MARKED,
    ODD_CODE,
    OF_RESIDUAL_DISEASE,
    RADIOLIGAND,
    TEST,
    TITLE_ENDS,
)
from loaders.announcement.text.sentences import Sentence


def named_products(sentence: Sentence) -> list[tuple[int, int, str]]:
    """(start, end, sort or nothing) of names that their own shape or a list tells to be products'."""
    text = sentence.text
    spans: list[tuple[int, int, str]] = [
        (start, end, "drug")
        for start, end in common_names(text)
        if text[start].islower() or sentence.all_caps or not COMPANY_BEHIND.match(text, end)
        if not _TITLE.search(text, max(0, start - 6), start) and not text[start:end].endswith("-free")
        if not (start == 0 and sentence.title_case and _announces(text, end))
    ]
    spans += _listed_brands(text)
    spans += [
        span
        for span in find_field_products(text, capitals=sentence.all_caps)
        if not COMPANY_BEHIND.match(text, span[1])
    ]
    spans += [(start, end, "") for start, end in code_names(sentence)]
    for pattern in (GENE_THERAPY, ODD_CODE, RADIOLIGAND):
        spans += [(match.start(), match.end(), "drug") for match in pattern.finditer(text)]
    for match in MARKED.finditer(text):
        if NOT_MARKED.search(match["name"]) or _company_with_mark(sentence, match):
            continue
        if not _COMPANY_APPOSED.match(text, match.end()):
            spans.append(marked_name(text, match, sentence.title_case))
    for match in TEST.finditer(text):
        if not match["dx"] or "CDx" in match["dx"]:
            for test in _tests(text, match, sentence.title_case):
                spans.extend(_each(text, test))
    if not sentence.flat:
        spans += [(*m.span("name"), "diagnostic") for m in OF_RESIDUAL_DISEASE.finditer(text) if m.start()]
    if not sentence.title_case:
        spans += [(*kit, "diagnostic") for m in LOWER_TEST.finditer(text) if (kit := _kit(text, m)) is not None]
    for match in BRACKETED.finditer(text):
        spans.extend(_bracketed(text, match))
    spans += [(m.start("short"), m.end("short"), "drug") for m in _short_forms(text)]
    for match in NICKNAME.finditer(text):
        if not NOT_CODE.match(match["short"]) or re.search(r"-[a-z]", match["short"]):
            spans.append((match.start("short"), match.end("short"), "drug"))
    return spans


_ANNOUNCES = re.compile(r" (?:Announces|Appoints|Enters|Signs|Closes|Raises|Prices|Names|Acquires)\b")


def _announces(text: str, end: int) -> bool:
    """Whether what a title opens with does what companies do: `Zelvirelin Announces`, called as a medicine might be."""
    return text[:end].lower() not in medicines() and _ANNOUNCES.match(text, end) is not None


# `Dr. Halvorsen`: people are called as some medicines are.
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.? $")
_COMPANY_APPOSED = re.compile(r"\),? (?:an?|the) [^,.;]{0,80}(?:company|firm|group|provider|foundation)")


def _kit(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the name of a kit stands: without the word for it behind a phrase (`Zelvan Skin Detection assay`), with it
    where the name before it would not do alone."""
    stem, start = match["stem"], match.start()
    *_, last = stem.split()
    if " " in stem and last.istitle() and is_ordinary(last):
        line = _LINE_BEFORE.search(text, max(0, start - 25), start)
        if line and not (is_english(line[1]) or is_field_company(line[1])):
            return line.start(1), match.end("stem")
        return None if _general(stem) else match.span("stem")
    return match.span() if _names_a_kit(stem, match["kind"]) else None


_LINE_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][a-z]{3,}) $")


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
    r"(?<![\w-])(?=(?P<whole>(?P<name>[A-Za-z]{6,})(?: [A-Za-z]+)?)(?: \(|, or )[“\"]?"
    r"(?P<short>[A-Za-z]{3,9}|[A-Za-z]{2,5}-[A-Za-z]{1,4})[”\"]?[),])"
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
    if COMPANY_BEHIND.match(sentence.text, match.end()):
        return True
    if _BOARD_BEHIND.match(sentence.text, match.end()):
        return True
    verb = HEADLINE_VERB.match(sentence.text, match.end())
    return match.start() == 0 and verb is not None and not OF_RESULTS.match(verb[0])


_BOARD_BEHIND = re.compile(
    r" (?:Board\b|Shareholders?\b|Stockholders?\b|(?i:chief|chair|president|CEO|CFO|executive|management)\b)"
)


def _listed_brands(text: str) -> list[tuple[int, int, str]]:
    listed = medicines()
    spans = []
    for match in _WORD.finditer(text):
        entry = listed.get(match[0].lower())
        if entry is None or entry[1] or match[0].islower():
            continue
        if COMPANY_BEHIND.match(text, match.end()) is None:
            given = _GIVEN_BY.match(text, match.end())
            spans.append((match.start(), *((given.end(), "device") if given else (match.end(), "drug"))))
    return spans


_WORD = re.compile(r"(?<![\w-])[A-Za-z][\w-]{4,}")
# `Zelvi Auto-Injector`: what a brand is given by makes another product of it.
_GIVEN_BY = re.compile(r"(?<!®)(?<!™) (?:Auto-?[Ii]njector|On-[Bb]ody (?:Infusor|Injector))\b")


# `Sonata Dx` alone is a company's name; with an article, or with what it is behind it, a test's.
_COMPANY_DX = re.compile(r"(?!Onco)[A-Z][\w-]+ Dx")
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Aa]n?|of|for)|[’']s?) $")


# `H5N1`, of which a test is.
_STRAIN = re.compile(r"H\d{1,2}(?:N\d{1,2})?|\d+")


# `Acme Pharma: Zelvi Panel`
_OPENED = re.compile(r".*[A-Za-z]: ")
# `Lund Spin-Out Acme Dx`
_SORT_BEFORE = re.compile(rf".*\b{SORT_OF_FIRM} ")


def _tests(text: str, match: re.Match[str], title_case: bool) -> list[tuple[int, int, str]]:
    if match["dx"]:
        return [(match.start("dx"), match.end("dx"), "")]
    owns = text[match.end("name") : match.end("name") + 2] in ("'s", "’s")
    end = match.end("name")
    opened = _OPENED.match(text, match.start("name"), end) or (
        _SORT_BEFORE.match(text, match.start("name"), end) if title_case else None
    )
    start = opened.end() if opened else match.start("name")
    if _COMPANY_DX.fullmatch(text, start, end) and (owns or not _DETERMINED.search(text, 0, start)):
        return []
    verb = list(HEADLINE_VERB.finditer(text, start, end)) if title_case else []
    if verb and text[verb[-1].end() : verb[-1].end() + 1] == " ":
        start = verb[-1].end() + 1
    if "Breakthrough" in text[start:end] or re.match(
        r"(?:Nasdaq|NASDAQ|NYSE|FDA|SEC)\b|(?:\S+ )*(?:EN|ISO) ", text[start:end]
    ):
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
    return []


# `ZelviOne CDx and ZelviTwo CDx`: two tests, each with its own word for one.
_TWO_TESTS = re.compile(rf"(?P<one>(?:[\w®™+-]+ )*[\w®™+-]*{TITLE_ENDS}) and (?P<two>[A-Z][\w®™+-]*(?: .*)?)")


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
