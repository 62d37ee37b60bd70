"""Names of tests, devices and programs: capitalised words that end in what the thing is, and how far such a name goes.

`the Steady Step Gait Assist System` is one name for all its plain words, `Decipher Bladder` and `therascreen KRAS`
go on behind the mark. Read in running prose alone, where a capital says something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.legal_forms import FORM
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADS, NATIONAL
from loaders.announcement.lexicon.word_lists import is_ordinary
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.products.shape_patterns import COMPANY_BEHIND, NAME_ENDS, SPECIES

_WORD = r"(?:[A-Z][\w’'+/-]*|\d[\w.-]*|[a-z]{1,3}[A-Z][\w-]*|\([A-Z0-9][A-Z0-9-]*[®™]?\))[®™]*"
_NAMED_THING = re.compile(
    r"(?P<before>(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]n?|[Oo]f|[Ff]or|[Ww]ith|[Aa]nd|[Uu]sing|[Nn]ew|[Ff]irst)|"
    r"[’']s?) |^)"
    rf"(?P<name>{_WORD}(?: (?:{_WORD}|{SPECIES})){{1,6}})(?![\w-])"
)
_ENDS_IN_A_HEAD = Gated(rf"^.* {NAME_ENDS}(?:[®™]+)?(?: (?:v?\d[\w.]*|[IV]{{1,3}}|Plus|Pro))?(?=$| )")
# What stands before a name: whose the thing is, and how it works (`AI-driven`).
_NOT_YET = re.compile(r"(?:.*[^’'](?:[’']s|s[’']) (?=[A-Z]))?(?:[A-Z][\w]*-[a-z]+ (?=[A-Z]))*", re.DOTALL)
# First words of rules, schemes and systems that are no products.
NO_THING = frozenset(
    """Breakthrough Medical Medicinal Investigational Quality Health National Companion Diagnostic Vitro In Class
    Type Humanitarian Pediatric General Data Enterprise Management Control Drug Food Center Office Phase New
    Hospital University Global International Digital Immune Nervous Cardiovascular Federal State Public Social
    Security Laboratory World Early Safety Monitoring Committee Point First Second Third Annual Premarket
    Emergency Accelerated FDA EMA CE EU US UK U.S. NHS Medicare Medicaid ISO IVD IVDR MDR CLIA CAP Nasdaq NYSE
    Home AI Novel Innovative Proprietary Next-Generation""".split()
)

# What ends names of companies, less what ends names of things too.
ENDS_A_COMPANY = HEADS - {"Software", "Vision", "Robotics", "Imaging", "Hearing", "Cancer", "Lab", "Bio", "Spine"}


def things_by_head(text: str) -> Iterator[tuple[int, int]]:
    """Where several capitalised words end in a word for a test, a device or a program."""
    for match in _NAMED_THING.finditer(text) if _ENDS_IN_A_HEAD.may_stand_in(text) else ():
        whole = _ENDS_IN_A_HEAD.pattern.match(match["name"])
        if whole is None:
            continue
        start, end = match.start("name"), match.start("name") + whole.end()
        if (lead := _NOT_YET.match(text, start, end)) is not None:
            start = lead.end()
        words = [word.strip("®™") for word in text[start:end].split()]
        if words[0] in NO_THING or words[0].lower() in NATIONAL or not ENDS_A_COMPANY.isdisjoint(words):
            continue
        determined = match["before"].strip() != ""
        strange = not is_ordinary(words[0]) and words[0] not in FIELD_SHORT
        named = (strange and len(words) > 1) or (determined and len(words) > 2)
        if named and COMPANY_BEHIND.match(text, end) is None:
            yield start, end


_QUALIFIER = re.compile(
    r"[®™]* (?P<more>(?:[A-Z][\w+-]*|v\d|\d{1,4}(?:\.\d)?[A-Za-z]?(?! ?(?:mg|mcg|µg|ml|mL|IU|%))|"
    r"\((?=\w*\d)(?![KP]\d{6})[A-Z0-9][A-Z0-9-]+\))(?![\w’'.]))[®™]*"
)
# What stands behind a name and is told of it: steps, rules, agencies, months, what it is.
_TOLD_OF_IT = re.compile(
    rf"(?:{NAME_ENDS}s?|PCR|NGS|IHC|FISH|AI|CE|FDA|EMA|PMA|NDA|BLA|IVDR?|MDR|EU|US|UK|II?I?|EUA|CDx|Dx|LDT|PDUFA|NMPA|PMDA|MHRA|CLIA|Medicare|Phase|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|"
    rf"{FORM}|In|The|It|Its|We|With|For|And|As|On|At|By|To|Program(?:me)?|Platform|Technology|"
    r"Trial|Study|Group|Division|Companion|Diagnostics?)"
)
# `Zelvi™ Targeted Oral Delivery Platform`, whose name ends before what it is for; `Zelvi dPCR PanTumor Kits`.
_TO_A_PLATFORM = re.compile(r"[®™]*(?: [A-Z][a-z]+){1,3} (?:Platform|Technology|Engine)\b")
_TO_KITS = re.compile(rf"[®™]*(?: (?:[A-Z][\w-]*|[a-z]{{1,3}}[A-Z][\w-]*)){{0,4}}? (?:Kits|{NAME_ENDS} Set)\b")
# `ZELVIBODY® ZLV126`: what is made by a technology.
_CODE = re.compile(r"[A-Z]{2,4}-?\d{3,5}")
# `Zelvi Tablets`, `Zelvi Fast Track status`: what a medicine comes as, and what is done with it.
TOLD_OF_A_MEDICINE = frozenset(
    """Accelerated Accepted Acquired Acquisition Approval Approved Biosimilar Biosimilars Breakthrough Capsules
    Challenger Cleared Clinical Competitor Copycat Cream De Dropped Fast Filed Franchise Gel Generic Generics
    Granted Halted Infusion Injection Intravenous Launch Launched Licensed Marketing New Ointment Oral Orphan
    Priority Recalled Recommended Refused Rejected Rival Rivals Sales Solution Subcutaneous Submitted Successor
    Supplemental Suspended Suspension Syringes Tablet Tablets Topical Vaccine Withdrawn""".split()
)
_BRAND = re.compile(r"[A-Z][a-z]+")
# `Zelvi ABC/DEF`: what a test looks for, by two short forms.
_TARGETS = re.compile(r"[®™]* ([A-Z]{2,5}/[A-Z]{2,5})(?![\w/])")


# `the Zelvi Discovery Platform`: what a platform is for.
PLATFORM_BEHIND = re.compile(r" (?:[Pp]latform|[Tt]echnology|[Ee]ngine)\b")


def reach(text: str, end: int) -> int:
    """Where the name of a test or a device ends that is known up to `end`: behind what qualifies it."""
    if _TO_A_PLATFORM.match(text, end):
        return end
    if (kits := _TO_KITS.match(text, end)) is not None:
        return kits.end()
    for _ in range(3):
        match = _QUALIFIER.match(text, end)
        if (
            match is None
            or _TOLD_OF_IT.fullmatch(match["more"])
            or _CODE.fullmatch(match["more"])
            or (is_ordinary(match["more"]) and PLATFORM_BEHIND.match(text, match.end()))
            or _belongs_elsewhere(match["more"], text, match.end())
        ):
            return end
        end = match.end("more")
    return end


def reach_of_a_brand(text: str, start: int, end: int) -> int:
    """Where the name of a medicine ends whose brand stands at [start, end): `Zelvi Pen`, `Zelvi Junior`."""
    if not _BRAND.fullmatch(text, start, end):
        return end
    targets = _TARGETS.match(text, end)
    if targets and not any(_TOLD_OF_IT.fullmatch(each) or each in FIELD_SHORT for each in targets[1].split("/")):
        return targets.end()
    match = _QUALIFIER.match(text, end)
    if match is None or match["more"] in TOLD_OF_A_MEDICINE or text[match.end() : match.end() + 2].strip().isupper():
        return end
    return reach(text, end) if match["more"].isalpha() and len(match["more"]) > 2 else end


def _belongs_elsewhere(word: str, text: str, end: int) -> bool:
    """Whether a word opens the name of a company or a country."""
    return word in HEADS or word.lower() in NATIONAL or COMPANY_BEHIND.match(text, end) is not None
