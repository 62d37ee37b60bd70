"""What has the shape of a product's name and is none: told by its own form, or by what stands right beside it."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.institutions import society_names
from loaders.announcement.lexicon.legal_forms import FORMS
from loaders.announcement.lexicon.organization_words import HEADS, stands_for_a_short_form
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, medicines
from loaders.announcement.products.shape_patterns import COMPANY_BEHIND, SPECIES

# A meeting, a trouble called after a substance, what substances bind to, a rule that is kept, a trial's design.
_OTHER_BEHIND = re.compile(
    r"[®™]*(?: \w+)? (?:Conference(?! Call)|Symposium|Congress|Summit)\b|[®™]+ Index(?:es)?\b|"
    r" (?:[Uu]se )?(?:[Dd]isorder|[Aa]ddiction|[Dd]ependence|[Dd]eficiency)\b|"
    r" (?:receptor|mimetic|pathway|agonist|antagonist)s?\b|"
    r"-(?:[Cc]ertified|[Ff]unded|[Dd]eficient)\b|"
    r" (?:platform|basket|umbrella) (?:study|trial)\b"
)
# `dual GLP-1/glucagon`: a target beside another one.
_TARGET_BEFORE = re.compile(r"\b[A-Z]{2,4}-?\d/$")
_POSTAL_CODE = re.compile(r"[A-Z]{1,2}-\d{4,5}")
_CITY = re.compile(r" ([A-Z][\w-]+)")
_WITH_A_YEAR = re.compile(r"([A-Z][a-z]+)-(?:19|20)\d\d")
# `copper-64`, `Ac-225`
_ISOTOPE = re.compile(
    r"(?i:actinium|astatine|bismuth|copper|fluorine|gallium|indium|iodine|lead|lutetium|radium|rhenium|technetium|"
    r"terbium|thorium|yttrium|zirconium)-\d{2,3}m?|"
    r"(?:Ac|At|Bi|Cu|F|Ga|I|In|Lu|Pb|Ra|Re|Tb|Tc|Th|Y|Zr)-\d{2,3}m?"
)
# `Candida auris Test`: what is looked for, not whose test it is.
_OF_A_SPECIES = re.compile(rf"[A-Z][a-z]+ {SPECIES} ")
# `Multiplex Bead-Based Panel`: what is described by how it works.
_BASED = re.compile(r"[ -][Bb]ased ")
_STREET = re.compile(r"\b[A-Z][\w.-]+ \d+[a-z]?, $")
_CAPITALS = re.compile(r"[A-Z]{3,}(?:-[A-Z]{2,})*")
_NUMBER = re.compile(r"-\d")
# When a medicine is given, before or after another treatment.
_SETTING = re.compile(r"(?:(?:neo)?adjuvant|peri-?operative|(?:pre|post)-?operative)", re.IGNORECASE)
_ANALYSES = re.compile(
    r"[®™]* (?:(?:[Ll]andmark|[Cc]ardiovascular|[Oo]utcomes?) )*(?:[Aa]nalys[ei]s|[Oo]utcomes [Tt]rial)\b"
)
_ANALYSES_OF = re.compile(r"[Aa]nalys[ei]s (?:from|of)(?: the)? $")
# `Polymerase Chain Assay (PCA)`: a method that the field has a short form for.
_METHOD = re.compile(r"(?:[\w-]+ )+(?:Assay|Test)")
# `Swedish Orphan Biovitrum AB (Sobi®)`
_SHORT_FOR_A_COMPANY = re.compile(rf"(?<!\w){FORMS} \([“\"]?$")
# `Novelle Genomics and Stratum Dx`
_TWO_NAMES = re.compile(r"(?:[\w-]+ )*([A-Z]\w+) and [A-Z]")
# `IVDR-Certified`: what may be said of any test.
_MARKED = re.compile(r"[A-Z]{2,5}-(?:[Cc]ertified|[Mm]arked|[Aa]pproved|[Cc]leared|[Rr]egistered)")
# `a kallikrein inhibitor`
_BOUND_BY = re.compile(r" (?:inhibit|antagonis|agonis|block|modulat)\w+")
_BASED_IN = re.compile(r"([A-Z]\w+)-based ")
# What a payer of tests runs.
_DX_PROGRAM = re.compile(r"[A-Z]\w*D[Xx] program")


def names_no_product(text: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is a meeting, an ailment, an address, a target or another thing."""
    return (
        _names_another_thing(text[start:end])
        or _stands_as_another_thing(text, start, end)
        or _is_an_address_or_a_method(text, start, end)
        or _is_a_company(text, start, end)
    )


