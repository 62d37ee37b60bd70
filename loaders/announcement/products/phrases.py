"""Where a phrase of a sentence tells that a name is a product's, whatever its shape; the patterns of phrases stand in
`phrase_patterns`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADS, NATIONAL
from loaders.announcement.lexicon.places import country_of, is_place, opens_with_a_place
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, is_registered_company
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.products.devices import ENDS_A_COMPANY, PLATFORM_BEHIND
from loaders.announcement.products.phrase_patterns import (
    APPLIED,
    APPOSED,
    AS_MEDICINE,
    BEHIND_COMMON_NAME,
    BRAND_AHEAD,
    BRAND_BEHIND,
    CAMEL_DONE_WITH,
    CAMEL_HEADED,
    CAMEL_OWNED,
    CAMEL_QUALIFIED,
    CLEARED,
    CODED,
    COMING,
    COMMON_APPOSED,
    COMMON_BEHIND,
    DECISION_BEFORE_COMMON_NAME,
    DECISION_ON_FIRST_WORD,
    DECISION_ON_OWNED,
    DESCRIBED,
    DESCRIPTIVE,
    DONE_WITH,
    DOSED,
    HEADED,
    INTRODUCED,
    INTRODUCED_BY_A_STEP,
    MADE,
    MARKED_AHEAD,
    NOTED,
    OF_MEDICINE,
    OWNED_IN_CAPITALS,
    SHORT_GIVEN,
    STEP_FOR,
    STRANGE,
    SUCH_AS,
    THING_OWNED,
    VERSIONS,
)
from loaders.announcement.products.shape_patterns import (
    COMPANY_BEHIND,
    NO_MEDICINE,
    NO_NAMES,
    NOT_CODE,
    POSSESSED,
    TEST,
)
from loaders.announcement.text.sentences import Sentence

# Phrases that introduce a name which is no ordinary word, ...
_INTRODUCING = (
    INTRODUCED_BY_A_STEP,
    INTRODUCED,
    DECISION_ON_FIRST_WORD,
    DECISION_ON_OWNED,
    CAMEL_OWNED,
    CAMEL_QUALIFIED,
    CAMEL_HEADED,
    CAMEL_DONE_WITH,
    DESCRIBED,
    MADE,
    APPOSED,
)
# ... and those that are said of other things too, so that the name must be no English word at all.
_INTRODUCING_STRANGE = (DONE_WITH, APPLIED, NOTED, CODED, COMING, THING_OWNED)


def introduced_products(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Names that only a phrase around them tells to be products."""
    text = sentence.text
    spans = [(start, end, "") for start, end in _introduced(text)]
    spans += [(start, end, "drug") for start, end in _spoken_of_as_medicines(sentence)]
    tests = (m for m in TEST.finditer(text) if m["dx"] and not COMPANY_BEHIND.match(text, m.end("dx")))
    spans += [(*m.span("dx"), "") for m in tests]
    spans += [(start, end, "") for start, end in _of_lists(text)]
    spans += [(start, end, "drug") for start, end in (*_brands(text), *_common_names_told(text))]
    if not sentence.all_caps:
        given = (m for m in SHORT_GIVEN.finditer(text) if _shortens_a_medicine(m["name"], sentence))
        spans += [(*m.span("name"), "drug") for m in given]
        called = (m for m in _SHORT_PLATFORM.finditer(text) if m["name"] not in FIELD_SHORT and not is_place(m["name"]))
        spans += [(*m.span("name"), "platform") for m in called if not NOT_CODE.fullmatch(m["name"])]
    else:
        owned = (m for m in OWNED_IN_CAPITALS.finditer(text) if not (is_english(m["name"]) or is_place(m["owner"])))
        spans += [(*m.span("name"), "drug") for m in owned if not is_registered_company(m["name"])]
    if not sentence.title_case:
        lines = (m for m in VERSIONS.finditer(text) if not is_field_company(m["line"]))
        spans += [(*m.span(which), "") for m in lines for which in ("one", "two")]
        spans += [(*m.span("name"), "") for m in CLEARED.finditer(text) if _is_cleared(m, text)]
        spans += [(*m.span("name"), "") for m in STEP_FOR.finditer(text) if _names_a_product(m, text)]
        spans += [(*m.span("name"), "") for m in HEADED.finditer(text) if _names_a_thing(m["name"])]
    spans += [(*m.span("name"), "platform") for m in POSSESSED.finditer(text) if _names_a_platform(m["name"])]
    return [span for span in spans if not _AILMENT_BEHIND.match(text, span[1])]


