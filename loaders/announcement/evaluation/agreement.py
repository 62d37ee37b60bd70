"""Agreement: labelled events paired with predicted ones, and in which fields a pair agrees."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.guideline import MENTIONS
from graph.model.names import normalise, split_legal_form

Item = Mapping[str, Any]


# Types whose subject is free text in the guideline: they are matched by their parties.
_FREE_SUBJECT = frozenset({"partnership", "acquisition", "investment", "expansion", "other"})


def surface(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[®™℠]|\((?:R|TM)\)", "", text)).strip()


class Names:
    """Surface forms to canonical ones, by the mention lists of one label."""

    def __init__(self, label: Item) -> None:
        self._canonical: dict[str, str] = {}
        for kind in MENTIONS:
            for mention in label[kind]:
                canonical = mention.get("canonical") or mention["text"]
                for form in (mention["text"], canonical):
                    self._canonical[self._key(form)] = self._key(canonical)

    @staticmethod
    def _key(text: str) -> str:
        return split_legal_form(normalise(surface(text)))[0]

    def __call__(self, text: str | None) -> str:
        key = self._key(text or "")
        return self._canonical.get(key, key)


def match(gold: Sequence[Item], found: Sequence[Item], names: Names) -> dict[int, int]:
    """One-to-one pairs of the same type, those that agree in most first."""
    ranked = sorted(
        (
            (_agreement(g, p, names), i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(found)
            if g["type"] == p["type"]
        ),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _agreement(gold: Item, found: Item, names: Names) -> int:
    return sum(checks(gold, found, names).values())


def checks(gold: Item, found: Item, names: Names) -> dict[str, bool]:
    kind = gold["type"]
    checks = {
        "roles": _roles(gold, names) == _roles(found, names),
        "status": gold.get("status", "asserted") == found["status"],
    }
    if kind in ("regulatory", "clinical_trial"):
        checks["action"] = gold.get("action") == found.get("action")
        checks["designation"] = (gold.get("designation") or "") == (found.get("designation") or "")
    if kind == "regulatory":
        checks["agency"] = names(gold.get("agency")) == names(found.get("agency"))
    if kind == "partnership":
        checks["deal_type"] = gold.get("deal_type") == found.get("deal_type")
    if kind not in _FREE_SUBJECT:
        checks["subject"] = _same_subject(gold.get("subject"), found.get("subject"), names)
    return checks


def same(gold: Item, found: Item, names: Names) -> bool:
    return all(checks(gold, found, names).values())


def _roles(event: Item, names: Names) -> set[tuple[str, str]]:
    return {(names(p["name"]), p["role"]) for p in event.get("parties", ())}


def _same_subject(gold: str | None, found: str | None, names: Names) -> bool:
    ours, theirs = names(gold), names(found)
    if ours == theirs:
        return True
    first, second = set(ours.split()), set(theirs.split())
    return bool(first and second) and (first <= second or second <= first)
