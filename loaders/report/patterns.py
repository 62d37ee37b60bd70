"""How reports word their figures and superlatives: patterns as data, each beside words it must read.

Every pattern is compared without regard to case. `BEFORE` patterns end at the number, `AFTER` patterns begin behind it.
"""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """A pattern and the words it is written for."""

    pattern: str
    examples: tuple[str, ...]


CURRENCIES: dict[str, str] = {
    "usd": "USD", "us$": "USD", "u.s.$": "USD", "$": "USD", "us dollars": "USD", "u.s. dollars": "USD", "dollars": "USD",
    "eur": "EUR", "€": "EUR", "euros": "EUR", "euro": "EUR", "gbp": "GBP", "£": "GBP", "pounds": "GBP", "jpy": "JPY", "¥": "JPY", "yen": "JPY",
    "cny": "CNY", "rmb": "CNY", "inr": "INR", "₹": "INR", "rs.": "INR", "chf": "CHF", "krw": "KRW", "cad": "CAD", "aud": "AUD", "c$": "CAD", "a$": "AUD",
}  # fmt: skip
SCALES: dict[str, tuple[str, float]] = {
    "thousand": ("thousand", 1e3), "k": ("thousand", 1e3), "million": ("million", 1e6), "mn": ("million", 1e6), "mio": ("million", 1e6),
    "m": ("million", 1e6), "mln": ("million", 1e6), "billion": ("billion", 1e9), "bn": ("billion", 1e9), "b": ("billion", 1e9), "trillion": ("trillion", 1e12),
    "tn": ("trillion", 1e12), "crore": ("crore", 1e7),
}  # fmt: skip
COMPARATORS: tuple[tuple[str, Wording], ...] = (
    ("less_than", Wording(r"(?:fewer than|less than|under|below|up to|at most|no more than|<)\s*$", ("fewer than ", "under "))),
    ("more_than", Wording(r"(?:more than|over|above|exceed(?:s|ed|ing)?|at least|surpass(?:es|ed|ing)?|upwards? of|>)\s*$", ("more than ", "exceeding "))),
    ("about", Wording(r"(?:about|around|approximately|nearly|almost|roughly|close to|some|circa|an estimated|~|≈)\s*$", ("nearly ", "around "))),
)  # fmt: skip

GROWTH_BEFORE = Wording(
    r"(?:(?:cagr|compound(?:ed)? annual growth(?: rate)?|annual growth rate|growth rate|annuali[sz]ed rate|compound rate|annual (?:rate|pace|clip))\)?\s*(?:[(,]?\s*(?:from |between )?20\d\d\s*(?:[-–]|to|and)\s*20\d\d\)?)?[^.;%\d]{0,45}"
    r"|(?:grow|expand|advanc|ris|increas|climb|scal|progress|accelerat|swell|widen|compound|gain|surg)\w*\s+(?:\w+\s+){0,3}?(?:at|by)\s+(?:(?:a|an|the|roughly|around|about|nearly)\s+)*(?:(?:\w+[- ]){0,3})?)$",
    (
        "at a CAGR of ",
        "will expand at a ",
        "a compound annual growth rate (CAGR) of about ",
        "is advancing at an estimated ",
    ),
)
GROWTH_AFTER = Wording(
    r"^\s*(?:\(?(?:annual(?:ly)?|compound(?:ed)?|forecast|projected|expected|estimated)\s+)*(?:cagr|compound(?:ed)? annual|growth rate|annual growth|annually|a year|per year|per annum|p\.a\.|each year|yearly)\b",
    (" CAGR through 2030", " compound annual growth rate", " a year"),
)
SHARE_AFTER = Wording(
    r"^\s*(?:(?:and \d\S*% )?(?:(?:revenue|market|value|volume|sales|global|overall|total|the|a|largest|dominant|leading|approximate|regional|industry|estimated)\s+)*(?:share|slice|stake)\b"
    r"|of\s+(?:the\s+|all\s+|its\s+|total\s+|overall\s+|global\s+|worldwide\s+|that\s+|this\s+)*(?:[\w&()'’/+-]+\s+){0,14}?(?:share|revenues?|market|sales|spending|spend|turnover|value|demand|income|total|deliveries|shipments|purchases|receipts|takings)\b)",
    (" of revenue in 2024", " share of the market", " revenue share", " of the insulin pumps market"),
)
SHARE_BEFORE = Wording(
    r"(?:share|slice|stake)s?(?:\s+(?:of|at|was|is|stood at|in 20\d\d|being|reached|totall?ing|amounting to|equal to|worth|close to|about|around|nearly|over|more than))*\s*[:(,]?\s*$"
    r"|(?:account(?:ed|s|ing)?(?:\s+for)|captur(?:ed|es|ing)|represent(?:ed|s|ing)?|contribut(?:ed|es|ing)|constitut(?:ed|es|ing)|ma(?:de|kes|king) up|compris(?:ed|es|ing)|held|holds|holding|has|had|kept|command(?:ed|s|ing)?|generat(?:ed|es|ing)|brought in|with|at|took|takes|for)\s+(?:(?:a|an|the|remaining|other|balance of|about|around|nearly|over|roughly|almost|more than|some|approximately)\s+)*$",
    ("accounted for ", "the largest share of ", "share stood at ", "held about "),
)
NOT_SHARE_AFTER = Wording(
    r"^\s*(?:of\s+(?:all\s+|the\s+|those\s+|most\s+)?(?:\w+[\s-]){0,4}?(?:patients?|cases|tumou?rs|people|adults|children|women|men|population|individuals|respondents|hospitals surveyed|households|drivers|farmers|samples|users)\b|(?:year[- ]on[- ]year|y-?o-?y|discount|tariff|increase|decrease|decline|reduction|drop|rise|margin|faster|slower|higher|lower|more|less|fewer|points?|tax|accuracy|sensitivity|specificity|efficacy|efficiency|purity))",
    (" of patients", " of metastatic cases", " year-on-year", " lower"),
)
DIFFERENCE_BEFORE = Wording(
    r"(?:increas\w*|grow\w*|ris\w*|add\w*|expand\w*|incremental\s+\w+|opportunity)\s+(?:by|of|worth|an?|another|additional|nearly|about|around|more than|over|up to)*\s*(?:an\s+)?(?:additional\s+)?$",
    ("will increase by ", "growth of ", "adding another "),
)
TRANSACTION = Wording(
    r"\b(?:invest\w*|allocat\w+|commit\w*|pledg\w+|earmark\w*|injection|outlay|capital expenditure|capex|spending plan|set aside|budget\w*)\b",
    ("allocation for new capacity", "will invest", "committed"),
)
SPENT = Wording(
    r"\b(?:invested|spent|committed|allocated|injected|opened|completed|has put|put)\b(?!\s+to\s+invest)",
    ("invested",),
)
SIZE_WORDS = Wording(
    r"\b(?:valued|worth|size[ds]?|stands?|stood|reach\w*|estimated|generat\w+|amount\w*|total\w*|revenues?|value|hit\w*|surpass\w*|exceed\w*|cross\w*|climb\w*|grow\w*|grew|attain\w*|touch\w*|forecast\w*|project\w*|expect\w*|anticipated|sales|turnover|record\w*|was|is|swell\w*|rose|rise\w*)\b",
    ("was valued at", "stands at", "is expected to reach"),
)

