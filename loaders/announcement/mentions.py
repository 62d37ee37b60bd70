"""Typed mentions: stretches of text that name an organization, product, agency, disease, place, date or sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal[
    "organization", "product", "agency", "indication", "place", "date", "money", "phase", "drug_class", "target"
]
# One letter a kind, by which frames speak of mentions.
LETTERS: dict[str, str] = {
    "organization": "O",
    "product": "P",
    "agency": "A",
    "indication": "I",
    "place": "G",
    "date": "D",
    "money": "M",
    "phase": "F",
    "drug_class": "C",
    "target": "T",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """`text` stands at [start, end) of the document and names a thing of this kind.

    `name` is what the thing is called in full in this document; `sort` tells kinds apart further
    (drug, diagnostic, platform, device; Company, Institution); an anaphor ("the company") has no
    name of its own and is never a mention to report."""

    kind: Kind
    start: int
    end: int
    text: str
    name: str
    sort: str = ""
    anaphor: bool = False
    group: tuple[str, ...] = ()
    vote: str = ""

    def named(self, name: str) -> Mention:
        return replace(self, name=name)


def longest(mentions: Iterable[Mention], order: Iterable[str]) -> list[Mention]:
    """Mentions that do not overlap: kinds earlier in `order` first, then the longer one, then the earlier."""
    rank = {kind: position for position, kind in enumerate(order)}
    taken: list[Mention] = []
    occupied: set[int] = set()
    ranked = sorted(mentions, key=lambda m: (rank[m.kind], m.start - m.end, m.start))
    for mention in ranked:
        cells = range(mention.start, mention.end)
        if occupied.isdisjoint(cells):
            occupied.update(cells)
            taken.append(mention)
    return sorted(taken, key=lambda m: m.start)
