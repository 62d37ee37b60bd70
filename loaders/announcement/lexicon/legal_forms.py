"""Legal forms as texts print them, behind names of companies: made from the declaration, which has them normalised."""

from __future__ import annotations

import re

from graph.model.legal_forms import BY_SPELLING

# Words of declared forms that never stand alone, and those that are printed with capitals or points of their own.
_NO_FORM_ALONE = frozenset(("and", "publ", "private", "a", "s"))
_PRINTED = {
    "inc": "Inc|INC",
    "corp": "Corp|CORP",
    "co": "Co",
    "ltd": "Ltd|LTD",
    "limited": "Limited|LIMITED",
    "pte": "Pte",
    "pty": "Pty",
    "pvt": "Pvt",
    "plc": "PLC|plc",
    "lp": r"L\.?P",
    "kgaa": "KGaA",
    "gmbh": "GmbH",
    "sa": r"S\.?A",
    "sas": r"S\.?A\.?S",
    "sarl": r"S\.?[aà]\.?r\.?l|S\.?A\.?R\.?L",
    "spa": r"SpA|S\.p\.A",
    "srl": r"S\.?r\.?l",
    "sl": r"S\.L",
    "nv": r"N\.?V",
    "bv": r"B\.?V",
    "as": r"AS|A/S|a\.s",
    "oyj": "Oyj",
    "oy": "Oy",
    "kk": r"K\.?K",
    "bhd": "Bhd",
}
# Forms that texts print and the declaration does not tell apart from the name.
_BESIDES = r"hf|ehf|ULC|s\.r\.o|ApS|Lt[ée]e|Ltda|Sdn|d\.o\.o|Kft"


def _printed(word: str) -> str:
    return _PRINTED.get(word) or (word.upper() if len(word) < 5 else word.title())


# The longest first, so that `S.A.S.` is not cut to `S.A.`
_WORDS = sorted({word for spelling in BY_SPELLING for word in spelling} - _NO_FORM_ALONE, key=lambda w: (-len(w), w))
# One word of a form, without its point.
FORM = rf"(?:(?:S\.?A|S\. ?de R\.?L)\.? de C\.?V|{'|'.join(map(_printed, _WORDS))}|{_BESIDES})"
# What may stand before `Ltd`, in brackets too; then none of the two has a point.
_BEFORE_LTD = ("Pty", "Pte", "Pvt")
_IN_BRACKETS = rf"\((?:{'|'.join(_BEFORE_LTD)})\.?\) "
# A whole form: `Co., Ltd.`, `GmbH & Co. KG`, `(Pty) Ltd`.
FORMS = rf"(?:{_IN_BRACKETS})?{FORM}\b\.?(?:,? ?(?:& )?{FORM}\b\.?)*(?:(?<=Corp\.) [IVX]{{1,4}}\b)?"
# One that is not written as a plain word is, in a headline in capitals or elsewhere.
PLAIN_FORM = rf"(?!(?:AS|Co|Company)\b){FORM}"
# One as a headline in capitals writes it.
FORM_IN_CAPITALS = rf"(?!(?:AS|CO|COMPANY)\b)(?:{'|'.join(word.upper() for word in _WORDS)})"
ENDS_IN_A_FORM = re.compile(rf"\b{PLAIN_FORM}\.?$")
# Behind these a point is the sentence's.
_WITHOUT_POINT = re.compile(r"AG|SE|GmbH|LLC|LP|plc|PLC|Limited|KGaA|Corporation|Company|AB|Oyj|SA")


def is_bare_form(name: str) -> bool:
    """Whether this is a legal form and nothing else: `Inc.`, `Co., Ltd`."""
    return re.fullmatch(FORMS, name) is not None


def without_full_stop(text: str, start: int, end: int) -> int:
    """Where a name at [start, end) with a legal form ends: the point of a sentence is no part of it."""
    *before, form = text[start:end].rstrip(".").split()
    pointless = form in ("Ltd", "Limited") and before and before[-1] in _BEFORE_LTD
    if text[end - 1] == "." and pointless:
        return end - 1
    if text[end - 1] == "." and _WITHOUT_POINT.fullmatch(form):
        return end - 1
    return end
