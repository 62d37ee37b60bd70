"""How scopes word their dimensions and lists, as patterns."""

# ruff: noqa: E501 -- a pattern stays on one line

from __future__ import annotations

import re

LABELLED = re.compile(
    r"(?P<label>(?:[Bb]y\s+|[Bb]ased on\s+|[Oo]n the basis of\s+)?[A-Z]?[\w][\w /&-]{1,40}?)\s*(?::|–|—|\s-)\s+(?P<list>\S.*)"
)
BRACKETED = re.compile(r"(?P<label>[^()]+?)\s*\((?P<list>[^()]*,[^()]*)\)\.?")
LABEL_WORDS = re.compile(
    r"(?:by\s+)?(?:(?:product|component|device|drug|material|vehicle|battery|solution|service|treatment|disease|deployment|test|sample|specimen|therapy|customer|sales|source|organi[sz]ation|cell|power|propulsion|chemistry|form|patient|crop|enzyme)\s+)*"
    r"(?:types?|products?|applications?|end[- ]?users?|end[- ]?use(?: industry)?|technolog(?:y|ies)|indications?|components?|offerings?|deployment|channels?|distribution channels?|sources?|forms?|materials?|modality|modalities|verticals?|industry|industries|region|regions|geography|countries|country|size|segment|class|route of administration|age group|specimen|services?|chemistry|capacity|functionality|mode|scale|grade|connectivity|setting|disease|category|categories|method)",
    re.I,
)
COVERED = re.compile(
    r"(?:market |report |by )*(?:segments?|segmentation|segments covered|segment scope|scope)(?: covered| analy[sz]ed)?",
    re.I,
)
# What is measured or does something by itself: `By product, therapeutics held`, `Diagnostics, while`.
ALONE = r"(?:^|[.;,]\s+|\bwhereas\s+|\bwhile\s+){0}(?:,\s+(?:while|with|which)|\s+(?:segment|category|held|captured|accounted|led|commanded|made up|represented|dominated))\b"
MEASURED = re.compile(r"\b(?:share|cagr|growth rate|revenues?|market size)\b", re.I)
REGIONS_LABEL = re.compile(
    r"(?:region(?:al|s)?|geograph(?:y|ies|ic|ical))(?: scope| covered| coverage| analysis)?|regions? (?:covered|analy[sz]ed)",
    re.I,
)