def _names_another_thing(name: str) -> bool:
    two, based, dated = _TWO_NAMES.match(name), _BASED_IN.match(name), _WITH_A_YEAR.fullmatch(name)
    return (
        name.rstrip("®™") in society_names()
        or _SETTING.fullmatch(name) is not None
        or (_MARKED.fullmatch(name) or _ISOTOPE.fullmatch(name)) is not None
        or _OF_A_SPECIES.match(name) is not None
        or (two is not None and two[1] in HEADS)
        or (based is not None and is_place(based[1]))
        or (dated is not None and is_ordinary(dated[1]))
        or (_BASED.search(name) is not None and all(map(is_english, re.findall("[A-Z]?[a-z]+", name))))
    )


def _stands_as_another_thing(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if _CAPITALS.fullmatch(name.rstrip("®™")) and (
        _NUMBER.match(text, end) or ("-" in name and _is_analysed(text, start, end))
    ):
        return True
    return bool(
        _OTHER_BEHIND.match(text, end)
        or (name.islower() and _BOUND_BY.match(text, end))
        or _DX_PROGRAM.fullmatch(text, start, end + 8)
        or _SHORT_FOR_A_COMPANY.search(text, max(0, start - 20), start)
        or _TARGET_BEFORE.search(text, max(0, start - 8), start)
    )


def _is_analysed(text: str, start: int, end: int) -> bool:
    return _ANALYSES.match(text, end) is not None or _ANALYSES_OF.search(text, max(0, start - 20), start) is not None


def _is_an_address_or_a_method(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if _POSTAL_CODE.fullmatch(name) and (city := _CITY.match(text, end)):
        return is_place(city[1]) or _STREET.search(text, max(0, start - 40), start) is not None
    return _METHOD.fullmatch(name) is not None and stands_for_a_short_form(text[end : end + 30])


_SINGLE = re.compile(r"[A-Z][a-z]{4,}")
_DX = re.compile(r"[A-Z][\w-]+ Dx|[A-Z]\w+Dx")
_COMPANY_BEFORE = re.compile(
    r"\b(?:[Ss]hares|executive|officer|organi[sz]ation|headquarters|CEO|CFO|president|chair(?:man|woman)?|founder|"
    r"shareholders|acquisition|purchase|"
    r"takeover|stake|merger|speculation|rumou?rs) (?:of|in|with|at|around|about) $|"
    r"\b(?:bids?|offer|price in mind) for $|\b(?:courting|circling|stalking|wooing) $"
)
_WHOSE_MAKER = re.compile(r"[®™]* (?:maker|developer|owner|inventor|seller)\b")
_PLACE_BEFORE = re.compile(r"([A-Z]\w+)[’']s $")


# `Sonata Dx and Acme sign`, `Sonata Dx, a Lund company`, `a pact with Sonata Dx`
_DX_AS_COMPANY = re.compile(
    rf"{COMPANY_BEHIND.pattern}|"
    r",? (?:and|&) (?:[A-Z][\w&.-]* ){1,4}(?:[a-z]+ly )?"
    r"(?:[Ss]ign|[Aa]gree|[Aa]nnounce|[Ee]nter|[Tt]eam|[Pp]artner|[Mm]utually|[Mm]erge)\w*\b|"
    r" (?:[Aa]nnounc|(?:[Rr]eport|[Ss]ign|[Rr]aise|[Aa]gree|[Aa]cquire)(?:s|ed|d)\b|[Ss]aid\b|[Ss]ays\b)|"
    r", (?:an?|the) (?:[\w.-]+ ){1,4}?(?:company|firm|start-?up|biotech|laboratory|group|business)\b"
)
_DX_DEALT_WITH = re.compile(
    r"\b(?:agreements?|deals?|pacts?|partnerships?|collaborations?|alliances?|contracts?|talks|merger) with $|"
    r"\b(?:acquires?|acquired|acquiring|buys?|bought|backs|invests in|merges with) $",
    re.IGNORECASE,
)


def _is_a_company(text: str, start: int, end: int) -> bool:
    """Whether `Sonata Dx`, or a word built like a medicine's, stands where companies do: behind who runs, owns or deals
    with it, behind where it is from, or before what companies do."""
    name = text[start:end]
    if _WHOSE_MAKER.match(text, end):
        return False
    built_alike = _SINGLE.fullmatch(name) is not None and name.lower() not in medicines()
    if not built_alike and _DX.fullmatch(name) is None:
        return False
    before = (text, max(0, start - 40), start)
    owns = text[end : end + 2] in ("'s", "’s")
    if name.endswith(" Dx") and (owns or _DX_AS_COMPANY.match(text, end) or _DX_DEALT_WITH.search(*before)):
        return True
    place = _PLACE_BEFORE.search(*before)
    maker = not built_alike and " " not in name and re.search(r"\b(?:from|by) $", text[max(0, start - 6) : start])
    return bool(maker or _COMPANY_BEFORE.search(*before) or (place and is_place(place[1])))
