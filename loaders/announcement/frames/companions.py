"""Companions: a test that goes with a drug, told beside an approval or a deal: `as a companion diagnostic for X`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.vocabulary import AUTHORISATIONS, Band, Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.judging import judge
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.clauses import TOKEN, Clause

_COMPANION = r"companion (?:diagnostics?|tests?|assays?|kits?|CDx)(?: (?:devices?|tests?|assays?|reagents?|kits?))?"
_ONE = r"⟦[PC]\d+⟧"
_SEVERAL = rf"{_ONE}(?:(?:, (?:and |or )?| and | or |/){_ONE}){{0,40}}"
# Between the test's kind and its drug: `for`, `to identify patients with lung cancer who may benefit from`.
_TO = (
    r" (?:for|to|with|beside|alongside|of)(?: use with| therapy with| treatment with)? "
    r"(?:(?:(?:identify|identifying|select|selecting|find|detect)\b[^;.]{0,110}?|(?:patients|people|those|adults)\b"
    r"[^;.]{0,80}?)\b(?:from|with|for|receive|to|of) )?(?:[A-Z]?[a-z’'-]+ ){0,4}?"
)
_AS = (
    r"[^;.]{0,60}?(?:\b(?:as|into|be|is|are|was|were|becomes?|became|been)\b|,) "
    r"(?:(?:an?|the|its|their|another|one of the) )?(?:[\w-]+ ){0,3}?"
)
_PAIRS = (
    Gated(rf"(?P<test>{_SEVERAL}){_AS}{_COMPANION}{_TO}(?P<drug>{_SEVERAL})", re.IGNORECASE),
    Gated(
        rf"{_COMPANION}{_TO}(?P<drug>{_SEVERAL})[^;.⟦]{{0,30}}?\b(?:based|built|run(?:ning)?) (?:up)?on (?:the )?"
        rf"(?P<test>{_SEVERAL})",
        re.IGNORECASE,
    ),
)
_TO_BE = re.compile(
    r"\b(?:develop\w*|validat\w+|will|would|to be|becom\w+|plans?|planned|intend\w*|seek\w*|aim\w*|submi\w+|"
    r"fil(?:e|es|ed|ing)|appl(?:y|ied|ies|ication)\w*|potential|candidate|turn|investigat\w+|jointly|bring)\b",
    re.IGNORECASE,
)
_TESTS = ("diagnostic", "platform", "device")


def companions(clause: Clause, told: Sequence[Event]) -> list[Event]:
    """The tests that this clause calls companions to drugs. Of a deal told there both are what it is about."""
    found: list[Event] = []
    for match in (m for pattern in _PAIRS for m in pattern.finditer(clause.text)):
        tests, drugs = _mentions(clause, match["test"]), _mentions(clause, match["drug"])
        if not all(m.sort in _TESTS for m in tests) or not all(_is_drug(m) for m in drugs):
            continue
        for event in told:
            if event.predicate == "Deal":
                _add_concerns(event, [*tests, *drugs])
        found += [_event(clause, match, test, drug, told) for test in tests for drug in drugs]
    return found


def _mentions(clause: Clause, tokens: str) -> list[Mention]:
    return [clause.mention(token) for token in TOKEN.finditer(tokens)]


def _is_drug(mention: Mention) -> bool:
    return mention.kind == "drug_class" or mention.sort == "drug"


def _add_concerns(deal: Event, products: Sequence[Mention]) -> None:
    known = deal.names("concerns")
    deal.roles["concerns"] = [*deal.roles.get("concerns", ()), *(m for m in products if m.name not in known)]


def _event(clause: Clause, match: re.Match[str], test: Mention, drug: Mention, told: Sequence[Event]) -> Event:
    step = next((e for e in told if e.predicate == "RegulatoryEvent" and test.name in e.names("product")), None)
    sentence = clause.sentence
    event = Event(
        frame="companion test",
        predicate="COMPANION_TO",
        values={},
        roles={"source": [test], "target": [drug]},
        factuality=_factuality(clause, match, told, step),
        trigger=clause.place(*match.span()),
        places=[(sentence.start, sentence.end)],
        headline=sentence.style == "headline",
        band=Band.STRONG,
        clause=clause.text,
        words=match[0],
    )
    if step is not None and event.factuality is Factuality.ASSERTED:
        event.when, event.yearless, event.date_basis = step.when, step.yearless, step.date_basis
    return event


def _factuality(clause: Clause, match: re.Match[str], told: Sequence[Event], step: Event | None) -> Factuality:
    """What is approved as a companion is one; what is to be developed or was filed for is planned."""
    if step is not None and step.values.get("action") in AUTHORISATIONS:
        return step.factuality
    to_be = _TO_BE.search(clause.text[: match.end()]) is not None
    judged = judge(clause.text, match.start(), match.end(), "COMPANION_TO", clause.sentence.style == "headline")
    planned = to_be or step is not None or any(e.predicate == "Deal" for e in told)
    return Factuality.PLANNED if planned and judged is Factuality.ASSERTED else judged
