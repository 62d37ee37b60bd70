"""What the parts of a report page are called: headings as data, each with headings it must know.

A heading is compared without the market's name, lower-cased, its marks and trailing colon gone.
"""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a part of a page is for."""

    CONTENTS = "contents"
    TAKEAWAYS = "takeaways"
    SNAPSHOT = "snapshot"
    DIMENSION = "dimension"
    SEGMENTATION = "segmentation"
    SEGMENT_ANALYSIS = "segment_analysis"
    GEOGRAPHY = "geography"
    COMPETITION = "competition"
    LEADERS = "leaders"
    PROFILES = "profiles"
    DEVELOPMENTS = "developments"
    DYNAMICS = "dynamics"
    DRIVERS = "drivers"
    RESTRAINTS = "restraints"
    ASIDE = "aside"
    QUESTIONS = "questions"
    OVERVIEW = "overview"
    ALIASES = "aliases"
    IGNORED = "ignored"
    OTHER = "other"


@dataclass(frozen=True)
class Heading:
    """A pattern that must match the whole heading, and headings it is written for."""

    part: Part
    pattern: str
    examples: tuple[str, ...]


_PLAYERS = r"(?:players?|compan(?:y|ies)|vendors?|participants?|manufacturers|suppliers|providers|competitors|firms|businesses)"
_ADJ = r"(?:(?:key|major|leading|top|prominent|main|notable|established|market|industry|recent|latest|global|important|primary|significant|strategic|growth|principal|the|of|a|list|some|\d+)\s+)*"

HEADINGS: tuple[Heading, ...] = (
    Heading(
        Part.CONTENTS,
        r"(?:detailed |full |report )?(?:table of contents?|toc|contents|report index|index)(?: for .*| of .*)?",
        ("table of contents", "contents", "toc", "table of contents for industry report"),
    ),
    Heading(
        Part.QUESTIONS,
        r"(?:.*\b)?(?:faqs?|frequently asked questions?|(?:key )?questions? (?:and answers?|answered)|people also ask|(?:your|reader|readers|common)? ?questions|q ?and ?a|questions answered)\b.*",
        ("frequently asked questions", "faq", "key questions answered in the report", "questions and answers"),
    ),
    Heading(
        Part.TAKEAWAYS,
        rf"{_ADJ}(?:report |market )?(?:takeaways?|insights|findings|highlights?|summary|at a glance|facts)(?: and insights)?",
        ("key report takeaways", "key takeaways", "report highlights", "key market insights", "market at a glance"),
    ),
    Heading(
        Part.ALIASES,
        r"(?:names? used(?: here)?|short names|abbreviations(?: used)?|glossary of names)",
        ("names used", "abbreviations"),
    ),
    Heading(
        Part.DEVELOPMENTS,
        rf"{_ADJ}(?:industry |market |strategic |company |recent |key )*(?:developments?|news|milestones|initiatives|happenings|announcements|activity|activities|moves|updates)(?: (?:and|in|of|by) .*)?",
        ("recent industry developments", "key developments", "recent news", "recent developments in the industry"),
    ),
    Heading(
        Part.PROFILES,
        rf"(?:{_ADJ}{_PLAYERS}|vendors?) (?:profiles?|profiled|covered|mentioned|included|analy[sz]ed|listed)(?: .*)?|{_ADJ}profiles? of .*(?:players|companies)|{_ADJ}(?:companies|players) (?:covered|profiled|mentioned|included) (?:in|within) .*|profiles|profiled companies",
        (
            "company profiles",
            "major companies profiled",
            "companies covered",
            "key company profiles",
            "companies mentioned in this report",
            "top companies profiled",
        ),
    ),
    Heading(
        Part.LEADERS,
        rf"(?:{_ADJ}(?:industry|market|category) leaders?|leaders|(?:key|major|leading|top|prominent|main|notable|list of|\d+)\b {_ADJ}(?:\w+ ){{0,4}}?{_PLAYERS}(?: (?:insights?|in|operating|active|of) ?.*)?|{_ADJ}players|who leads.*[^?]|(?:the )?(?:market |industry )?(?:companies|players|vendors))",
        (
            "industry leaders",
            "key players",
            "major players",
            "leading companies",
            "list of key companies",
            "key market players",
            "top 5 companies",
            "market leaders",
        ),
    ),
    Heading(
        Part.RESTRAINTS,
        rf"{_ADJ}(?:restraints?|challenges?|barriers|restraining factors|growth inhibitors|limitations|headwinds|obstacles|pitfalls|threats|(?:why|what) (?:\w+ ){{0,5}}?(?:slows?|holds?|holding|hinders?|limits?|restrains?|stands|constrains?|hampers?)\b(?: \w+){{0,6}})(?: (?:and|to|for|impact|in|facing) .*)?",
        (
            "market restraints",
            "challenges",
            "key challenges",
            "restraints impact analysis",
            "headwinds",
            "restraints and challenges",
            "barriers to growth",
        ),
    ),
    Heading(
        Part.DRIVERS,
        rf"{_ADJ}(?:drivers?|driving factors|driving forces|growth factors|growth engines?|growth catalysts|tailwinds|(?:why|what|how) (?:\w+ ){{0,5}}?(?:grows?|growing|drives?|driving|pushes|moves|lifts?|fuels?)\b(?: \w+){{0,6}})(?: (?:impact|of|for|in) .*| and (?:trends|opportunities))?",
        (
            "market drivers",
            "market drivers and trends",
            "growth drivers",
            "key drivers",
            "driving factors",
            "drivers impact analysis",
            "tailwinds",
        ),
    ),
    Heading(
        Part.DYNAMICS,
        r"(?:market |industry )?(?:dynamics|trends and insights|forces|drivers and (?:restraints|challenges)|drivers restraints.*)",
        ("market dynamics", "market trends and insights"),
    ),
    Heading(
        Part.ASIDE,
        rf"{_ADJ}(?:opportunit(?:y|ies)|trends?|future outlook|future prospects)(?: (?:and|in) .*)?",
        (
            "market opportunities",
            "key trends",
            "opportunities",
            "emerging trends in the market".removeprefix("emerging "),
        ),
    ),
    Heading(
        Part.SEGMENTATION,
        r"(?:(?:report|market|detailed|segments?|scope and|by)\s+)*(?:segmentation|segments? covered|segments|scope(?: table)?|report coverage|coverage)(?: (?:and|of|by|overview|covered|details) .*)?|(?:market )?report scope.*|scope of (?:the )?(?:report|study)|.*\breport segmentation|how the market is (?:divided|split|cut)",
        (
            "market segmentation",
            "report scope",
            "segments covered",
            "report segmentation",
            "scope of the report",
            "segmentation",
        ),
    ),
    Heading(
        Part.SNAPSHOT,
        r"(?:market |report )*(?:snapshot|attributes?|size and forecast|summary table|key figures|data|in numbers|metrics)|report attributes? and details",
        ("market snapshot", "market size and forecast", "key figures", "report attributes"),
    ),
    Heading(
        Part.GEOGRAPHY,
        r"(?:(?:market|report)\s+)*(?:geograph(?:y|ies|ic|ical)|regional|region|country|regions)(?: (?:and country|market|wise))?(?: (?:analysis|insights?|outlook|overview|landscape|trends|perspectives?|view|segmentation))?",
        ("geography analysis", "regional insights", "regional analysis", "geographical outlook"),
    ),
    Heading(
        Part.SEGMENT_ANALYSIS,
        r"segment(?:al|ation)?s? (?:analysis|insights?|overview|outlook)",
        ("segment analysis", "segmentation analysis", "segmental insights"),
    ),
    Heading(
        Part.COMPETITION,
        r"(?:the )?(?:competitive (?:landscape|analysis|insights?|environment|outlook|scenario|intelligence)|competition(?: analysis)?|vendor landscape|competitor landscape|market concentration)(?: .*)?",
        ("competitive landscape", "competitive analysis"),
    ),
    Heading(
        Part.IGNORED,
        r"(?:research )?methodology.*|about (?:us|the publisher|this report|the company|[a-z ]+ research|author).*|related (?:reports?|markets?|research).*|disclaimer.*|contact.*|why (?:buy|choose|purchase).*|reasons to buy.*|list of (?:tables|figures).*|our clients.*|customi[sz]ation.*|pricing.*|licen[cs]e.*|sources?(?: and references)?|references|footnotes|credits?|image credits?|more reports.*|you may also like.*|recommended.*|popular reports.*|colophon|notes?",
        ("research methodology", "about us", "related reports", "list of tables", "references"),
    ),
    Heading(
        Part.OVERVIEW,
        r"(?:market |report |industry |executive )*(?:overview|summary|introduction|definition|analysis|synopsis|description|outlook|size(?: and share)?|size and growth|study assumptions.*|what this market is)(?: (?:and|of) .*)?",
        ("market overview", "executive summary", "introduction", "market definition"),
    ),
)
_COMPILED = tuple((heading.part, re.compile(heading.pattern)) for heading in HEADINGS)

# Listing parts hold names a line or an item each; a short unknown line in them is an item, not a heading.
LISTING = {
    Part.LEADERS,
    Part.PROFILES,
    Part.DRIVERS,
    Part.RESTRAINTS,
    Part.SEGMENTATION,
    Part.DIMENSION,
    Part.SNAPSHOT,
    Part.ALIASES,
}

BOILERPLATE: tuple[tuple[str, str], ...] = (
    (
        r"(?:images?|pictures?|photos?|charts?)\s*(?:©|\(c\)|credits?\b|courtesy|by\b).*",
        "Image © A Publisher. Reuse requires attribution.",
    ),
    (r"(?:©|\(c\)|copyright\b).*|.*\ball rights reserved.*", "© 2025 A Publisher"),
    (r".*\breuse requires attribution.*", "Reuse requires attribution under CC BY 4.0."),
    (r"compare market size and growth of .*", "Compare market size and growth of X with others"),
    (r"\*?\s*(?:disclaimer|note)\s*:.*|\*.*\bno particular order.*", "*Disclaimer: players in no particular order"),
    (
        r"(?:need|want|looking for|require) (?:a |an |more |any |to |further )?(?:details?|different|customi[sz]|specific|report|help).*",
        "Need A Different Region or Segment?",
    ),
    (
        r"(?:download|get|request|buy|purchase|order|claim|access|view|read|see|check|click|subscribe|customi[sz]e|speak|talk|enquire|inquire|contact|share|print|login|sign|explore|unlock|add to)\b.{0,60}\b(?:pdf|now|sample|report|here|prices?|break-?up|quote|analyst|brochure|free|copy|us|cart|newsletter|out|more|toc|today|license|licence|full)\b.{0,60}",
        "Download PDF",
    ),
    (
        r"you can (?:purchase|buy) parts .*|single.user licen[cs]e.*|check out prices .*",
        "You Can Purchase Parts Of This Report.",
    ),
    (
        r"(?:page |last |report )*(?:last )?updated(?: on)?\s*:?\s*(?:\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4}|[\d-]+)?|(?:published|publication date|report (?:id|code|date|format)|sku|no\. of pages|pages|format|delivery)\s*(?:on|date)?\s*:.*",
        "Page last updated on:",
    ),
    (r".*\bmarket report snapshots?", "X Market Report Snapshots"),
    (r".*\b(?:cookies?|privacy policy|terms (?:of use|and conditions))\b.{0,80}", "We use cookies"),
    (r"(?:source|figure|fig\.|chart|exhibit|photo)\s*\d*\s*[:.–-].*", "Source: A Publisher"),
    (r"home\s*[>/»|].*|(?:share|tweet|print|email)(?:\s*[|,/].*)?", "Home > Reports"),
)
_BOILERPLATE = re.compile("|".join(f"(?:{pattern})" for pattern, _ in BOILERPLATE), re.I)

_DIMENSION = re.compile(
    r"(?:segment(?:ation)?\s+)?(?:analysis\s+)?(?:based on|on the basis of|by)\s+(?:the\s+)?(?P<by>[a-z][\w /&-]{1,48}?)(?:\s+(?:type of segment|segment|segments|segmentation|analysis|insights?|outlook|overview))?(?:\s*\((?:usd|value|revenue|us\$|in |volume).*\))?(?:\s*:\s*(?P<rest>.*)|\s+-\s+(?P<dash>.*))?"
    r"|(?P<outlook>[a-z][\w /&-]{1,40}?)\s+(?:outlook|insights?|scope|segment(?:al)? analysis|(?:market )?estimates(?: and .*)?|business analysis)(?:\s*\((?:usd|value|revenue|us\$|in |volume).*\))?\s*:?"
    r"|(?P<place>geography|regions?|regional|country|countries)(?:\s*\(.*\))?\s*:?",
    re.I,
)
_GEOGRAPHIC = re.compile(r"(?:geograph(?:y|ies|ic|ical)|regions?|regional|countr(?:y|ies))(?: .*)?", re.I)
_PUBLISHER = re.compile(
    r".*\b(?:intelligence|research|consulting|analytics|advisors|advisory|reports?|associates|press)"
)
_NO_DIMENSION = re.compile(
    r"(?:market|key|recent|competitive|the|an?|company|report|industry|future|analyst|top|impact|mordor .*|x)(?: .*)?",
    re.I,
)


def comparable(heading: str, market: str = "") -> str:
    """A heading as the patterns see it: no market name, lower case, no marks, no trailing colon."""
    text = heading.strip().strip("*_:").replace("&", " and ")
    for name in {market, market.replace("-", " ")} - {""}:
        text = re.sub(
            rf"(?:\b(?:the|global|worldwide)\s+)*{re.escape(name)}(?:\s*\([^)]*\))?\s*(?=\b(?:market|industry|compan(?:y|ies)|players|vendors|manufacturers)\b)",
            "",
            text,
            flags=re.I,
        )
    text = re.sub(
        r"\s*\((?:20\d\d\D*){1,2}\)|\s*[\[(].*?[\])]$|\s*[\[(][^\])]{12,}$|,?\s*20\d\d\s*(?:[-–]|to)\s*20\d\d", "", text
    )
    text = re.sub(r"\s*/\s*|\s*,\s*", " ", text) if len(text) < 60 else text
    return re.sub(r"\s+", " ", text).strip(" *_:-–?").lower()


def part_of(heading: str, market: str = "") -> Part | None:
    """The part that a heading of these words opens, None where it is none that is known."""
    text = comparable(heading, market)
    reduced = re.sub(r"^(?:in |of )?(?:the )?(?:global )?(?:market|industry)s?(?: report)?\s+(?=\S)", "", text)
    trailing = re.sub(r"\s+(?:in|of|for) the (?:global )?(?:market|industry)$", "", text)
    for candidate in dict.fromkeys((text, reduced, trailing)):
        for part, pattern in _COMPILED:
            if pattern.fullmatch(candidate):
                return part
    return None


def is_boilerplate(text: str) -> bool:
    """Credits, disclaimers, purchase and navigation lines: nothing is claimed from them."""
    return len(text) < 260 and _BOILERPLATE.fullmatch(text.strip()) is not None


def dimension_of(heading: str, market: str = "") -> tuple[str, str] | None:
    """The dimension (snake_case, without `by`) a heading names, and the words behind its colon.

    `By Tumor Origin: A Leads` gives ("tumor_origin", "A Leads"); `Regional Outlook` gives ("geography", "")."""
    text = comparable(heading, market)
    text = re.sub(
        r"^(?:global )?(?:market|industry)s?(?: report| size| share| and| segmentation| analysis| breakdown)*(?:\s*[:,–-]\s*|\s+(?=by |based ))",
        "",
        text,
    )
    match = _DIMENSION.fullmatch(text)
    if match is None:
        return None
    name = match["by"] or match["outlook"] or match["place"] or ""
    if (
        name in ("segment", "segments", "sub-segment", "type of segment")
        or _PUBLISHER.fullmatch(name)
        or (match["outlook"] and _NO_DIMENSION.fullmatch(name))
    ):
        return None
    return snake_dimension(name), (match["rest"] or match["dash"] or "").strip()


def snake_dimension(name: str) -> str:
    """`By End-User` gives `end_user`; whatever is geographic gives `geography`."""
    text = re.sub(r"^by\s+", "", name.strip().lower())
    if _GEOGRAPHIC.fullmatch(text):
        return "geography"
    return re.sub(r"[^a-z0-9]+", "_", text).strip("_")
