"""The words a person reads: dates with their precision, sentences of edges, properties, counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache

from graph.errors import FusionGraphError
from graph.model import NODES, RELATIONSHIPS

NOT_STATED = "date not stated"
MONTHS = "January February March April May June July August September October November December".split()
_PARTS = {33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "first half of", 41: "second half of"}
_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?]?)")
# How a source tells a thing, by the factuality of its claim.
_TOLD_AS = {"asserted": "as a fact", "negated": "denied", "conditional": "on conditions", "terminated": "ended"}
# Enumerated words that are abbreviations, as the field writes them.
_ABBREVIATIONS = {
    **{each: each.upper() for each in ("ind", "cta", "nda", "bla", "anda", "maa", "pma", "ivdr", "hde", "eua")},
    **{each: each.upper() for each in ("prime", "rmat", "cagr", "inn")},
    "snda": "sNDA",
    "sbla": "sBLA",
    "510k": "510(k)",
    "ce_ivd": "CE-IVD",
    "pma_supplement": "PMA supplement",
    "type_ii_variation": "type II variation",
}
_DOUBTS = {"": "", "~": "about ", "?": "perhaps "}
_UNSAID = {"id", "name", "names", "claims", "sources", "since", "until", "band", "factuality", "event"}
_UNSAID |= {"claim_count", "source_count", "date", "date_min", "date_max", "disputed"}


def date_words(edtf: str | None) -> str:
    """`2025-04` becomes 'April 2025', never a day; nothing becomes 'date not stated'."""
    if not edtf:
        return NOT_STATED
    first, slash, last = edtf.partition("/")
    return f"{_point_words(first)} to {_point_words(last)}" if slash else _point_words(edtf)


def _point_words(text: str) -> str:
    match = _POINT.fullmatch(text)
    if match is None:
        return text
    year, part, day, doubt = match.groups()
    if part is None:
        words = year
    elif int(part) in _PARTS:
        words = f"{_PARTS[int(part)]} {year}"
    elif 1 <= int(part) <= len(MONTHS):
        month = f"{MONTHS[int(part) - 1]} {year}"
        words = f"{int(day)} {month}" if day else month
    else:
        return text
    return _DOUBTS[doubt] + words


def yearless_words(told: str) -> str:
    """`12` becomes 'December', `12-05` '5 December'; another text stays as it is."""
    month, _, day = told.partition("-")
    if not month.isdigit() or not 1 <= int(month) <= len(MONTHS):
        return told
    return f"{int(day)} {MONTHS[int(month) - 1]}" if day.isdigit() else MONTHS[int(month) - 1]


def period_words(since: str | None, until: str | None) -> str:
    """From when until when; 'date not stated' where neither is."""
    if not until:
        return date_words(since)
    return f"{date_words(since)} until {date_words(until)}"


def moment_words(at: str) -> str:
    """`2026-11-29T17:15:24Z` becomes '29 November 2026, 17:15 UTC'; another text stays as it is."""
    try:
        moment = datetime.fromisoformat(at).astimezone(UTC)
    except ValueError:
        return at
    return f"{date_words(f'{moment:%Y-%m-%d}')}, {moment:%H:%M} UTC"


def differing_words(sources: int) -> str:
    """Before the fields that are told in more than one way: 'sources differ on', 'its source differs on'."""
    return "its source differs on" if sources == 1 else "sources differ on"


def humanise(value: object) -> str:
    """An enumerated word or a value as a person writes it: `not_stated` becomes 'not stated', `maa` becomes 'MAA'."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if text in _ABBREVIATIONS:
        return _ABBREVIATIONS[text]
    return text.replace("_", " ").replace("/", ": ") if re.fullmatch(r"[a-z0-9]+([_/][a-z0-9]+)+", text) else text


def told_as(factuality: str) -> str:
    """How a source tells a thing: 'as a fact', 'planned', 'rumoured', 'denied', 'ended'."""
    return _TOLD_AS.get(factuality, factuality)


def told_properties(properties: Mapping[str, object]) -> list[tuple[str, str]]:
    """The properties worth telling, in the declaration's order, as pairs of words; what has a place of its own is
    left out."""
    told = [name for name, value in properties.items() if name not in _UNSAID and value not in (None, "", [])]
    told.sort(key=lambda name: (_declared_order().get(name, len(_declared_order())), name))
    return [(name.replace("_", " "), humanise(properties[name])) for name in told]


@cache
def _declared_order() -> dict[str, int]:
    """Where each field stands in the declaration; a database gives properties in any order."""
    fields = [field for declared in (*NODES.values(), *RELATIONSHIPS.values()) for field in declared.model_fields]
    return {field: place for place, field in reversed(list(enumerate(fields)))}


def edge_words(edge_type: str, reads: str, properties: Mapping[str, object]) -> str:
    """What stands on the line: how the edge reads, with what tells it from its like: 'is a party to (partner)'."""
    declared = RELATIONSHIPS.get(edge_type)
    names = declared.distinguished_by if declared else ()
    told = [humanise(properties[n]) for n in names if n not in _UNSAID and properties.get(n)]
    return f"{reads} ({', '.join(told)})" if told else reads


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where one ends near, with an ellipsis where cut."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 0.6 else cut).rstrip(" ,;:") + "…"


def counted(number: int, kind: str) -> str:
    """'1 company', '2 companies', in the declaration's words."""
    declared = NODES.get(kind)
    if declared is None:
        return f"{number:,} {kind}"
    return f"{number:,} {declared.display.one if number == 1 else declared.display.many}"


def plural(number: int, one: str, many: str | None = None) -> str:
    """'1 source', '2 sources'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def kind_words(kind: str) -> str:
    """'drug class' for DrugClass."""
    declared = NODES.get(kind)
    return declared.display.one if declared else kind


def kind_before(kind: str, name: str) -> str:
    """The kind to say before a name; '' where the name says it itself, as 'launch: Illumina, TSO 500' does."""
    words = kind_words(kind)
    return "" if name.startswith(f"{words}:") else words


def without_command(error: FusionGraphError, instead: str) -> str:
    """What went wrong, and `instead` where what to do about it would be a command; '' keeps the command."""
    return f"{error.message} {instead}" if instead and "'fusiongraph " in (error.remedy or "") else str(error)
