"""Values of an event read from its words: application type, pathway, designation, a deal's kind and stage, whether a
test selects patients, phase."""

from __future__ import annotations

import re

# First match wins; the words are looked for in the trigger and what stands near it.
_APPLICATION_TYPES: tuple[tuple[str, str], ...] = (
    (
        "pma_supplement",
        r"\bPMA supplement|supplemental (?:premarket|PMA)|supplement to (?:its |"
        r"the )?(?:PMA|premarket)",
    ),
    ("510k", r"\b510\(k\)"),
    ("de_novo", r"\bDe Novo\b"),
    ("pma", r"\bPMA\b|premarket approval|pre-market approval"),
    ("type_ii_variation", r"type II variation|type-II variation|variation application"),
    ("sbla", r"\bsBLA\b|supplemental (?:U\.S\. )?biologics?|biologics? license supplement"),
    ("snda", r"\bsNDA\b|supplement(?:al|ary) (?:U\.S\. )?new[- ]drug|supplement(?:al|ary) NDA"),
    ("anda", r"\bANDA\b|abbreviated new drug"),
    ("bla", r"\bBLA\b|biologics? licen[sc]e"),
    ("nda", r"\bNDA\b|new[- ]drug[- ]application"),
    ("maa", r"\bMAA\b|marketing authori[sz]ation application|marketing application"),
    ("cta", r"\bCTA\b|clinical trial (?:authori[sz]ation )?application"),
    ("ind", r"\bIND\b|investigational new drug|no objection letter|implied permission"),
    ("ivdr", r"\bIVDR\b|In Vitro Diagnostic(?: Medical)?(?: Device)? Regulation|IVD Regulation"),
    ("ce_ivd", r"\bCE[- ](?:IVD|mark)"),
    ("hde", r"humanitarian device"),
    ("eua", r"\bEUA\b|emergency use"),
)
_PATHWAYS: tuple[tuple[str, str], ...] = (
    ("accelerated", r"accelerated approval|under (?:the |an )?accelerated"),
    ("full", r"\b(?:full|traditional|regular) (?:FDA |⟦A\d+⟧ )?(?:approval|marketing|licen)|fully approved"),
    ("exceptional_circumstances", r"exceptional circumstances"),
    ("conditional", r"\bconditional(?:ly)?\b|NOC/c"),
    ("provisional", r"\bprovisional(?:ly)?\b|temporary (?:authori[sz]ation|approval)"),
    ("tentative", r"tentative(?:ly)? approv"),
)
_DESIGNATIONS: tuple[tuple[str, str], ...] = (
    ("breakthrough_device", r"breakthrough[- ]devices?"),
    ("breakthrough_therapy", r"breakthrough[- ](?:therapy|therapies|status|drug|designation)|\bBTD\b"),
    ("fast_track", r"fast[- ]track"),
    ("priority_review", r"priority (?:review|evaluation|lane)|priority-review"),
    ("rare_pediatric_disease", r"rare pa?ediatric disease"),
    ("orphan", r"orphan"),
    ("prime", r"(?-i:\bPRIME\b)|priority medicines?"),
    ("rmat", r"\bRMAT\b|regenerative medicine advanced"),
    ("sakigake", r"sakigake"),
    ("innovation_passport", r"innovation passport|innovative medicine designation"),
)
_DEAL_KINDS: tuple[tuple[str, str], ...] = (
    ("licence", r"licen[sc]|rights"),
    ("merger", r"\bmerger"),
    ("acquisition", r"acquisition|takeover|purchase"),
    ("companion_diagnostic", r"companion"),
    ("codevelopment", r"co-?develop"),
    ("distribution", r"distribut"),
    ("supply", r"suppl|manufactur"),
    ("collaboration", r"collabor|partnership|alliance"),
)
_STAGES: tuple[tuple[str, str], ...] = (
    (
        "closed",
        r"\b(?:complet(?:es|ed|ion)|clos(?:es|ed|ing) (?:of|its|the|on)|has (?:acquired|"
        r"bought|purchased)|finali[sz]ed|consummated)\b",
    ),
    ("amended", r"\b(?:amend(?:s|ed|ment)|expand(?:s|ed)|extend(?:s|ed))\b"),
)
_PHASE = re.compile(r"\b[Pp]hase (?:I{1,3}V?|IV|[1-4])(?:[ab])?(?:\s?/\s?(?:I{1,3}V?|[1-4])(?:[ab])?)?\b")