# `Barth syndrome`, `Crigler-Najjar syndrome`: whom an ailment is called after.
_AILMENT_BEHIND = re.compile(r"(?:-[A-Z][a-z]+)?(?:[’']s)? (?:[Ss]yndrome|[Dd]isease|[Aa]na?emia|[Dd]ystrophy)\b")


def _introduced(text: str) -> Iterator[tuple[int, int]]:
    for patterns, known in ((_INTRODUCING, is_ordinary), (_INTRODUCING_STRANGE, is_english)):
        for match in (m for pattern in patterns for m in pattern.finditer(text)):
            name, start = match["name"], match.start("name")
            elsewhere = opens_with_a_place(text, start) or country_of(name) is not None
            other = elsewhere or name in NO_NAMES or is_field_company(name) or _OF_A_COMPANY.match(text, match.end())
            if not other and not known(name) and not (is_english(name) and _THING_BEHIND.match(text, match.end())):
                first, _, last = name.rpartition(" ")
                told = first and is_ordinary(last) and PLATFORM_BEHIND.match(text, match.end("name"))
                yield start, start + len(first if told else name)


# `Periodontal Test`: what a test is for.
_THING_BEHIND = re.compile(r" (?:Test|Assay|Panel|Kit)\b")
_OF_A_COMPANY = re.compile(
    rf"(?: [A-Z][\w&-]*){{0,2}}?,? (?:{FORMS}|{'|'.join(sorted(ENDS_A_COMPANY))})(?![\w-])| AI[’']s "
)


def _shortens_a_medicine(short: str, sentence: Sentence) -> bool:
    """Whether a short form is neither one of the field nor one that the text puts behind words of its own."""
    other = short in FIELD_SHORT or short in sentence.abbreviations or is_english(short)
    return not (other or NOT_CODE.fullmatch(short) or is_place(short) or is_registered_company(short))


# `the AIM platform`: a short form that is none of the field.
_SHORT_PLATFORM = Gated(r"(?<![\w-])(?P<name>[A-Z]{3,7})(?: Technology)? [Pp]latforms?\b(?! (?:study|trial))")


def _names_a_platform(name: str) -> bool:
    """Whether what an owner has before the word for a platform is its name, not a word for what it does."""
    plain = ("-" in name and name.islower()) or name.isupper()
    return not plain and not is_ordinary(name.split()[0]) and DESCRIPTIVE.search(name) is None


def _names_a_thing(words: str) -> bool:
    """Whether a capital before the word for a thing is its name's, not a country's, a method's or a target's."""
    parts = [word.strip("®™") for word in words.split()]
    if is_field_company(parts[0]) or is_registered_company(words):
        return False
    described = all(
        p in FIELD_SHORT
        or is_place(p)
        or p.lower() in NATIONAL
        or re.fullmatch(rf"{NOT_CODE.pattern}[-\d]*", p)
        or p.isdigit()
        or _TARGET.fullmatch(p)
        for p in parts
    )
    return not described and not opens_with_a_place(words)


# `TROP2`, `HLA-G`, `DLL3-directed`: what a medicine or a test is for.
_TARGET = re.compile(
    r"[A-Z]{2,4}|[A-Z]{2,6}\d{1,3}[A-Z]?(?:-[A-Z]{1,4})?|[A-Z]\d{2,4}[A-Z]|[A-Z]{2,4}-[A-Z]{1,2}|[A-Z][A-Z0-9-]*-[a-z]+(?:ing|ed)"
)


