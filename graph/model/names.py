"""Names as they are compared: normalised text, its legal form, and the core without it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.model.legal_forms import BY_SPELLING, LONGEST
from graph.model.marked_indications import marked_indication
from graph.model.shared_names import BEARERS

_MARKS = re.compile(r"[®™©℠]")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_APART = re.compile(r"[^\w+]+")

# One spelling for words that British and American texts write in two ways.
_SPELLINGS = {
    "tumour": "tumor",
    "tumours": "tumors",
    "paediatric": "pediatric",
    "leukaemia": "leukemia",
    "haematology": "hematology",
    "haematological": "hematological",
    "oesophageal": "esophageal",
    "centre": "center",
    "centres": "centers",
    "license": "licence",
    "programme": "program",
    "programmes": "programs",
}


@lru_cache(maxsize=65_536)
def normalise(text: str) -> str:
    """Lower-case words joined by single spaces; `&` reads `and`, marks, points and possessives go.

    `F. Hoffmann-La Roche Ltd.` becomes `f hoffmann la roche ltd`, `S.A.` becomes `sa`."""
    folded = _MARKS.sub("", text)
    folded = unicodedata.normalize("NFKD", folded).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    folded = _POSSESSIVE.sub("", folded).replace("&", " and ")
    folded = _DOTTED.sub(lambda match: match[0].replace(".", ""), folded)
    words = _APART.sub(" ", folded).replace("_", " ").split()
    return " ".join(_SPELLINGS.get(word, word) for word in words)


@lru_cache(maxsize=65_536)
def split_legal_form(normalised: str) -> tuple[str, str]:
    """The core of a normalised company name and its canonical legal form, '' where it has none.

    A name that is nothing but a legal form keeps it as its core."""
    words = tuple(normalised.split())
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        form = BY_SPELLING.get(words[-size:])
        if form is not None:
            return " ".join(words[:-size]).removesuffix(" and"), form
    return normalised, ""


def canonical_name(text: str, kind: str) -> str:
    """The normalised name under which a record of this kind is kept: one spelling of its legal form or biomarker."""
    normalised = normalise(text)
    if kind == "Indication":
        return marked_indication(normalised)
    if kind not in ("Company", "Institution"):
        return normalised
    core, form = split_legal_form(normalised)
    return f"{core} {form}".strip()


_TOLD_BY_FORM = frozenset(map(normalise, BEARERS))


def is_told_by_form(name: str) -> bool:
    """Whether this name, without a legal form, is that of more than one company, whichever of them the graph has."""
    return normalise(name) in _TOLD_BY_FORM


def display_core(text: str) -> str:
    """A company name as written, without its legal form: `Blueprint Medicines Corp.` gives
    `Blueprint Medicines`. Unchanged where it has none."""
    core, form = split_legal_form(normalise(text))
    if not form:
        return text
    words = text.split()
    for size in range(len(words) - 1, 0, -1):
        candidate = " ".join(words[:size]).rstrip(" ,&")
        if normalise(candidate) in (core, f"{core} and"):
            return candidate.removesuffix(" and")
    return text