YEAR = r"(?P<year>(?:19|20)\d\d)"
YEAR_AFTER = Wording(
    rf"^[^.;%$€£\d]{{0,90}}?(?:\b(?:in|for|during|of|by|until|through|to|as of|at the end of|by the end of)|[,(])\s*(?:the\s+)?(?:end\s+of\s+|year\s+|base year\s+|early\s+|late\s+|mid-?|fiscal\s+|fy\s?)*{YEAR}\b",
    (" of revenue in 2024", " million by 2030", " (2025)"),
)
YEAR_BEFORE = Wording(
    rf"(?:\b(?:in|for|during|by|of|as of)|\()\s*(?:the\s+)?(?:end\s+of\s+|year\s+|base year\s+|early\s+|late\s+|fiscal\s+|fy\s?)*{YEAR}\b[^.;]*$",
    ("In 2024, the market was valued at ", "market size in 2025 is "),
)
PERIOD = Wording(
    r"(?:(?:from|between|during|over|in|for|of|across|within|\()\s*(?:the\s+)?(?:(?:forecast|projection|outlook|review|analysis|study|prediction)?\s*(?:period|horizon|years?|timeframe|window)?\s*(?:of|from|between|,|\()?\s*)?)?(?P<from>20\d\d)\s*(?:-|–|—|to|and|through|till|until)\s*(?P<to>20\d\d)",
    (
        "between 2025-2030",
        "from 2025 to 2030",
        "over 2025–2030",
        "during the forecast period (2025-2030)",
        "over the forecast period of 2025-2030",
    ),
)
PERIOD_END = Wording(
    r"\b(?:through|to|until|till|by|up to)\s+(?:the\s+end\s+of\s+)?(?P<to>20\d\d)\b",
    ("through 2030", "to 2030", "by 2030"),
)
ESTIMATED = Wording(
    r"\b(?:estimat\w+|stands?|approximately|likely|is|are|currently)\b", ("is estimated at", "stands at")
)
FORECAST = Wording(
    r"\b(?:forecast\w*|project\w*|expect\w*|anticipat\w*|predict\w*|will|to reach|reach by|poised|set to|slated|likely to|on track|is to|could|would|going to|grow to)\b",
    ("is expected to reach", "is projected to", "will grow to", "forecast to grow to"),
)

