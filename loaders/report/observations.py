"""Figures that take no part in market arithmetic: how common, how often tested, how much invested."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Factuality, Record, record
from graph.vocabulary import Measure
from loaders.names import DocumentNames
from loaders.report import patterns
from loaders.report.amounts import Amount
from loaders.report.patterns import compiled
from loaders.report.places import is_place, usual_name
from loaders.report.subjects import Sentence

_OCCURS = compiled(patterns.OCCURS)
_TESTED = compiled(patterns.TESTED_AFTER)
_TRANSACTION = compiled(patterns.TRANSACTION)
_SPENT = compiled(patterns.SPENT)
_CITED = re.compile(patterns.CITED.pattern)
_ALTERATION = r"(?:fusions?|mutations?|rearrangements?|amplifications?|deletions?|alterations?|variants?|translocations?|insertions?|overexpression|duplications?)"
_DISEASE = r"(?:cancers?|carcinomas?|lymphomas?|leuka?emias?|melanomas?|sarcomas?|tumou?rs?|myelomas?|gliomas?|diseases?|disorders?|syndromes?|diabetes|asthma|hepatitis|fibrosis|arthritis|sclerosis|obesity|hypertension|migraine|psoriasis|dementia|epilepsy|sepsis|an?aemia|haemophilia|hemophilia|infections?|loss|failure|stroke|pain|deficiency|impairment|depression|insufficiency)"
_MODIFIER = r"(?:(?!(?:in|of|for|with|by|the|a|an|and|or|that|which|most|all|many|some|rarity|underlying|to|on|from|among)\b)[A-Za-z0-9][\w/-]*\s+)"
_BIOMARKER = re.compile(rf"\b(?P<name>{_MODIFIER}{{1,3}}{_ALTERATION})\b", re.I)
_INDICATION = re.compile(rf"\b(?P<name>{_MODIFIER}{{0,4}}{_DISEASE})\b", re.I)
_PEOPLE = re.compile(
    r"\s*\b(?:cases?|patients?|people|individuals|adults|children|tumou?rs?|samples|specimens|women|men|persons|population)\s*$",
    re.I,
)
_ELIGIBLE = re.compile(r"^(?:(?:all|eligible|such|these|those|new|newly|diagnosed|known|suitable|most)\b\s*)+", re.I)
_ACTOR = re.compile(r"(?P<name>(?:[A-Z][\w&.-]*\s+){0,5}?[A-Z][\w&.-]*?)(?:['’]s?)\s+(?:\w+\s+){0,3}$")
_ACTIVE = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|while|that|as|including)\s+)(?P<name>(?:[A-Z][\w&.-]*\s+){1,6})(?=(?:has|have|had|is|plans?|will|also|recently|invest|commit|pledg|allocat|earmark|announc|said|intend|set|would|aims?)\w*\b)"
)
_PURPOSE = re.compile(
    r"^\s*(?:\w+\s+){0,3}?(?:for|in|into|on|to (?:build|expand|fund|open|enlarge))\s+(?P<what>[a-z][^,.;]*?)(?=\s+(?:in|across|by|over|through|during)\s+(?:the\s+)?[A-Z0-9]|\s+(?:is|are|was|were|will|should|would|could|may|strengthens?|expands?|supports?|boosts?|adds?|raises?|helps?|makes?|gives?|shows?|underlines?|signals?)\b|[,.;]|$)"
)
_WHERE = re.compile(r"\b(?:in|across|for)\s+(?:the\s+)?(?P<place>[A-Z][\w.&-]*(?:\s+(?:and\s+)?[A-Z][\w.&-]*){0,4})")


@dataclass(frozen=True)
class Observation:
    """A figure of something other than the market; `values` are the declaration's further fields."""

    measure: Measure
    amount: Amount
    of: Record
    text: str
    span: tuple[int, int]
    values: dict[str, str | int]
    factuality: Factuality = Factuality.ASSERTED
    territory: str | None = None


def observe(sentence: Sentence, amount: Amount, names: DocumentNames) -> Observation | None:
    """What an amount that is no market figure measures, None where the sentence does not tell."""
    if amount.ranged:
        return None
    if amount.is_percent:
        return _prevalence(sentence, amount) or _testing_rate(sentence, amount)
    return _investment(sentence, amount, names)