def _first(table: tuple[tuple[str, str], ...], words: str) -> str | None:
    for value, pattern in table:
        if re.search(pattern, words, re.IGNORECASE):
            return value
    return None


def application_type(words: str) -> str | None:
    """The kind of application these words name, in the model's vocabulary."""
    return _first(_APPLICATION_TYPES, words)


def pathway(words: str) -> str | None:
    """The route of an approval, where the words state one."""
    return _first(_PATHWAYS, words)


def designations(words: str) -> list[str]:
    """Every designation these words name, in the order of the table."""
    return [value for value, pattern in _DESIGNATIONS if re.search(pattern, words, re.IGNORECASE)]


def deal_kind(words: str) -> str | None:
    """The kind of a deal by the noun it is called."""
    return _first(_DEAL_KINDS, words)


_SELECTS = re.compile(
    r"\b(?:companion (?:diagnostics?|tests?|assays?|claims?|kits?)|CDx\b|(?:tests?|assays?|diagnostics?)\b[^;.⟦]{0,30}"
    r"\b(?:to|that (?:will |can |would )?|which (?:will |can )?) ?(?:select|identif\w+|pick|find|spot|choose)"
    r"\w*(?: out)? (?:the )?(?:right )?(?:patients|people)|patient[- ]selection (?:tests?|assays?|tools?))",
    re.IGNORECASE,
)


def selects_patients(words: str) -> bool:
    """Whether a test beside a drug is spoken of, called a companion diagnostic or not."""
    return _SELECTS.search(words) is not None


_EXCLUSIVITY = re.compile(
    r"\b(?P<how>(?:non|co|semi)-?exclusive|exclusive)(?:ly)?\b(?=[^;.]{0,60}?\b(?:licen[sc]|rights|option|distribut|"
    r"supply|agreement|market|sell|commerciali[sz]|promot))",
    re.IGNORECASE,
)


def exclusivity(words: str) -> str | None:
    """How exclusive a deal is said to be: `exclusive`, `non-exclusive`, `co-exclusive`."""
    match = _EXCLUSIVITY.search(words)
    return match["how"].lower() if match else None


def stage(words: str) -> str | None:
    """How far a deal has come, where the words state it."""
    return _first(_STAGES, words)


_BUYING = r"(?:acquir|buy|purchas|tak|snap|swallow|absorb|pick|scoop|gobbl|merg|combin|sell|divest|offload|join)"
_AGREED_ON = re.compile(
    rf"\b(?:(?:will|would|shall)(?: be)?|(?:is|are) (?:to|set to|due to)|to(?: be)?) (?:\w+ly )?"
    rf"(?:{_BUYING}\w*|bought|sold|taken)\b|"
    r"\b(?:agree[sd]?|agreeing|offer(?:s|ed)?|bid|deal|pact|right|move[sd]?|proposes?|proposed) (?:to|for)\b|"
    rf"\b{_BUYING}(?:s|es|ing)\b|\bdefinitive\b|"
    r"\b(?:merger|purchase|acquisition|takeover|buyout|sale|business combination) "
    r"(?:agreement|contract|accord|deal|pact)\b|\bagreement (?:to|for|under|with|and plan)\b|"
    r"\bannounc\w+ (?:the |its |an? )?(?:[\w-]+ ){0,3}?(?:acquisition|purchase|takeover|merger|buyout|sale)\b|"
    r"\b(?:subject to|expected to close|pending)\b",
    re.IGNORECASE,
)


def is_agreed_on(words: str) -> bool:
    """Whether a purchase is spoken of as agreed on or begun, not as made: `will acquire`, `buys`, `agreed to sell`."""
    return _AGREED_ON.search(words) is not None


def phase(words: str) -> str | None:
    """The trial phase as written."""
    match = _PHASE.search(words)
    return match[0] if match else None