# (rank, words); the subject is the segment they are said of.
RANKS: tuple[tuple[str, Wording], ...] = (
    ("fastest_growing", Wording(
        r"\b(?:(?:the\s+)?(?:fastest|quickest|most rapid|strongest|highest|steepest|briskest|swiftest|speediest)[\s-]+(?:(?:regional|segment|projected|forecast|expected|annual|anticipated|estimated|recorded|overall)\s+)*(?:\d[\d.]*\s?%\s*)?(?:growing|growth|expanding|rising|advancing|climbing|cagr|compound annual|pace|rate of growth|growth rate|rise|expansion|climb)"
        r"|(?:the\s+)?(?:fastest|quickest|most rapid)\s+(?:among|amongst|of\s+(?:all|any)|across|within)\b"
        r"|(?:grow|expand|ris|advanc|climb|progress|scal)\w*\s+(?:the\s+)?(?:fastest|quickest|most rapidly|most quickly)"
        r"|(?:at|with|post\w*|record\w*|register\w*|show\w*|exhibit\w*|see\w*)\s+the\s+(?:fastest|quickest|highest|steepest|swiftest|briskest)\s+(?:(?:rate|pace|cagr|growth|clip)|\d[\d.]*\s?%))",
        ("exhibits the fastest 15.85% CAGR", "the fastest growth resides in", "fastest-growing region", "is expanding fastest", "the highest CAGR", "the fastest among vehicle types"))),
    ("slowest_growing", Wording(
        r"\b(?:slowest|lowest)[\s-]+(?:(?:projected|expected)\s+)*(?:growing|growth|cagr|expanding)", ("the slowest-growing segment", "lowest CAGR"))),
    ("largest", Wording(
        r"\b(?:(?<!second )(?<!third )(?<!second-)(?<!third-)(?<!one of the )(?<!among the )(?<!next )(?<!fourth-)(?:largest|biggest|greatest|highest|dominant|leading|lion['’]s|top|main)[\s-]+(?:(?:market|revenue|regional|overall|single|industry|value|end[- ]user|global|sales|volume|by far|and most)\s+)*(?:share|revenues?(?!\s+growth)|contributor|segment|slice|region|part|portion|category|revenue generator|position|market|stake|spender|adopter|use|outlet|customer group|product type|distribution channel|sales channel)\b(?:|source of revenue|buyer|user|consumer|application)"
        r"|(?:domina(?:ted|tes|te)|led|leads|topped|tops|spearheaded|headed)\b(?!\s+(?:by|to|the way to|clinical|trial))"
        r"|(?:command|account\w*\s+for|generat|contribut|tak|earn|bring|held|hold|captur)\w*\s+(?:in\s+)?(?:the\s+)?(?:most|bulk|majority)\s+(?:of\s+)?(?:the\s+)?(?:market\s+|its\s+)?(?:revenues?|sales|share|value|demand|market))",
        ("led with 40.53% revenue share", "held the largest share", "dominated the market", "command most revenue", "is the largest segment", "is the largest use"))),
    ("smallest", Wording(r"\b(?:smallest)[\s-]+(?:(?:market|revenue)\s+)*(?:share|segment|region|slice|part|market|in\b|by\b|of\b)", ("the smallest share",))),
)  # fmt: skip

OCCURS = Wording(
    r"\b(?:occurs?|occurring|occurred|found|present|detected|seen|identified|observed|carried|appear\w*|arise\w*)\s+(?:in|by|among)\s+(?:only\s+|just\s+)?(?:(?:fewer|less|more) than\s+|under\s+|over\s+|about\s+|around\s+|roughly\s+|nearly\s+|an estimated\s+|up to\s+)?$"
    r"|\b(?:affects?|afflicts?|affecting|prevalence\b.{0,40}?(?:of|at|is|below|under|about)|frequency\b.{0,30}(?:of|at|is))\s+(?:only\s+|just\s+|fewer than\s+|less than\s+|under\s+|about\s+|around\s+|roughly\s+|nearly\s+|an estimated\s+|more than\s+|over\s+)?$",
    ("which occur in fewer than ", "affects about "),
)
TESTED_AFTER = Wording(
    r"^\s*of\s+(?P<population>(?:(?!receiv|undergo|underw|get|are|were|is|had|have|being|tested)[\w-]+\s+){1,7})(?:actually\s+|currently\s+|ever\s+)?(?:receiv\w*|undergo\w*|underwent|get|gets|got|getting|are|were|had|have|being|is|was)?\s*(?:\w+\s+){0,3}?(?:profiling|profiled|tested|testing|test|screening|screened|sequenced|sequencing|genotyped|assayed)\b",
    (" of metastatic cases receiving comprehensive profiling", " of eligible patients are tested"),
)
CITED = Wording(
    r"(?:in|by|from|per|according to|reported by)\s+(?:a|an|the)?\s*(?P<year>20\d\d)\s+(?P<who>(?:[A-Z][\w&.-]*\s?)+?)\s+(?:study|survey|report|analysis|trial|audit|registry|paper|review)",
    ("in a 2024 JAMA study",),
)


def compiled(wording: Wording) -> re.Pattern[str]:
    """The pattern, blind to case."""
    return re.compile(wording.pattern, re.I)