def _prevalence(sentence: Sentence, amount: Amount) -> Observation | None:
    before = sentence.text[sentence.start : amount.start]
    occurs = _OCCURS.search(before)
    if occurs is None:
        return None
    subject = before[: occurs.start()]
    biomarkers, indications = list(_BIOMARKER.finditer(subject)), list(_INDICATION.finditer(subject))
    if biomarkers:
        kind, name = "Biomarker", biomarkers[-1]["name"].strip()
    elif indications:
        kind, name = "Indication", indications[-1]["name"].strip()
    else:
        return None
    values: dict[str, str | int] = {}
    population = re.match(r"\s*of\s+([^,.;]+)", sentence.text[amount.end : sentence.end])
    if population:
        values["population"] = population[1].strip()
    values |= _citation(sentence)
    span = (sentence.start, sentence.end)
    return Observation(Measure.PREVALENCE, amount, record(kind, _singular(name, kind)), name, span, values)


def _testing_rate(sentence: Sentence, amount: Amount) -> Observation | None:
    after = sentence.text[amount.end : sentence.end]
    tested = _TESTED.match(after)
    if tested is None:
        return None
    population = re.sub(r"^(?:the|all)\s+", "", tested["population"].strip())
    who = _ELIGIBLE.sub("", _PEOPLE.sub("", population)).strip()
    if not _INDICATION.fullmatch(who):
        disease = _disease_before(sentence, amount.start)
        if disease is None:
            return None
        who = f"{who} {disease}".strip()
    values: dict[str, str | int] = {"population": population, **_citation(sentence)}
    return Observation(
        Measure.TESTING_RATE, amount, record("Indication", who), who, (sentence.start, sentence.end), values
    )


def _disease_before(sentence: Sentence, at: int) -> str | None:
    found = list(_INDICATION.finditer(sentence.text[sentence.start : at]))
    return found[-1]["name"].strip() if found else None


def _citation(sentence: Sentence) -> dict[str, str | int]:
    cited = _CITED.search(sentence.words)
    if cited is None:
        return {}
    return {"cites": f"{cited['who'].strip()} {cited['year']}", "year": int(cited["year"]), "year_basis": "stated"}


def _singular(name: str, kind: str) -> str:
    if kind == "Biomarker" and name.endswith("s") and not name.endswith("ss"):
        return name[:-1]
    return name


def _investment(sentence: Sentence, amount: Amount, names: DocumentNames) -> Observation | None:
    text = sentence.text
    around = text[max(sentence.start, amount.start - 80) : min(sentence.end, amount.end + 40)]
    if not _TRANSACTION.search(around):
        return None
    actor = _actor(text[sentence.start : amount.start], names)
    if actor is None:
        return None
    after = text[amount.end : sentence.end]
    purpose = _PURPOSE.match(after)
    spent = _SPENT.search(text, max(sentence.start, amount.start - 60), min(sentence.end, amount.end + 30))
    return Observation(
        Measure.INVESTMENT,
        amount,
        names.resolve("Company", actor),
        actor,
        (sentence.start, sentence.end),
        {"planned_for": purpose["what"].strip()} if purpose else {},
        Factuality.ASSERTED if spent else Factuality.PLANNED,
        _territory(sentence, after),
    )


def _actor(before: str, names: DocumentNames) -> str | None:
    """A company of this page that the money is said to be of."""
    for match in (_ACTOR.search(before), *reversed(list(_ACTIVE.finditer(before)))):
        if match is None:
            continue
        words = match["name"].split()
        for first in range(len(words)):
            name = " ".join(words[first:]).strip(" ,")
            if names.full_name("Company", name) in names.known("Company"):
                return name
    return None


def _territory(sentence: Sentence, after: str) -> str | None:
    for match in _WHERE.finditer(after):
        if is_place(match["place"]):
            return usual_name(match["place"])
    if sentence.region is not None and re.search(r"\b(?:the|this) (?:region|country)\b", sentence.words):
        return usual_name(sentence.region.name)
    return None