def _names_a_product(match: re.Match[str], text: str) -> bool:
    """Whether what a step is taken for is named: a word no dictionary has, or several with a number or capitals."""
    name = match["name"].replace("®", "").replace("™", "")
    words = name.split()
    if COMPANY_BEHIND.match(text, match.end("name")) or words[-1] in HEADS or not _names_a_thing(name):
        return False
    strange = not is_english(words[0]) and words[0] not in NO_NAMES
    if len(words) == 1:
        return strange and re.search(r"[a-z][A-Z]|-", name) is not None
    return strange or any(re.search(r"\d", word) or (word.isupper() and len(word) > 1) for word in words[1:])


def _brands(text: str) -> Iterator[tuple[int, int]]:
    """Both names of a medicine, one in brackets behind the other, where the second one is no company's."""
    for match in (*BRAND_BEHIND.finditer(text), *BRAND_AHEAD.finditer(text)):
        strange = not is_english(match["common"].split()[-1]) and not is_english(match["brand"])
        ailing = match["common"].endswith(NO_MEDICINE)
        if strange and not ailing and not is_registered_company(match["brand"]) and match["brand"] not in FIELD_SHORT:
            yield match.span("brand")
            yield match.span("common")


def _common_names_told(text: str) -> Iterator[tuple[int, int]]:
    """Common names that no list has, where the word for a medicine or its mark tells them."""
    for match in (*COMMON_BEHIND.finditer(text), *COMMON_APPOSED.finditer(text)):
        if not is_english(match["name"]) and not match["name"].endswith(NO_MEDICINE):
            yield match.span("name")
    for match in MARKED_AHEAD.finditer(text):
        yield match.span("common")


def _is_cleared(match: re.Match[str], text: str) -> bool:
    """Whether what is cleared or applied for is a thing: told so by what stands behind, or no other name or word."""
    name = match["name"]
    if _APPOSITION.match(text, match.end()):
        return True
    other = is_place(name) or name in NO_NAMES or is_english(name)
    return not (other or is_registered_company(name) or is_field_company(name))


_APPOSITION = re.compile(r", (?:an?|its|the company[’']s) ")


def _of_lists(text: str) -> Iterator[tuple[int, int]]:
    """The names behind `drugs such as` or `software like`, as far as the list goes."""
    for match in SUCH_AS.finditer(text):
        for name in re.finditer(r"[A-Z][\w-]+", match["names"]):
            if not is_ordinary(name[0]) or re.search(r"[a-z][A-Z]", name[0]):
                yield match.start("names") + name.start(), match.start("names") + name.end()


def _spoken_of_as_medicines(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Words that no dictionary has, where both sides, or the words behind, speak of a medicine."""
    text = sentence.text
    for match in STRANGE.finditer(text):
        if (
            is_english(match[0])
            or match[0] in FIELD_SHORT
            or is_place(match[0])
            or match[0].lower().endswith(NO_MEDICINE)
        ):
            continue
        behind = AS_MEDICINE.match(text, match.end())
        small = match[0].islower()
        if (small and behind) or ((small or behind) and _leads_to_a_medicine(text, match, behind)):
            yield match.span()


def _leads_to_a_medicine(text: str, match: re.Match[str], behind: re.Match[str] | None) -> bool:
    """Whether what stands before a word speaks of a medicine, or what stands `behind` it does so alone."""
    if behind and DOSED.match(behind[0]):
        return True
    lead = (text, max(0, match.start() - 40), match.start())
    before = OF_MEDICINE.search(*lead)
    if behind:
        return before is not None
    if before is not None and not before[0].endswith("for "):  # what is said to be for something is a disease
        return True
    return (
        BEHIND_COMMON_NAME.match(text, match.end()) is not None
        and DECISION_BEFORE_COMMON_NAME.search(*lead) is not None
    )
