"""Code names of products (`ABC-123`), told from the genes, trials, meetings and records that are written alike."""

from __future__ import annotations

import re

from loaders.announcement.products.phrase_patterns import MEDICINES
from loaders.announcement.products.shape_patterns import CODE, COMPANY_BEHIND, NOT_CODE, OF_TRIAL
from loaders.announcement.text.sentences import Sentence


def code_names(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence has a product's code name."""
    text = sentence.text
    return [
        match.span()
        for match in CODE.finditer(text.translate(_SUBSCRIPTS))
        if not _names_no_product(text, match, sentence.abbreviations)
    ]


_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
# Antigens of white cells are numbered to 371.
_NO_ANTIGEN = re.compile(r"CD(?:37[2-9]|3[89]\d|[4-9]\d\d)")
# `the Acme agonist Z4112`
_KIND_BEFORE = re.compile(rf"\b(?:the|its|an?) (?:[\w/-]+ ){{1,3}}{MEDICINES} $", re.IGNORECASE)


def _names_no_product(text: str, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether what is written like a code name is another thing's; the word for a medicine before it tells otherwise,
    save of meetings, of what the text spells out and of companies."""
    if _NO_ANTIGEN.fullmatch(match["code"]) or _stands_as_a_medicine(text, match):
        return False
    if _RESPONSE.fullmatch(match["code"]) or _reached(text, match):
        return True
    if _is_a_meeting_or_spelt_out(text, match, abbreviations) or _is_a_company_or_a_trial(text, match):
        return True
    if _KIND_BEFORE.search(*_before(text, match)) and not NOT_CODE.fullmatch(_prefix(match["code"])):
        return False
    return (
        _stands_as_a_trial(text, match)
        or _NUMBER_OF.search(*_before(text, match)) is not None
        or _is_a_target(text, match)
        or _RECORD.fullmatch(match["code"]) is not None
        or _is_built_like_a_gene(text, match)
    )


# `Acme's Z4112`, which proteins and their changes are nobody's, and `ZX0123, an oral inhibitor`.
_LETTER_WITH_FIGURES = re.compile(r"[A-Z]\d{4,5}")
_OWNER_BEFORE = re.compile(r"[a-zA-Z][’']s? $")
_KIND_BEHIND = re.compile(rf", (?:an?|its|the) (?:[\w/-]+ ){{1,5}}{MEDICINES}\b")
_WITH_FIGURES = re.compile(r"[A-Z]{2,4}-?\d{3,5}")


def _stands_as_a_medicine(text: str, match: re.Match[str]) -> bool:
    """Whether a code is an owner's, or said to be a medicine, where letters and figures alone do not tell."""
    owned = _LETTER_WITH_FIGURES.fullmatch(match["code"]) and _OWNER_BEFORE.search(*_before(text, match))
    return bool(owned or (_WITH_FIGURES.fullmatch(match["code"]) and _KIND_BEHIND.match(text, match.end())))


# `PASI90`, `reached HiSCR75`: how many patients answered by how much.
_RESPONSE = re.compile(r"(?:ACR|EASI|HiSCR|PASI|SALT)(?:20|25|50|70|75|90|100)")
_THRESHOLD = re.compile(r"[A-Z][A-Za-z]{2,5}\d{2}")
_REACHED = re.compile(r"\b(?:reach|achiev|attain)(?:es?|ed|ing) (?:an? )?$")


def _reached(text: str, match: re.Match[str]) -> bool:
    return bool(_THRESHOLD.fullmatch(match["code"]) and _REACHED.search(*_before(text, match)))


def _before(text: str, match: re.Match[str]) -> tuple[str, int, int]:
    return text, max(0, match.start() - 30), match.start()


def _prefix(code: str) -> str:
    return re.split("[^A-Za-z]", code, maxsplit=1)[0]


_WORD_WITH_A_NUMBER = re.compile(r"[A-Z]{5,}-[A-Z]?\d+[A-Z]?")
_WITH_A_YEAR = re.compile(r"[A-Z]{3,6}\d\d")
_AT = re.compile(r"\b(?:at|during)(?: the)? $")
_WITH_A_FIGURE = re.compile(r"[A-Z]{2,6}-?\d")


def _is_a_meeting_or_spelt_out(text: str, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether this is a word with a number, a meeting with its year, or a gene that the text gives its full name to."""
    code = match["code"]
    meets = _WITH_A_YEAR.fullmatch(code) and _AT.search(*_before(text, match))
    spelt_out = code in abbreviations and _WITH_A_FIGURE.fullmatch(code)
    return bool(_WORD_WITH_A_NUMBER.fullmatch(code) or meets or spelt_out)


_LONG_WITH_A_NUMBER = re.compile(r"[A-Z]{4,}-[A-Z]{0,3}\d{1,2}")


def _is_a_company_or_a_trial(text: str, match: re.Match[str]) -> bool:
    """Whether what stands behind tells a company, or behind a word with a small number a trial."""
    if COMPANY_BEHIND.match(text, match.end()):
        return True
    return bool(OF_TRIAL.match(text, match.end()) and _LONG_WITH_A_NUMBER.fullmatch(match["code"]))


# `a confirmatory trial, SOHO-02`, `STAR-221, the Phase 3 trial of`, `(GOG-3097) was conducted`: names of trials.
_TRIAL_BEFORE = re.compile(
    r"\b(?:[Tt]rials?|[Ss]tud(?:y|ies)|[Pp]hase (?:[1-4]|I{1,3}V?)[ab]?), (?:[A-Z]+-\d(?:,? and |, ))?$"
)
_TRIAL_BEHIND = re.compile(
    r", (?:an?|the|its) (?:[^,.;]|\.(?! )){0,50}\b(?:study|trial)\b|\)? (?:was|were) (?:conducted|run) "
)


def _stands_as_a_trial(text: str, match: re.Match[str]) -> bool:
    return bool(_TRIAL_BEFORE.search(*_before(text, match)) or _TRIAL_BEHIND.match(text, match.end()))


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


# `Q3`, `FY25`, `NCT01234567`, `K123456`: a part of a year, an entry of a register.
_RECORD = re.compile(r"(?:Q|H|FY)\d.*|(?:NCT|P|K|DEN|BLA|NDA|EUA|[CJ][XYT][BHSZ][SLRB])\d{6,}.*")
# Three digits or more behind a short prefix are a code name, whatever follows.
_CODE_LIKE = re.compile(r"[A-Z]{2,4}-?\d{3,5}")
_CODE_WITH_A_LETTER = re.compile(rf"{_CODE_LIKE.pattern}[A-Z]?")
# `D-1234`, `B-ABC12`: makers put a letter before their numbers that genes have too.
_ONE_LETTER_CODE = re.compile(r"[DABCEGKLNPRSTV]-(?:\d{4}|[A-Z]{3,}\d{2,})")
# Of the prefixes that are no code's, those that may have three figures or more behind them.
_WITH_LONG_NUMBERS = re.compile(r"COVID|SARS|NCT|ISO|CD|EN|IEC|US|EP|FY|CFR|ICH|AAV|HIV|HPV|H")
_OF_A_GENE = re.compile(
    r"\s(?:mutation|mutant|variant|study|trial|gene|receptor|positive|negative|exon|-mutat|Cohort|agonist|expression|"
    r"virus|trials|studies|fusion|cohort|conference|Study|Trial)"
)
_CHANGE = re.compile(r"[A-Z]\d{2,4}[A-Z]?")
_STUDY_BEFORE = re.compile(r"(?:study|trial|criteria|grade|stage) $", re.IGNORECASE)


def _is_built_like_a_gene(text: str, match: re.Match[str]) -> bool:
    """Whether its prefix, what stands beside it or its own form tell a gene, a variant, a standard or a trial."""
    code = match["code"]
    prefix = _prefix(code)
    if NOT_CODE.fullmatch(prefix):
        if _CODE_WITH_A_LETTER.fullmatch(code) is None:
            return _ONE_LETTER_CODE.fullmatch(code) is None
        if _WITH_LONG_NUMBERS.fullmatch(prefix):
            return True
    if _CODE_LIKE.fullmatch(code):
        return False
    return bool(
        _OF_A_GENE.match(text, match.end())
        or _CHANGE.fullmatch(code)
        or _STUDY_BEFORE.search(text, max(0, match.start() - 9), match.start())
    )
