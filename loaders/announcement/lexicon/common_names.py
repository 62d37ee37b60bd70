"""Common names of medicines (INN): listed ones, and words built as the World Health Organization builds them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.word_lists import is_ordinary, medicines
from loaders.announcement.patterns.gated import Gated

# Endings of international non-proprietary names (WHO's list of stems), those that news of medicines meets.
ENDINGS = tuple((Path(__file__).parent / "data" / "common_name_endings.txt").read_text(encoding="utf-8").split())
# Endings of cell and gene therapies, which shorter words have too.
_LONG_ENDINGS = ("cel", "logene", "mogene", "nogene", "tigene", "ragene")
_TOXIN = Gated(r"(?<![\w-])[a-z]*botulinumtoxin[A-Z]\b", re.IGNORECASE)
_QUALIFIERS = frozenset("alfa alpha beta gamma delta theta epsilon zeta pegol".split())
# What stands second in a name of two words: how the substance is made, bound or carried.
SECOND_ENDINGS = ("cel", "vec", "meran", "dotin", "tecan", "tansine", "tesirine", "bulin", "tox", "axetil", "kin")
_SALTS = frozenset(
    """acetate besylate butyrate citrate dimeglumine fumarate hemitartrate hydrobromide hydrochloride malate maleate
    medoxomil mesylate palmitate phosphate propionate sodium succinate sulfate tartrate tosylate trometamol""".split()
)
_WORD = re.compile(
    r"(?:(?<![\w-])|(?<=\b[Pp]ost-)|(?<=\b[Pp]re-)|(?<=\b[Nn]on-))(?:(?:[Nn]ab|[Nn]al|[Pp][Ee][Gg])-)?[A-Za-z]{4,}(?:-[a-z]{4}(?![\w-]))?(?![\w-])"
)
_CELL_PRODUCT = Gated(r"(?<![\w-])[A-Za-z]{3,6}-(?:cel|vec)(?![\w-])")
_INTERFERON = Gated(
    r"(?<![\w-])(?:(?:PEG|peg)-?)?(?:[Ii]nterferon[ -](?:alpha|alfa|beta|gamma|lambda)(?:-\d[a-z]?)?|"
    r"(?:interferon|IFN)[ -]?[αβγλ])(?![\w-])"
)
# Names told by their whole shape.
_SHAPED = (_CELL_PRODUCT, _TOXIN, _INTERFERON)
# What lets an antibody be given under the skin, and is a part of its name.
_CARRIER = re.compile(r"(?:-[a-z]{4})?(?: and |/)(?:vor)?hyaluronidase(?: alfa)?(?:-[a-z]{4})?(?![\w-])", re.IGNORECASE)
# The form in which a substance is given, behind its name, and how strong it is.
_FORM = re.compile(
    r"(?: (?:nasal|oral|ophthalmic|topical|sublingual|intravenous|subcutaneous|inhalation|extended-release|vaginal|"
    r"liposome|injectable|sterile|buccal|transdermal|otic))* (?:spray|solution|suspension|film|powder|ointment|gel|"
    r"foam|emulsion|patch|implant|aerosol|liposome injection|injectable suspension|injectable emulsion|system)"
    r"(?![\w-])(?:,? \d+(?:\.\d+)?%| \(\d+(?:\.\d+)?%\))?",
    re.IGNORECASE,
)
# Words that end so and are no names of medicines.
NOT_INN = frozenset(
    """cilnib accept concept precept intercept except ribaparib atlantide peptide nucleotide oligonucleotide
    polypeptide neuropeptide dipeptide tripeptide glycopeptide lipopeptide riptide testosterone progesterone
    corticosterone aldosterone rotavir turbulin tubulin heparin polyribonucleotide phosphotide polynucleotide
    deoxynucleotide microtide multigene sterol cholesterol percept incept zantide""".split()
)


@lru_cache(maxsize=65_536)
def built_like_a_common_name(word: str) -> bool:
    """Whether a word ends as common names of medicines do, and is none of the known exceptions."""
    lower = word.lower()
    built = (len(word) > 5 and lower.endswith(ENDINGS)) or (len(word) > 8 and lower.endswith(_LONG_ENDINGS))
    return built and lower not in NOT_INN and lower not in ENDINGS


def common_names(text: str) -> list[tuple[int, int]]:
    """Where a text has common names of medicines, with their second word or salt."""
    words = [match.span() for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    listed = medicines()
    for position, (start, end) in enumerate(words):
        two = position + 1 < len(words) and text[start : words[position + 1][1]].lower() in listed
        if not (two or _names(text[start:end])) or (found and start < found[-1][1]):
            continue
        begin, final = start, words[position + 1][1] if two else end
        if position and words[position - 1][1] == start - 1 and _is_second(text[start:end]):
            first = text[slice(*words[position - 1])]
            if text[start - 1] == " " and len(first) > 5 and not is_ordinary(first):
                begin = words[position - 1][0]
        for following in words[position + (2 if two else 1) : position + 3]:
            if following[0] != final + 1 or text[final] not in " " or not _continues(text[slice(*following)]):
                break
            final = following[1]
        if (carrier := _CARRIER.match(text, final)) is not None:
            final = carrier.end()
        form = _FORM.match(text, final)
        found.append((begin, form.end() if form and _is_of_the_name(text, begin, form) else final))
    shaped = [match.span() for pattern in _SHAPED for match in pattern.finditer(text)]
    if not shaped:
        return found
    taken = {cell for span in shaped for cell in range(*span)}
    return [span for span in found if taken.isdisjoint(range(*span))] + shaped


def _is_of_the_name(text: str, begin: int, form: re.Match[str]) -> bool:
    """`neffy (epinephrine nasal spray)`, `clobetasol propionate suspension, 0.05%`, `Lidocaine Topical System`: a form
    that a name goes on with."""
    labelled = len(form[0].split()) > 1 and form[0].istitle() and text[begin].isupper()
    return text[:begin].endswith("(") or form[0].endswith(("%", "%)")) or labelled


@lru_cache(maxsize=65_536)
def _names(word: str) -> bool:
    if is_field_company(word):  # Genmab
        return False
    bare = re.sub(r"^(?:nab|nal|peg)-", "", word, flags=re.IGNORECASE).partition("-")[0]
    listed = medicines().get(bare.lower())
    if listed is not None and listed[1]:
        return True
    return built_like_a_common_name(bare) and not is_ordinary(bare)


def _is_second(word: str) -> bool:
    return word.lower().endswith(SECOND_ENDINGS)


@lru_cache(maxsize=65_536)
def _continues(word: str) -> bool:
    lower = word.lower()
    return lower in _QUALIFIERS or lower in _SALTS or (_is_second(lower) and len(word) > 5 and not is_ordinary(word))
